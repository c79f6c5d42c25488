//! Reads the JSON schema of a room's acts into their forms: the one place where a schema is walked.
//!
//! What JSON Schema has no word for is declared at the field as an extension: `x-list` (the pack's list), `x-digest`, `x-money`,
//! `x-rooms` (where the record referred to stands), `x-article` and `x-part` (of which code); at the type `x-identifier`; at a kind of act
//! `x-sealed`, the texts it brings for the vault: `["reasons"]`, or `{"reasons": {"/outcome": ["not_executed"]}}` where a field decides;
//! and `x-may-seal`, those it may bring besides.

use super::{CodedValue, Currency, Field, FieldKind, Form, Forms, Identified, SealedText, Type, Variant, When};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};
use std::cell::RefCell;

/// Extensions of a field.
const OF_A_FIELD: [&str; 6] = ["x-list", "x-digest", "x-money", "x-rooms", "x-article", "x-part"];
/// Extensions of anything else.
const OF_OTHERS: [&str; 3] = ["x-identifier", "x-sealed", "x-may-seal"];
/// How deep structures are followed.
const DEEPEST: usize = 12;

/// The forms of acts of a type: of a room's, or of one act that every room has.
pub fn forms<A: JsonSchema>() -> Forms {
    let read = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<A>();
    let written = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<A>();
    forms_of(&read, &written)
}

/// The forms that a schema declares. What is written has every field in its `required`, in declared order; what is read has not.
pub(super) fn forms_of(read: &Schema, written: &Schema) -> Forms {
    let reader = Reader { read: read.as_value(), written: written.as_value(), faults: RefCell::default() };
    let acts = list(reader.read, "oneOf").iter().filter_map(|kind| reader.act(kind)).collect();
    let named = reader.read.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let types = named.map(|(name, of)| (name.clone(), reader.of_type(name, of))).collect();
    let mut faults = reader.faults.into_inner();
    faults.sort();
    faults.dedup();
    Forms { acts, types, faults, schema: read.as_value().clone() }
}

/// The JSON schema of what is read as that type.
pub fn read_as<A: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<A>().as_value().clone()
}

/// The form of an act that every room has.
pub fn common<A: JsonSchema>(act: &str, sealed: &[&str]) -> Form {
    let read = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<A>();
    let written = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<A>();
    let reader = Reader { read: read.as_value(), written: written.as_value(), faults: RefCell::default() };
    Form {
        act: act.to_owned(),
        doc: text(reader.read, "description").to_owned(),
        payload: reader.kind(reader.read, text(reader.read, "title"), Some(reader.written), 0).0,
        sealed: sealed.iter().map(|name| SealedText { name: (*name).to_owned(), when: None }).collect(),
        may_seal: Vec::new(),
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties").and_then(Value::as_object)
}

/// The name of the type that a schema refers to.
fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next())
}

/// The JSON type; of a type that may be null, the other one.
fn simple(schema: &Value) -> &str {
    let first = list(schema, "type").iter().filter_map(Value::as_str).find(|of| *of != "null");
    first.unwrap_or_else(|| text(schema, "type"))
}

fn is_nullable(schema: &Value) -> bool {
    let null = |of: &Value| text(of, "type") == "null";
    list(schema, "type").iter().any(|of| of.as_str() == Some("null")) || list(schema, "anyOf").iter().chain(list(schema, "oneOf")).any(null)
}

/// The variants of a type that is one of several.
fn several(schema: &Value) -> Vec<&Value> {
    list(schema, "oneOf").iter().chain(list(schema, "anyOf")).filter(|variant| text(variant, "type") != "null").collect()
}

/// The values of a type that is one of a list of constants.
fn values(schema: &Value) -> Option<Vec<CodedValue>> {
    let named = |code: &Value, doc: &str| Some(CodedValue { code: code.as_str()?.to_owned(), doc: doc.to_owned() });
    if let Some(constant) = schema.get("const") {
        return Some(vec![named(constant, text(schema, "description"))?]);
    }
    if !list(schema, "enum").is_empty() {
        return list(schema, "enum").iter().map(|code| named(code, "")).collect();
    }
    let each: Option<Vec<Vec<CodedValue>>> = several(schema).into_iter().map(values).collect();
    each.map(|all| all.concat()).filter(|all| !all.is_empty())
}

struct Reader<'a> {
    read: &'a Value,
    written: &'a Value,
    faults: RefCell<Vec<String>>,
}

