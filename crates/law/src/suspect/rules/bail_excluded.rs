//! # No bail where the law excludes it
//!
//! Demands that bail is neither asked for nor set where the record itself shows a ground of exclusion: an intentional crime of the
//! category of deaths, terrorism, a criminal group or terrorist or extremist crime named in the protocol, an especially grave crime
//! in mass riots, a group or continuing crime named in the petition, bail broken in this case. The judge may name others.

use super::given::{INVESTIGATOR, accused, bail, detained, example, held, petitioned, proposed, protocolled, step, with};
use crate::kernel::prelude::*;
use crate::pack::Gravity;
use crate::suspect::{Act, Measure, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.bail_excluded",
    guard: Guard::Decision,
    acts: &["measure_proposed/1", "measure_sanctioned/1"],
    basis: &[Basis::cpc("145", "1", Mark::VerifiedAmended), Basis::cpc("148", "9", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қылмыста кепіл қолданылмайды: {ground}.",
        ru: "По такому преступлению залог не применяется: {ground}.",
        en: "Bail does not apply to such a crime: {ground}.",
    },
    way_out: Words {
        kk: "Басқа шараны таңдаңыз; күзетпен ұстауда негізді көрсетіңіз.",
        ru: "Изберите другую меру; при страже назовите основание.",
        en: "Choose another measure; with custody, name the ground.",
    },
    why: "Some suspicions are not for sale.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().measure()?;
    let bail = match m.act() {
        Act::MeasureProposed(proposed) => proposed.kind == Measure::Bail,
        Act::MeasureSanctioned(sanction) => sanction.bail_tenge.is_some(),
        _ => false,
    };
    let petition = m.before().measures.get(tag).map_or(&[][..], |x| &x.exceptional_grounds);
    let petition = if let Act::MeasureProposed(proposed) = m.act() { &proposed.exceptional_grounds } else { petition };
    excluded(m, petition).filter(|_| bail).map(|ground| Finding::plain().with("ground", ground))
}

fn excluded(m: &Matter<'_, Suspect>, petition: &[String]) -> Option<&'static str> {
    let before = m.before();
    let offences = before.catalogued(m.at(), m.law).unwrap_or_default();
    let counted = |category: &str| offences.iter().any(|o| o.categories.iter().any(|c| c == category));
    let gravest = offences.iter().any(|o| o.gravity == Some(Gravity::EspeciallyGrave));
    let detention = before.protocol.as_ref().and_then(|p| p.content.exceptional_ground.as_deref());
    let named = |code: &str| petition.iter().any(|c| c == code);
    let intentional = before.subject.as_ref().is_some_and(|s| s.intentional);
    let grounds = [
        ("death", intentional && counted("death")),
        ("terrorist_or_extremist", counted("terrorism") || detention == Some("terrorist_or_extremist")),
        ("criminal_group", named("organised_group") || detention == Some("criminal_group")),
        ("especially_grave_in_riots_or_emergency", gravest && detention == Some("mass_riots")),
        ("continuing_crime", named("continuing_crime")),
        ("breached_bail", before.breached_bail()),
    ];
    grounds.into_iter().find_map(|(ground, applies)| applies.then_some(ground))
}

fn examples() -> Vec<Example> {
    let breach = step("2022-01-10 10:00", INVESTIGATOR, "measure_breached/1");
    let broken = [vec![held()], petitioned("bail"), vec![bail(1_100_000), breach]].concat();
    vec![
        example("theft", vec![held()], proposed("2022-01-07 10:00", "bail"), Then::Met),
        example(
            "terrorism",
            vec![detained("2022-01-06 10:00", accused("255", "1", 30))],
            proposed("2022-01-07 10:00", "bail"),
            Then::Unmet,
        ),
        example("bail was broken in this case", broken, with(proposed("2022-01-12 10:00", "bail"), "measure", json!("m2")), Then::Unmet),
        example(
            "a criminal group, by the protocol",
            vec![held(), protocolled("2022-01-06 12:30", 72, Some("criminal_group"))],
            proposed("2022-01-07 10:00", "bail"),
            Then::Unmet,
        ),
    ]
}
