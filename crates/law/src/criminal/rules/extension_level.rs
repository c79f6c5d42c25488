//! # A term is extended by a prosecutor of the level
//!
//! Demands that the prosecutor who extends is of the level the code sets for so many months in all: district, region, beyond that
//! the Prosecutor General. The level follows from the office.

use super::given::{DISTRICT, GENERAL, PROSECUTOR, case, example, extended};
use super::level;
use super::level_of;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.extension_level",
    guard: Guard::Decision,
    acts: &["term_extended/1"],
    basis: &[Basis::cpc("192", "4", Mark::VerifiedAmended), Basis::cpc("192", "5", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    limits: &["investigation.extension.district", "investigation.extension.region"],
    demand: Words {
        kk: "Мерзімді {months} айға дейін {level} деңгейіндегі прокурор ұзартады, {body} емес.",
        ru: "Срок до {months} месяцев продлевает прокурор уровня {level}, а не {body}.",
        en: "A term of {months} months in all is extended by a prosecutor of the level {level}, not by {body}.",
    },
    way_out: Words {
        kk: "Тиісті деңгейдегі прокурорға жүгініңіз.",
        ru: "Обратитесь к прокурору надлежащего уровня.",
        en: "Turn to a prosecutor of that level.",
    },
    why: "The longer a case lasts, the further from it must be whoever lets it last longer.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::TermExtended(extended) = m.act() else { return None };
    let ladder = m.law.limits("investigation.extension.", m.at());
    if ladder.is_empty() {
        return None;
    }
    let rung = ladder.iter().find(|rung| i64::from(extended.months) <= rung.value);
    let wanted = rung.and_then(|rung| rung.agreed_by.as_deref()).unwrap_or("general");
    let body = &m.entry().authority.body;
    let finding = || Finding::plain().with("months", extended.months).at("/months").with("level", wanted).with("body", body);
    (level(body) < level_of(wanted)).then(finding)
}

fn examples() -> Vec<Example> {
    vec![
        example("to three months, by the district", case(vec![]), extended("2022-01-20 10:00", DISTRICT, 3), Then::Met),
        example("to four months, by the district", case(vec![]), extended("2022-01-20 10:00", DISTRICT, 4), Then::Unmet),
        example("to a year, by the city", case(vec![]), extended("2022-01-20 10:00", PROSECUTOR, 12), Then::Met),
        example("beyond, by the city", case(vec![]), extended("2022-01-20 10:00", PROSECUTOR, 13), Then::Unmet),
        example("beyond, by the Prosecutor General's Office", case(vec![]), extended("2022-01-20 10:00", GENERAL, 13), Then::Met),
    ]
}
