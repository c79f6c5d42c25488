//! The acts of which examples are made, and the few words by which they vary one.

use super::officer::Role;
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
