//! # The investigating judge answers at once
//!
//! Demands that the investigating judge decides on a petition, and on the lawfulness of what was done urgently, within the term,
//! counted from the petition, or from the sending of the materials. The code says at once of the petition and names no term of the
//! review: the number is of the house.

use super::after;
use super::given::{INVESTIGATOR, JUDGE, case, example, executed, on_measure, petitioned, urgent_search, validated};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.judge_late",
    guard: Guard::Fact,
    acts: &["measure_sanctioned/1", "measure_refused/1", "urgent_validated/1"],
    basis: &[
        Basis::cpc("220", "13-3", Mark::VerifiedAmended),
        Basis::cpc("220", "14", Mark::VerifiedAmended),
        Basis::new("policy", "record", "", Mark::Verified),
    ],
    section: "7",
    since: "2022-01-01",
    limits: &["search.judge_decision"],
    demand: Words {
        kk: "Тергеу судьясы {until} дейін шешуге тиіс; {by} кешіккен.",
        ru: "Следственный судья решает до {until}; опоздание {by}.",
        en: "The investigating judge decides by {until}; the word came {by} late.",
    },
    way_out: Words {
        kk: "Кешігу себебін облыстық сот анықтайды; прокурор жауапта көрсетеді.",
        ru: "Причину выясняет областной суд; прокурор указывает её в ответе.",
        en: "The regional court looks into the delay; the prosecutor says so in the answer.",
    },
    why: "A sanction that comes too late makes every search an urgent one.",
    duty: Some(Duty {
        who: Role::InvestigatingJudge,
        what: Words {
            kk: "Санкция туралы шешім қабылдау немесе кейінге қалдыруға болмайтын әрекеттің заңдылығын тексеру",
            ru: "Решить о санкции или проверить законность неотложного действия",
            en: "Decide on the sanction, or on the lawfulness of what was done urgently",
        },
        consequence: Words {
            kk: "Нәтижелері дәлел ретінде пайдаланылмайды.",
            ru: "Результаты не могут быть доказательством.",
            en: "What it found cannot be used as evidence.",
        },
        due: |state, law| {
            let open = state.measures.values().filter(|_| state.ended.is_none());
            let region = state.region.as_ref();
            open.flat_map(|measure| [measure.decision_due(region, law), measure.review_due(region, law)]).flatten().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (measure, region) = (m.before().measures.get(m.act().measure()?)?, m.before().region.as_ref());
    let due = match m.act() {
        Act::UrgentValidated(_) => measure.review_due(region, m.law),
        _ => measure.decision_due(region, m.law),
    };
    after(m, due?)
}

fn later() -> Deed {
    Deed { at: "2022-01-10 11:00", ..petitioned("search") }
}

fn examples() -> Vec<Example> {
    let asked = || case(vec![petitioned("search")]);
    let done = || case(vec![urgent_search(), on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1")]);
    vec![
        example("two hours after the petition", asked(), on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1"), Then::Met),
        example("to the minute", asked(), on_measure("2022-01-11 10:00", JUDGE, "measure_refused/1"), Then::Met),
        example("three hours late", asked(), on_measure("2022-01-11 13:00", JUDGE, "measure_sanctioned/1"), Then::UnmetBy(180)),
        example(
            "a refusal before the petition is no answer to it",
            case(vec![urgent_search(), on_measure("2022-01-10 10:30", JUDGE, "measure_refused/1"), later()]),
            on_measure("2022-01-11 14:00", JUDGE, "measure_sanctioned/1"),
            Then::UnmetBy(180),
        ),
        example(
            "a word before the materials is none on them",
            case(vec![
                urgent_search(),
                validated("2022-01-10 12:00", true),
                on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1"),
            ]),
            validated("2022-01-11 15:00", true),
            Then::UnmetBy(60),
        ),
        example(
            "done urgently while a petition waited: the review has a term of its own",
            case(vec![
                petitioned("search"),
                executed("2022-01-10 12:00", "search", Some("loss_of_evidence")),
                on_measure("2022-01-10 16:00", INVESTIGATOR, "urgent_materials_sent/1"),
            ]),
            validated("2022-01-11 16:00", true),
            Then::Met,
        ),
        example("an urgent search, the next morning", done(), validated("2022-01-11 09:00", true), Then::Met),
        example("an urgent search, an hour late", done(), validated("2022-01-11 15:00", true), Then::UnmetBy(60)),
    ]
}
