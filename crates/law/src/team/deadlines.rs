//! What a team waits for, and until when.

use super::Teams;
use crate::kernel::{Deadline, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

const RELEASE: Words = Words {
    kk: "Мүшені босату немесе мерзімін ұзарту",
    ru: "Отпустить участника или продлить его срок",
    en: "Release the member or prolong the term",
};

const TELL: Words = Words {
    kk: "Іске қатысушыларды топ құрамымен таныстыру",
    ru: "Ознакомить участников дела с составом группы",
    en: "Acquaint the parties of the case with the composition of the team",
};

const END: Words = Words {
    kk: "Топты тарату немесе мерзімін ұзарту",
    ru: "Распустить группу или продлить её срок",
    en: "Dissolve the team or prolong its term",
};

/// The deadlines, in the order of the procedure. Where a prosecutor leads, a prosecutor must act; else the head of the leader's body.
pub const ALL: &[Deadline<Teams>] = &[
    Deadline {
        rule: "team.told_late",
        who: Role::Prosecutor,
        what: TELL,
        consequence: BREACH,
        due: |state, law| if state.is_prosecutors() { state.telling_due(law) } else { Vec::new() },
    },
    Deadline {
        rule: "team.told_late",
        who: Role::InvestigationHead,
        what: TELL,
        consequence: BREACH,
        due: |state, law| if state.is_prosecutors() { Vec::new() } else { state.telling_due(law) },
    },
    Deadline {
        rule: "team.released_late",
        who: Role::Prosecutor,
        what: RELEASE,
        consequence: BREACH,
        due: |state, _| if state.is_prosecutors() { state.terms_end() } else { Vec::new() },
    },
    Deadline {
        rule: "team.released_late",
        who: Role::InvestigationHead,
        what: RELEASE,
        consequence: BREACH,
        due: |state, _| if state.is_prosecutors() { Vec::new() } else { state.terms_end() },
    },
    Deadline {
        rule: "team.dissolved_late",
        who: Role::Prosecutor,
        what: END,
        consequence: BREACH,
        due: |state, _| state.own_end().filter(|_| state.is_prosecutors()).into_iter().collect(),
    },
    Deadline {
        rule: "team.dissolved_late",
        who: Role::InvestigationHead,
        what: END,
        consequence: BREACH,
        due: |state, _| state.own_end().filter(|_| !state.is_prosecutors()).into_iter().collect(),
    },
];
