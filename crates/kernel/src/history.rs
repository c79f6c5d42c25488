//! A record's history: its acts as recorded, and the effective acts that follow from corrections and annulments.

use super::act::AnyAct;
use super::ident::{IncidentId, OfficerId, Tag};
use super::moment::{Moment, Span};
use super::officer::Authority;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// Replaces the payload and the time of an earlier act; the earlier one still stands for whoever asks as of before.
/// The new time is the `occurred_at` of the correction itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The version of the act corrected: always the original, never an earlier correction.
    pub corrects: u64,
    /// The corrected payload, of the original's kind.
    pub payload: Value,
}

/// Takes an earlier act (or an earlier correction or annulment) back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Annulment {
    /// The version of the act annulled.
    pub annuls: u64,
}

/// Whoever decided confirms a decision after what it rests on was corrected or annulled: it was seen as it stands now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// The version of the decision.
    pub confirms: u64,
}

/// A fact that broke a rule, as the door judged it when the fact was recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Breach {
    /// The version of the act judged.
    pub of: u64,
    /// The rule's code.
    pub rule: String,
    /// The articles, as cited by the rule.
    pub basis: Vec<String>,
    /// By how many minutes a limit was passed, where the rule sets one.
    pub by_minutes: Option<i64>,
    /// Details of the finding: name → value.
    pub details: BTreeMap<String, String>,
}

/// The supervising prosecutor's answer to a breach; it alone ends it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The version of the breach answered.
    pub breach: u64,
    /// What was done.
    pub outcome: AnswerOutcome,
    /// The complaint, instruction or case that came of it, if any.
    pub led_to: Option<Tag>,
}

/// What became of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerOutcome {
    /// The officer was called to account.
    Disciplined,
    /// The prosecutor demanded that it be made good, and it was.
    Remedied,
    /// The person was released.
    Released,
    /// Found to rest on a wrong entry, since corrected.
    EntryCorrected,
    /// Explained by circumstances, with reasons.
    Explained,
}

impl AnswerOutcome {
    /// The outcome as it is written.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Disciplined => "disciplined",
            Self::Remedied => "remedied",
            Self::Released => "released",
            Self::EntryCorrected => "entry_corrected",
            Self::Explained => "explained",
        }
    }
}

/// What a line says, typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// An act of the room.
    Act(AnyAct),
    /// A correction, with the corrected act.
    Correction {
        /// Version of the original.
        corrects: u64,
        /// The corrected act.
        act: AnyAct,
    },
    /// An annulment.
    Annulment(Annulment),
    /// A confirmation.
    Confirmation(Confirmation),
    /// A breach.
    Breach(Breach),
    /// An answer.
    Answer(Answer),
}

/// A line that cannot be read as its kind's declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// What was being read: kind, and field where known.
    pub place: String,
    /// Why it cannot be read.
    pub reason: String,
    /// The field at fault, where one is: a JSON Pointer into the payload.
    pub field: Option<String>,
}

impl Malformed {
    /// Something that cannot be read, for no single field's fault.
    pub fn new(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { place: place.into(), reason: reason.into(), field: None }
    }

