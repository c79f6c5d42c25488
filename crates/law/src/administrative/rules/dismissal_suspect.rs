//! # A dismissal for suspect status names a suspect
//!
//! Demands that a case is dismissed on the ground of suspect status only where a record shows the person as a suspect on the same facts. Why: the
//! ground would otherwise hide a dismissal without one.

use super::given::{example, protocol, ruling, sent, suspected, with};
use super::given_outcome;
use super::suspect_on_same_facts::suspect_record;
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.dismissal_suspect",
    guard: Guard::Decision,
    acts: &["ruling/1", "petition_decided/1", "appeal_decided/1"],
    basis: &[Basis::cao("741", "1(6)", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Адам осы фактілер бойынша күдікті емес: бұл негіз қолданылмайды.",
        ru: "По этим фактам лицо не является подозреваемым: такого основания нет.",
        en: "The person is no suspect on these facts: the ground does not apply.",
    },
    way_out: Words {
        kk: "Басқа негізді көрсетіңіз немесе күдікті жазбасын жазыңыз.",
        ru: "Укажите другое основание либо запишите признание подозреваемым.",
        en: "Name another ground, or record the recognition as a suspect.",
    },
    why: "The ground would otherwise hide a dismissal without one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let given = given_outcome(m)?;
    let claimed = matches!(&given.outcome, Outcome::Dismissed { ground } if ground == "suspect_status");
    (claimed && suspect_record(m).is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let dismissed = || ruling(json!({ "kind": "dismissed", "ground": "suspect_status" }));
    let case = || with(protocol("476", "1"), "episode", json!("e-1"));
    vec![
        example("a suspect on the same facts", vec![suspected(), case(), sent()], dismissed(), Then::Met),
        example("no suspect at all", vec![case(), sent()], dismissed(), Then::Unmet),
    ]
}
