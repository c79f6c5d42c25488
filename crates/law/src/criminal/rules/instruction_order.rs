//! # An instruction is given once, due later, and reported once
//!
//! Demands that an instruction has a tag of its own and a date after it was given, and that a report is on one that was given and
//! not yet reported.

use super::given::{case, example, instructed, reported};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.instruction_order",
    guard: Guard::Form,
    acts: &["instruction_given/1", "instruction_reported/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "«{instruction}» нұсқауымен бұл қадам мүмкін емес: {stage}.",
        ru: "С указанием «{instruction}» этот шаг невозможен: {stage}.",
        en: "This step is not possible on the instruction {instruction}: {stage}.",
    },
    way_out: Words {
        kk: "Жаңа нұсқауға жаңа белгі және кейінгі мерзім беріңіз; берілген нұсқау бойынша есеп беріңіз.",
        ru: "Дайте новому указанию новую метку и срок позже; отчитайтесь о данном указании.",
        en: "Give a new instruction a new tag and a later date; report on one that was given.",
    },
    why: "An instruction due before it was given is overdue by design.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let instructions = &m.before().instructions;
    let (tag, stage) = match m.act() {
        Act::InstructionGiven(given) if instructions.contains_key(&given.instruction) => (&given.instruction, "given"),
        Act::InstructionGiven(given) if given.due <= m.at() => (&given.instruction, "due_before_given"),
        Act::InstructionReported(report) => match instructions.get(&report.instruction) {
            None => (&report.instruction, "unknown"),
            Some(given) if given.reported_at.is_some() => (&report.instruction, "reported"),
            Some(_) => return None,
        },
        _ => return None,
    };
    Some(Finding::plain().with("instruction", tag).with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("given, then reported", case(vec![instructed("2022-01-08 10:00", "i1")]), reported("2022-01-11 10:00", "i1"), Then::Met),
        example("due before it was given", case(vec![]), instructed("2022-01-13 10:00", "i1"), Then::Unmet),
        example("reported, never given", case(vec![]), reported("2022-01-11 10:00", "i1"), Then::Unmet),
        example(
            "reported twice",
            case(vec![instructed("2022-01-08 10:00", "i1"), reported("2022-01-09 10:00", "i1")]),
            reported("2022-01-11 10:00", "i1"),
            Then::Unmet,
        ),
        example("a tag used twice", case(vec![instructed("2022-01-08 10:00", "i1")]), instructed("2022-01-09 10:00", "i1"), Then::Unmet),
    ]
}
