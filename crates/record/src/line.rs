//! The line of an act: its bytes must be RFC 8785 JSON and say what the columns say.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::batch::NewAct;
use crate::canonical::canonical;
use crate::error::Misfit;

/// A moment as lines write it: RFC 3339 in UTC, with no more digits of a second than it has. `None` outside the calendar.
pub fn moment(micros: i64) -> Option<String> {
    Timestamp::from_microsecond(micros).ok().map(|moment| moment.to_string())
}

/// Holds an act's columns against its line.
pub(crate) fn check(act: &NewAct) -> Result<(), Misfit> {
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
        .map_err(misfit)
}

fn same(fields: &Map<String, Value>, name: &str, equal: bool, column: impl std::fmt::Display) -> Result<(), String> {
    if equal {
        return Ok(());
    }
    let found = fields.get(name).map_or_else(|| "nothing".to_owned(), Value::to_string);
    Err(format!("{name}: the column says {column}, the line says {found}"))
}
