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

/// What is said of a deadline, apart from when it falls due.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// Code of the rule whose limit it is.
    pub rule: &'static str,
    /// Who must act.
    pub who: Role,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
}

impl Duty {
    /// As declared.
    pub const fn of<R: Room>(deadline: &Deadline<R>) -> Self {
        Self { rule: deadline.rule, who: deadline.who, what: deadline.what, consequence: deadline.consequence }
    }
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

#[cfg(test)]
mod tests {
    use crate::rooms::{self, ROOMS};

    /// A deadline is of a rule of its own room, and of one that holds lateness against a fact or refuses what runs out.
    #[test]
    fn every_deadline_is_a_rules_own() {
        for room in ROOMS {
            let codes: Vec<&str> = (room.declarations)().iter().map(|declaration| declaration.code).collect();
            for duty in (room.deadlines)() {
                assert!(codes.contains(&duty.rule), "{}: {} is no rule of the room", room.name, duty.rule);
            }
        }
    }

    /// A fact that comes late was due: what `due` lists and what is later noted as a breach are one limit.
    #[test]
    fn every_rule_of_lateness_has_its_deadline() {
        /// Rules of lateness whose duty no state shows as open, each with why.
        const WITHOUT: &[(&str, &str)] = &[
            ("criminal.handover_late", "until the decision the term of registration runs, which is shorter"),
            ("criminal.check_forwarded_late", "until the decision the term of registration runs, which is shorter"),
            ("criminal.extension_late", "the term itself is the deadline: criminal.term_exceeded"),
            ("suspect.announced_late", "runs from an agreement that stands in the case's record"),
            (
                "custody.lapse_warned_late",
                "the lapse stands in the suspect's record, which the placement does not carry; there it is due as suspect.run_out",
            ),
            ("suspect.rights_late", "at the detention itself"),
            ("roster.announced_late", "of a shift that has begun already"),
            ("roster.published_late", "of a shift that has begun already"),
            ("roster.handover_late", "of a shift that has ended already"),
        ];
        assert!(WITHOUT.iter().all(|(code, _)| rooms::declarations().iter().any(|declaration| declaration.code == *code)));
        let deadlines: Vec<&str> = ROOMS.iter().flat_map(|room| (room.deadlines)()).map(|duty| duty.rule).collect();
        for declaration in rooms::declarations().iter().filter(|declaration| declaration.code.ends_with("_late")) {
            let listed = deadlines.contains(&declaration.code);
            let excused = WITHOUT.iter().any(|(code, _)| *code == declaration.code);
            assert!(!(listed && excused), "{} has its deadline and stands among those without", declaration.code);
            assert!(listed || excused, "{} says that something came late, and nothing says that it is due", declaration.code);
        }
    }
}
