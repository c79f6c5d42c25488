//! The columns of an act, derived from its form: no list of fields stands beside the declaration.
//!
//! A structure's fields are dotted columns; one of several variants is told by its tag's column; a list of plain values is one
//! cell; a list of structures is JSON in a cell.

use super::cell::{Scalar, Words};
use crate::failure::Failure;
use aiqyn_law::kernel::field::{Identified, dotted};
use aiqyn_law::kernel::{Field, FieldKind, Form, RoomEntry};
use aiqyn_law::pack::{Pack, Wording};
use aiqyn_law::rooms;
use std::collections::BTreeMap;

/// What stands in the cells of a column.
#[derive(Clone, Debug)]
pub enum Cell {
    /// One value.
    One(Scalar),
    /// Several values.
    Several(Scalar),
    /// JSON; a list where so said.
    Json {
        /// Whether it is a list: an empty cell is an empty one.
        list: bool,
    },
}

/// When a column is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// In every row, if only to say that the list is empty.
    Column,
    /// Where another column says so, or together with its structure.
    Sometimes,
    /// Never.
    Never,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name: `outcome.mci`.
    pub name: String,
    /// What it says.
    pub says: String,
    /// Its type in words.
    pub of: String,
    /// The values allowed, each with its meaning, where they are listed.
    pub allowed: Vec<(String, String)>,
    /// When it is needed.
    pub need: Need,
    /// The tags of which one must stand in another column, where so: column, value.
    pub with: Vec<(String, String)>,
    /// When it is needed, in words, where that is not of a tag.
    pub when: String,
    /// A cell that would be taken.
    pub example: String,
    /// What its cells hold.
    pub cell: Cell,
}

/// The columns of one kind of act.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The room.
    pub room: &'static str,
    /// The form of the act.
    pub form: &'static Form,
    /// All columns, in the order of a template.
    pub all: Vec<Column>,
}

/// The columns beside the payload.
pub const RECORD: &str = "record";
/// When it happened.
pub const OCCURRED_AT: &str = "occurred_at";
/// The version the act expects to become.
pub const VERSION: &str = "version";
/// What stands before the name of a sealed text.
pub const SEALED: &str = "sealed.";
/// In a table of rejects: the number of the row where it first stood.
pub const ROW: &str = "row";
/// In a table of rejects: the source where it first stood.
pub const ROW_SOURCE: &str = "row.source";
/// In a table of rejects: why.
pub const REASONS: &str = "reasons";

/// A dotted name.
pub fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

impl Columns {
    /// The columns of an act of a room: `ruling/1`, or `ruling` for its latest version.
    ///
    /// # Errors
    /// [`Failure::Input`] where there is no such room or act; it names the acts there are.
    pub fn named(room: &str, act: &str, law: &Pack) -> Result<Self, Failure> {
        let room = rooms::room(room).ok_or_else(|| Failure::Input(format!("no room {room}")))?;
        let kinds: Vec<&str> = room.submittable().collect();
        let latest = || {
            let version = |kind: &str| kind.strip_prefix(act)?.strip_prefix('/')?.parse::<u32>().ok();
            kinds.iter().copied().filter_map(|kind| Some((version(kind)?, kind))).max().map(|(_, kind)| kind)
        };
        let kind = kinds.iter().copied().find(|kind| *kind == act).or_else(latest).ok_or_else(|| {
            Failure::Input(format!("{} has no act {act:?} that can be submitted; it has: {}", room.name, kinds.join(", ")))
        })?;
        let form = room.form_of(kind).ok_or_else(|| Failure::Failed(format!("{kind} is not declared")))?;
        Ok(Self::of(room, form, law))
    }

    /// The columns of an act as declared; its texts for the vault come last.
    pub fn of(room: &RoomEntry, form: &'static Form, law: &Pack) -> Self {
        let maker = Maker { law };
        let mut all = beside(room.name);
        maker.listed(&form.payload, "", &Setting { need: Need::Column, with: Vec::new(), says: String::new() }, &mut all);
        for text in &form.sealed {
            all.push(Column {
                name: format!("{SEALED}{}", text.name),
                says: "A text for the vault; the act keeps its commitment alone.".to_owned(),
                of: "text".to_owned(),
                allowed: Vec::new(),
                need: if text.when.is_none() { Need::Column } else { Need::Sometimes },
                with: Vec::new(),
                when: text.words().replace('`', ""),
                example: "As pronounced.".to_owned(),
                cell: Cell::One(TEXT),
            });
        }
        Self { room: room.name, form, all }
    }

