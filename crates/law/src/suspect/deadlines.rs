//! What a suspect's record waits for, and until when.

use super::Suspect;
use super::acts::{Measure, Notice};
use super::duties;
use super::extension::{Bound, release};
use super::state::State;
use crate::kernel::{Deadline, Moment, Role, Words};
use crate::pack::Pack;

const RELEASE: Words = Words {
    kk: "Адам босатылуға тиіс: мекеме бастығы өзі босатады.",
    ru: "Лицо подлежит освобождению: начальник учреждения освобождает сам.",
    en: "The person is to be released: the head of the facility does so of own motion.",
};
const BREACH: Words = Words {
    kk: "Бұзушылық тіркеледі; оған қадағалаушы прокурор жауап береді.",
    ru: "Фиксируется нарушение; на него отвечает надзирающий прокурор.",
    en: "A breach is recorded; the supervising prosecutor answers for it.",
};
const RUNS_OUT: Words = Words {
    kk: "Мерзім біткенде адам босатылады.",
    ru: "По истечении срока лицо освобождается.",
    en: "At the end of the term the person is released.",
};
const LAPSE: Words = Words {
    kk: "Шараның күші жойылады, адам босатылады.",
    ru: "Мера утрачивает силу, лицо освобождается.",
    en: "The measure lapses and the person is released.",
};

