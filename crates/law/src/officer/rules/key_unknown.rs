//! # A key that stands
//!
//! Demands that what is prolonged or revoked is a key of this officer that was not revoked.

use super::given::{example, in_office, renewed, revoked, with};
use crate::kernel::prelude::*;
use crate::officer::{Act, Officers};
use serde_json::json;

pub static RULE: Rule<Officers> = Rule {
    code: "officer.key_unknown",
    guard: Guard::Form,
    acts: &["credential_renewed/1", "credential_revoked/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қызметкердің мұндай күшіндегі кілті жоқ.",
        ru: "У этого должностного лица нет такого действующего ключа.",
        en: "This officer has no such key that stands.",
    },
    way_out: Words {
        kk: "Кілттерді қараңыз; мерзімі өткеннің орнына жаңасын сұраңыз.",
        ru: "Посмотрите ключи; вместо истёкшего попросите новый.",
        en: "Look at the keys; where one has ended, ask for a new one.",
    },
    why: "A key past its term may have been found by anybody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let state = m.before();
    let stands = match m.act() {
        Act::CredentialRenewed(renewed) => state.key(&renewed.key, m.at()).is_some(),
        Act::CredentialRevoked(revoked) => state.keys.iter().any(|held| held.key == revoked.key && !held.revoked),
        _ => return None,
    };
    (!stands).then(|| Finding::plain().at("/key"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the own key", in_office(), renewed("2022-02-01 09:00", "2022-12-31 09:00"), Then::Met),
        example("a minute before it ends", in_office(), renewed("2023-01-01 08:59", "2023-06-01 09:00"), Then::Met),
        example("past its term", in_office(), renewed("2023-01-01 09:00", "2023-06-01 09:00"), Then::Unmet),
        example(
            "revoked",
            [in_office(), vec![revoked("2022-02-01 08:00")]].concat(),
            renewed("2022-02-01 09:00", "2022-12-31 09:00"),
            Then::Unmet,
        ),
        example("another's", in_office(), with(revoked("2022-02-01 08:00"), "key", json!("ee".repeat(32))), Then::Unmet),
    ]
}
