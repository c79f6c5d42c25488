//! The columns of an act, derived from its JSON schema: no list of fields stands beside the declaration.
//!
//! A structure's fields are dotted columns; one of several variants is told by its tag's column; a list of plain values is one
//! cell; a list of structures is JSON in a cell.

use super::cell::{Scalar, Words};
use crate::failure::Failure;
use aiqyn_law::docs::declared::{self, Declared};
use aiqyn_law::docs::schema::{fields, list, resolve, simple, text, variants};
use aiqyn_law::pack::{Pack, Wording};
use aiqyn_law::rooms;
use serde_json::Value;
use std::collections::BTreeMap;

/// How deep structures are followed; what lies deeper is JSON in a cell.
const DEEPEST: usize = 8;

/// What a part of the payload is made of.
#[derive(Clone, Debug)]
pub enum Node {
    /// One cell.
    Scalar(Scalar),
    /// Several values in one cell.
    List(Scalar),
    /// JSON in a cell; a list where so said.
    Json {
        /// Whether it is a list: an empty cell is an empty one.
        list: bool,
    },
    /// Fields, each with columns of its own.
    Object(Vec<Part>),
    /// One of several, told by a tag.
    Tagged {
        /// The tag's field.
        tag: String,
        /// Them.
        variants: Vec<Variant>,
    },
}

/// A field of a structure.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// What it says.
    pub says: String,
    /// What it is made of.
    pub node: Node,
    /// Whether it must be there.
    pub required: bool,
    /// Whether its absence is written as null.
    pub nullable: bool,
}

/// One of several.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The tag's value.
    pub code: String,
    /// What it says.
    pub says: String,
    /// Its other fields.
    pub fields: Vec<Part>,
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
}

/// The columns of one kind of act.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The room.
    pub room: String,
    /// Kind and version of the act.
    pub kind: String,
    /// What the act says.
    pub says: String,
    /// What the payload is made of.
    pub payload: Node,
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
        let kinds = declared::kinds(room);
        let latest = || {
            let version = |kind: &String| kind.strip_prefix(act)?.strip_prefix('/')?.parse::<u32>().ok();
            kinds.iter().filter_map(|kind| Some((version(kind)?, kind))).max().map(|(_, kind)| kind)
        };
        let kind = kinds.iter().find(|kind| **kind == act).or_else(latest).ok_or_else(|| {
            Failure::Input(format!("{} has no act {act:?} that can be submitted; it has: {}", room.name, kinds.join(", ")))
        })?;
        let act = declared::act(room, kind).ok_or_else(|| Failure::Failed(format!("{kind} is not declared")))?;
        Ok(Self::of(room.name, &act, law))
    }

    /// The columns of an act as declared.
    pub fn of(room: &str, act: &Declared, law: &Pack) -> Self {
        let maker = Maker { act, law };
        let (payload, _) = maker.node(&act.payload, "", 0);
        let mut all = beside(room);
        listed(&payload, "", &Setting { need: Need::Column, with: Vec::new(), says: String::new() }, &mut all);
        for (text, when) in &act.sealed {
            all.push(Column {
                name: format!("{SEALED}{text}"),
                says: "A text for the vault; the act keeps its commitment alone.".to_owned(),
                of: "text".to_owned(),
                allowed: Vec::new(),
                need: if when.is_empty() { Need::Column } else { Need::Sometimes },
                with: Vec::new(),
                when: when.replace('`', ""),
                example: "As pronounced.".to_owned(),
            });
        }
        Self { room: room.to_owned(), kind: act.kind.clone(), says: act.says.clone(), payload, all }
    }

    /// A column by its name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.all.iter().find(|column| column.name == name)
    }
}

fn beside(room: &str) -> Vec<Column> {
    let column = |name: &str, says: &str, of: String, need, example: &str| Column {
        name: name.to_owned(),
        says: says.to_owned(),
        of,
        allowed: Vec::new(),
        need,
        with: Vec::new(),
        when: String::new(),
        example: example.to_owned(),
    };
    let record = format!("{room}/22-000417");
    vec![
        column(RECORD, "The record; the room before the slash may be left out.", format!("record of {room}"), Need::Column, &record),
        column(OCCURRED_AT, "When it happened.", Scalar::Moment.says(), Need::Column, "2022-01-10 15:00"),
        column(
            VERSION,
            "The version the act expects to become; a record that has moved on refuses it.",
            "whole number".to_owned(),
            Need::Never,
            "",
        ),
    ]
}

