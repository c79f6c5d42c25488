//! What time says of an item: what is due next, and when time alone changes what is counted.

use super::state::State;
use crate::kernel::{Basis, Mark, Moment, Role, Status, Step, Words};
use crate::pack::Pack;

/// What an open record waits for where no rule sets a term.
pub const STEPS: &[Step] = &[
    Step {
        states: &["held", "in_use"],
        what: Words {
            kk: "Зат әлі керек пе, соны қарау",
            ru: "Посмотреть, нужен ли ещё предмет",
            en: "See whether the item is still needed",
        },
        basis: &[Basis::policy("evidence.review")],
    },
    Step {
        states: &["inadmissible"],
        what: Words {
            kk: "Жол берілмейтін затты қайтару не жою туралы шешу",
            ru: "Решить, вернуть или уничтожить недопустимый предмет",
            en: "Decide whether to return or destroy the inadmissible item",
        },
        basis: &[Basis::policy("evidence.review")],
    },
    Step {
        states: &["under_examination"],
        what: Words {
            kk: "Сараптаманы аяқтау", ru: "Завершить экспертизу", en: "Finish the examination"
        },
        basis: &[Basis::policy("evidence.examination")],
    },
    Step {
        states: &["uses_to_withdraw"],
        what: Words {
            kk: "Жол берілмейтін заттың пайдаланылуын кері қайтару",
            ru: "Отозвать использование недопустимого предмета",
            en: "Withdraw what the inadmissible item was used for",
        },
        basis: &[Basis::cpc("112", "", Mark::VerifiedAmended), Basis::policy("evidence.withdrawal")],
    },
];

impl State {
    /// By when the receiver should accept or refuse what was handed over: a policy of the house. `None` where nothing waits.
    pub fn acceptance_due(&self, law: &Pack) -> Option<Moment> {
        law.due_in(self.region(), "evidence.acceptance", self.handover.as_ref()?.at)
    }

    /// By when what an inadmissible item was used for should be withdrawn: a policy of the house. `None` where there is nothing to
    /// withdraw.
    pub fn withdrawal_due(&self, law: &Pack) -> Option<Moment> {
        let (since, _) = self.inadmissible.as_ref()?;
        let last = self.uses.iter().map(|used| used.at).max()?;
        law.due_in(self.region(), "evidence.withdrawal", last.max(*since))
    }

    /// Moments at which time alone changes what is counted: a handover becomes overdue just after its last microsecond.
    pub fn wakes(&self, law: &Pack) -> Vec<Moment> {
        self.acceptance_due(law).and_then(|due| Moment::from_micros(due.micros() + 1)).into_iter().collect()
    }

    /// State, next actor and next date at a moment. A handover waits for a body, everything else for a role.
    pub fn status(&self, _at: Moment, law: &Pack) -> Status {
        let open = |code, actor: &str, by: Option<Moment>| Status { code, next_actor: Some(actor.to_owned()), next_deadline: by };
        let Some(collected_at) = self.collected_at else { return Status { code: "empty", next_actor: None, next_deadline: None } };
        let review = law.due_in(self.region(), "evidence.review", self.last_at.unwrap_or(collected_at));
        let examining = self.examinations.values().filter(|e| e.done_at.is_none()).min_by_key(|e| e.at);
        if self.is_over() {
            return match self.withdrawal_due(law) {
                Some(due) => open("uses_to_withdraw", Role::Investigator.code(), Some(due)),
                None => Status { code: "ended", next_actor: None, next_deadline: None },
            };
        }
        match (&self.handover, self.withdrawal_due(law), examining) {
            (Some(handover), ..) => open("awaits_acceptance", handover.content.to.body.as_str(), self.acceptance_due(law)),
            (None, Some(due), _) => open("uses_to_withdraw", Role::Investigator.code(), Some(due)),
            (None, None, _) if self.is_inadmissible() => open("inadmissible", Role::Investigator.code(), review),
            (None, None, Some(examination)) => {
                open("under_examination", Role::ForensicExpert.code(), law.due_in(self.region(), "evidence.examination", examination.at))
            }
            (None, None, None) if self.uses.is_empty() => open("held", Role::Investigator.code(), review),
            (None, None, None) => open("in_use", Role::Investigator.code(), review),
        }
    }
}
