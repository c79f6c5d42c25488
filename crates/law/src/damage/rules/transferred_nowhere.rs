//! # A record is handed to a body that does not keep it
//!
//! Demands that a transfer names another body, or another region, than the record is with. No article speaks of the register of damage:
//! what belongs to a case goes with the case (CPC 186), the record of it by the house's own policy.

use super::given::{attacked, example, transferred, with};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.transferred_nowhere",
    guard: Guard::Form,
    acts: &["transferred/1"],
    basis: &[Basis::policy("record.taking_over")],
    section: "15",
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
    why: "A transfer that leads nowhere would say that somebody else looks after the damage.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Transferred(to) = m.act() else { return None };
    let there = m.before().place() == Some((&to.region, &to.body));
    there.then(|| Finding::plain().with("body", &to.body).at("/body"))
}

fn examples() -> Vec<Example> {
    let back = |at| with(with(transferred(at), "region", json!("almaty-city")), "body", json!("police/almaty-city"));
    let moved = || vec![attacked(), transferred("2022-01-07 10:00")];
    vec![
        example("to the police of another city", vec![attacked()], transferred("2022-01-07 10:00"), Then::Met),
        example("to the body that keeps it", vec![attacked()], back("2022-01-07 10:00"), Then::Unmet),
        example("to where it went already", moved(), transferred("2022-01-08 10:00"), Then::Unmet),
        example("back to where it was", moved(), back("2022-01-08 10:00"), Then::Met),
    ]
}