/// The deadlines, in the order of the procedure.
pub const ALL: &[Deadline<Suspect>] = &[
    Deadline {
        rule: "suspect.delivery_late",
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Ұсталған адамды жеткізу", ru: "Доставить задержанного", en: "Deliver the detainee"
        },
        consequence: BREACH,
        due: |state, law| {
            in_detention(state, |from| {
                (state.delivered_at.is_none() && state.protocol.is_none()).then(|| law.due("detention.delivery", from))
            })
        },
    },
    Deadline {
        rule: "suspect.protocol_late",
        who: Role::Investigator,
        what: Words {
            kk: "Ұстап алу хаттамасын жасау", ru: "Составить протокол задержания", en: "Draw up the detention protocol"
        },
        consequence: BREACH,
        due: |state, law| in_detention(state, |from| state.protocol.is_none().then(|| law.due("detention.protocol", from))),
    },
    Deadline {
        rule: "suspect.prosecutor_notice_late",
        who: Role::Investigator,
        what: Words {
            kk: "Прокурорға жазбаша хабарлау", ru: "Письменно уведомить прокурора", en: "Tell the prosecutor in writing"
        },
        consequence: BREACH,
        due: |state, law| from_protocol(state, !state.notices.contains_key(&Notice::Prosecutor), "detention.prosecutor_notice", law),
    },
    Deadline {
        rule: "suspect.family_late",
        who: Role::Investigator,
        what: Words {
            kk: "Отбасына немесе ата-анасына хабарлау",
            ru: "Уведомить семью или родителей",
            en: "Tell the family or the parents",
        },
        consequence: BREACH,
        due: |state, law| {
            in_detention(state, |from| (!state.notices.contains_key(&state.kin(law))).then(|| law.due("detention.family", from)))
        },
    },
    Deadline {
        rule: "suspect.recognition_word_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Күдікті деп тану туралы шешім қабылдау",
            ru: "Решить о признании подозреваемым",
            en: "Decide on the recognition of the suspect",
        },
        consequence: Words {
            kk: "Келісім болғанша тану қаулысының күші жоқ.",
            ru: "До согласования признание подозреваемым не имеет силы.",
            en: "Until it is agreed the recognition has no effect.",
        },
        due: |state, law| if running(state) { state.recognition_word_due(law).into_iter().collect() } else { Vec::new() },
    },
    Deadline {
        rule: "suspect.consulate_late",
        who: Role::Investigator,
        what: Words {
            kk: "Консулдыққа хабарлау", ru: "Уведомить консульство", en: "Tell the consulate"
        },
        consequence: BREACH,
        due: |state, law| {
            let foreign = state.subject.as_ref().is_some_and(|subject| subject.foreign) && !state.notices.contains_key(&Notice::Consulate);
            in_detention(state, |from| foreign.then(|| law.due("detention.consulate", from)))
        },
    },
    Deadline {
        rule: "suspect.interrogation_late",
        who: Role::Investigator,
        what: Words {
            kk: "Қорғаушымен оңаша кездесуден кейін жауап алу",
            ru: "Допросить после встречи с защитником наедине",
            en: "Interrogate, after a private meeting with counsel",
        },
        consequence: BREACH,
        due: |state, law| from_protocol(state, state.interrogated_at.is_none(), "detention.interrogation", law),
    },
    Deadline {
        rule: "suspect.counsel_replaced_late",
        who: Role::Investigator,
        what: Words {
            kk: "Келмеген қорғаушының орнына басқасын ұсыну",
            ru: "Предложить другого защитника вместо неявившегося",
            en: "Offer another counsel in place of the one who did not come",
        },
        consequence: BREACH,
        due: |state, law| {
            let Some(held) = state.confined_since().filter(|_| running(state)) else { return Vec::new() };
            let waits = state.awaited_counsel().filter(|(_, called)| called.offered.is_none());
            waits.filter_map(|(_, called)| law.due("counsel.chosen_unavailable", called.at.max(held))).collect()
        },
    },
    Deadline {
        rule: "suspect.materials_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Тергеу судьясына материалдарды беру немесе адамды босату",
            ru: "Представить материалы следственному судье или освободить лицо",
            en: "Submit the materials to the investigating judge, or release the person",
        },
        consequence: RELEASE,
        due: materials,
    },
    Deadline {
        rule: "suspect.hearing_late",
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Өтінішхатты қарау", ru: "Рассмотреть ходатайство", en: "Hear the petition"
        },
        consequence: BREACH,
        due: |state, law| {
            let waits = state.petitions().filter(|measure| measure.asked != Measure::Bail && running(state));
            waits.filter_map(|measure| law.due("petition.hearing", measure.submitted_at?)).collect()
        },
    },
    Deadline {
        rule: "suspect.held_without_order",
        who: Role::FacilityHead,
        what: Words {
            kk: "Сот шешімі болмаса, адамды босату",
            ru: "Освободить лицо, если нет решения суда",
            en: "Release the person unless there is an order of the court",
        },
        consequence: RELEASE,
        due: |state, law| in_detention(state, |_| Some(state.detention_expires(law))),
    },
    Deadline {
        rule: "suspect.bail_payment_late",
        who: Role::Investigator,
        what: Words {
            kk: "Кепілдің төленгенін тексеру", ru: "Проверить внесение залога", en: "See that bail is paid"
        },
        consequence: Words {
            kk: "Тергеуші бұлтартпау шарасын өзгерту туралы мәселе қозғайды.",
            ru: "Следователь инициирует вопрос об изменении меры пресечения.",
            en: "The investigator raises the question of another measure.",
        },
        due: duties::bail,
    },
    Deadline {
        rule: "suspect.surety_replaced_late",
        who: Role::Investigator,
        what: Words {
            kk: "Кепілгер бас тартты: басқа шара таңдау",
            ru: "Поручитель отказался: избрать иную меру",
            en: "A surety withdrew: choose another measure",
        },
        consequence: BREACH,
        due: duties::surety,
    },
    Deadline {
        rule: "suspect.minor_extension",
        who: Role::FacilityHead,
        what: Words {
            kk: "Кәмелетке толмаған адамды босату: күзетпен ұстау бұдан әрі ұзартылмайды",
            ru: "Освободить несовершеннолетнего: стража далее не продлевается",
            en: "Release the minor: custody is extended no further",
        },
        consequence: RELEASE,
        due: |state, law| release(state, law, Bound::Minor),
    },
    Deadline {
        rule: "suspect.extension_gravity",
        who: Role::FacilityHead,
        what: Words {
            kk: "Адамды босату: мұндай қылмыс бойынша күзетпен ұстау бұдан әрі ұзартылмайды",
            ru: "Освободить лицо: по такому преступлению стража далее не продлевается",
            en: "Release the person: for such a crime custody is extended no further",
        },
        consequence: RELEASE,
        due: |state, law| release(state, law, Bound::Gravity),
    },
    Deadline {
        rule: "suspect.extension_rank",
        who: Role::FacilityHead,
        what: Words {
            kk: "Адамды босату: күзетпен ұстаудың шекті мерзімі аяқталады",
            ru: "Освободить лицо: предельный срок содержания под стражей заканчивается",
            en: "Release the person: the longest term of custody ends",
        },
        consequence: RELEASE,
        due: |state, law| release(state, law, Bound::Last),
    },
    Deadline {
        rule: "suspect.extension_requested_late",
        who: Role::Investigator,
        what: Words {
            kk: "Ұзарту қажет болса, өтінішхатты прокурорға беру",
            ru: "Если нужно продление, представить ходатайство прокурору",
            en: "Where an extension is needed, hand the petition to the prosecutor",
        },
        consequence: RUNS_OUT,
        due: duties::extension_request,
    },
    Deadline {
        rule: "suspect.extension_reviewed_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Ұзарту туралы өтінішхатты қарау",
            ru: "Рассмотреть ходатайство о продлении",
            en: "Decide whether to agree to the extension",
        },
        consequence: BREACH,
        due: duties::extension_review,
    },
    Deadline {
        rule: "suspect.extension_submitted_late",
        who: Role::Prosecutor,
        what: Words {
            kk: "Ұзарту туралы өтінішхатты сотқа беру",
            ru: "Представить ходатайство о продлении в суд",
            en: "Bring the petition for the extension to the court",
        },
        consequence: RUNS_OUT,
        due: duties::extension_submission,
    },
    Deadline {
        rule: "suspect.extension_heard_late",
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Ұзарту туралы өтінішхат бойынша шешім қабылдау",
            ru: "Решить по ходатайству о продлении",
            en: "Rule on the extension",
        },
        consequence: BREACH,
        due: duties::extension_hearing,
    },
    Deadline {
        rule: "suspect.appeal_decided_late",
        who: Role::CourtClerk,
        what: Words {
            kk: "Облыстық соттың шағым бойынша шешімін жазу",
            ru: "Внести решение областного суда по жалобе",
            en: "Record the regional court's decision on the appeal",
        },
        consequence: BREACH,
        due: duties::appeals,
    },
    Deadline {
        rule: "suspect.run_out",
        who: Role::Investigator,
        what: Words {
            kk: "Саралауды хабарлау, шараны ұзарту немесе тоқтату",
            ru: "Объявить квалификацию, продлить меру или прекратить её",
            en: "Announce the qualification, extend the measure, or end it",
        },
        consequence: LAPSE,
        due: |state, law| if running(state) { state.runs_out(law).into_iter().collect() } else { Vec::new() },
    },
];

/// Whether the process against the person goes on before the investigating body.
pub(super) fn running(state: &State) -> bool {
    state.ended.is_none() && state.sent_to_court_at.is_none()
}

/// A limit counted in a detention that no release, measure or end of the status has closed.
fn in_detention(state: &State, limit: impl Fn(Moment) -> Option<Option<Moment>>) -> Vec<Moment> {
    let from = state.open_detention().filter(|_| running(state));
    from.and_then(limit).flatten().into_iter().collect()
}

fn from_protocol(state: &State, open: bool, limit: &str, law: &Pack) -> Vec<Moment> {
    in_detention(state, |_| state.protocol.as_ref().filter(|_| open).map(|protocol| law.due(limit, protocol.at)))
}

/// So long before the end of the detention, while no materials are with the judge (CPC 147(3)).
fn materials(state: &State, law: &Pack) -> Vec<Moment> {
    let submitted = state.petitions().any(|measure| measure.submitted_at.is_some());
    in_detention(state, |from| {
        let before = law.limit("petition.to_judge_before_expiry", from)?.span()?;
        (!submitted).then(|| state.detention_expires(law).map(|end| end - before))
    })
}
