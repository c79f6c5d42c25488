//! What a record of a death waits for, and until when.

use super::Death;
use super::state::State;
use crate::kernel::{Deadline, Moment, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Death>] = &[
    Deadline {
        rule: "death.appointed_late",
        who: Role::Investigator,
        what: Words {
            kk: "Сот-медициналық сараптама тағайындау",
            ru: "Назначить судебно-медицинскую экспертизу",
            en: "Appoint the forensic examination",
        },
        consequence: BREACH,
        due: |state, law| {
            open(
                state,
                state
                    .found_at
                    .filter(|_| state.appointed.is_none() && state.examination.is_none())
                    .and_then(|at| law.due("death.examination_appointment", at)),
            )
        },
    },
    Deadline {
        rule: "death.examined_late",
        who: Role::ForensicExpert,
        what: Words {
            kk: "Сараптама жүргізу", ru: "Провести экспертизу", en: "Carry out the examination"
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.appointed.as_ref().filter(|_| state.examination.is_none());
            open(state, waits.and_then(|(_, at)| law.due("death.examination", *at)))
        },
    },
    Deadline {
        rule: "death.exhumation_decided_late",
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Эксгумация туралы өтінішхатты шешу",
            ru: "Решить ходатайство об эксгумации",
            en: "Decide the petition for exhumation",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.exhumation.filter(|exhumation| exhumation.word.is_none());
            open(state, waits.and_then(|exhumation| law.due("death.exhumation_decision", exhumation.asked_at)))
        },
    },
    Deadline {
        rule: "death.manner_late",
        who: Role::Investigator,
        what: Words {
            kk: "Өлім тегін анықтау", ru: "Установить род смерти", en: "Determine the manner of death"
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.examination.as_ref().filter(|_| state.manner.is_none());
            open(state, waits.and_then(|(_, at)| law.due("death.review", *at)))
        },
    },
    Deadline {
        rule: "death.relatives_informed_late",
        who: Role::Investigator,
        what: Words {
            kk: "Туыстарына хабарлау", ru: "Сообщить родственникам", en: "Tell the relatives"
        },
        consequence: BREACH,
        due: |state, law| {
            open(state, state.identified_at.filter(|_| state.informed.is_empty()).and_then(|at| law.due("death.relatives", at)))
        },
    },
    Deadline {
        rule: "death.victim_recognised_late",
        who: Role::Investigator,
        what: Words {
            kk: "Туысын жәбірленуші деп тану", ru: "Признать родственника потерпевшим", en: "Recognise a relative as a victim"
        },
        consequence: BREACH,
        due: |state, law| {
            let informed = state.informed.values().min().filter(|_| state.victims.is_empty());
            let from = informed.zip(state.case.as_ref()).map(|(informed, (_, linked))| *informed.max(linked));
            open(state, from.and_then(|from| law.due("death.victim_recognition", from)))
        },
    },
];

/// Due while the record is not closed.
fn open(state: &State, by: Option<Moment>) -> Vec<Moment> {
    by.filter(|_| state.closed_at.is_none()).into_iter().collect()
}
