//! # An objection goes up
//!
//! Demands that an objection goes to a prosecution above the one that gave the instruction; of one of the General Prosecutor's
//! Office, to that Office.

use super::given::{GENERAL, by, example, instructed, objected, with};
use crate::assignment::{Act, Assignments};
use crate::kernel::hierarchy::{Rank, above, rank};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.objection_level",
    guard: Guard::Decision,
    acts: &["objected/1"],
    basis: &[Basis::cpc("193", "4", Mark::VerifiedAmended), Basis::cpc("60", "8", Mark::VerifiedAmended)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Нұсқауды {giver} берген; {to} одан жоғары тұрған прокуратура емес.",
        ru: "Указание дал орган {giver}; {to} не вышестоящая прокуратура.",
        en: "{giver} gave the instruction; {to} is no higher prosecution.",
    },
    way_out: Words {
        kk: "Жоғары тұрған прокуратураны атаңыз.",
        ru: "Назовите вышестоящую прокуратуру.",
        en: "Name the higher prosecution.",
    },
    why: "A complaint that goes sideways comes back unread.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let Act::Objected(objected) = m.act() else { return None };
    let giver = &m.before().given.as_ref()?.authority.body;
    let general = rank(giver) == Rank::Republic && giver.kind() == "prosecution" && objected.to == *giver;
    (!general && !above(&objected.to, giver)).then(|| Finding::plain().with("giver", giver).with("to", &objected.to).at("/to"))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the General Prosecutor's Office", vec![instructed()], objected(), Then::Met),
        example(
            "to the prosecution that gave it",
            vec![instructed()],
            with(objected(), "to", json!("prosecution/almaty-city")),
            Then::Unmet,
        ),
        example("to that of another region", vec![instructed()], with(objected(), "to", json!("prosecution/shymkent-city")), Then::Unmet),
        example("of the General Prosecutor's Office, to it", vec![by(GENERAL, instructed())], objected(), Then::Met),
    ]
}
