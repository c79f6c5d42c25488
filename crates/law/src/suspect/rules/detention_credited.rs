//! # Time in detention counts
//!
//! Demands that the end of custody or house arrest is not later than the term counted from the actual detention, where the person
//! has been held since: the first term at the sanction, all months together at an extension.

use super::given::{example, extended, held, in_custody, petitioned, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.detention_credited",
    guard: Guard::Decision,
    acts: &["measure_sanctioned/1", "measure_extended/1"],
    basis: &[Basis::cpc("152", "6", Mark::Verified), Basis::cpc("128", "5", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    limits: &["custody.first_term"],
    demand: Words {
        kk: "Мерзімге ұсталған уақыт есептеледі: {latest} дейін, қаулыда {until}.",
        ru: "В срок засчитывается время задержания: до {latest}, в постановлении {until}.",
        en: "Time in detention counts towards the term: until {latest}; the ruling says {until}.",
    },
    way_out: Words {
        kk: "Мерзімді нақты ұстап алудан есептеңіз.",
        ru: "Исчислите срок с фактического задержания.",
        en: "Count the term from the actual detention.",
    },
    why: "A day locked up is a day, under whichever paper.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let before = m.before();
    let (until, months, from) = match m.act() {
        Act::MeasureSanctioned(sanction) => (sanction.until?, m.law.limit("custody.first_term", m.at())?.value, m.at()),
        Act::MeasureExtended(extended) => (extended.until, i64::from(extended.months), before.measures.get(&extended.measure)?.since?),
        _ => return None,
    };
    let kept = before.released.is_none_or(|release| release.at >= from);
    let from = before.detained_at.filter(|detained| kept && *detained < from).unwrap_or(from);
    let latest = m.law.months_in(before.region(), from, months)?;
    (until > latest).then(|| Finding::plain().with("latest", latest.local()).with("until", until.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "two months from the detention",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-06 10:00")),
            Then::Met,
        ),
        example(
            "two months from the sanction",
            [vec![held()], petitioned("house_arrest")].concat(),
            sanctioned("2022-01-07 15:00", "house_arrest", Some("2022-03-07 15:00")),
            Then::Unmet,
        ),
        example("three months in all, a day more", in_custody(), extended("2022-01-14 10:00", 3, "2022-04-07 10:00"), Then::Unmet),
    ]
}