    /// A column by its name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.all.iter().find(|column| column.name == name)
    }

    /// The column in which the field at a JSON Pointer stands; a field inside a cell is told by the cell.
    pub fn of_field(&self, pointer: &str) -> Option<&str> {
        let mut name = dotted(pointer);
        loop {
            if let Some(column) = self.column(&name) {
                return Some(&column.name);
            }
            name.truncate(name.rfind('.')?);
        }
    }
}

/// A text as it stands.
const TEXT: Scalar = Scalar::Text { may_be_empty: false, codes: Vec::new(), words: Words::new() };

fn beside(room: &str) -> Vec<Column> {
    let column = |name: &str, says: &str, cell: Scalar, need, example: &str| Column {
        name: name.to_owned(),
        says: says.to_owned(),
        of: cell.says(),
        allowed: Vec::new(),
        need,
        with: Vec::new(),
        when: String::new(),
        example: example.to_owned(),
        cell: Cell::One(cell),
    };
    let number = format!("{room}/22-000417");
    let record = Scalar::Identifier { of: format!("record of {room}"), example: number.clone(), words: Words::new() };
    vec![
        column(RECORD, "The record; the room before the slash may be left out.", record, Need::Column, &number),
        column(OCCURRED_AT, "When it happened.", Scalar::Moment, Need::Column, "2022-01-10 15:00"),
        column(
            VERSION,
            "The version the act expects to become; a record that has moved on refuses it.",
            Scalar::Whole { least: 1, most: i64::MAX },
            Need::Never,
            "",
        ),
    ]
}

/// Makes columns of what fields hold.
struct Maker<'a> {
    law: &'a Pack,
}

impl Maker<'_> {
    /// What a cell of such a field holds; none where it has fields of its own.
    fn cell(&self, kind: &FieldKind) -> Option<Cell> {
        match kind {
            FieldKind::Structure { .. } | FieldKind::Variants { .. } => None,
            FieldKind::Group(kind) => match self.cell(kind) {
                Some(Cell::One(scalar)) => Some(Cell::Several(scalar)),
                _ => Some(Cell::Json { list: true }),
            },
            _ => Some(self.scalar(kind).map_or(Cell::Json { list: false }, Cell::One)),
        }
    }

    fn scalar(&self, kind: &FieldKind) -> Option<Scalar> {
        let text = |may_be_empty| Scalar::Text { may_be_empty, codes: Vec::new(), words: Words::new() };
        let identifier = |of: &str, example: &str, words| Scalar::Identifier { of: of.to_owned(), example: example.to_owned(), words };
        Some(match kind {
            FieldKind::Text { may_be_empty } => text(*may_be_empty),
            FieldKind::Article { .. } => text(false),
            FieldKind::Part { .. } => text(true),
            FieldKind::Digest => Scalar::Digest,
            FieldKind::Coded { list } => {
                let (codes, words) = self.entries(list);
                Scalar::Text { may_be_empty: false, codes, words }
            }
            FieldKind::Number { least, most } => Scalar::Whole { least: *least, most: *most },
            FieldKind::Money(_) => Scalar::Whole { least: i64::MIN, most: i64::MAX },
            FieldKind::Flag => Scalar::Truth,
            FieldKind::Moment => Scalar::Moment,
            FieldKind::Enumeration { values, .. } => {
                let codes: Vec<_> = values.iter().map(|value| (value.code.clone(), value.doc.clone())).collect();
                Scalar::Code { words: self.words_of(&codes), codes }
            }
            FieldKind::Reference { rooms } => {
                let example = format!("{}/22-000417", rooms.first().map_or("administrative", String::as_str));
                identifier("RecordId", &example, Words::new())
            }
            FieldKind::Identifier(of) => {
                let (example, words) = match of {
                    Identified::Region => ("almaty-city", self.regions()),
                    Identified::Body => ("police/almaty-city", Words::new()),
                    Identified::Person => ("p-000417", Words::new()),
                    Identified::Officer => ("investigator/almaty-city/1", Words::new()),
                    Identified::Incident => ("january-2022", Words::new()),
                    Identified::Tag => ("m1", Words::new()),
                };
                identifier(of.type_name(), example, words)
            }
            FieldKind::Group(_) | FieldKind::Structure { .. } | FieldKind::Variants { .. } | FieldKind::Any => return None,
        })
    }

    /// Adds the columns of a part of the payload.
    fn listed(&self, kind: &FieldKind, path: &str, setting: &Setting, all: &mut Vec<Column>) {
        match (kind, self.cell(kind)) {
            (FieldKind::Structure { fields, .. }, _) => self.listed_fields(fields, path, setting, all),
            (FieldKind::Variants { tag, variants, .. }, _) => {
                let tag = joined(path, tag);
                let codes: Vec<_> = variants.iter().map(|variant| (variant.code.clone(), variant.doc.clone())).collect();
                setting.add(tag.clone(), Cell::One(Scalar::Code { codes, words: Words::new() }), all);
                for variant in variants {
                    let with = vec![(tag.clone(), variant.code.clone())];
                    self.listed_fields(&variant.fields, path, &Setting { need: Need::Sometimes, with, says: String::new() }, all);
                }
            }
            (_, cell) => setting.add(path.to_owned(), cell.unwrap_or(Cell::Json { list: false }), all),
        }
    }

    fn listed_fields(&self, fields: &[Field], path: &str, setting: &Setting, all: &mut Vec<Column>) {
        for field in fields {
            let need = match &field.kind {
                _ if field.required => setting.need,
                // All of a structure or nothing of it.
                FieldKind::Structure { .. } | FieldKind::Variants { .. } => Need::Sometimes,
                _ => Need::Never,
            };
            let says = if field.doc.is_empty() { setting.says.clone() } else { field.doc.clone() };
            self.listed(&field.kind, &joined(path, &field.name), &Setting { need, with: setting.with.clone(), says }, all);
        }
    }

    /// The codes and words of a list of the pack, in all languages and at all times; a word that means two codes means none.
    fn entries(&self, list: &str) -> (Vec<(String, String)>, Words) {
        let entries = || self.law.all_entries().filter(|entry| entry.list == list);
        let codes: BTreeMap<String, String> = entries().map(|entry| (entry.code.clone(), entry.words.en.clone())).collect();
        (codes.into_iter().collect(), words(entries().map(|entry| (entry.code.as_str(), &entry.words))))
    }

    fn regions(&self) -> Words {
        words(self.law.all_regions().map(|region| (region.code.as_str(), &region.names)))
    }

    /// The words of codes that the pack names as measures of restraint.
    fn words_of(&self, codes: &[(String, String)]) -> Words {
        let named: Vec<_> = self.law.all_measures().map(|measure| (measure.code.as_str(), &measure.names)).collect();
        if codes.iter().all(|(code, _)| named.iter().any(|(other, _)| other == code)) { words(named.into_iter()) } else { Words::new() }
    }
}

