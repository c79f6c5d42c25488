//! What an act's declaration says of each field. Rules of form, tables, documents and pages read acts by it; the JSON schema is read
//! once, in [`schema`], and nowhere else.

mod held;
mod pointer;
pub mod schema;
#[cfg(test)]
mod tests;

pub use pointer::dotted;
pub(crate) use pointer::{pointer, remove};

use super::moment::Moment;
use super::pack::{Dated, Entry, Pack};
use serde_json::Value;
use std::collections::BTreeMap;

/// What of a payload does not fit its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Where, as a JSON Pointer (RFC 6901).
    pub at: String,
    /// Whether nothing stands there that should.
    pub is_missing: bool,
}

/// Whether a text is a SHA-256 as acts write it: 64 lower-case hexadecimal digits.
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

/// The forms of a room's acts.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    /// Each kind of act, in declared order.
    pub acts: Vec<Form>,
    /// The named types of which they are made.
    pub types: BTreeMap<String, Type>,
    /// What the declarations say that nobody understands: extensions of unknown name, or of a field they do not fit. Held empty by a test.
    pub faults: Vec<String>,
    /// The JSON schema (draft 2020-12) from which all this was read, for programs that read schemas themselves.
    pub schema: serde_json::Value,
}

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// What it says.
    pub doc: String,
    /// What it is made of.
    pub kind: FieldKind,
    /// The pattern of its text, where it has one.
    pub pattern: Option<String>,
}

/// The form of one kind of act.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Kind and version: `ruling/1`.
    pub act: String,
    /// What it says.
    pub doc: String,
    /// What its payload is made of.
    pub payload: FieldKind,
    /// The texts it brings for the vault.
    pub sealed: Vec<SealedText>,
    /// The texts it may bring besides, by name.
    pub may_seal: Vec<String>,
}

/// A text that an act brings for the vault.
#[derive(Clone, Debug, PartialEq)]
pub struct SealedText {
    /// Its name: `reasons`.
    pub name: String,
    /// Where it is asked for; always, where there is no condition.
    pub when: Option<When>,
}

/// On which values of which field something depends.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    /// The field, as a JSON Pointer into the payload: `/outcome`.
    pub field: String,
    /// The values.
    pub values: Vec<Value>,
}

/// A field of a structure.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in the act.
    pub name: String,
    /// The type that declares it: `Ruling`. Type and name together find what the field is called in the three languages.
    pub of: String,
    /// What it says.
    pub doc: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it must be there.
    pub required: bool,
    /// Whether its absence may be written as null.
    pub nullable: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// A text as it stands.
    Text {
        /// Whether it may be empty.
        may_be_empty: bool,
    },
    /// A whole number, within bounds.
    Number {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A sum.
    Money(Currency),
    /// Yes or no.
    Flag,
    /// A moment.
    Moment,
    /// A code of a list of the pack, of the day the act occurred.
    Coded {
        /// The list: `dismissal`.
        list: String,
    },
    /// One of the values of a type.
    Enumeration {
        /// The type's name.
        of: String,
        /// Them.
        values: Vec<CodedValue>,
    },
    /// Another record.
    Reference {
        /// The rooms it may stand in.
        rooms: Vec<String>,
    },
    /// Somebody or something by id.
    Identifier(Identified),
    /// The SHA-256 of a document or file: 64 lower-case hexadecimal digits.
    Digest,
    /// An article of a code.
    Article {
        /// The code: `CAO`.
        code: String,
    },
    /// The part of an article of a code; empty where the article has none.
    Part {
        /// The code: `CAO`.
        code: String,
    },
    /// Several of them.
    Group(Box<FieldKind>),
    /// Fields.
    Structure {
        /// The type's name.
        of: String,
        /// Them, in declared order.
        fields: Vec<Field>,
    },
    /// One of several structures, told by a tag.
    Variants {
        /// The type's name.
        of: String,
        /// The field that tells which.
        tag: String,
        /// Them.
        variants: Vec<Variant>,
    },
    /// Whatever another declaration says: the corrected payload.
    Any,
}

/// The unit of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    /// Tenge.
    Tenge,
    /// Tiyn, the hundredth of a tenge.
    Tiyn,
}

/// What an identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identified {
    /// A person, who stands in the vault.
    Person,
    /// An officer.
    Officer,
    /// A body.
    Body,
    /// A region of the pack.
    Region,
    /// A mass event.
    Incident,
    /// One thing inside a record.
    Tag,
}

/// A value with what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct CodedValue {
    /// The value as acts write it.
    pub code: String,
    /// What it means.
    pub doc: String,
}

/// One of several structures.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The tag's value.
    pub code: String,
    /// What it says.
    pub doc: String,
    /// Its other fields.
    pub fields: Vec<Field>,
}

impl Currency {
    /// The word in schemas.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tenge => "tenge",
            Self::Tiyn => "tiyn",
        }
    }
}

impl Identified {
    const ALL: [Self; 6] = [Self::Person, Self::Officer, Self::Body, Self::Region, Self::Incident, Self::Tag];

