//! Duties: what a record waits for, who must act, by when, on what basis, and what follows if nobody does.

use super::history::passed;
use super::moment::Moment;
use super::officer::Role;
use super::pack::Pack;
use super::room::Room;
use super::rule::{Declaration, Finding, Matter, Rule};
use super::term::Term;
use super::words::Words;

/// What follows from most duties that nobody does in time.
pub const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// Whether something holds in a state of a room.
pub type Holds<R> = fn(&<R as Room>::State) -> bool;

/// The duty whose term a rule holds acts against.
pub struct Duty<R: Room> {
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

    /// The terms that ran before the judged act and run no longer with it: those it ended, soonest first.
    pub fn ended(&self, m: &Matter<'_, R>) -> Vec<Term> {
        let mut still = (self.due)(m.done(), m.law);
        let mut ended = (self.due)(m.before(), m.law);
        ended.retain(|term| still.iter().position(|one| one == term).map(|at| still.swap_remove(at)).is_none());
        ended.sort();
        ended
    }
}

impl<R: Room> Rule<R> {
    /// That the judged act came after the last moment of a term of the rule's duty which it ended.
    pub fn late(&self, m: &Matter<'_, R>) -> Option<Finding> {
        self.after(m, *self.duty.as_ref()?.ended(m).first()?)
    }

    /// That the judged act came when a term of the rule's duty was over, whether or not it ended it.
    pub fn overdue(&self, m: &Matter<'_, R>) -> Option<Finding> {
        self.after(m, (self.duty.as_ref()?.due)(m.before(), m.law).into_iter().min()?)
    }

    /// That the judged act came after the last moment of a term: by how much, and what else the rule's words name of the term.
    pub fn after(&self, m: &Matter<'_, R>, term: impl Into<Term>) -> Option<Finding> {
        let term = term.into();
        let finding = Finding::late(passed(term.by, m.at())?);
        // Three names of one thing: a breach on record is told by the names it was recorded with.
        let last = ["due", "until", "end"].into_iter().filter(|name| self.demand.names(name));
        let finding = last.fold(finding, |finding, name| finding.with(name, term.by.local()));
        let limit = term.limit.filter(|_| self.demand.names("limit"));
        Some(limit.into_iter().fold(finding, |finding, limit| finding.with("limit", limit)))
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
            let terms = duty.waiting(state, law).into_iter();
            terms.map(move |term| Due { rule: said, who, what: duty.what, consequence: duty.consequence, by: term.by })
        })
        .collect();
    open.sort_by_key(|due| due.by);
    open
}
