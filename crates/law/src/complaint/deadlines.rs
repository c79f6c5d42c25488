//! What a complaint waits for, and until when.

use super::Complaint;
use super::acts::Outcome;
use crate::kernel::{Deadline, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Complaint>] = &[
    Deadline {
        rule: "complaint.forwarded_late",
        who: Role::FacilityHead,
        what: Words {
            kk: "Арызды прокурорға дереу беру",
            ru: "Немедленно передать жалобу прокурору",
            en: "Pass the complaint to the prosecutor at once",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.received_at.filter(|_| state.must_be_forwarded() && state.forwarded.is_none());
            waits.and_then(|from| law.due(state.forwarding_limit(), from)).into_iter().collect()
        },
    },
    Deadline {
        rule: "complaint.decided_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Арыз бойынша шешім қабылдау", ru: "Принять решение по жалобе", en: "Decide on the complaint"
        },
        consequence: Words {
            kk: "Арыз мерзімі өткендер қатарында есептеледі.",
            ru: "Жалоба числится просроченной.",
            en: "The complaint is counted as overdue.",
        },
        due: |state, law| state.decision_due(law).filter(|_| state.is_undecided()).into_iter().collect(),
    },
    Deadline {
        rule: "complaint.told_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Арыз берушіге шешімді хабарлау",
            ru: "Уведомить заявителя о решении",
            en: "Tell the complainant of the decision",
        },
        consequence: BREACH,
        due: |state, law| state.notice_due(law).filter(|_| state.decision_notice_at.is_none()).into_iter().collect(),
    },
    Deadline {
        rule: "complaint.substantiated_without_case",
        who: Role::Prosecutor,
        what: Words {
            kk: "Расталған арыз бойынша тергеп-тексеруді бастау",
            ru: "Начать расследование по подтверждённой жалобе",
            en: "Open an investigation on a substantiated complaint",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits =
                state.decided.filter(|(outcome, _)| *outcome == Outcome::Substantiated && state.pretrial.is_none() && !state.is_over());
            waits.filter(|_| state.is_of_unlawful_methods()).and_then(|(_, at)| law.due("erdr.registration", at)).into_iter().collect()
        },
    },
];
