//! # A term is extended before it ends
//!
//! Demands that an extension comes while the term runs, interruptions left out.

use super::after;
use super::given::{INVESTIGATOR, PROSECUTOR, case, example, extended, halted, step};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.extension_late",
    guard: Guard::Fact,
    acts: &["term_extended/1"],
    basis: &[Basis::cpc("192", "4", Mark::VerifiedAmended), Basis::cpc("192", "6", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    limits: &["investigation.inquiry", "investigation.preliminary"],
    demand: Words {
        kk: "Мерзім {until} біткен; ұзарту {by} кешіккен.",
        ru: "Срок истёк {until}; продление опоздало на {by}.",
        en: "The term ended on {until}; the extension came {by} late.",
    },
    way_out: Words {
        kk: "Прокурор мерзімсіз тергеудің себебін анықтайды.",
        ru: "Прокурор выясняет, почему расследовали вне срока.",
        en: "The prosecutor looks into why the investigation went on without a term.",
    },
    why: "What was done between the end and the extension was done without a term.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    after(m, m.before().term_ends(m.law)?)
}

fn examples() -> Vec<Example> {
    vec![
        example("in time", case(vec![]), extended("2022-01-20 10:00", PROSECUTOR, 3), Then::Met),
        example("on the last day: the month ended on a Sunday", case(vec![]), extended("2022-02-07 23:00", PROSECUTOR, 3), Then::Met),
        example("an hour after it", case(vec![]), extended("2022-02-08 01:00", PROSECUTOR, 3), Then::UnmetBy(60)),
        example(
            "the days of an interruption do not count",
            [halted(), vec![step("2022-01-15 10:00", INVESTIGATOR, "resumed/1")]].concat(),
            extended("2022-02-08 01:00", PROSECUTOR, 3),
            Then::Met,
        ),
    ]
}
