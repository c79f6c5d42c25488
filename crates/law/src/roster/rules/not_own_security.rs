//! # The contact is that of the own security unit
//!
//! Demands that the body of a security contact is an own security unit, of the region or of the republic.

use super::given::{example, opened, security, with};
use super::region_of;
use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.not_own_security",
    guard: Guard::Form,
    acts: &["security_contact/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} — өңірдің меншікті қауіпсіздік бөлімі емес.",
        ru: "{body} — не подразделение собственной безопасности региона.",
        en: "{body} is not the region's own security unit.",
    },
    way_out: Words {
        kk: "Меншікті қауіпсіздік бөлімін атаңыз.",
        ru: "Назовите подразделение собственной безопасности.",
        en: "Name the own security unit.",
    },
    why: "A complaint must not end on the desk it is about.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::SecurityContact(contact) = m.act() else { return None };
    let region = &m.before().opened.as_ref()?.region;
    let near = region_of(&contact.body).is_some_and(|place| place == region.as_str() || place == "republic");
    (contact.body.kind() != "own-security" || !near).then(|| Finding::plain().with("body", &contact.body).at("/body"))
}

fn examples() -> Vec<Example> {
    vec![
        example("of the region", vec![opened()], security("2022-01-05 12:00"), Then::Met),
        example("the police", vec![opened()], with(security("2022-01-05 12:00"), "body", json!("police/almaty-city")), Then::Unmet),
    ]
}
