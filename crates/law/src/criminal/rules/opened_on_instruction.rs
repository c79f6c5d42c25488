//! # Opened on an instruction that was given
//!
//! Demands that a case opened on a prosecutor's instruction names one that a prosecutor gave in this record before.

use super::given::{INVESTIGATOR, by, example, instructed, received, registered, with};
use crate::criminal::{Act, Criminal, Opened};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.opened_on_instruction",
    guard: Guard::Decision,
    acts: &["registered/1"],
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "«{instruction}» нұсқауын прокурор бұл жазбада бермеген.",
        ru: "Указания «{instruction}» прокурор в этой записи не давал.",
        en: "No prosecutor has given the instruction {instruction} in this record.",
    },
    way_out: Words {
        kk: "Прокурордың нұсқауын жазыңыз немесе істің қалай ашылғанын түзетіңіз.",
        ru: "Запишите указание прокурора или исправьте, как дело открыто.",
        en: "Record the prosecutor's instruction, or mend how the case was opened.",
    },
    why: "An instruction that nobody can show is none, and the figure of cases opened on instruction rests on it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Registered(registration) = m.act() else { return None };
    let Opened::OnProsecutorsInstruction { instruction } = &registration.opened else { return None };
    let given = m.before().instructions.get(instruction).is_some_and(|given| given.by == Role::Prosecutor);
    (!given).then(|| Finding::plain().with("instruction", instruction))
}

fn on_instruction() -> Deed {
    with(registered(), "opened", json!({ "kind": "on_prosecutors_instruction", "instruction": "i1" }))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "on an instruction given an hour before",
            vec![received(), instructed("2022-01-06 11:00", "i1")],
            on_instruction(),
            Then::Met,
        ),
        example("on an instruction that nobody gave", vec![received()], on_instruction(), Then::Unmet),
        example(
            "on one given by no prosecutor",
            vec![received(), by(INVESTIGATOR, instructed("2022-01-06 11:00", "i1"))],
            on_instruction(),
            Then::Unmet,
        ),
    ]
}
