//! What a criminal case waits for, and until when.

use super::Criminal;
use super::state::{Qualification, State};
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
        due: |state, law| state.registration_due(law).into_iter().collect(),
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
            open.and_then(|one| one.review_due(state.region.as_ref(), law)).into_iter().collect()
        },
    },
    Deadline {
        rule: "criminal.interruption_sent_late",
        who: Role::Investigator,
        what: Words {
            kk: "Мерзімді үзу туралы қаулыны прокурорға жіберу",
            ru: "Направить прокурору постановление о прерывании срока",
            en: "Send the decision to interrupt to the prosecutor",
        },
        consequence: BREACH,
        due: |state, law| {
            let open = state.interruption().filter(|one| one.agreed_at.is_none() && one.sent_at.is_none() && state.is_pending());
            open.and_then(|one| law.due_in(state.region.as_ref(), "investigation.interruption_to_prosecutor", one.at)).into_iter().collect()
        },
    },
    Deadline {
        rule: "criminal.qualification_sent_late",
        who: Role::Investigator,
        what: Words {
            kk: "Саралау туралы қаулыны прокурорға жіберу",
            ru: "Направить прокурору постановление о квалификации",
            en: "Send the qualification to the prosecutor",
        },
        consequence: BREACH,
        due: |state, law| {
            let open = undecided(state).filter(|one| one.sent_at.is_none());
            open.filter_map(|one| law.due_in(state.region.as_ref(), "agreement.short", one.at)).collect()
        },
    },
    Deadline {
        rule: "criminal.qualification_word_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Саралауды келісу немесе дәлелді түрде бас тарту",
            ru: "Согласовать квалификацию либо мотивированно отказать",
            en: "Agree to the qualification, or refuse it with reasons",
        },
        consequence: BREACH,
        due: |state, law| undecided(state).filter_map(|one| one.word_due(state.region.as_ref(), law)).collect(),
    },
    Deadline {
        rule: "criminal.termination_sent_late",
        who: Role::Investigator,
        what: Words {
            kk: "Тоқтату туралы қаулыны іспен бірге прокурорға жіберу",
            ru: "Направить прокурору постановление о прекращении с делом",
            en: "Send the decision to terminate, with the file, to the prosecutor",
        },
        consequence: BREACH,
        due: |state, law| {
            let open = state.termination_open().filter(|one| one.sent_at.is_none());
            open.and_then(|one| law.due_in(state.region.as_ref(), "termination.to_prosecutor", one.at)).into_iter().collect()
        },
    },
    Deadline {
        rule: "criminal.termination_word_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Тоқтатуды бекіту немесе дәлелді түрде бас тарту",
            ru: "Утвердить прекращение либо мотивированно отказать",
            en: "Approve the termination, or refuse it with reasons",
        },
        consequence: BREACH,
        due: |state, law| state.termination_open().and_then(|one| one.word_due(state.region.as_ref(), law)).into_iter().collect(),
    },
    Deadline {
        rule: "criminal.challenge_decided_late",
        who: Role::InvestigationHead,
        what: Words {
            kk: "Қарсылық білдіруді шешу", ru: "Разрешить отвод", en: "Decide on the challenge"
        },
        consequence: BREACH,
        due: |state, law| {
            let open = state.challenges.values().filter(|one| one.decided.is_none() && state.ended.is_none());
            open.filter_map(|one| law.due_in(state.region.as_ref(), "challenge.decision", one.at)).collect()
        },
    },
    Deadline {
        rule: "criminal.judge_late",
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Санкция туралы шешім қабылдау немесе кейінге қалдыруға болмайтын әрекеттің заңдылығын тексеру",
            ru: "Решить о санкции или проверить законность неотложного действия",
            en: "Decide on the sanction, or on the lawfulness of what was done urgently",
        },
        consequence: INADMISSIBLE,
        due: |state, law| {
            let open = state.measures.values().filter(|_| state.ended.is_none());
            let region = state.region.as_ref();
            open.flat_map(|measure| [measure.decision_due(region, law), measure.review_due(region, law)]).flatten().collect()
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

/// Qualifications that wait for the prosecutor's word.
fn undecided(state: &State) -> impl Iterator<Item = &Qualification> {
    state.qualifications.values().filter(move |one| one.word.is_none() && state.ended.is_none())
}

/// For each urgent measure: when it was carried out, and whether its materials were sent.
fn each_urgent(state: &State, limit: impl Fn(Moment, bool) -> Option<Moment>) -> Vec<Moment> {
    let open = state.measures.values().filter(|_| state.ended.is_none());
    open.filter_map(|measure| limit(measure.urgent()?.at, measure.materials_at.is_some())).collect()
}
