//! An act read for people: its fields with their labels, in the order and with the types of its declaration.

use super::{Names, labels};
use crate::docs::schema::{fields, kinds, list, resolve, text, variants};
use crate::kernel::RoomEntry;
use crate::kernel::{Basis, Language, Mark, Moment};
use crate::pack::{Code, Pack};
use schemars::Schema;
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
    schema: Schema,
    names: Names<'a>,
}

impl<'a> Reader<'a> {
    /// A reader of the room's acts; coded words are those of the pack at that moment.
    pub fn new(room: &RoomEntry, law: &'a Pack, at: Moment, language: Language) -> Self {
        Self { schema: (room.schema)(), names: Names { law, at, language } }
    }

    /// The rows of an act's payload; none for a kind that the room does not know.
    pub fn rows(&self, act: &str, payload: &Value) -> Vec<Row> {
        let kinds = kinds(&self.schema);
        kinds.iter().find(|kind| kind.name == act).map(|kind| self.structure(self.name_of(act), kind.payload, payload)).unwrap_or_default()
    }

    /// The name of the payload's type: what a field's label is first looked up under.
    fn name_of(&self, act: &str) -> &str {
        let variants = list(self.schema.as_value(), "oneOf");
        let own = variants.iter().find(|variant| variant.pointer("/properties/act/const").and_then(Value::as_str) == Some(act));
        own.and_then(|variant| variant.pointer("/properties/payload/$ref")).and_then(Value::as_str).map_or("", last_part)
    }

    fn structure(&self, of: &str, schema: &Value, value: &Value) -> Vec<Row> {
        // A variant is known by its tag, whatever the tag is called: `kind`, `state`.
        let tagged = |variant: &&Value| {
            let properties = variant.get("properties").and_then(Value::as_object).into_iter().flatten();
            let mut tags = properties.filter_map(|(name, of)| Some((name, of.get("const")?))).peekable();
            tags.peek().is_some() && tags.all(|(name, tag)| value.get(name) == Some(tag))
        };
        let own = variants(schema).into_iter().find(tagged);
        fields(own.unwrap_or(schema)).iter().filter_map(|field| self.row(of, field.name, field.schema, field.says, value)).collect()
    }

    fn row(&self, of: &str, field: &str, schema: &Value, says: &str, value: &Value) -> Option<Row> {
        let label = labels::field(of, field)?.of(self.names.language);
        let value = value.get(field).unwrap_or(&Value::Null);
        let says = match list_named(says).or_else(|| labels::list(of, field)) {
            Some(list) => self.listed(list, value),
            None => self.reading(of, field, schema, value),
        };
        Some(Row { field: field.to_owned(), label, says })
    }

    fn reading(&self, of: &str, field: &str, schema: &Value, value: &Value) -> Reading {
        let (name, schema) = self.named(schema);
        match (name, value) {
            (_, Value::Null) => Reading::Absent,
            (_, Value::Bool(flag)) => Reading::Flag(*flag),
            (_, Value::Number(number)) if field.ends_with("tenge") => Reading::Tenge(number.as_i64().unwrap_or_default()),
            (_, Value::Number(number)) => Reading::Number(number.as_i64().unwrap_or_default()),
            (_, Value::Array(items)) if items.is_empty() => Reading::Absent,
            (_, Value::Array(items)) => {
                let of_items = schema.get("items").unwrap_or(&Value::Null);
                Reading::List(items.iter().map(|item| self.reading(of, field, of_items, item)).collect())
            }
            ("Offence", Value::Object(_)) => Reading::Text(self.offence(value)),
            (name, Value::Object(_)) => Reading::Rows(self.structure(name, schema, value)),
            (name, Value::String(said)) => self.said(name, field, of, schema, said),
        }
    }

    fn said(&self, name: &str, field: &str, of: &str, schema: &Value, said: &str) -> Reading {
        match name {
            "PersonId" => Reading::Person(said.to_owned()),
            "BodyId" => Reading::Text(self.names.body(said)),
            "RegionCode" => Reading::Text(self.names.region(said)),
            _ if name == "Moment" || text(schema, "format") == "date-time" => {
                Moment::parse(said).map_or_else(|_| Reading::Text(said.to_owned()), Reading::Moment)
            }
            _ => {
                let words = match name {
                    // What a variant is: named by its type, not by the field `kind`.
                    "" if schema.get("const").is_some() => labels::value(of, said),
                    "" => labels::value(&format!("{of}.{field}"), said),
                    name => labels::value(name, said),
                };
                Reading::Text(words.map_or_else(|| said.to_owned(), |words| words.of(self.names.language).to_owned()))
            }
        }
    }

    /// The type's name, where it has one, and its schema.
    fn named<'s>(&'s self, schema: &'s Value) -> (&'s str, &'s Value) {
        let only = variants(schema);
        let schema = if let [only] = only.as_slice() { *only } else { schema };
        let name = schema.get("$ref").and_then(Value::as_str).map_or("", last_part);
        (name, resolve(&self.schema, schema))
    }

    fn listed(&self, list: &str, value: &Value) -> Reading {
        match value {
            Value::String(code) => Reading::Text(self.names.entry(list, code)),
            Value::Array(codes) if !codes.is_empty() => {
                Reading::List(codes.iter().filter_map(Value::as_str).map(|code| Reading::Text(self.names.entry(list, code))).collect())
            }
            _ => Reading::Absent,
        }
    }

    /// How codes are said.
    pub const fn names(&self) -> &Names<'a> {
        &self.names
    }

    fn offence(&self, offence: &Value) -> String {
        let (article, part) = (text(offence, "article"), text(offence, "part"));
        let basis = Basis { code: "CC".into(), article: article.to_owned().into(), part: part.to_owned().into(), mark: Mark::Verified };
        let cited = labels::cited(&basis, self.names.language);
        let title =
            self.names.law.offence(Code::Cc, article, part, self.names.at).and_then(|offence| offence.title.of(self.names.language));
        title.map_or_else(|| cited.clone(), |title| format!("{cited} – {title}"))
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The list of the pack that a field's description names: "codes of the pack's list `aggravating`".
pub(super) fn list_named(says: &str) -> Option<&str> {
    let (_, rest) = says.split_once("list `")?;
    rest.split_once('`').map(|(list, _)| list)
}