    /// The same, of a payload that stands inside another's field.
    pub(super) fn within(self, field: &str) -> Self {
        Self { field: self.field.map(|at| format!("{field}{at}")), ..self }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

impl std::error::Error for Malformed {}

/// One recorded act, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Position in the record; a pending act has the position it will get.
    pub seq: u64,
    /// Version within the record of its own.
    pub version: u64,
    /// The mass event the record belongs to.
    pub incident: IncidentId,
    /// Sequencer's clock.
    pub recorded_at: Moment,
    /// When it happened.
    pub occurred_at: Moment,
    /// Kind, as written.
    pub kind: String,
    /// Who.
    pub officer: OfficerId,
    /// In what capacity.
    pub authority: Authority,
    /// Names of the texts sealed with it.
    pub sealed: BTreeSet<String>,
    /// Of a decision, its correction or its confirmation: the versions of the lines of its record on which it rests. `None` of any other
    /// act, and of a decision recorded before decisions said so.
    pub rests_on: Option<Vec<u64>>,
    /// The hash of its line as a leaf of the log (RFC 6962); `None` while it is pending.
    pub leaf: Option<Leaf>,
    /// What it says.
    pub content: Content,
}

/// The hash of a line as a leaf of the log.
pub type Leaf = [u8; 32];

/// An effective act: what stands after corrections and annulments.
#[derive(Clone, Debug)]
pub struct Entry<'a, A> {
    /// Version of the original act within its record.
    pub version: u64,
    /// Position of the original in the record: the tie-break.
    pub seq: u64,
    /// When it happened, as corrected.
    pub occurred_at: Moment,
    /// When the original was recorded.
    pub recorded_at: Moment,
    /// Kind of the original: `ruling/1`.
    pub kind: &'a str,
    /// Who did the act that now stands (the corrector, where corrected).
    pub officer: &'a OfficerId,
    /// In what capacity.
    pub authority: &'a Authority,
    /// Who did it first: a correction replaces what was said and when, not who said it.
    pub author: &'a OfficerId,
    /// In what capacity.
    pub author_authority: &'a Authority,
    /// Names of the sealed texts.
    pub sealed: &'a BTreeSet<String>,
    /// The act, as corrected.
    pub act: &'a A,
}

impl<'a, A> Entry<'a, A> {
    /// Who had a hand in the act, each in what capacity: who did it first, and who last corrected it. They are the same where nobody did.
    pub const fn hands(&self) -> [(&'a OfficerId, &'a Authority); 2] {
        [(self.author, self.author_authority), (self.officer, self.authority)]
    }
}

/// A breach that stands.
#[derive(Clone, Copy, Debug)]
pub struct Noted<'a> {
    /// The act of the breach.
    pub recorded: &'a Recorded,
    /// What was broken.
    pub breach: &'a Breach,
    /// The answer, if there is one, with its act.
    pub answer: Option<(&'a Recorded, &'a Answer)>,
}

/// The acts of one record in the order recorded. Clones share them: a recorded act never changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    acts: Vec<Arc<Recorded>>,
}

impl History {
    /// Adds one act, read already.
    pub fn push(&mut self, recorded: impl Into<Arc<Recorded>>) {
        self.acts.push(recorded.into());
    }

    /// Removes the last act again (a pending one).
    pub fn pop(&mut self) -> Option<Arc<Recorded>> {
        self.acts.pop()
    }

    /// All acts as recorded.
    pub fn recorded(&self) -> &[Arc<Recorded>] {
        &self.acts
    }

    /// The mass event the record belongs to: that of its first act.
    pub fn incident(&self) -> Option<&IncidentId> {
        self.acts.first().map(|first| &first.incident)
    }

    /// How many acts there are: the record's version.
    pub fn version(&self) -> u64 {
        self.acts.len() as u64
    }

    /// The act of that version.
    pub fn at_version(&self, version: u64) -> Option<&Recorded> {
        version.checked_sub(1).and_then(|i| usize::try_from(i).ok()).and_then(|i| self.acts.get(i)).map(Arc::as_ref)
    }

    /// The first acts, as many as that.
    pub fn first(&self, count: usize) -> Self {
        Self { acts: self.acts.iter().take(count).cloned().collect() }
    }

    /// The part of the history that was recorded by then: its first acts.
    pub fn known(&self, seq: u64) -> Self {
        Self { acts: self.acts.iter().take_while(|r| r.seq <= seq).cloned().collect() }
    }
}

/// By how much `actual` passes `limit`, if it does.
pub fn passed(limit: Moment, actual: Moment) -> Option<Span> {
    (actual > limit).then(|| actual - limit)
}
