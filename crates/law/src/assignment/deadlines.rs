//! What an instruction or assignment waits for, and until when.

use super::Assignments;
use super::state::State;
use crate::kernel::{Deadline, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

const ANSWER: Words =
    Words {
        kk: "Есепті қабылдау немесе қайтару", ru: "Принять отчёт или вернуть его", en: "Accept the report or return it"
    };

fn by_prosecutor(state: &State) -> bool {
    state.given.as_ref().is_some_and(|given| given.authority.role == Role::Prosecutor)
}

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Assignments>] = &[
    Deadline {
        rule: "assignment.accepted_late",
        who: Role::InvestigationHead,
        what: Words {
            kk: "Нұсқауды немесе тапсырманы орындауға қабылдау",
            ru: "Принять указание или поручение к исполнению",
            en: "Take the instruction or assignment for execution",
        },
        consequence: BREACH,
        due: |state, law| state.acceptance_due(law).into_iter().collect(),
    },
    Deadline {
        rule: "assignment.reported_late",
        who: Role::InvestigationHead,
        what: Words {
            kk: "Орындау және бергенге есеп беру",
            ru: "Исполнить и отчитаться перед давшим",
            en: "Carry it out and report to whoever gave it",
        },
        consequence: Words {
            kk: "Мерзімі өткендер қатарында есептеледі; бұзушылық тіркеледі.",
            ru: "Числится просроченным; фиксируется нарушение.",
            en: "It is counted as overdue, and a breach is recorded.",
        },
        due: |state, _| state.report_due().into_iter().collect(),
    },
    Deadline {
        rule: "assignment.reviewed_late",
        who: Role::Prosecutor,
        what: ANSWER,
        consequence: BREACH,
        due: |state, law| state.review_due(law).filter(|_| by_prosecutor(state)).into_iter().collect(),
    },
    Deadline {
        rule: "assignment.reviewed_late",
        who: Role::InvestigationHead,
        what: ANSWER,
        consequence: BREACH,
        due: |state, law| state.review_due(law).filter(|_| !by_prosecutor(state)).into_iter().collect(),
    },
    Deadline {
        rule: "assignment.objection_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Нұсқауға қарсылық бойынша шешім қабылдау",
            ru: "Принять решение по возражению на указание",
            en: "Decide on the objection to the instruction",
        },
        consequence: BREACH,
        due: |state, law| state.objection_due(law).into_iter().collect(),
    },
];
