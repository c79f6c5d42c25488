//! # Gravity alone is no ground
//!
//! Demands that the petition names circumstances of the list, and others than the gravity of the crime. (The crimes for which a
//! later text lets gravity suffice, article 136(2), were not established for January 2022.)

use super::given::{example, held, proposed, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.gravity_alone",
    guard: Guard::Decision,
    acts: &["measure_proposed/1"],
    basis: &[Basis::cpc("138", "2", Mark::Verified), Basis::cpc("136", "1", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Мән-жайлар таразыланбаған: ауырлықтың өзі негіз болмайды.",
        ru: "Обстоятельства не взвешены: одна тяжесть не основание.",
        en: "The circumstances are not weighed: gravity alone is no ground.",
    },
    way_out: Words {
        kk: "measure_circumstance тізімінен мән-жайларды көрсетіңіз.",
        ru: "Укажите обстоятельства из перечня measure_circumstance.",
        en: "Name circumstances of the list measure_circumstance.",
    },
    why: "A measure of restraint prevents something; gravity by itself says only what is suspected.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureProposed(proposed) = m.act() else { return None };
    let known = |code: &String| m.law.entry("measure_circumstance", code, m.at()).is_some();
    let weighed = proposed.circumstances.iter().all(known) && proposed.circumstances.iter().any(|code| code != "gravity");
    (!weighed).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("gravity, and the risk of absconding", vec![held()], proposed("2022-01-07 10:00", "custody"), Then::Met),
        example(
            "gravity alone",
            vec![held()],
            with(proposed("2022-01-07 10:00", "custody"), "circumstances", json!(["gravity"])),
            Then::Unmet,
        ),
        example("nothing at all", vec![held()], with(proposed("2022-01-07 10:00", "custody"), "circumstances", json!([])), Then::Unmet),
    ]
}
