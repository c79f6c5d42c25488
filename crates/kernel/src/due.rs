//! What a record waits for: its open duties, as the rules of its room declare them.

use super::declaration::Declaration;
use super::moment::Moment;
use super::officer::Role;
use super::pack::Pack;
use super::room::Room;
use super::words::Words;

/// An open duty of one record.
#[derive(Clone, Debug)]
pub struct Due {
    /// The rule whose term it is.
    pub rule: Declaration,
    /// Who must act.
    pub who: Role,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
    /// The last moment.
    pub by: Moment,
}

/// The open duties of a state, soonest first; of one moment, in the order of the rules.
pub fn due<R: Room>(state: &R::State, law: &Pack) -> Vec<Due> {
    let duties = R::RULES.iter().filter_map(|rule| Some((rule, rule.duty.as_ref()?)));
    let mut open: Vec<Due> = duties
        .flat_map(|(rule, duty)| {
            let (said, who) = (rule.declaration(), duty.whose(state));
            let terms = duty.waiting(state, law).into_iter();
            terms.map(move |term| Due { rule: said, who, what: duty.what, consequence: duty.consequence, by: term.by })
        })
        .collect();
    open.sort_by_key(|due| due.by);
    open
}
