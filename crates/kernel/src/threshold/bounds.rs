//! How large a submission may be. Each bound is a declared number with its reason; nothing beyond one is parsed, hashed or read for.
//!
//! Together they keep the worst that is taken below a second at the door, so that whoever waits behind it waits no longer.

use crate::line::{Submission, SubmittedAct};
use serde_json::Value;

/// Bytes of a submission as it is handed in. The longest ruling with its reasons is some 200 KB; ten times that is no ruling.
pub const MOST_BYTES: u64 = 2 * 1024 * 1024;
/// Levels of a submission as JSON. The deepest payload that a declaration knows has 8; a correction adds two, the submission three.
pub const DEEPEST: usize = 24;
/// Acts of a submission. What belongs together is a handful; each is judged with all before it, which costs their square.
pub const MOST_ACTS: usize = 32;
/// Sealed texts of an act. No declaration asks for more than three.
pub const MOST_TEXTS: usize = 16;
/// Bytes of a sealed text: some 120 pages of Cyrillic.
pub const LONGEST_TEXT: usize = 256 * 1024;
/// Bytes of the name of a sealed text.
pub const LONGEST_NAME: usize = 64;
/// Bytes of an idempotency key. An import's key holds a file's name of 200 characters and a row's number.
pub const LONGEST_KEY: usize = 512;
/// Bytes of a payload, about: it becomes a leaf of the log, which every copy carries for good.
pub const LONGEST_PAYLOAD: usize = 256 * 1024;
/// Values of all payloads of a submission, lists and structures included. A release of every figure has some 500; each value may be refused in
/// three languages, and ten times that many are refused in less than a second.
pub const MOST_VALUES: usize = 5_000;

/// What is more than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excess {
    /// Of which act, from 0.
    pub act: usize,
    /// Of what: a code of [`super::declared::SIZES`].
    pub what: &'static str,
    /// The most there may be.
    pub most: u64,
}

/// The first bound that a submission exceeds; none where it exceeds none. It stops there, and walks no further.
pub fn exceeded(submission: &Submission) -> Option<Excess> {
    let over = |act, what, found: usize, most: usize| (found > most).then_some(Excess { act, what, most: most as u64 });
    let mut left = Left { bytes: LONGEST_PAYLOAD, values: MOST_VALUES };
    let of_act = |(index, act): (usize, &SubmittedAct)| {
        let names = act.sealed.keys().map(String::len).max().unwrap_or(0);
        let texts = act.sealed.values().map(String::len).max().unwrap_or(0);
        left.bytes = LONGEST_PAYLOAD;
        over(index, "texts", act.sealed.len(), MOST_TEXTS)
            .or_else(|| over(index, "name", names.max(act.act.len()), LONGEST_NAME))
            .or_else(|| over(index, "text", texts, LONGEST_TEXT))
            .or_else(|| left.spend(&act.payload, DEEPEST).map(|(what, most)| Excess { act: index, what, most: most as u64 }))
    };
    over(0, "key", submission.key.len(), LONGEST_KEY)
        .or_else(|| over(0, "acts", submission.acts.len(), MOST_ACTS))
        .or_else(|| submission.acts.iter().enumerate().find_map(of_act))
        .or_else(|| (weight(submission) as u64 >= MOST_BYTES).then_some(Excess { act: 0, what: "bytes", most: MOST_BYTES }))
}

/// How many bytes a submission takes up, about, and never more than [`MOST_BYTES`]: what is larger does not go in.
pub fn weight(submission: &Submission) -> usize {
    let most = usize::try_from(MOST_BYTES).unwrap_or(usize::MAX);
    let mut taken = submission.key.len();
    for act in &submission.acts {
        let mut left = Left { bytes: LONGEST_PAYLOAD, values: MOST_VALUES };
        let whole = left.spend(&act.payload, DEEPEST).is_none();
        let payload = if whole { LONGEST_PAYLOAD - left.bytes } else { LONGEST_PAYLOAD };
        taken = taken.saturating_add(payload).saturating_add(act.sealed.iter().map(|(name, text)| name.len() + text.len()).sum());
        if taken > most {
            return most;
        }
    }
    taken
}

/// What may still come of a payload.
struct Left {
    bytes: usize,
    values: usize,
}

impl Left {
    /// Spends a value; what it is too much of, where it is.
    fn spend(&mut self, value: &Value, depth: usize) -> Option<(&'static str, usize)> {
        let Some(depth) = depth.checked_sub(1) else { return Some(("depth", DEEPEST)) };
        let Some(values) = self.values.checked_sub(1) else { return Some(("values", MOST_VALUES)) };
        self.values = values;
        match value {
            Value::String(text) => self.write(text.len()),
            Value::Array(items) => self.write(items.len()).or_else(|| items.iter().find_map(|item| self.spend(item, depth))),
            Value::Object(fields) => fields.iter().find_map(|(name, value)| self.write(name.len()).or_else(|| self.spend(value, depth))),
            Value::Number(_) | Value::Bool(_) | Value::Null => self.write(8),
        }
    }

    fn write(&mut self, bytes: usize) -> Option<(&'static str, usize)> {
        match self.bytes.checked_sub(bytes) {
            Some(left) => {
                self.bytes = left;
                None
            }
            None => Some(("payload", LONGEST_PAYLOAD)),
        }
    }
}

/// Whether a text of JSON is nested deeper than may be, as far as its brackets tell. Nothing is parsed: what is no JSON is named by its
/// reader.
pub fn is_too_deep(text: &[u8]) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                if depth > DEEPEST {
                    return true;
                }
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}