    /// The word in schemas: what the identifier says of itself.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person id",
            Self::Officer => "officer id",
            Self::Body => "body id",
            Self::Region => "region code",
            Self::Incident => "incident id",
            Self::Tag => "tag",
        }
    }

    /// The type's name.
    pub const fn type_name(self) -> &'static str {
        match self {
            Self::Person => "PersonId",
            Self::Officer => "OfficerId",
            Self::Body => "BodyId",
            Self::Region => "RegionCode",
            Self::Incident => "IncidentId",
            Self::Tag => "Tag",
        }
    }
}

impl FieldKind {
    /// The type in words: `BodyId`, `list of Tag`, `code of dismissal`.
    pub fn words(&self) -> String {
        match self {
            Self::Text { .. } => "text".to_owned(),
            Self::Number { .. } => "whole number".to_owned(),
            Self::Money(currency) => format!("sum in {}", currency.code()),
            Self::Flag => "yes or no".to_owned(),
            Self::Moment => "Moment".to_owned(),
            Self::Coded { list } => format!("code of the list {list}"),
            Self::Reference { rooms } if rooms.is_empty() => "RecordId".to_owned(),
            Self::Reference { rooms } => format!("RecordId of {}", rooms.join(" or ")),
            Self::Identifier(of) => of.type_name().to_owned(),
            Self::Digest => "SHA-256".to_owned(),
            Self::Article { code } => format!("article of the {code}"),
            Self::Part { code } => format!("part of an article of the {code}"),
            Self::Group(kind) => format!("list of {}", kind.words()),
            Self::Enumeration { of, .. } | Self::Structure { of, .. } | Self::Variants { of, .. } => of.clone(),
            Self::Any => "anything".to_owned(),
        }
    }

    /// The fields, those of every variant included; none where it has none.
    pub fn fields(&self) -> Vec<&Field> {
        match self {
            Self::Structure { fields, .. } => fields.iter().collect(),
            Self::Variants { variants, .. } => variants.iter().flat_map(|variant| &variant.fields).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it asserts something by itself: a yes or no, or a text that neither a type nor a list restrains.
    pub fn is_self_asserted(&self) -> bool {
        match self {
            Self::Flag | Self::Text { .. } => true,
            Self::Group(kind) => matches!(**kind, Self::Text { .. }),
            _ => false,
        }
    }

    /// What may be chosen on a day: the entries of the pack's list; none where the field takes no code of one.
    pub fn entries<'a>(&'a self, law: &'a Pack, at: Moment) -> Vec<&'a Dated<Entry>> {
        match self {
            Self::Coded { list } => law.list(list, at).collect(),
            Self::Group(kind) => kind.entries(law, at),
            _ => Vec::new(),
        }
    }

    fn each(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        match self {
            Self::Group(kind) => kind.each(see),
            Self::Structure { .. } | Self::Variants { .. } => self.fields().iter().for_each(|field| field.kind.each(see)),
            _ => {}
        }
    }
}

impl Form {
    /// Whether the declaration knows a sealed text of that name: asked for, of whatever payload, or brought besides.
    pub fn knows_text(&self, name: &str) -> bool {
        self.sealed.iter().any(|text| text.name == name) || self.may_seal.iter().any(|text| text == name)
    }

    /// The texts that an act of this kind brings, given its payload.
    pub fn texts<'a>(&'a self, payload: &'a Value) -> impl Iterator<Item = &'a str> {
        let asked = |text: &&SealedText| text.when.as_ref().is_none_or(|when| when.holds(payload));
        self.sealed.iter().filter(asked).map(|text| text.name.as_str())
    }
}

impl SealedText {
    /// Where it is asked for, in words: "where `outcome` is not_executed"; nothing where always.
    pub fn words(&self) -> String {
        let Some(When { field, values }) = &self.when else { return String::new() };
        let values: Vec<String> = values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
        format!("where `{}` is {}", field.trim_start_matches('/').replace('/', "."), values.join(" or "))
    }
}

impl When {
    /// Whether it holds of a payload.
    pub fn holds(&self, payload: &Value) -> bool {
        payload.pointer(&self.field).is_some_and(|value| self.values.contains(value))
    }
}

impl Forms {
    /// The form of a kind of act.
    pub fn act(&self, act: &str) -> Option<&Form> {
        self.acts.iter().find(|form| form.act == act)
    }

    /// What the declarations name that is not there: lists of the pack, rooms, fields on which sealed texts depend.
    pub fn unknown(&self, law: &Pack, is_room: impl Fn(&str) -> bool) -> Vec<String> {
        let mut found = self.faults.clone();
        for form in &self.acts {
            form.payload.each(&mut |kind| match kind {
                FieldKind::Coded { list } if !law.all_entries().any(|entry| entry.list == *list) => {
                    found.push(format!("{}: the pack has no list {list}", form.act));
                }
                FieldKind::Reference { rooms: named } => {
                    let strange = named.iter().filter(|name| !is_room(name));
                    found.extend(strange.map(|name| format!("{}: there is no room {name}", form.act)));
                    if named.is_empty() {
                        found.push(format!("{}: a record of no room", form.act));
                    }
                }
                _ => {}
            });
            let conditions = form.sealed.iter().filter_map(|text| text.when.as_ref());
            let strange = conditions.filter(|when| when.values.is_empty() || !form.payload.has(&when.field));
            found.extend(strange.map(|when| format!("{}: a sealed text depends on {}, which is no field", form.act, when.field)));
        }
        found
    }
}
