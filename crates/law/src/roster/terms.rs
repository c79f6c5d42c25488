//! What time says of a roster: when figures change by time alone, who acts next, and by when.

use super::state::{State, Term, on_duty};
use crate::kernel::{Basis, Moment, RegionCode, Role, Status, Step, Words};

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["on_duty"],
        what: Words {
            kk: "Келесі кезекшілікті жариялау", ru: "Объявить следующее дежурство", en: "Announce the next shift"
        },
        basis: &[Basis::policy("roster.shift")],
    },
    Step {
        states: &["without_team"],
        what: Words {
            kk: "Жедел әрекет ету тобын құру", ru: "Назначить группу быстрого реагирования", en: "Name a rapid response team"
        },
        basis: &[Basis::policy("roster.shift")],
    },
    Step {
        states: &["without_duty_prosecutor"],
        what: Words {
            kk: "Кезекші прокурорды тағайындау", ru: "Назначить дежурного прокурора", en: "Name a prosecutor on duty"
        },
        basis: &[Basis::policy("roster.shift")],
    },
];

impl State {
    /// The region on whose clocks its days are counted.
    pub fn region(&self) -> Option<&RegionCode> {
        self.opened.as_ref().map(|opened| &opened.region)
    }

    /// Moments at which a team or a shift begins or ends.
    pub fn wakes(&self) -> Vec<Moment> {
        let teams = self.teams.values().map(super::state::Team::term);
        let terms = teams.chain(self.shifts.values().map(|shift| shift.term));
        terms.flat_map(|Term { from, until }| [from, until]).collect()
    }

    /// State, next actor and next date: the prosecutor announces the next shift before the announced ones run out.
    pub fn status(&self, at: Moment) -> Status {
        if self.opened.is_none() {
            return Status { code: "empty", next_actor: None, next_deadline: None };
        }
        if self.withdrawn_at.is_some() {
            return Status { code: "withdrawn", next_actor: None, next_deadline: None };
        }
        let code = match (on_duty(self, at), self.team(at)) {
            (Some(_), Some(_)) => "on_duty",
            (Some(_), None) => "without_team",
            (None, _) => "without_duty_prosecutor",
        };
        let next_deadline = Some(self.covered_until(at));
        Status { code, next_actor: Some(Role::Prosecutor.code().to_owned()), next_deadline }
    }
}