/// Reads schemas.
struct Maker<'a> {
    act: &'a Declared,
    law: &'a Pack,
}

impl Maker<'_> {
    /// What a schema is made of, and whether null may stand for it.
    fn node(&self, schema: &Value, says: &str, depth: usize) -> (Node, bool) {
        let name = reference(schema);
        let schema = resolve(&self.act.root, schema);
        let null = |of: &Value| text(of, "type") == "null";
        let nullable = list(schema, "type").iter().any(|of| of.as_str() == Some("null"))
            || list(schema, "anyOf").iter().chain(list(schema, "oneOf")).any(null);
        if depth > DEEPEST {
            return (Node::Json { list: false }, nullable);
        }
        let several = variants(schema);
        if let ([only], true) = (several.as_slice(), nullable) {
            return (self.node(only, says, depth + 1).0, true);
        }
        if let Some(codes) = codes(schema, &several) {
            return (Node::Scalar(Scalar::Code { words: self.words_of(&codes), codes }), nullable);
        }
        if !several.is_empty() {
            return (self.tagged(&several, depth).unwrap_or(Node::Json { list: false }), nullable);
        }
        let node = match simple(schema) {
            "object" => Node::Object(self.parts(schema, None, depth)),
            "array" => match schema.get("items").map(|items| self.node(items, says, depth + 1).0) {
                Some(Node::Scalar(scalar)) => Node::List(scalar),
                _ => Node::Json { list: true },
            },
            "boolean" => Node::Scalar(Scalar::Truth),
            "integer" => {
                let bound = |name| schema.get(name).and_then(Value::as_i64);
                Node::Scalar(Scalar::Whole { least: bound("minimum").unwrap_or(i64::MIN), most: bound("maximum").unwrap_or(i64::MAX) })
            }
            "string" => Node::Scalar(self.string(schema, name, says)),
            _ => Node::Json { list: false },
        };
        (node, nullable)
    }

    fn string(&self, schema: &Value, name: Option<&str>, says: &str) -> Scalar {
        match text(schema, "format") {
            "date-time" => return Scalar::Moment,
            "date" => return Scalar::Day,
            _ => {}
        }
        if schema.get("pattern").is_some() {
            let of = name.unwrap_or("identifier").to_owned();
            let words = if of == "RegionCode" { self.regions() } else { Words::new() };
            return Scalar::Identifier { of, words };
        }
        let may_be_empty = schema.get("minLength").and_then(Value::as_u64) == Some(0);
        let (codes, words) = list_named(says).map(|list| self.entries(list)).unwrap_or_default();
        Scalar::Text { may_be_empty, codes, words }
    }

    fn parts(&self, schema: &Value, tag: Option<&str>, depth: usize) -> Vec<Part> {
        let part = |field: aiqyn_law::docs::schema::Field<'_>| {
            let (node, nullable) = self.node(field.schema, field.says, depth + 1);
            Part { name: field.name.to_owned(), says: field.says.to_owned(), node, required: !field.optional, nullable }
        };
        fields(schema).into_iter().filter(|field| Some(field.name) != tag).map(part).collect()
    }

    /// Variants that a constant of one common field tells apart.
    fn tagged(&self, several: &[&Value], depth: usize) -> Option<Node> {
        let constant = |variant: &Value, name: &str| variant.get("properties")?.get(name)?.get("const")?.as_str().map(str::to_owned);
        let first = several.first()?;
        let tag =
            fields(first).into_iter().find(|field| several.iter().all(|other| constant(other, field.name).is_some()))?.name.to_owned();
        let variant = |of: &&Value| {
            let fields = self.parts(of, Some(&tag), depth);
            Some(Variant { code: constant(of, &tag)?, says: text(of, "description").to_owned(), fields })
        };
        let variants = several.iter().map(variant).collect::<Option<Vec<_>>>()?;
        Some(Node::Tagged { tag, variants })
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

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next())
}

/// The list of the pack that a declaration names: "codes of the pack's list `aggravating`".
pub fn list_named(says: &str) -> Option<&str> {
    says.split_once("list `").and_then(|(_, rest)| rest.split('`').next())
}

