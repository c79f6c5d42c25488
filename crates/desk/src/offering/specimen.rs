//! Specimens: payloads made from a kind's declaration alone, so that each value of each leaf, each variant and each absence stands in one of
//! them at least, beside changing others. They are judged and never recorded.

use super::material::Material;
use aiqyn_law::kernel::field::{Field, FieldKind, Form};
use serde_json::{Map, Value, json};

/// So many specimens show every choice of a form; of a form with more choices the first ones.
const MOST: usize = 36;
/// And so many more mix the choices otherwise.
const MIXED: usize = 8;

/// The specimens of a form, one after the other: most questions are answered by the first.
pub fn specimens(form: &Form, material: &Material<'_>) -> impl Iterator<Item = Value> {
    let mould = Mould::of(&form.payload, material);
    let turns = mould.width().min(MOST) + MIXED;
    let seed = seed(&form.act);
    (0..turns).map(move |turn| mould.cast(turn, seed))
}

/// What a part of a payload may be, every choice of it.
enum Mould {
    /// One of these.
    Leaf(Vec<Value>),
    /// None, one, or several.
    Group(Box<Self>),
    /// Fields.
    Fields(Fields),
    /// One of several structures, each with its tag.
    Variants { tag: String, variants: Vec<(String, Fields)> },
}

/// The fields of a structure.
struct Fields(Vec<Part>);

/// One field.
struct Part {
    name: String,
    seed: u64,
    mould: Mould,
    absence: Absence,
}

/// How a field is left out.
enum Absence {
    Never,
    Null,
    Left,
}

impl Mould {
    fn of(kind: &FieldKind, material: &Material<'_>) -> Self {
        match kind {
            FieldKind::Structure { fields, .. } => Self::Fields(Fields::of(fields, material)),
            FieldKind::Variants { tag, variants, .. } => {
                let variants = variants.iter().map(|variant| (variant.code.clone(), Fields::of(&variant.fields, material))).collect();
                Self::Variants { tag: tag.clone(), variants }
            }
            FieldKind::Group(kind) => Self::Group(Box::new(Self::of(kind, material))),
            leaf => Self::Leaf(material.choices(leaf)),
        }
    }

    /// How many turns show every choice.
    fn width(&self) -> usize {
        match self {
            Self::Leaf(choices) => choices.len(),
            Self::Group(one) => one.width() + 2,
            Self::Fields(fields) => fields.width(),
            Self::Variants { variants, .. } => variants.iter().map(|(_, fields)| fields.width()).sum(),
        }
    }

    /// The value of a turn: of the first turns each choice once, after that as the seed has it.
    fn cast(&self, turn: usize, seed: u64) -> Value {
        let turn = within(turn, self.width(), seed);
        match self {
            Self::Leaf(choices) => choices.get(turn).cloned().unwrap_or_default(),
            Self::Group(one) => match turn.checked_sub(one.width()) {
                None => json!([one.cast(turn, seed)]),
                Some(0) => json!([]),
                Some(_) => (0..one.width().min(3)).map(|turn| one.cast(turn, seed)).collect(),
            },
            Self::Fields(fields) => Value::Object(fields.cast(turn, seed)),
            Self::Variants { tag, variants } => {
                let mut before = 0;
                for (code, fields) in variants {
                    if turn < before + fields.width() {
                        let mut object = fields.cast(turn - before, seed);
                        object.insert(tag.clone(), json!(code));
                        return Value::Object(object);
                    }
                    before += fields.width();
                }
                Value::Null
            }
        }
    }
}

impl Fields {
    fn of(fields: &[Field], material: &Material<'_>) -> Self {
        let part = |field: &Field| Part {
            name: field.name.clone(),
            seed: self::seed(&field.name),
            mould: Mould::of(&field.kind, material),
            absence: match (field.nullable, field.required) {
                (true, _) => Absence::Null,
                (false, false) => Absence::Left,
                (false, true) => Absence::Never,
            },
        };
        Self(fields.iter().map(part).collect())
    }

    fn width(&self) -> usize {
        self.0.iter().map(Part::width).max().unwrap_or(1).max(1)
    }

    fn cast(&self, turn: usize, seed: u64) -> Map<String, Value> {
        let mut object = Map::new();
        for part in &self.0 {
            let seed = mixed(seed ^ part.seed);
            let turn = within(turn, part.width(), seed);
            if turn < part.mould.width() {
                object.insert(part.name.clone(), part.mould.cast(turn, seed));
            } else if matches!(part.absence, Absence::Null) {
                object.insert(part.name.clone(), Value::Null);
            }
        }
        object
    }
}

impl Part {
    fn width(&self) -> usize {
        self.mould.width() + usize::from(!matches!(self.absence, Absence::Never))
    }
}

/// A turn among so many.
fn within(turn: usize, width: usize, seed: u64) -> usize {
    if turn < width || width == 0 {
        return turn;
    }
    let mixed = mixed(seed ^ (turn as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    usize::try_from(mixed % width as u64).unwrap_or_default()
}

/// A number that hangs on every letter of a name (FNV-1a).
fn seed(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |seed, byte| (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A number in which every bit hangs on every bit (the finaliser of SplitMix64).
const fn mixed(seed: u64) -> u64 {
    let seed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let seed = (seed ^ (seed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    seed ^ (seed >> 31)
}
