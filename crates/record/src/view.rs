//! The view of a record: what lists read of it. The caller derives it from the acts; what its words and codes mean is the
//! caller's alone.

use std::collections::{BTreeMap, BTreeSet};

/// All that lists, queues and searches read of one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// What a list shows of it.
    pub cover: Cover,
    /// Every body that holds it or takes part, the one in charge among them.
    pub bodies: BTreeSet<String>,
    /// Regions that it left and that see it still.
    pub left: BTreeSet<String>,
    /// Whom it is kept from.
    pub kept_from: KeptFrom,
    /// Words that it is found by; none of them names a person.
    pub words: BTreeSet<String>,
    /// How its last act leaves it.
    pub state: ViewState,
    /// What time alone makes of it afterwards: from each moment on (µs since the Unix epoch) until the next.
    pub later: BTreeMap<i64, ViewState>,
}

/// What stands on a record's cover.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    /// The record.
    pub record: String,
    /// The room.
    pub room: String,
    /// The incident.
    pub incident: String,
    /// The region.
    pub region: String,
    /// The body in charge; empty if there is none.
    pub body: String,
    /// The articles it is about, in the order in which they are told.
    pub articles: Vec<String>,
    /// The person it is about, by an identifier that names nobody.
    pub person: Option<String>,
    /// When its first act happened, µs since the Unix epoch.
    pub opened_at: i64,
    /// When the latest of its acts happened, µs since the Unix epoch.
    pub last_at: i64,
    /// How many acts it has.
    pub version: u64,
    /// How many breaches are noted in it.
    pub breaches: u64,
    /// How many of them nobody has answered.
    pub unanswered: u64,
    /// By when the first of those must be answered, µs since the Unix epoch.
    pub answer_due: Option<i64>,
}

/// Officers and bodies that do not see a record, whatever else they may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptFrom {
    /// Officers.
    pub officers: BTreeSet<String>,
    /// Bodies, with all that stand below them: `a/b` keeps it from `a/b` and `a/b/c`, not from `a/bc`.
    pub bodies: BTreeSet<String>,
}

/// What a record is in, and what it waits for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewState {
    /// The status.
    pub status: String,
    /// Who acts next in its procedure.
    pub next_actor: Option<String>,
    /// By when, µs since the Unix epoch.
    pub next_deadline: Option<i64>,
    /// Everybody it waits for, for whatever reason, each with the soonest moment by which it does, µs since the Unix epoch.
    pub waits: BTreeMap<String, i64>,
}

impl ViewState {
    /// The soonest moment by which anything is to be done.
    pub fn deadline(&self) -> Option<i64> {
        self.waits.values().copied().min()
    }
}

impl View {
    /// What it is in at a moment, µs since the Unix epoch.
    pub fn at(&self, moment: i64) -> &ViewState {
        self.later.range(..=moment).next_back().map_or(&self.state, |(_, state)| state)
    }

    /// Each state with the moments from which and before which it holds.
    pub(crate) fn spans(&self) -> impl Iterator<Item = (i64, i64, &ViewState)> {
        let ends = self.later.keys().copied().chain([i64::MAX]);
        let states = [(i64::MIN, &self.state)].into_iter().chain(self.later.iter().map(|(since, state)| (*since, state)));
        states.zip(ends).map(|((since, state), until)| (since, until, state))
    }
}
