//! # The judge gets the materials of an urgent search within a day
//!
//! Demands that the materials of what was done urgently reach the investigating judge within the term, counted from the
//! execution.

use super::after;
use super::given::{INVESTIGATOR, case, example, on_measure, urgent_search};
use crate::criminal::Criminal;
use crate::criminal::duties::each_urgent;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.urgent_materials_late",
    guard: Guard::Fact,
    acts: &["urgent_materials_sent/1"],
    basis: &[Basis::cpc("220", "14", Mark::VerifiedAmended), Basis::cpc("254", "3", Mark::VerifiedAmended)],
    section: "7",
    since: "2022-01-01",
    limits: &["search.urgent_materials"],
    demand: Words {
        kk: "Кезек күттірмейтін әрекеттің материалдары {limit} ішінде жіберілуге тиіс; {by} кешіккен.",
        ru: "Материалы неотложного действия направляются в течение {limit}; опоздание {by}.",
        en: "The materials of an urgent measure are sent within {limit}; they came {by} late.",
    },
    way_out: Words {
        kk: "Тергеу судьясы заңдылығын тексергенде кешігуді ескереді.",
        ru: "Следственный судья учтёт опоздание при проверке законности.",
        en: "The investigating judge weighs the delay when judging lawfulness.",
    },
    why: "The court's word comes after the search, so it must come soon after.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Кейінге қалдыруға болмайтын әрекеттің материалдарын тергеу судьясына жіберу",
            ru: "Направить следственному судье материалы неотложного действия",
            en: "Send the materials of the urgent measure to the investigating judge",
        },
        consequence: Words {
            kk: "Нәтижелері дәлел ретінде пайдаланылмайды.",
            ru: "Результаты не могут быть доказательством.",
            en: "What it found cannot be used as evidence.",
        },
        due: |state, law| each_urgent(state, |done, materials| if materials { None } else { law.due("search.urgent_materials", done) }),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let done = m.before().measures.get(m.act().measure()?)?.urgent()?;
    let limit = m.limit("search.urgent_materials")?;
    Some(after(m, done.at + limit)?.with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "after four hours",
            case(vec![urgent_search()]),
            on_measure("2022-01-10 14:00", INVESTIGATOR, "urgent_materials_sent/1"),
            Then::Met,
        ),
        example(
            "to the minute",
            case(vec![urgent_search()]),
            on_measure("2022-01-11 10:00", INVESTIGATOR, "urgent_materials_sent/1"),
            Then::Met,
        ),
        example(
            "three hours late",
            case(vec![urgent_search()]),
            on_measure("2022-01-11 13:00", INVESTIGATOR, "urgent_materials_sent/1"),
            Then::UnmetBy(180),
        ),
    ]
}
