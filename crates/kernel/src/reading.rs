//! Lines read as acts: a record's history, from what was written.

use super::history::{Content, Correction, History, Malformed, Recorded};
use super::line::Line;
use super::rooms::{Rooms, every_room};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Reads a kind and payload of a room; `sealed` in the payload is taken out and its names are returned.
pub fn read_content(
    rooms: Rooms,
    room: &str,
    kind: &str,
    payload: &Value,
    originals: &History,
) -> Result<(Content, BTreeSet<String>), Malformed> {
    let (payload, sealed) = split_sealed(kind, payload)?;
    let content = match kind {
        "correction/1" => {
            let correction: Correction = read_common(room, kind, &payload)?;
            let original = originals.at_version(correction.corrects).filter(|r| matches!(r.content, Content::Act(_)));
            let Some(original) = original else {
                let reason =
                    format!("corrects version {}, which is no act of this record; name the original's version", correction.corrects);
                return Err(Malformed { field: Some("/corrects".to_owned()), ..Malformed::new(format!("{room} {kind}"), reason) });
            };
            let act = rooms.parse(room, &original.kind, &correction.payload).map_err(|problem| problem.within("/payload"))?;
            Content::Correction { corrects: correction.corrects, act }
        }
        "annulment/1" => Content::Annulment(read_common(room, kind, &payload)?),
        "confirmation/1" => Content::Confirmation(read_common(room, kind, &payload)?),
        "breach/1" => Content::Breach(read_common(room, kind, &payload)?),
        "answer/1" => Content::Answer(read_common(room, kind, &payload)?),
        _ => Content::Act(rooms.parse(room, kind, &payload)?),
    };
    Ok((content, sealed))
}

/// Reads an act that every room has.
fn read_common<A: DeserializeOwned>(room: &str, kind: &str, payload: &Value) -> Result<A, Malformed> {
    A::deserialize(payload).map_err(|error| {
        let misfit = every_room().iter().find(|form| form.act == kind).and_then(|form| form.misfits(payload).into_iter().next());
        let field = misfit.map(|misfit| misfit.at).filter(|at| !at.is_empty());
        Malformed { field, ..Malformed::new(format!("{room} {kind}"), error.to_string()) }
    })
}

fn split_sealed<'p>(kind: &str, payload: &'p Value) -> Result<(Cow<'p, Value>, BTreeSet<String>), Malformed> {
    let Some(object) = payload.as_object() else {
        return Err(Malformed::new(kind, "the payload is not an object"));
    };
    let sealed = match object.get("sealed") {
        None => return Ok((Cow::Borrowed(payload), BTreeSet::new())),
        Some(Value::Object(texts)) => texts.keys().cloned().collect(),
        Some(_) => return Err(Malformed::new(format!("{kind} sealed"), "not an object of field → commitment")),
    };
    let mut object = object.clone();
    object.remove("sealed");
    Ok((Cow::Owned(Value::Object(object)), sealed))
}

impl History {
    /// Reads the lines of one record, in order of version.
    pub fn read(rooms: Rooms, lines: &[Line]) -> Result<Self, Malformed> {
        let mut history = Self::default();
        for line in lines {
            history.push_line(rooms, line)?;
        }
        Ok(history)
    }

    /// Adds one line.
    pub fn push_line(&mut self, rooms: Rooms, line: &Line) -> Result<(), Malformed> {
        let (content, sealed) = read_content(rooms, &line.room, &line.act, &line.payload, self)?;
        self.push(Recorded {
            seq: line.seq,
            version: line.version,
            incident: line.incident.clone(),
            recorded_at: line.recorded_at,
            occurred_at: line.occurred_at,
            kind: line.act.clone(),
            officer: line.officer.clone(),
            authority: line.authority.clone(),
            sealed,
            rests_on: line.rests_on.as_ref().map(|lines| lines.iter().map(|line| line.version).collect()),
            leaf: line.leaf,
            content,
        });
        Ok(())
    }
}
