//! The line of an act: its bytes must be RFC 8785 JSON and say what the columns say.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::batch::{Journal, NewAct};
use crate::canonical::canonical;
use crate::committed::{Beside, OfSubmission, digest};
use crate::error::Misfit;
use crate::merkle::Hash;

/// A moment as lines write it: RFC 3339 in UTC, with no more digits of a second than it has. `None` outside the calendar.
pub fn moment(micros: i64) -> Option<String> {
    Timestamp::from_microsecond(micros).ok().map(|moment| moment.to_string())
}

/// Holds an act's columns against its line, and returns what the line says beside.
pub(crate) fn check(act: &NewAct) -> Result<Beside, Misfit> {
    let misfit = |what: String| Misfit::act(act.seq, what);
    let value: Value = serde_json::from_slice(&act.line).map_err(|e| misfit(format!("the line is not JSON: {e}")))?;
    if canonical(&value) != act.line {
        return Err(misfit("the line is not in canonical form (RFC 8785)".to_owned()));
    }
    let fields = value.as_object().ok_or_else(|| misfit("the line is not an object".to_owned()))?;
    let number = |name: &str, column: u64| same(fields, name, fields.get(name).and_then(Value::as_u64) == Some(column), column);
    let text = |name: &str, column: &str| same(fields, name, fields.get(name).and_then(Value::as_str) == Some(column), column);
    let clock = |name: &str, column: i64| {
        let written = moment(column).unwrap_or_else(|| column.to_string());
        same(fields, name, fields.get(name).and_then(Value::as_str) == Some(written.as_str()), written)
    };
    number("seq", act.seq)
        .and_then(|()| clock("recorded_at", act.recorded_at))
        .and_then(|()| clock("occurred_at", act.occurred_at))
        .and_then(|()| text("incident", &act.incident))
        .and_then(|()| text("room", &act.room))
        .and_then(|()| text("record", &act.record))
        .and_then(|()| number("version", act.version))
        .and_then(|()| text("act", &act.act))
        .and_then(|()| beside(fields))
        .map_err(misfit)
}

fn beside(fields: &Map<String, Value>) -> Result<Beside, String> {
    let officer = fields.get("officer").and_then(Value::as_str).unwrap_or_default().to_owned();
    let submission =
        fields.get("submission").map(|said| of_submission(said).ok_or("submission: it is not as lines write it")).transpose()?;
    let sealed = digests("sealed", fields.get("payload").and_then(|payload| payload.get("sealed")))?;
    let vault = digests("vault", fields.get("vault"))?;
    if fields.contains_key("vault") && !vault.keys().eq(sealed.keys()) {
        return Err("vault: it does not name the texts that the payload names".to_owned());
    }
    Ok(Beside { officer, submission, sealed, vault })
}

fn of_submission(said: &Value) -> Option<OfSubmission> {
    let hash = |value: &Value| value.as_str().and_then(digest);
    let acts = said["acts"].as_u64().filter(|acts| *acts > 0)?;
    let reads = match said.get("reads") {
        Some(reads) => Some(seen(reads)?),
        None => None,
    };
    let id = match &said["signed"] {
        Value::Null => None,
        signed => Some(signed["id"].as_str()?.to_owned()),
    };
    Some(OfSubmission { acts, digest: hash(&said["hash"])?, journal: seen(&said["journal"])?, reads, id })
}

/// A journal as a line says that it stood.
pub(crate) fn seen(journal: &Value) -> Option<Journal> {
    Some(Journal { size: journal["size"].as_u64()?, head: journal["head"].as_str().and_then(digest)? })
}

fn digests(name: &str, said: Option<&Value>) -> Result<BTreeMap<String, Hash>, String> {
    let Some(said) = said else { return Ok(BTreeMap::new()) };
    let wrong = || format!("{name}: it is not an object of field and hash");
    let fields = said.as_object().ok_or_else(wrong)?;
    fields.iter().map(|(field, hash)| Ok((field.clone(), hash.as_str().and_then(digest).ok_or_else(wrong)?))).collect()
}

fn same(fields: &Map<String, Value>, name: &str, equal: bool, column: impl std::fmt::Display) -> Result<(), String> {
    if equal {
        return Ok(());
    }
    let found = fields.get(name).map_or_else(|| "nothing".to_owned(), Value::to_string);
    Err(format!("{name}: the column says {column}, the line says {found}"))
}
