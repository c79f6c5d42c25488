//! Decisions: acts that decide on others – an agreement, a sanction, a ruling, a permission, a signature, an acceptance.
//!
//! A decision rests on the exact lines that stood when it was taken. Where one of them is corrected or annulled afterwards, the decision is
//! suspended ([`super::suspension`]) until whoever decided confirms it. A decision itself is corrected in what the codes call a clerical
//! error, without changing what was decided (CAO 825, 829-18), and by whoever decided alone.

use serde_json::Value;

/// That acts of a kind decide on others.
#[derive(Clone, Copy, Debug)]
pub struct Decision {
    /// The kind: `measure_sanctioned/1`.
    pub act: &'static str,
    /// The kinds of act of the same record on which it decides.
    pub on: &'static [&'static str],
    /// The field that tells what it is about, where a record holds several of a kind, as a JSON Pointer: `/measure`. An act that has the
    /// field and says another there is not what was decided on; one that does not have it is.
    pub about: Option<&'static str>,
    /// The fields that a clerical correction may change, as JSON Pointers; `None` where nothing is ever corrected: what was signed was read.
    pub clerical: Option<&'static [&'static str]>,
}

impl Decision {
    /// A decision on acts of those kinds, of which a clerical correction changes no field.
    pub const fn on(act: &'static str, on: &'static [&'static str]) -> Self {
        Self { act, on, about: None, clerical: Some(&[]) }
    }

    /// The same, about what a field tells.
    pub const fn about(self, field: &'static str) -> Self {
        Self { about: Some(field), ..self }
    }

    /// The same, with fields that a clerical correction may change.
    pub const fn clerical(self, fields: &'static [&'static str]) -> Self {
        Self { clerical: Some(fields), ..self }
    }

    /// The same, never corrected.
    pub const fn never_corrected(self) -> Self {
        Self { clerical: None, ..self }
    }

    /// The first field that a correction changes and may not; empty where it is the act as a whole. `None` where it changes nothing else
    /// than clerical errors.
    pub fn changed(&self, before: &Value, after: &Value) -> Option<String> {
        let Some(clerical) = self.clerical else { return Some(String::new()) };
        let bare = |value: &Value| {
            let mut value = value.clone();
            for field in clerical {
                if let Some(place) = value.pointer_mut(field) {
                    *place = Value::Null;
                }
            }
            value
        };
        let (before, after) = (bare(before), bare(after));
        if before == after {
            return None;
        }
        let fields = before.as_object().into_iter().chain(after.as_object()).flat_map(|object| object.keys());
        let differs = |name: &&String| before.get(name.as_str()) != after.get(name.as_str());
        Some(fields.into_iter().find(differs).map_or_else(String::new, |name| format!("/{name}")))
    }
}
