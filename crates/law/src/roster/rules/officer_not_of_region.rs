//! # The officer on duty belongs to the region
//!
//! Demands that an officer on duty serves in the prosecution of the region, or is seconded to it from another prosecution for
//! the whole shift.

use super::given::{CENTRE, example, first, ready, seconded, shift, with};
use super::taken;
use super::{is_prosecution, region_of};
use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.officer_not_of_region",
    guard: Guard::Decision,
    acts: &["shift_announced/1", "shift_replaced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} ({body}) өңір прокуратурасында емес және бүкіл ауысымға іссапармен келмеген.",
        ru: "{officer} ({body}) не из прокуратуры региона и не прикомандирован на всю смену.",
        en: "{officer} ({body}) neither serves in the region's prosecution nor is seconded to it for the whole shift.",
    },
    way_out: Words {
        kk: "Алдымен іссапарды жазыңыз (secondment).",
        ru: "Сначала запишите прикомандирование (secondment).",
        en: "Record the secondment first (secondment).",
    },
    why: "Whoever is on duty must be able to be at the door within the hour.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let body = match m.act() {
        Act::ShiftAnnounced(shift) => &shift.body,
        Act::ShiftReplaced(replaced) => &replaced.body,
        _ => return None,
    };
    let (_, officer, term) = taken(m)?;
    let region = &m.before().opened.as_ref()?.region;
    let own = body.kind() == "prosecution" && region_of(body) == Some(region.as_str());
    let here = own || (is_prosecution(body) && m.before().is_seconded(officer, term));
    (!here).then(|| Finding::plain().with("officer", officer).with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("of the region", ready(), first(), Then::Met),
        example(
            "of the centre, seconded",
            [ready(), vec![seconded()]].concat(),
            with(with(first(), "officer", json!("general-1")), "body", json!(CENTRE)),
            Then::Met,
        ),
        example(
            "of the centre, for a shift that outlasts the secondment",
            [ready(), vec![seconded()]].concat(),
            with(
                with(shift("2022-01-18 10:00", "s9", "general-1", "2022-01-19 09:00", "2022-01-20 09:00"), "officer", json!("general-1")),
                "body",
                json!(CENTRE),
            ),
            Then::Unmet,
        ),
        example("of the police", ready(), with(first(), "body", json!("police/almaty-city")), Then::Unmet),
    ]
}
