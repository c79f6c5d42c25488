//! # Nothing is investigated while the term is interrupted
//!
//! Demands that no investigative act and no decision on the case falls into an interruption with effect. Search for persons and
//! covert work go on (45(7-1)), and stand elsewhere.

use super::given::{INVESTIGATOR, case, example, halted, interrupted, petitioned, step};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.while_interrupted",
    guard: Guard::Decision,
    acts: &[
        "qualification_issued/1",
        "term_extended/1",
        "termination_issued/1",
        "terminated/1",
        "sent_to_court/1",
        "measure_petitioned/1",
        "measure_sanctioned/1",
        "measure_executed/1",
    ],
    basis: &[Basis::cpc("45", "7", Mark::VerifiedAmended), Basis::cpc("45", "9", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Тергеп-тексеру мерзімі {since} үзілген.",
        ru: "Срок расследования прерван с {since}.",
        en: "The term of the investigation is interrupted since {since}.",
    },
    way_out: Words {
        kk: "Алдымен тергеп-тексеруді қайта бастаңыз.",
        ru: "Сначала возобновите расследование.",
        en: "Resume the investigation first.",
    },
    why: "An investigation that goes on while its clock stands has no limit at all.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let since = m.before().interruption()?.agreed_at?;
    Some(Finding::plain().with("since", since.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "a search before the agreement",
            case(vec![interrupted()]),
            Deed { at: "2022-01-10 11:00", ..petitioned("search") },
            Then::Met,
        ),
        example("a search after it", halted(), Deed { at: "2022-01-12 10:00", ..petitioned("search") }, Then::Unmet),
        example(
            "a search after the investigation is resumed",
            [halted(), vec![step("2022-01-12 10:00", INVESTIGATOR, "resumed/1")]].concat(),
            Deed { at: "2022-01-12 11:00", ..petitioned("search") },
            Then::Met,
        ),
    ]
}
