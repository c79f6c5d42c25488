//! # A prosecutor's instruction is binding
//!
//! Demands that the addressee of a prosecutor's instruction does not refuse it: who disagrees complains to a higher prosecutor
//! and carries it out meanwhile.

use super::given::{assigned, example, instructed, objected, refused};
use crate::assignment::{Assignments, Kind};
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.binding",
    guard: Guard::Decision,
    acts: &["refused/1"],
    basis: &[
        Basis::cpc("193", "4", Mark::VerifiedAmended),
        Basis::cpc("60", "8", Mark::VerifiedAmended),
        Basis::cpc("62", "3", Mark::VerifiedAmended),
    ],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Прокурордың нұсқауы міндетті, одан бас тартуға болмайды.",
        ru: "Указание прокурора обязательно, отказаться от него нельзя.",
        en: "A prosecutor's instruction is binding and cannot be refused.",
    },
    way_out: Words {
        kk: "Орындауға қабылдап, жоғары тұрған прокурорға шағымданыңыз (objected).",
        ru: "Примите к исполнению и обжалуйте вышестоящему прокурору (objected).",
        en: "Take it for execution and complain to a higher prosecutor (objected).",
    },
    why: "Supervision that can be declined is advice.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let given = m.before().given.as_ref()?;
    (given.kind == Kind::Instruction).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("an assignment", vec![assigned()], refused(), Then::Met),
        example("an instruction", vec![instructed()], refused(), Then::Unmet),
        example("an instruction that was objected to", vec![instructed(), objected()], refused(), Then::Unmet),
    ]
}
