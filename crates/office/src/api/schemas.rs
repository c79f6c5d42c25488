//! The schemas of the document: those of acts from their declarations, each room's definitions under names of their own; and those of
//! answers.

use aiqyn_law::kernel::RoomEntry;
use aiqyn_law::kernel::rooms::schemas_of_every_room;
use aiqyn_law::rooms::ROOMS;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Where schemas stand in the document.
const PLACE: &str = "#/components/schemas/";

/// A reference to a schema of the document.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{PLACE}{name}") })
}

/// The name of the schema of a kind of act in a room: no dot stands in a room's name or a type's, so nothing clashes.
pub fn of_act(room: &str, act: &str) -> String {
    format!("act.{room}.{}", act.replace('/', "."))
}

/// The schemas of all acts that can be submitted: of each the whole act, by room and kind, as it stands in a submission.
pub fn of_acts() -> Map<String, Value> {
    let mut found = Map::new();
    for room in ROOMS.iter() {
        of_room(room, &mut found);
        for (act, schema) in schemas_of_every_room() {
            let payload = defined(&format!("every.{}", act.replace('/', ".")), schema, &mut found);
            found.insert(of_act(room.name, act), submitted(room, act, payload, Map::new()));
        }
    }
    of_kinds(&mut found);
    found
}

/// An act of any room, as it is handed in: by its kind; a kind of several rooms by the room of its record.
fn of_kinds(found: &mut Map<String, Value>) {
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (room, act) in ROOMS.iter().flat_map(|room| room.submittable().map(|act| (room.name, act))) {
        kinds.entry(act).or_default().push(of_act(room, act));
    }
    let (mut any, mut by_kind) = (Vec::new(), Map::new());
    for (act, names) in kinds {
        let name = match &names[..] {
            [one] => one.clone(),
            several => {
                let name = format!("kind.{}", act.replace('/', "."));
                found.insert(name.clone(), json!({ "oneOf": several.iter().map(|one| reference(one)).collect::<Vec<_>>() }));
                name
            }
        };
        any.push(reference(&name));
        by_kind.insert(act.to_owned(), json!(format!("{PLACE}{name}")));
    }
    let told = json!({ "oneOf": any, "discriminator": { "propertyName": "act", "mapping": by_kind } });
    found.insert("SubmittedAct".to_owned(), told);
}

fn of_room(room: &RoomEntry, found: &mut Map<String, Value>) {
    let mut root = room.forms().schema.clone();
    if let Some(definitions) = root.get_mut("$defs").map(Value::take) {
        place(room.name, definitions, found);
    }
    let kinds = root.get_mut("oneOf").map(Value::take);
    for mut kind in kinds.as_ref().and_then(Value::as_array).cloned().unwrap_or_default() {
        moved(room.name, &mut kind);
        let Some(act) = kind.pointer("/properties/act/const").and_then(Value::as_str).map(str::to_owned) else { continue };
        let payload = kind.pointer_mut("/properties/payload").map_or_else(|| json!({ "type": "object" }), Value::take);
        let said = ["description", "x-sealed", "x-may-seal"];
        let said = said.iter().filter_map(|name| Some(((*name).to_owned(), kind.get(*name)?.clone()))).collect();
        found.insert(of_act(room.name, &act), submitted(room, &act, payload, said));
    }
}

/// The definitions of a schema under names that begin with its own.
fn place(prefix: &str, definitions: Value, found: &mut Map<String, Value>) {
    let Value::Object(definitions) = definitions else { return };
    for (name, mut schema) in definitions {
        moved(prefix, &mut schema);
        found.insert(format!("{prefix}.{name}"), schema);
    }
}

/// A whole schema as one of the document, with a reference to it.
fn defined(name: &str, mut schema: Value, found: &mut Map<String, Value>) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.remove("$schema");
        if let Some(definitions) = object.remove("$defs") {
            place(name, definitions, found);
        }
    }
    moved(name, &mut schema);
    found.insert(name.to_owned(), schema);
    reference(name)
}

/// Leads every reference of a schema to where its definitions were placed.
fn moved(prefix: &str, schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                match value.as_str().and_then(|to| to.strip_prefix("#/$defs/")).filter(|_| name == "$ref") {
                    Some(to) => *value = json!(format!("{PLACE}{prefix}.{to}")),
                    None => moved(prefix, value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| moved(prefix, item)),
        _ => {}
    }
}

fn submitted(room: &RoomEntry, act: &str, payload: Value, said: Map<String, Value>) -> Value {
    let mut schema = json!({
        "title": format!("{} {act}", room.name), "type": "object", "additionalProperties": false,
        "required": ["record", "act", "occurred_at", "payload"],
        "properties": {
            "record": { "type": "string", "pattern": format!("^{}/[a-z0-9._/-]+$", room.name), "maxLength": 96 },
            "act": { "const": act },
            "occurred_at": { "type": "string", "format": "date-time" },
            "payload": payload,
            "sealed": { "type": "object", "additionalProperties": { "type": "string" } },
            "version": { "type": "integer", "minimum": 1, "description": "The version that this act expects to become." },
        },
    });
    if let Some(object) = schema.as_object_mut() {
        object.extend(said);
        if let Some((_, words)) = room.names.iter().find(|(known, _)| *known == act) {
            object.insert("x-names".to_owned(), json!({ "kk": words.kk, "ru": words.ru, "en": words.en }));
        }
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn references(schema: &Value, found: &mut BTreeSet<String>) {
        match schema {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| match value.as_str() {
                Some(to) if name == "$ref" => drop(found.insert(to.to_owned())),
                _ => references(value, found),
            }),
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_act_of_every_room_has_its_schema_and_every_reference_leads_somewhere() {
        let schemas = of_acts();
        for room in ROOMS.iter() {
            room.submittable().for_each(|act| assert!(schemas.contains_key(&of_act(room.name, act)), "{} {act}", room.name));
        }
        let mut found = BTreeSet::new();
        schemas.values().for_each(|schema| references(schema, &mut found));
        assert!(found.len() > 100, "{} references", found.len());
        let any = &schemas["SubmittedAct"];
        assert_eq!(any["oneOf"].as_array().map(Vec::len), any["discriminator"]["mapping"].as_object().map(Map::len));
        assert!(any["discriminator"]["mapping"]["correction/1"].as_str().is_some_and(|name| name.ends_with("kind.correction.1")));
        for to in found {
            let name = to.strip_prefix(PLACE);
            assert!(name.is_some_and(|name| schemas.contains_key(name)), "{to} leads nowhere");
        }
    }
}
