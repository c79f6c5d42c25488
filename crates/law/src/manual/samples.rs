//! Samples of an act made from its form: what of it opens a record, and whether it may lie in the future.

use crate::kernel::history::{Content, History, Recorded};
use crate::kernel::ident::{BodyId, IncidentId, NotAnIdentifier, OfficerId, RegionCode};
use crate::kernel::{AnyAct, Authority, Field, FieldKind, Form, Moment, Role, RoomEntry};
use serde_json::{Map, Value, json};

/// How deep structures are followed: deeper ones vary nothing that matters here.
const DEPTH: usize = 5;

/// What is learnt of a kind from its samples.
#[derive(Debug, Default)]
pub struct Learnt {
    /// Whether it opens a record, always or in some shape.
    pub opens: bool,
    /// Whether it may be dated later than now.
    pub future: bool,
    /// How many samples the room could read.
    pub read: usize,
}

/// Learns from samples in which one field at a time varies.
pub fn learn(room: &RoomEntry, form: &Form) -> Learnt {
    let mut learnt = Learnt::default();
    for (_, act) in acts(room, form) {
        learnt.read += 1;
        learnt.future |= (room.may_be_future)(&Content::Act(act.clone()));
        learnt.opens |= opens(room, &form.act, act);
    }
    learnt
}

/// The samples of a kind that its room can read, each with its payload.
pub fn acts<'a>(room: &'a RoomEntry, form: &'a Form) -> impl Iterator<Item = (Value, AnyAct)> + 'a {
    let read = |payload: Value| room.read(&form.act, &payload).ok().map(|act| (payload, act));
    values(&form.payload, DEPTH).into_iter().filter_map(read)
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
            rests_on: None,
            leaf: None,
            content: Content::Act(act),
        });
        Ok(history)
    };
    begun().is_ok_and(|history| (room.well_begun)(&history))
}

/// Values that a field admits: every value and variant at least once, one field varying at a time.
fn values(kind: &FieldKind, depth: usize) -> Vec<Value> {
    match kind {
        FieldKind::Flag => vec![json!(false), json!(true)],
        FieldKind::Number { .. } | FieldKind::Money(_) => vec![json!(1)],
        FieldKind::Moment => vec![json!("2022-01-06T00:00:00Z")],
        FieldKind::Enumeration { values, .. } => values.iter().map(|value| json!(value.code)).collect(),
        FieldKind::Group(kind) => {
            std::iter::once(json!([])).chain(values(kind, depth.saturating_sub(1)).into_iter().map(|item| json!([item]))).collect()
        }
        FieldKind::Structure { fields, .. } => objects(fields, &Map::new(), depth),
        FieldKind::Variants { tag, variants, .. } => {
            let tagged = |code: &str| Map::from_iter([(tag.clone(), json!(code))]);
            variants.iter().flat_map(|variant| objects(&variant.fields, &tagged(&variant.code), depth)).collect()
        }
        FieldKind::Any => vec![json!({})],
        FieldKind::Text { .. }
        | FieldKind::Coded { .. }
        | FieldKind::Reference { .. }
        | FieldKind::Identifier(_)
        | FieldKind::Digest
        | FieldKind::Article { .. }
        | FieldKind::Part { .. } => vec![json!("a")],
    }
}

fn objects(fields: &[Field], base: &Map<String, Value>, depth: usize) -> Vec<Value> {
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    let choices: Vec<(&str, Vec<Value>)> =
        fields.iter().map(|field| (field.name.as_str(), values(&field.kind, depth))).filter(|(_, all)| !all.is_empty()).collect();
    let mut base = base.clone();
    base.extend(choices.iter().filter_map(|(name, all)| Some(((*name).to_owned(), all.first()?.clone()))));
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
