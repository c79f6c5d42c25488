//! # A date is prolonged before it passes
//!
//! Demands that an extension comes no later than the date it prolongs, sets a later one, and comes before the report.

use super::given::{deed_due, example, reported_life, taken};
use crate::assignment::{Act, Assignments};
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.extension_order",
    guard: Guard::Decision,
    acts: &["extended/1"],
    basis: &[Basis::new("policy", "assignment", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{due} мерзімі {until} мерзіміне ұзартылмайды.",
        ru: "Срок {due} нельзя продлить до {until}.",
        en: "The date {due} cannot be prolonged to {until}.",
    },
    way_out: Words {
        kk: "Мерзім өтсе, кешігуді түсіндіріп есеп беріңіз; есепті жаңа мерзіммен қайтаруға болады.",
        ru: "Если срок прошёл, отчитайтесь и объясните задержку; отчёт можно вернуть с новым сроком.",
        en: "Once it has passed, report and explain the delay; a report may be returned with a new date.",
    },
    why: "An extension after the fact turns every delay into a plan.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Extended(extended) = m.act() else { return None };
    let state = m.before();
    let due = state.due?;
    let proper = m.at() <= due && due < extended.due && state.reported.is_none();
    (!proper).then(|| Finding::plain().with("due", due.local()).with("until", extended.due.local()).at("/due"))
}

fn examples() -> Vec<Example> {
    vec![
        example("two days before", taken(), deed_due("2022-01-18 18:00", "extended/1", "2022-01-25 18:00"), Then::Met),
        example("at the last minute", taken(), deed_due("2022-01-20 18:00", "extended/1", "2022-01-25 18:00"), Then::Met),
        example("a minute after", taken(), deed_due("2022-01-20 18:01", "extended/1", "2022-01-25 18:00"), Then::Unmet),
        example("to an earlier date", taken(), deed_due("2022-01-15 18:00", "extended/1", "2022-01-18 18:00"), Then::Unmet),
        example("after the report", reported_life(), deed_due("2022-01-19 10:00", "extended/1", "2022-01-25 18:00"), Then::Unmet),
    ]
}
