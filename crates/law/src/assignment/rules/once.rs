//! # A record holds one instruction or assignment
//!
//! Demands one opening act in a record: each addressee has a record of its own.

use super::given::{assigned, example, instructed};
use crate::assignment::Assignments;
use crate::kernel::prelude::*;

pub static RULE: Rule<Assignments> = Rule {
    code: "assignment.once",
    guard: Guard::Form,
    acts: &["instructed/1", "assigned/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл жазбада нұсқау немесе тапсырма берілген.",
        ru: "В этой записи указание или поручение уже дано.",
        en: "An instruction or assignment stands in this record already.",
    },
    way_out: Words {
        kk: "Екінші адресатқа немесе жаңа жұмысқа жаңа жазба ашыңыз.",
        ru: "Для другого адресата или новой работы откройте новую запись.",
        en: "Open another record for another addressee or new work.",
    },
    why: "Two addressees of one record would each wait for the other.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    m.before().given.is_some().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![example("the first", vec![], instructed(), Then::Met), example("a second", vec![instructed()], assigned(), Then::Unmet)]
}
