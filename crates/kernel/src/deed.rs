//! The acts of which examples are made, and the few words by which they vary one.

use super::history::{Recorded, read_content};
use super::ident::{BodyId, IncidentId, OfficerId, RecordId, RegionCode};
use super::moment::Moment;
use super::officer::{Authority, Role};
use super::world::World;
use serde_json::{Value, json};

/// Who acts: officer id, role, body.
pub type By = (&'static str, Role, &'static str);

/// One act of an example.
#[derive(Clone, Debug)]
pub struct Deed {
    /// Record it stands in.
    pub record: &'static str,
    /// When it happened, Almaty time: `2022-01-06 10:15`.
    pub at: &'static str,
    /// Who.
    pub by: By,
    /// Kind: `ruling/1`.
    pub act: &'static str,
    /// Content.
    pub payload: Value,
    /// Names of sealed texts it brings.
    pub sealed: &'static [&'static str],
}

impl Deed {
    /// Its correction by somebody, which leaves what it says and when as they are; `version` is its own in the record.
    pub fn corrected(&self, version: u64, by: By) -> Self {
        let payload = json!({ "corrects": version, "payload": self.payload });
        Self { by, act: "correction/1", payload, sealed: &["reasons"], ..self.clone() }
    }
}

/// A local time of the examples as an act writes it.
pub fn moment(at: &str) -> String {
    format!("{}:00+06:00", at.replace(' ', "T"))
}

/// The same act on another record.
pub fn on(record: &'static str, deed: Deed) -> Deed {
    Deed { record, ..deed }
}

/// The same act by another officer.
pub fn by(officer: By, deed: Deed) -> Deed {
    Deed { by: officer, ..deed }
}

/// The same act with one field changed; a field of a field is written `weapon.serial`.
pub fn with(mut deed: Deed, field: &str, value: Value) -> Deed {
    match field.split_once('.') {
        Some((outer, inner)) => deed.payload[outer][inner] = value,
        None => deed.payload[field] = value,
    }
    deed
}

/// The deed as an act of the world, recorded as it happened.
pub(super) fn recorded(world: &World, deed: &Deed, seq: u64) -> Result<(RecordId, Recorded), String> {
    let at = deed.at.replace(' ', "T");
    let at = if at.len() == 16 { format!("{at}:00+06:00") } else { format!("{at}+06:00") };
    let occurred_at = Moment::parse(&at).map_err(|e| e.to_string())?;
    let record = RecordId::parse(deed.record).map_err(|e| e.to_string())?;
    let history = world.history(&record);
    let (content, _) = read_content(world.rooms(), record.room(), deed.act, &deed.payload, history).map_err(|e| e.to_string())?;
    let (officer, role, body) = deed.by;
    let body = BodyId::parse(body).map_err(|e| e.to_string())?;
    let region = body.as_str().split('/').nth(1).unwrap_or("republic").to_owned();
    let recorded = Recorded {
        seq,
        version: history.version() + 1,
        incident: IncidentId::parse("january-2022").map_err(|e| e.to_string())?,
        recorded_at: occurred_at,
        occurred_at,
        kind: deed.act.to_owned(),
        officer: OfficerId::parse(officer).map_err(|e| e.to_string())?,
        authority: Authority { role, body, region: RegionCode::parse(&region).map_err(|e| e.to_string())? },
        sealed: deed.sealed.iter().map(|s| (*s).to_owned()).collect(),
        content,
    };
    Ok((record, recorded))
}
