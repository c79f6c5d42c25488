//! # Custody sets bail
//!
//! Demands that a ruling of custody sets bail, or names a ground of article 148(8) or (9) on which it does not; not both.

use super::given::{example, held, petitioned, sanctioned, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_with_custody",
    guard: Guard::Decision,
    acts: &["measure_sanctioned/1"],
    basis: &[Basis::cpc("148", "8", Mark::Verified), Basis::cpc("148", "9", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Күзетпен ұстауды санкциялағанда кепіл мөлшері не оны белгілемеу негізі көрсетіледі.",
        ru: "При санкции стражи определяется залог либо называется основание его не устанавливать.",
        en: "A sanction of custody sets bail, or names the ground on which none is set.",
    },
    way_out: Words {
        kk: "Соманы немесе bail_excluded тізімінен негізді көрсетіңіз, екеуін бірге емес.",
        ru: "Укажите сумму или основание из перечня bail_excluded, но не то и другое.",
        en: "Give the sum or a ground of the list bail_excluded, not both.",
    },
    why: "Whoever can be trusted for money need not sit in a cell; the judge must say so or say why not.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureSanctioned(sanction) = m.act() else { return None };
    let ground = sanction.no_bail_ground.as_ref();
    let known = ground.is_some_and(|code| m.law.entry("bail_excluded", code, m.at()).is_some());
    let settled = if sanction.bail_tenge.is_some() { ground.is_none() } else { known };
    (sanction.kind == Measure::Custody && !settled).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "custody with bail",
            [vec![held()], petitioned("custody")].concat(),
            with(sanctioned("2022-01-07 15:00", "custody", Some("2022-03-06 10:00")), "bail_tenge", json!(1_100_000)),
            Then::Met,
        ),
        example(
            "custody without bail, the ground named",
            [vec![held()], petitioned("custody")].concat(),
            with(sanctioned("2022-01-07 15:00", "custody", Some("2022-03-06 10:00")), "no_bail_ground", json!("may_obstruct_or_abscond")),
            Then::Met,
        ),
        example(
            "custody, and not a word of bail",
            [vec![held()], petitioned("custody")].concat(),
            sanctioned("2022-01-07 15:00", "custody", Some("2022-03-06 10:00")),
            Then::Unmet,
        ),
    ]
}
