//! Duties: what a record waits for, who must act, by when, on what basis, and what follows if nobody does.

use super::moment::Moment;
use super::officer::Role;
use super::pack::Pack;
use super::room::Room;
use super::rule::Declaration;
use super::words::Words;

/// What follows from most duties that nobody does in time.
pub const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The duty whose term a rule holds acts against.
pub struct Duty<R: Room> {
    /// Who must act.
    pub who: Role,
    /// Who must act instead, where the record says so.
    pub instead: Option<(Role, fn(&R::State) -> bool)>,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
    /// By when, once for each such duty that is open in this state. Time alone closes none: what is overdue stays open.
    pub due: fn(&R::State, &Pack) -> Vec<Moment>,
}

/// What is said of a duty, apart from when it falls due.
#[derive(Clone, Copy, Debug)]
pub struct Obligation {
    /// Who must act.
    pub who: Role,
    /// Who must act instead, where the record says so.
    pub instead: Option<Role>,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
}

impl<R: Room> Duty<R> {
    /// What most duties leave out: a breach follows, and nobody else acts instead.
    pub const HOUSE: Self = Self { who: Role::Prosecutor, instead: None, what: Words::NONE, consequence: BREACH, due: |_, _| Vec::new() };

    /// What is said of it.
    pub const fn obligation(&self) -> Obligation {
        let instead = match &self.instead {
            Some((role, _)) => Some(*role),
            None => None,
        };
        Obligation { who: self.who, instead, what: self.what, consequence: self.consequence }
    }

    /// Who must act in this state.
    pub fn whose(&self, state: &R::State) -> Role {
        self.instead.filter(|(_, so)| so(state)).map_or(self.who, |(role, _)| role)
    }
}

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
            let moments = (duty.due)(state, law).into_iter();
            moments.map(move |by| Due { rule: said, who, what: duty.what, consequence: duty.consequence, by })
        })
        .collect();
    open.sort_by_key(|due| due.by);
    open
}
