//! # Who used force does not investigate
//!
//! Demands that the body which investigates a death is not the unit that used force. Where that unit becomes known, the
//! prosecutor gives the matter to another body first.

use super::given::{GUARD, POLICE, PROSECUTOR, deed, example, found, found_shot_by};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.investigated_by_force_unit",
    guard: Guard::Decision,
    acts: &["found/1", "force_attributed/1", "taken_over/1"],
    basis: &[
        Basis::new("policy", "Minnesota Protocol (2016), paragraph 28", "", Mark::Public),
        Basis::new("policy", "death", "", Mark::General),
    ],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} күш қолданған, сондықтан бұл өлімді тергей алмайды.",
        ru: "{body} применял силу и потому не может расследовать эту смерть.",
        en: "{body} used force, so it cannot investigate this death.",
    },
    way_out: Words {
        kk: "Прокурор алдымен тергеуді басқа органға береді (taken_over).",
        ru: "Прокурор сначала передаёт расследование другому органу (taken_over).",
        en: "The prosecutor gives the investigation to another body first (taken_over).",
    },
    why: "Nobody finds against the unit he belongs to.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let before = m.before();
    let (body, force) = match m.act() {
        Act::Found(found) => (Some(&found.body), found.force_used_by.iter().chain(&before.force).collect::<Vec<_>>()),
        Act::ForceAttributed(force) => (before.body.as_ref(), vec![&force.by]),
        Act::TakenOver(taken) => (Some(&taken.body), before.force.iter().collect()),
        _ => return None,
    };
    let body = body.filter(|body| force.contains(body))?;
    Some(Finding::plain().with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("shot by the guard, investigated by the police", vec![], found_shot_by(GUARD), Then::Met),
        example("shot by the police, investigated by the police", vec![], found_shot_by(POLICE), Then::Unmet),
        example(
            "the police turn out to have shot",
            vec![found()],
            deed("2022-01-07 10:00", PROSECUTOR, "force_attributed/1", json!({ "by": POLICE })),
            Then::Unmet,
        ),
        example(
            "the matter given to another body first",
            vec![found(), deed("2022-01-07 09:00", PROSECUTOR, "taken_over/1", json!({ "body": "anti-corruption/almaty-city" }))],
            deed("2022-01-07 10:00", PROSECUTOR, "force_attributed/1", json!({ "by": POLICE })),
            Then::Met,
        ),
    ]
}
