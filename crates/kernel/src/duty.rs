//! Duties, as rules declare them: who must act, by when, and what follows if nobody does.

use super::declaration::Obligation;
use super::fold::Fold;
use super::officer::Role;
use super::pack::Pack;
use super::term::Term;
use super::words::Words;

/// What follows from most duties that nobody does in time.
pub const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// Whether something holds in a state of a room.
pub type Holds<R> = fn(&<R as Fold>::State) -> bool;

/// The duty whose term a rule holds acts against.
pub struct Duty<R: Fold> {
    /// Who must act.
    pub who: Role,
    /// Who must act instead, where the record says so.
    pub instead: Option<(Role, Holds<R>)>,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
    /// Its terms that run in this state, one for each thing not done yet. Time alone ends none: what is overdue stays due.
    pub due: fn(&R::State, &Pack) -> Vec<Term>,
    /// Whether anybody still waits for it. What comes after that is judged by its term all the same: a release ends the waiting for a word
    /// to the family, and a word sent after it came late.
    pub open: Holds<R>,
}

impl<R: Fold> Duty<R> {
    /// What most duties leave out: a breach follows, nobody else acts instead, and whatever is not done is waited for.
    pub const HOUSE: Self =
        Self { who: Role::Prosecutor, instead: None, what: Words::NONE, consequence: BREACH, due: |_, _| Vec::new(), open: |_| true };

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

    /// The terms for which somebody waits in this state.
    pub fn waiting(&self, state: &R::State, law: &Pack) -> Vec<Term> {
        if (self.open)(state) { (self.due)(state, law) } else { Vec::new() }
    }
}
