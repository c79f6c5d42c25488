//! Reading the JSON schemas of acts: kinds, fields, types, in words.

use schemars::Schema;
use serde_json::{Map, Value};

/// A kind of act, as its room's schema declares it.
pub struct Kind<'a> {
    /// `ruling/1`.
    pub name: &'a str,
    /// What it says.
    pub says: &'a str,
    /// The schema of its payload, resolved.
    pub payload: &'a Value,
}

/// A field of a structure.
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its type, in words.
    pub of: String,
    /// Whether it may be absent.
    pub optional: bool,
    /// What it says.
    pub says: &'a str,
    /// Its schema.
    pub schema: &'a Value,
}

/// The text under a name, or an empty one.
pub fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The elements of a list under a name.
pub fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The named types of a schema.
pub fn types(root: &Schema) -> impl Iterator<Item = (&str, &Value)> {
    root.as_value().get("$defs").and_then(Value::as_object).into_iter().flat_map(|types| types.iter().map(|(name, of)| (name.as_str(), of)))
}

/// The schema meant: a reference followed to its type.
pub fn resolve<'a>(root: &'a Schema, schema: &'a Value) -> &'a Value {
    match reference(schema) {
        Some(name) => types(root).find(|(other, _)| *other == name).map_or(schema, |(_, of)| of),
        None => schema,
    }
}

/// The type's name that a schema refers to.
fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next())
}

/// The kinds of act of a room, in declared order.
pub fn kinds(root: &Schema) -> Vec<Kind<'_>> {
    let kind = |variant| {
        let properties = properties(variant)?;
        Some(Kind {
            name: text(properties.get("act")?, "const"),
            says: text(variant, "description"),
            payload: resolve(root, properties.get("payload")?),
        })
    };
    list(root.as_value(), "oneOf").iter().filter_map(kind).collect()
}

fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties").and_then(Value::as_object)
}

/// The fields of a structure: those it needs in declared order, then the others.
pub fn fields(schema: &Value) -> Vec<Field<'_>> {
    let Some(properties) = properties(schema) else { return Vec::new() };
    let needed: Vec<&str> = list(schema, "required").iter().filter_map(Value::as_str).collect();
    let mut names: Vec<&str> = properties.keys().map(String::as_str).collect();
    names.sort_by_key(|name| needed.iter().position(|other| other == name).unwrap_or(usize::MAX));
    let field = |name| {
        let schema = properties.get(name)?;
        Some(Field { name, of: type_in_words(schema), optional: !needed.contains(&name), says: text(schema, "description"), schema })
    };
    names.into_iter().filter_map(field).collect()
}

/// The variants of a type that is one of several.
pub fn variants(schema: &Value) -> Vec<&Value> {
    list(schema, "oneOf").iter().chain(list(schema, "anyOf")).filter(|variant| text(variant, "type") != "null").collect()
}

/// A type in words: `BodyId`, `list of Tag`, `moment`, `text`, `yes or no`.
pub fn type_in_words(schema: &Value) -> String {
    if let Some(name) = reference(schema) {
        return name.to_owned();
    }
    if let Some(constant) = schema.get("const").and_then(Value::as_str) {
        return format!("\"{constant}\"");
    }
    if let [only] = variants(schema).as_slice() {
        return type_in_words(only);
    }
    match simple(schema) {
        "array" => format!("list of {}", schema.get("items").map_or_else(|| "anything".to_owned(), type_in_words)),
        "boolean" => "yes or no".to_owned(),
        "string" if text(schema, "format") == "date-time" => "moment".to_owned(),
        "string" => "text".to_owned(),
        "integer" => "whole number".to_owned(),
        "object" => "structure".to_owned(),
        _ => "anything".to_owned(),
    }
}

/// The JSON type; of a type that may be null, the other one.
pub fn simple(schema: &Value) -> &str {
    let first = list(schema, "type").iter().filter_map(Value::as_str).find(|of| *of != "null");
    first.unwrap_or_else(|| text(schema, "type"))
}

/// Whether a field asserts something by itself: a yes or no, or a text that no pattern and no list of its type restrains.
pub fn self_asserted(schema: &Value) -> bool {
    let bare = |of: &Value| simple(of) == "string" && ["pattern", "format", "const", "enum"].iter().all(|bound| of.get(bound).is_none());
    simple(schema) == "boolean" || bare(schema) || simple(schema) == "array" && schema.get("items").is_some_and(bare)
}
