//! Deadlines: what a record waits for, who must act, by when, on what basis, and what follows if nobody does.

use super::moment::Moment;
use super::officer::Role;
use super::room::Room;
use super::rule::Declaration;
use super::words::Words;
use crate::pack::Pack;

/// A deadline of a room: the duty whose limit a rule holds facts against.
pub struct Deadline<R: Room> {
    /// Code of the rule whose limit it is: basis and section are that rule's.
    pub rule: &'static str,
    /// Who must act.
    pub who: Role,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
    /// By when, once for each such duty that is open in this state. Time alone closes none: what is overdue stays open.
    pub due: fn(&R::State, &Pack) -> Vec<Moment>,
}

/// An open duty of one record.
#[derive(Clone, Debug)]
pub struct Due {
    /// The rule whose limit it is.
    pub rule: &'static Declaration,
    /// Who must act.
    pub who: Role,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
    /// The last moment.
    pub by: Moment,
}

/// The open duties of a state, soonest first.
pub fn due<R: Room>(state: &R::State, law: &Pack) -> Vec<Due> {
    let mut open: Vec<Due> = Vec::new();
    for deadline in R::deadlines() {
        let Some(rule) = R::rules().iter().find(|rule| rule.declaration.code == deadline.rule) else { continue };
        let moments = (deadline.due)(state, law);
        open.extend(moments.into_iter().map(|by| Due {
            rule: &rule.declaration,
            who: deadline.who,
            what: deadline.what,
            consequence: deadline.consequence,
            by,
        }));
    }
    open.sort_by_key(|due| due.by);
    open
}
