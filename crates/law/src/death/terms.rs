//! What time says of a death: who acts next, and by when.

use super::state::State;
use crate::kernel::{Basis, Mark, Moment, RegionCode, Role, Status, Step, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["unidentified"],
        what: Words {
            kk: "Қайтыс болған адамның кім екенін анықтау",
            ru: "Установить личность погибшего",
            en: "Establish who the dead person is",
        },
        basis: &[Basis::policy("death.review")],
    },
    Step {
        states: &["exhumation_sanctioned"],
        what: Words {
            kk: "Эксгумация жүргізу", ru: "Провести эксгумацию", en: "Carry out the exhumation"
        },
        basis: &[Basis::cpc("226", "3", Mark::Verified), Basis::policy("death.review")],
    },
    Step {
        states: &["examined"],
        what: Words {
            kk: "Өлім тегін анықтау", ru: "Установить род смерти", en: "Determine the manner of death"
        },
        basis: &[Basis::policy("death.review")],
    },
    Step {
        states: &["manner_determined"],
        what: Words {
            kk: "Саралау туралы шешу немесе жазбаны жабу",
            ru: "Решить о квалификации или закрыть запись",
            en: "Decide on the qualification, or close the record",
        },
        basis: &[Basis::policy("death.review")],
    },
];

impl State {
    /// The region on whose clocks its days are counted.
    pub fn region(&self) -> Option<&RegionCode> {
        self.found.as_ref().map(|found| &found.region)
    }

    /// State, next actor and next date at a moment. The order is that of the work: examine, identify, tell the family, conclude.
    pub fn status(&self, law: &Pack) -> Status {
        let open = |code, role: Role, id: &str, from: Moment| Status {
            code,
            next_actor: Some(role.code().to_owned()),
            next_deadline: Some(law.due_in(self.region(), id, from).unwrap_or(from)),
        };
        let Some(found_at) = self.found_at else { return Status { code: "empty", next_actor: None, next_deadline: None } };
        if self.closed_at.is_some() {
            return Status { code: "closed", next_actor: None, next_deadline: None };
        }
        if let Some(exhumation) = self.exhumation.filter(|e| e.done_at.is_none()) {
            match exhumation.word {
                None => return open("exhumation_asked", Role::InvestigatingJudge, "death.exhumation_decision", exhumation.asked_at),
                Some((at, true)) => return open("exhumation_sanctioned", Role::Investigator, "death.review", at),
                Some((_, false)) => {}
            }
        }
        match (&self.examination, &self.appointed, self.identified_at) {
            (None, None, _) => open("found", Role::Investigator, "death.examination_appointment", found_at),
            (None, Some((_, at)), _) => open("examination_appointed", Role::ForensicExpert, "death.examination", *at),
            (Some(_), _, None) => open("unidentified", Role::Investigator, "death.review", found_at),
            (Some(_), _, Some(at)) if self.informed.is_empty() => open("family_not_informed", Role::Investigator, "death.relatives", at),
            (Some((_, at)), ..) if self.manner.is_none() => open("examined", Role::Investigator, "death.review", *at),
            (Some((_, examined_at)), ..) => {
                let from = self.manner.map_or(*examined_at, |(_, at)| at);
                open("manner_determined", Role::Prosecutor, "death.review", from)
            }
        }
    }
}