impl<'a> Reader<'a> {
    fn fault(&self, place: &str, what: impl Into<String>) {
        self.faults.borrow_mut().push(format!("{place}: {}", what.into()));
    }

    fn act(&self, kind: &'a Value) -> Option<Form> {
        let properties = properties(kind)?;
        let act = text(properties.get("act")?, "const").to_owned();
        self.known_extensions(&act, kind);
        let (payload, _) = self.kind(properties.get("payload")?, "", None, 0);
        let sealed = kind.get("x-sealed").map(|declared| self.sealed(&act, declared)).unwrap_or_default();
        let may_seal = list(kind, "x-may-seal").iter().filter_map(Value::as_str).map(str::to_owned).collect();
        Some(Form { act, doc: text(kind, "description").to_owned(), payload, sealed, may_seal })
    }

    fn sealed(&self, act: &str, declared: &Value) -> Vec<SealedText> {
        match declared {
            Value::Array(names) => {
                names.iter().filter_map(Value::as_str).map(|name| SealedText { name: name.to_owned(), when: None }).collect()
            }
            Value::Object(texts) => texts.iter().map(|(name, when)| SealedText { name: name.clone(), when: condition(when) }).collect(),
            _ => {
                self.fault(act, "x-sealed is neither a list nor texts with their conditions");
                Vec::new()
            }
        }
    }