/// The values of a type that is one of a list of constants.
fn codes(schema: &Value, several: &[&Value]) -> Option<Vec<(String, String)>> {
    if let Some(constant) = schema.get("const").and_then(Value::as_str) {
        return Some(vec![(constant.to_owned(), text(schema, "description").to_owned())]);
    }
    let bare = |values: &Value| -> Vec<(String, String)> {
        list(values, "enum").iter().filter_map(Value::as_str).map(|code| (code.to_owned(), String::new())).collect()
    };
    if !list(schema, "enum").is_empty() {
        return Some(bare(schema));
    }
    let mut found = Vec::new();
    for variant in several {
        match variant.get("const").and_then(Value::as_str) {
            Some(code) => found.push((code.to_owned(), text(variant, "description").to_owned())),
            None if !list(variant, "enum").is_empty() => found.extend(bare(variant)),
            None => return None,
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Where a part stands: whether it is needed, with which tags, and what its field says.
struct Setting {
    need: Need,
    with: Vec<(String, String)>,
    says: String,
}

/// Adds the columns of a part of the payload.
fn listed(node: &Node, path: &str, setting: &Setting, all: &mut Vec<Column>) {
    let mut add = |name: String, of: String, allowed: Vec<(String, String)>, example: String| {
        match all.iter_mut().find(|column| column.name == name) {
            // The same field in several variants.
            Some(column) => column.with.extend(setting.with.iter().cloned()),
            None => all.push(Column {
                name,
                says: setting.says.clone(),
                of,
                allowed,
                need: setting.need,
                with: setting.with.clone(),
                when: String::new(),
                example,
            }),
        }
    };
    let allowed = |scalar: &Scalar| match scalar {
        Scalar::Code { codes, .. } | Scalar::Text { codes, .. } => codes.clone(),
        _ => Vec::new(),
    };
    match node {
        Node::Scalar(scalar) => add(path.to_owned(), scalar.says(), allowed(scalar), scalar.example(&setting.says)),
        Node::List(scalar) => {
            let of = format!("several in one cell, a|b|c, each: {}", scalar.says());
            add(path.to_owned(), of, allowed(scalar), scalar.example(&setting.says));
        }
        Node::Json { list } => {
            let example = if *list { "[]" } else { "{}" };
            add(path.to_owned(), format!("JSON, {example}, with the fields of the data dictionary"), Vec::new(), example.to_owned());
        }
        Node::Object(parts) => listed_parts(parts, path, setting, all),
        Node::Tagged { tag, variants } => {
            let tag = joined(path, tag);
            let codes: Vec<_> = variants.iter().map(|variant| (variant.code.clone(), variant.says.clone())).collect();
            let first = codes.first().map(|(code, _)| code.clone()).unwrap_or_default();
            add(tag.clone(), "one of a list".to_owned(), codes, first);
            for variant in variants {
                let with = vec![(tag.clone(), variant.code.clone())];
                listed_parts(&variant.fields, path, &Setting { need: Need::Sometimes, with, says: String::new() }, all);
            }
        }
    }
}

fn listed_parts(parts: &[Part], path: &str, setting: &Setting, all: &mut Vec<Column>) {
    for part in parts {
        let need = match &part.node {
            _ if part.required => setting.need,
            // All of a structure or nothing of it.
            Node::Object(_) | Node::Tagged { .. } => Need::Sometimes,
            _ => Need::Never,
        };
        let says = if part.says.is_empty() { setting.says.clone() } else { part.says.clone() };
        listed(&part.node, &joined(path, &part.name), &Setting { need, with: setting.with.clone(), says }, all);
    }
}

/// The names of all columns below a part.
pub fn names(node: &Node, path: &str) -> Vec<String> {
    match node {
        Node::Scalar(_) | Node::List(_) | Node::Json { .. } => vec![path.to_owned()],
        Node::Object(parts) => parts.iter().flat_map(|part| names(&part.node, &joined(path, &part.name))).collect(),
        Node::Tagged { tag, variants } => {
            let fields = variants.iter().flat_map(|variant| &variant.fields);
            let mut all: Vec<String> = fields.flat_map(|part| names(&part.node, &joined(path, &part.name))).collect();
            all.push(joined(path, tag));
            all.sort();
            all.dedup();
            all
        }
    }
}
