//! A submission as it comes by the API: its key in the head or in the body, and the versions of records that it rests on.

use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use aiqyn_law::kernel::threshold::bounds;
use aiqyn_law::kernel::{IncidentId, RecordId, Submission, SubmittedAct};
use axum::http::HeaderMap;
use axum::http::header::IF_MATCH;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;

/// What is handed in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// The idempotency key, where the head does not bring it.
    #[serde(default, deserialize_with = "named")]
    pub key: Option<String>,
    /// The mass event.
    pub incident: IncidentId,
    /// One or more acts, in order.
    pub acts: Vec<SubmittedAct>,
}

/// A text that is there where it is named: `null` is none.
///
/// # Errors
/// The deserializer's, for anything else.
pub fn named<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    String::deserialize(from).map(Some)
}

/// Which version of a record whoever hands in has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// None is named.
    Unsaid,
    /// Whichever it is (`*`).
    Any,
    /// That one.
    This(u64),
}

/// The idempotency key: from the head (`Idempotency-Key`, quoted or bare) or from the body.
///
/// # Errors
/// [`Fault::Input`] where there is none, or two that differ.
pub fn key(headers: &HeaderMap, body: Option<&str>) -> Result<String, Fault> {
    let head = headers.get("idempotency-key").map(|key| key.to_str().map(|key| key.trim().trim_matches('"').to_owned()));
    let head = head.transpose().map_err(|_| Fault::Input("Idempotency-Key: it is no plain text".to_owned()))?;
    let key = match (head, body) {
        (Some(head), Some(body)) if head != body => {
            return Err(Fault::Input("Idempotency-Key: it differs from the key of the body".to_owned()));
        }
        (Some(key), _) => key,
        (None, Some(key)) => key.to_owned(),
        (None, None) => {
            return Err(Fault::Input("Idempotency-Key: give the submission a key, in the head or as `key` in the body".to_owned()));
        }
    };
    bounded(key)
}

/// A key within its bounds.
///
/// # Errors
/// [`Fault::Input`] with them.
pub fn bounded(key: String) -> Result<String, Fault> {
    if key.is_empty() || key.len() > bounds::LONGEST_KEY || key.chars().any(char::is_control) {
        return Err(Fault::Input(format!("Idempotency-Key: a key has 1 to {} bytes and no control character", bounds::LONGEST_KEY)));
    }
    Ok(key)
}

/// The version that `If-Match` names.
///
/// # Errors
/// [`Fault::Input`] for what no record was ever tagged with.
pub fn seen(headers: &HeaderMap) -> Result<Seen, Fault> {
    let Some(named) = headers.get(IF_MATCH) else { return Ok(Seen::Unsaid) };
    let text = named.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(Seen::Any);
    }
    let version = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(|text| text.parse::<u32>().ok());
    version
        .map(|version| Seen::This(u64::from(version)))
        .ok_or_else(|| Fault::Input("If-Match: name the ETag of the record, such as \"7\", or *".to_owned()))
}

/// Puts the version seen into the first act: the door holds it against the record in the same moment in which it records.
pub fn condition(submission: &mut Submission, seen: Seen) {
    if let (Seen::This(version), Some(first)) = (seen, submission.acts.first_mut())
        && first.version.is_none()
    {
        first.version = Some(version + 1);
    }
}

/// Whether every record that is there, as far as the officer sees it, is changed by whoever names the version seen.
///
/// # Errors
/// The store's.
pub async fn is_conditional(insider: &Insider, office: &Shared, submission: &Submission, seen: Seen) -> Result<bool, Fault> {
    let (reader, mut looked) = (insider.reader(office), BTreeSet::<&RecordId>::new());
    for (place, act) in submission.acts.iter().enumerate().take(bounds::MOST_ACTS) {
        let named = act.version.is_some() || (place == 0 && seen == Seen::Any);
        if looked.insert(&act.record) && !named && reader.may_see(&act.record).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn head(name: &'static str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        headers
    }

    #[test]
    fn a_key_comes_in_the_head_or_in_the_body_and_not_as_two() {
        assert_eq!(key(&head("idempotency-key", "\"a-1\""), None).unwrap(), "a-1");
        assert_eq!(key(&head("idempotency-key", "a-1"), Some("a-1")).unwrap(), "a-1");
        assert_eq!(key(&HeaderMap::new(), Some("b")).unwrap(), "b");
        assert!(key(&head("idempotency-key", "a"), Some("b")).is_err());
        assert!(
            key(&HeaderMap::new(), None).is_err()
                && key(&HeaderMap::new(), Some("")).is_err()
                && key(&HeaderMap::new(), Some("a\nb")).is_err()
        );
    }

    #[test]
    fn a_version_is_named_as_the_tag_of_the_record() {
        assert_eq!(seen(&head("if-match", "\"7\"")).unwrap(), Seen::This(7));
        assert_eq!((seen(&head("if-match", "*")).unwrap(), seen(&HeaderMap::new()).unwrap()), (Seen::Any, Seen::Unsaid));
        assert!(["7", "W/\"7\"", "\"x\"", "\"-1\""].iter().all(|tag| seen(&head("if-match", tag)).is_err()));
    }
}