fn words<'a>(named: impl Iterator<Item = (&'a str, &'a Wording)>) -> Words {
    let mut found = Words::new();
    let mut doubtful = Vec::new();
    for (code, wording) in named {
        for word in [code, &wording.kk, &wording.ru, &wording.en] {
            let word = word.to_lowercase();
            if found.insert(word.clone(), code.to_owned()).is_some_and(|before| before != code) {
                doubtful.push(word);
            }
        }
    }
    doubtful.iter().for_each(|word| _ = found.remove(word));
    found
}

/// Where a part stands: whether it is needed, with which tags, and what its field says.
struct Setting {
    need: Need,
    with: Vec<(String, String)>,
    says: String,
}

impl Setting {
    fn add(&self, name: String, cell: Cell, all: &mut Vec<Column>) {
        // The same field in several variants.
        if let Some(column) = all.iter_mut().find(|column| column.name == name) {
            column.with.extend(self.with.iter().cloned());
            return;
        }
        let allowed = |scalar: &Scalar| match scalar {
            Scalar::Code { codes, .. } | Scalar::Text { codes, .. } => codes.clone(),
            _ => Vec::new(),
        };
        let (of, allowed, example) = match &cell {
            Cell::One(scalar) => (scalar.says(), allowed(scalar), scalar.example(&self.says)),
            Cell::Several(scalar) => {
                (format!("several in one cell, a|b|c, each: {}", scalar.says()), allowed(scalar), scalar.example(&self.says))
            }
            Cell::Json { list } => {
                let example = if *list { "[]" } else { "{}" };
                (format!("JSON, {example}, with the fields of the data dictionary"), Vec::new(), example.to_owned())
            }
        };
        let (says, need, with) = (self.says.clone(), self.need, self.with.clone());
        all.push(Column { name, says, of, allowed, need, with, when: String::new(), example, cell });
    }
}

/// The names of all columns below a part.
pub fn names(kind: &FieldKind, path: &str) -> Vec<String> {
    match kind {
        FieldKind::Structure { fields, .. } => fields.iter().flat_map(|field| names(&field.kind, &joined(path, &field.name))).collect(),
        FieldKind::Variants { tag, .. } => {
            let fields = kind.fields().into_iter();
            let mut all: Vec<String> = fields.flat_map(|field| names(&field.kind, &joined(path, &field.name))).collect();
            all.push(joined(path, tag));
            all.sort();
            all.dedup();
            all
        }
        _ => vec![path.to_owned()],
    }
}
