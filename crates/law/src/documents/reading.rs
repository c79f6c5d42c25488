//! An act read for people: its fields with their labels, in the order and with the types of its declaration.

use super::{Names, labels};
use crate::kernel::field::{Currency, Identified};
use crate::kernel::{Basis, Field, FieldKind, Language, Mark, Moment, RoomEntry};
use crate::pack::{Code, Pack};
use serde_json::Value;

/// What a field says.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Nothing: the field is absent or empty.
    Absent,
    /// A text in the language asked for, or one that has no language.
    Text(String),
    /// A moment.
    Moment(Moment),
    /// A whole number.
    Number(i64),
    /// A sum in tenge.
    Tenge(i64),
    /// Yes or no.
    Flag(bool),
    /// A person, by id: who it is stands in the vault.
    Person(String),
    /// Several of them.
    List(Vec<Reading>),
    /// A structure.
    Rows(Vec<Row>),
}

/// One line of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The field's name in the act.
    pub field: String,
    /// What it is called.
    pub label: &'static str,
    /// What it says.
    pub says: Reading,
}

/// Reads acts of one room in one language.
pub struct Reader<'a> {
    room: &'a RoomEntry,
    names: Names<'a>,
}

impl<'a> Reader<'a> {
    /// A reader of the room's acts; coded words are those of the pack at that moment.
    pub const fn new(room: &'a RoomEntry, law: &'a Pack, at: Moment, language: Language) -> Self {
        Self { room, names: Names { law, at, language } }
    }

    /// The rows of an act's payload; none for a kind that the room does not know.
    pub fn rows(&self, act: &str, payload: &Value) -> Vec<Row> {
        self.room.form_of(act).map(|form| self.structure(&form.payload, payload)).unwrap_or_default()
    }

    fn structure(&self, kind: &FieldKind, value: &Value) -> Vec<Row> {
        match kind {
            FieldKind::Structure { fields, .. } => fields.iter().filter_map(|field| self.row(field, value)).collect(),
            FieldKind::Variants { of, tag, variants } => {
                let code = value.get(tag).and_then(Value::as_str).unwrap_or_default();
                // What a variant is: named by its type, whatever the tag is called: `kind`, `state`.
                let label = labels::field(of, tag).map(|words| words.of(self.names.language));
                let named = label.map(|label| Row { field: tag.clone(), label, says: Reading::Text(self.value(of, code)) });
                let own = variants.iter().filter(|variant| variant.code == code).flat_map(|variant| &variant.fields);
                named.into_iter().chain(own.filter_map(|field| self.row(field, value))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn row(&self, field: &Field, value: &Value) -> Option<Row> {
        let label = labels::of(field)?.of(self.names.language);
        let says = self.reading(field, &field.kind, value.get(&field.name).unwrap_or(&Value::Null));
        Some(Row { field: field.name.clone(), label, says })
    }

    fn reading(&self, field: &Field, kind: &FieldKind, value: &Value) -> Reading {
        match (kind, value) {
            (_, Value::Null) => Reading::Absent,
            (_, Value::Bool(flag)) => Reading::Flag(*flag),
            (FieldKind::Money(Currency::Tenge), Value::Number(number)) => Reading::Tenge(number.as_i64().unwrap_or_default()),
            (_, Value::Number(number)) => Reading::Number(number.as_i64().unwrap_or_default()),
            (_, Value::Array(items)) if items.is_empty() => Reading::Absent,
            (FieldKind::Group(kind), Value::Array(items)) => {
                Reading::List(items.iter().map(|item| self.reading(field, kind, item)).collect())
            }
            (_, Value::Array(_)) => Reading::Absent,
            (FieldKind::Structure { of, .. }, Value::Object(_)) if of == "Offence" => Reading::Text(self.offence(value)),
            (kind, Value::Object(_)) => Reading::Rows(self.structure(kind, value)),
            (kind, Value::String(said)) => self.said(field, kind, said),
        }
    }

    fn said(&self, field: &Field, kind: &FieldKind, said: &str) -> Reading {
        match kind {
            FieldKind::Identifier(Identified::Person) => Reading::Person(said.to_owned()),
            FieldKind::Identifier(Identified::Body) => Reading::Text(self.names.body(said)),
            FieldKind::Identifier(Identified::Region) => Reading::Text(self.names.region(said)),
            FieldKind::Coded { list } => Reading::Text(self.names.entry(list, said)),
            FieldKind::Moment => Moment::parse(said).map_or_else(|_| Reading::Text(said.to_owned()), Reading::Moment),
            FieldKind::Enumeration { of, .. } => Reading::Text(self.value(of, said)),
            _ => Reading::Text(self.value(&format!("{}.{}", field.of, field.name), said)),
        }
    }

    /// A value of a type in words, or as it stands where it has none.
    fn value(&self, of: &str, said: &str) -> String {
        labels::value(of, said).map_or_else(|| said.to_owned(), |words| words.of(self.names.language).to_owned())
    }

    /// How codes are said.
    pub const fn names(&self) -> &Names<'a> {
        &self.names
    }

    fn offence(&self, offence: &Value) -> String {
        let text = |name: &str| offence.get(name).and_then(Value::as_str).unwrap_or_default();
        let (article, part) = (text("article"), text("part"));
        let basis = Basis { code: "CC".into(), article: article.to_owned().into(), part: part.to_owned().into(), mark: Mark::Verified };
        let cited = labels::cited(&basis, self.names.language);
        let title =
            self.names.law.offence(Code::Cc, article, part, self.names.at).and_then(|offence| offence.title.of(self.names.language));
        title.map_or_else(|| cited.clone(), |title| format!("{cited} – {title}"))
    }
}