    /// Extensions whose name nobody knows.
    fn known_extensions(&self, place: &str, schema: &Value) {
        let named = schema.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).filter(|name| name.starts_with("x-"));
        for name in named.filter(|name| !OF_A_FIELD.contains(name) && !OF_OTHERS.contains(name)) {
            self.fault(place, format!("nobody reads the extension {name}"));
        }
    }

    fn of_type(&self, name: &str, of: &'a Value) -> Type {
        let (kind, _) = self.kind(of, name, self.written_type(name), 0);
        let pattern = of.get("pattern").and_then(Value::as_str).map(str::to_owned);
        Type { doc: text(of, "description").to_owned(), kind, pattern }
    }

    fn written_type(&self, name: &str) -> Option<&'a Value> {
        self.written.get("$defs")?.get(name)
    }

    /// What a schema holds, and whether null may stand for it. `of` is the type's name, `written` the same schema as written.
    fn kind(&self, schema: &'a Value, of: &str, written: Option<&'a Value>, depth: usize) -> (FieldKind, bool) {
        if depth > DEEPEST {
            return (FieldKind::Any, false);
        }
        if let Some(name) = reference(schema) {
            let named = self.read.get("$defs").and_then(|types| types.get(name));
            return named.map_or((FieldKind::Any, false), |named| self.kind(named, name, self.written_type(name), depth + 1));
        }
        let nullable = is_nullable(schema);
        let variants = several(schema);
        if let ([only], true) = (variants.as_slice(), nullable) {
            return (self.kind(only, of, None, depth + 1).0, true);
        }
        if let Some(values) = values(schema) {
            return (FieldKind::Enumeration { of: of.to_owned(), values }, nullable);
        }
        if !variants.is_empty() {
            return (self.variants(&variants, of, written, depth), nullable);
        }
        let kind = match simple(schema) {
            "object" => FieldKind::Structure { of: of.to_owned(), fields: self.fields(schema, of, written, None, depth) },
            "array" => {
                let items = schema.get("items").map_or(FieldKind::Any, |items| self.kind(items, "", None, depth + 1).0);
                FieldKind::Group(Box::new(items))
            }
            "boolean" => FieldKind::Flag,
            "integer" => {
                let bound = |name| schema.get(name).and_then(Value::as_i64);
                FieldKind::Number { least: bound("minimum").unwrap_or(i64::MIN), most: bound("maximum").unwrap_or(i64::MAX) }
            }
            "string" => self.string(schema, of),
            _ => FieldKind::Any,
        };
        (kind, nullable)
    }

    fn string(&self, schema: &Value, of: &str) -> FieldKind {
        if text(schema, "format") == "date-time" {
            return FieldKind::Moment;
        }
        let named = text(schema, "x-identifier");
        if named == "record id" {
            return FieldKind::Reference { rooms: Vec::new() };
        }
        if let Some(identified) = Identified::ALL.into_iter().find(|one| one.code() == named) {
            return FieldKind::Identifier(identified);
        }
        if !named.is_empty() {
            self.fault(of, format!("nobody knows the identifier {named}"));
        }
        FieldKind::Text { may_be_empty: schema.get("minLength").and_then(Value::as_u64) == Some(0) }
    }

    /// The fields of a structure in declared order, but its tag.
    fn fields(&self, schema: &'a Value, of: &str, written: Option<&Value>, tag: Option<&str>, depth: usize) -> Vec<Field> {
        let Some(properties) = properties(schema) else { return Vec::new() };
        let needed: Vec<&str> = list(schema, "required").iter().filter_map(Value::as_str).collect();
        let order: Vec<&str> =
            written.map(|written| list(written, "required")).unwrap_or_default().iter().filter_map(Value::as_str).collect();
        let mut names: Vec<&String> = properties.keys().filter(|name| Some(name.as_str()) != tag).collect();
        names.sort_by_key(|name| order.iter().position(|other| other == name).unwrap_or(usize::MAX));
        let field = |name: &String| {
            let schema = properties.get(name)?;
            let place = format!("{of}.{name}");
            self.known_extensions(&place, schema);
            // A value that has no type of its own is named after its field.
            let (kind, nullable) = self.kind(schema, &place, None, depth + 1);
            let kind = self.extended(&place, kind, schema);
            let doc = text(schema, "description").to_owned();
            Some(Field { name: name.clone(), of: of.to_owned(), doc, kind, required: needed.contains(&name.as_str()), nullable })
        };
        names.into_iter().filter_map(field).collect()
    }

    /// Variants that a constant of one common field tells apart.
    fn variants(&self, several: &[&'a Value], of: &str, written: Option<&'a Value>, depth: usize) -> FieldKind {
        let constant = |variant: &Value, name: &str| Some(properties(variant)?.get(name)?.get("const")?.as_str()?.to_owned());
        let named = several.first().and_then(|first| properties(first)).into_iter().flat_map(Map::keys);
        let Some(tag) = named.into_iter().find(|name| several.iter().all(|variant| constant(variant, name).is_some())) else {
            self.fault(of, "no field tells its variants apart");
            return FieldKind::Any;
        };
        let variant = |(at, variant): (usize, &&'a Value)| {
            let written = written.and_then(|written| list(written, "oneOf").get(at));
            let fields = self.fields(variant, of, written, Some(tag), depth);
            Some(Variant { code: constant(variant, tag)?, doc: text(variant, "description").to_owned(), fields })
        };
        let variants = several.iter().enumerate().filter_map(variant).collect();
        FieldKind::Variants { of: of.to_owned(), tag: tag.clone(), variants }
    }

    /// What a field holds, as its extensions have it: of a list, each element.
    fn extended(&self, place: &str, kind: FieldKind, schema: &Value) -> FieldKind {
        if let FieldKind::Group(kind) = kind {
            return FieldKind::Group(Box::new(self.extended(place, *kind, schema)));
        }
        let Some((name, value)) = OF_A_FIELD.iter().find_map(|name| Some((*name, schema.get(*name)?))) else { return kind };
        let said = || value.as_str().map(str::to_owned);
        let extended = match (name, &kind) {
            ("x-list", FieldKind::Text { .. }) => said().map(|list| FieldKind::Coded { list }),
            ("x-digest", FieldKind::Text { .. }) => (value == "SHA-256" || value == "Ed25519").then_some(FieldKind::Digest),
            ("x-article", FieldKind::Text { .. }) => said().map(|code| FieldKind::Article { code }),
            ("x-part", FieldKind::Text { .. }) => said().map(|code| FieldKind::Part { code }),
            ("x-money", FieldKind::Number { .. }) => {
                [Currency::Tenge, Currency::Tiyn].into_iter().find(|currency| value == currency.code()).map(FieldKind::Money)
            }
            ("x-rooms", FieldKind::Reference { .. }) => {
                let rooms = value.as_array().map(|rooms| rooms.iter().filter_map(Value::as_str).map(str::to_owned).collect());
                rooms.map(|rooms| FieldKind::Reference { rooms })
            }
            _ => None,
        };
        extended.unwrap_or_else(|| {
            self.fault(place, format!("{name} {value} does not fit a field that holds {}", kind.words()));
            kind
        })
    }
}

/// The condition of a sealed text: one field and its values, or none.
fn condition(when: &Value) -> Option<When> {
    let (field, values) = when.as_object()?.iter().next()?;
    Some(When { field: field.clone(), values: values.as_array().cloned().unwrap_or_default() })
}
