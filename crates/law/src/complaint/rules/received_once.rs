//! # Received once
//!
//! Demands that a complaint is received once; another one is a record of its own.

use super::given::{example, received};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.received_once",
    guard: Guard::Form,
    acts: &["received/1"],
    basis: &[Basis::cpc("105", "1-1", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым бұл жазбада қабылданған.",
        ru: "Жалоба в этой записи уже принята.",
        en: "The complaint has been received in this record already.",
    },
    way_out: Words {
        kk: "Басқа шағымға жаңа жазба ашыңыз.",
        ru: "Для другой жалобы откройте новую запись.",
        en: "Open a new record for another complaint.",
    },
    why: "Two receipts would give one complaint two terms.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    (!m.earlier().is_empty() && m.before().received.is_some()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first receipt", vec![], received(), Then::Met),
        example("a second one", vec![received()], Deed { at: "2022-01-13 09:00", ..received() }, Then::Unmet),
    ]
}
