//! Samples of an act made from its schema: what it brings sealed, whether it opens a record, whether it may lie in the future.

use super::schema::{self, Kind};
use crate::kernel::history::{Content, History, Recorded};
use crate::kernel::ident::{BodyId, IncidentId, NotAnIdentifier, OfficerId, RegionCode};
use crate::kernel::{AnyAct, RoomEntry};
use crate::kernel::{Authority, Moment, Role};
use schemars::Schema;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// How deep structures are followed: deeper ones vary nothing that matters here.
const DEPTH: usize = 4;

/// What is learnt of a kind from its samples.
#[derive(Debug, Default)]
pub struct Learnt {
    /// Sealed text → when it must be brought; an empty condition is always.
    pub sealed: BTreeMap<&'static str, String>,
    /// Whether it opens a record, always or in some shape.
    pub opens: bool,
    /// Whether it may be dated later than now.
    pub future: bool,
    /// How many samples the room could read.
    pub read: usize,
}

/// Learns from samples in which one field at a time varies.
pub fn learn(room: &RoomEntry, root: &Schema, kind: &Kind<'_>) -> Learnt {
    let mut learnt = Learnt::default();
    // Sealed text → whether every sample needs it → fields whose values decide.
    let mut seen: Vec<(Value, &'static [&'static str])> = Vec::new();
    for payload in values(root, kind.payload, DEPTH) {
        let Ok(act) = (room.parse)(kind.name, payload.clone()) else { continue };
        let content = Content::Act(act.clone());
        learnt.read += 1;
        learnt.future |= (room.may_be_future)(&content);
        learnt.opens |= opens(room, kind.name, act);
        seen.push((payload, (room.sealed)(&content)));
    }
    let texts: Vec<&'static str> = seen.iter().flat_map(|(_, texts)| texts.iter().copied()).collect();
    for text in texts {
        learnt.sealed.entry(text).or_insert_with(|| condition(&seen, text));
    }
    learnt
}

/// In which samples a text is needed: nothing where in all, otherwise the field and the values that ask for it.
fn condition(seen: &[(Value, &'static [&'static str])], text: &str) -> String {
    if seen.iter().all(|(_, texts)| texts.contains(&text)) {
        return String::new();
    }
    let Some(Value::Object(first)) = seen.first().map(|(payload, _)| payload) else { return "in some cases".to_owned() };
    for name in first.keys() {
        let split = |needed: bool| -> Vec<String> {
            let with = seen.iter().filter(|(_, texts)| texts.contains(&text) == needed);
            let mut said: Vec<String> = with.filter_map(|(payload, _)| payload.get(name)).map(shown).collect();
            said.sort_unstable();
            said.dedup();
            said
        };
        let (needs, not) = (split(true), split(false));
        if !needs.is_empty() && needs.iter().all(|value| !not.contains(value)) {
            return format!("where `{name}` is {}", needs.join(" or "));
        }
    }
    "in some cases".to_owned()
}

/// A value in words: itself, or the kind it says it is.
fn shown(value: &Value) -> String {
    match (value, value.get("kind").and_then(Value::as_str)) {
        (_, Some(kind)) => kind.to_owned(),
        (Value::String(text), _) => text.clone(),
        (other, _) => other.to_string(),
    }
}

/// Whether a record may begin with the act.
fn opens(room: &RoomEntry, kind: &str, act: AnyAct) -> bool {
    let begun = || -> Result<History, NotAnIdentifier> {
        let mut history = History::default();
        history.push(Recorded {
            seq: 1,
            version: 1,
            incident: IncidentId::parse("sample")?,
            recorded_at: Moment::default(),
            occurred_at: Moment::default(),
            kind: kind.to_owned(),
            officer: OfficerId::parse("sample")?,
            authority: Authority { role: Role::Investigator, body: BodyId::parse("sample")?, region: RegionCode::parse("sample")? },
            sealed: std::collections::BTreeSet::new(),
            content: Content::Act(act),
        });
        Ok(history)
    };
    begun().is_ok_and(|history| (room.well_begun)(&history))
}

/// Values that a schema admits: every constant and variant at least once, one field varying at a time.
fn values(root: &Schema, schema: &Value, depth: usize) -> Vec<Value> {
    let schema = schema::resolve(root, schema);
    if let Some(constant) = schema.get("const") {
        return vec![constant.clone()];
    }
    if !schema::list(schema, "enum").is_empty() {
        return schema::list(schema, "enum").to_vec();
    }
    let variants = schema::variants(schema);
    if !variants.is_empty() {
        return variants.into_iter().flat_map(|variant| values(root, variant, depth)).collect();
    }
    match schema::simple(schema) {
        "object" => objects(root, schema, depth),
        "array" => {
            let items = schema.get("items").map(|items| values(root, items, depth.saturating_sub(1))).unwrap_or_default();
            std::iter::once(json!([])).chain(items.into_iter().map(|item| json!([item]))).collect()
        }
        "boolean" => vec![json!(false), json!(true)],
        "integer" => vec![json!(1)],
        "string" if schema::text(schema, "format") == "date-time" => vec![json!("2022-01-06T00:00:00Z")],
        _ => vec![json!("a")],
    }
}

fn objects(root: &Schema, schema: &Value, depth: usize) -> Vec<Value> {
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    let choices: Vec<(&str, Vec<Value>)> = schema::fields(schema)
        .into_iter()
        .map(|field| (field.name, values(root, field.schema, depth)))
        .filter(|(_, all)| !all.is_empty())
        .collect();
    let base: Map<String, Value> = choices.iter().filter_map(|(name, all)| Some(((*name).to_owned(), all.first()?.clone()))).collect();
    let mut found = vec![Value::Object(base.clone())];
    for (name, all) in &choices {
        for value in all.iter().skip(1) {
            let mut varied = base.clone();
            varied.insert((*name).to_owned(), value.clone());
            found.push(Value::Object(varied));
        }
    }
    found
}
