//! What would follow from a submission.

use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::{Declaration, Figure, Moment, RecordId};
use aiqyn_law::waiting::Awaited;
use std::collections::BTreeMap;

/// What would follow from a submission, were it recorded now. Of one that would be refused nothing follows.
#[derive(Clone, Debug)]
pub struct Foretold {
    /// The hour of the store at which this is said.
    pub now: Moment,
    /// Why it would be refused; empty where it would not.
    pub refusals: Vec<Refusal>,
    /// How many lines it would add, breaches among them.
    pub acts: usize,
    /// The breaches that would be noted, in the order noted.
    pub breaches: Vec<BreachForetold>,
    /// What its records would wait for that they do not wait for now, soonest first.
    pub begins: Vec<Deadline>,
    /// What its records wait for now and would not any more, soonest first.
    pub ends: Vec<Deadline>,
    /// Whose queues its records would enter.
    pub queues: Vec<Queue>,
    /// The figures that would change at once, in declared order.
    pub figures: Vec<FigureChange>,
}

/// A breach that would be noted.
#[derive(Clone, Debug)]
pub struct BreachForetold {
    /// The record.
    pub record: RecordId,
    /// The version of the act that breaks the rule.
    pub of: u64,
    /// The rule's code.
    pub rule: String,
    /// The rule as it is declared: its words, its way out.
    pub declared: Option<Declaration>,
    /// The articles.
    pub basis: Vec<String>,
    /// By how many minutes a limit is passed, where the rule sets one.
    pub by_minutes: Option<i64>,
    /// Details for the words: name → value.
    pub details: BTreeMap<String, String>,
}

/// What a record waits for.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// The record.
    pub record: RecordId,
    /// From whom, by when, what, on what basis.
    pub awaited: Awaited,
}

/// A queue that a record enters: it waits for somebody for whom it did not wait.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Queue {
    /// The record.
    pub record: RecordId,
    /// The code of a role, or a body where the record names one.
    pub who: String,
    /// The body that would hold the record; empty where it has none.
    pub body: String,
}

/// A figure that would change.
#[derive(Clone, Copy, Debug)]
pub struct FigureChange {
    /// The figure: its id, name and unit.
    pub figure: &'static Figure,
    /// By how much, in its unit.
    pub change: i64,
}
