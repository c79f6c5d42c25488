//! # A petition is decided by another court than the one that ruled
//!
//! Demands that the body which decides a petition is not the body that gave the ruling. Why: nobody reviews a decision of their own. Basis: CAO 830,
//! 831. Since 1 January 2015.

use super::given::{example, petition, petition_decided, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Administrative> = Rule {
    declaration: Declaration {
        code: "administrative.appeal_court",
        guard: Guard::Decision,
        acts: &["petition/1", "petition_decided/1"],
        basis: &[Basis::cao("830", "1", Mark::Verified)],
        section: "9",
        since: "2015-01-01",
        until: None,
        limits: &[],
        demand: Words {
            kk: "Өтінішхатты қаулы шығарған сот ({court}) қарай алмайды.",
            ru: "Ходатайство не рассматривает суд, вынесший постановление ({court}).",
            en: "The court that gave the ruling ({court}) does not decide the petition.",
        },
        way_out: Words {
            kk: "Өтінішхатты апелляциялық сот қарайды.",
            ru: "Ходатайство рассматривает апелляционный суд.",
            en: "The appeal court decides it.",
        },
        why: "Nobody reviews a decision of their own.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let court = match m.act() {
        Act::Petition(petition) => &petition.court,
        Act::PetitionDecided(decided) => &decided.court,
        _ => return None,
    };
    let ruled = m.before().ruled.as_ref()?;
    (ruled.ruling.court == *court).then(|| Finding::plain().with("court", court))
}

fn examples() -> Vec<Example> {
    let given = || vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 })), petition("2022-01-08 10:00", "a1")];
    let decided = || petition_decided("2022-01-09 10:00", "a1", json!({ "kind": "unchanged" }));
    vec![
        example("by the appeal court", given(), decided(), Then::Met),
        example("brought to the appeal court", given()[..3].to_vec(), petition("2022-01-08 10:00", "a1"), Then::Met),
        example(
            "brought to the court that ruled",
            given()[..3].to_vec(),
            with(petition("2022-01-08 10:00", "a1"), "court", json!("court/almaty-city/1")),
            Then::Unmet,
        ),
        example("by the court that ruled", given(), with(decided(), "court", json!("court/almaty-city/1")), Then::Unmet),
    ]
}
