//! What a criminal case waits for, and until when.

use super::Criminal;
use super::state::State;
use crate::kernel::{Deadline, Moment, Role, Words};

const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};
const INADMISSIBLE: Words = Words {
    kk: "Нәтижелері дәлел ретінде пайдаланылмайды.",
    ru: "Результаты не могут быть доказательством.",
    en: "What it found cannot be used as evidence.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Criminal>] = &[
    Deadline {
        rule: "criminal.registration_late",
        who: Role::Investigator,
        what: Words {
            kk: "Хабарды тіркеу немесе басқа шешім қабылдау",
            ru: "Зарегистрировать сообщение или принять иное решение",
            en: "Register the report, or decide otherwise on it",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.received_at.filter(|_| state.registered.is_none() && state.ended.is_none());
            waits.and_then(|from| law.due("erdr.registration", from)).into_iter().collect()
        },
    },
    Deadline {
        rule: "criminal.term_exceeded",
        who: Role::Investigator,
        what: Words {
            kk: "Тергеп-тексеруді аяқтау немесе мерзімін ұзарту",
            ru: "Окончить расследование или продлить срок",
            en: "Finish the investigation, or have its term extended",
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.is_pending() && state.termination_open().is_none();
            state.term_ends(law).filter(|_| waits).into_iter().collect()
        },
    },
    Deadline {
        rule: "criminal.interruption_review_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Мерзімнің үзілуін тексеру", ru: "Проверить прерывание срока", en: "Review the interruption"
        },
        consequence: BREACH,
        due: |state, law| {
            let open = state.interruption().filter(|one| one.agreed_at.is_none() && state.is_pending());
            open.and_then(|one| law.due_in(state.region.as_ref(), "interrupted_review", one.at)).into_iter().collect()
        },
    },
    Deadline {
        rule: "criminal.instruction_late",
        who: Role::Investigator,
        what: Words {
            kk: "Прокурордың нұсқауын орындау және есеп беру",
            ru: "Исполнить указание прокурора и доложить",
            en: "Execute the prosecutor's instruction and report",
        },
        consequence: BREACH,
        due: |state, _| {
            let open = state.instructions.values().filter(|one| one.reported_at.is_none() && state.ended.is_none());
            open.map(|one| one.content.due).collect()
        },
    },
    Deadline {
        rule: "criminal.urgent_materials_late",
        who: Role::Investigator,
        what: Words {
            kk: "Кейінге қалдыруға болмайтын әрекеттің материалдарын тергеу судьясына жіберу",
            ru: "Направить следственному судье материалы неотложного действия",
            en: "Send the materials of the urgent measure to the investigating judge",
        },
        consequence: INADMISSIBLE,
        due: |state, law| each_urgent(state, |done, materials| if materials { None } else { law.due("search.urgent_materials", done) }),
    },
];

/// For each urgent measure: when it was carried out, and whether its materials were sent.
fn each_urgent(state: &State, limit: impl Fn(Moment, bool) -> Option<Moment>) -> Vec<Moment> {
    let open = state.measures.values().filter(|_| state.ended.is_none());
    open.filter_map(|measure| limit(measure.urgent()?.at, measure.materials_at.is_some())).collect()
}
