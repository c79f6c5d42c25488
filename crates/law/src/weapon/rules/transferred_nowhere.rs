//! # A record is handed to a body that does not keep it
//!
//! Demands that a transfer names another body, or another region, than the record is with.

use super::given::{example, reported, transferred, with};
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.transferred_nowhere",
    guard: Guard::Form,
    acts: &["transferred/1"],
    basis: &[Basis::cpc("186", "1", Mark::Verified), Basis::cpc("186", "4", Mark::Verified)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазба {body} органында тұр: оны сол органның өзіне беру мүмкін емес.",
        ru: "Запись уже ведёт {body}: передавать её туда же нельзя.",
        en: "The record is kept by {body} already: it cannot be handed there.",
    },
    way_out: Words {
        kk: "Жазбаны бұдан былай жүргізетін басқа органды көрсетіңіз.",
        ru: "Назовите другой орган, который будет вести запись дальше.",
        en: "Name another body, the one that keeps the record from here on.",
    },
    why: "A transfer that leads nowhere would say that somebody else looks for the weapon.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Transferred(to) = m.act() else { return None };
    let there = m.before().place() == Some((&to.region, &to.body));
    there.then(|| Finding::plain().with("body", &to.body).at("/body"))
}

fn examples() -> Vec<Example> {
    let back = |at| with(with(transferred(at), "region", json!("almaty-city")), "body", json!("police/almaty-city"));
    let moved = || vec![reported(), transferred("2022-01-07 10:00")];
    vec![
        example("to the police of another city", vec![reported()], transferred("2022-01-07 10:00"), Then::Met),
        example("to the body that keeps it", vec![reported()], back("2022-01-07 10:00"), Then::Unmet),
        example("to where it went already", moved(), transferred("2022-01-08 10:00"), Then::Unmet),
        example("back to where it was", moved(), back("2022-01-08 10:00"), Then::Met),
    ]
}
