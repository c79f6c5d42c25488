//! # A contact can be called
//!
//! Demands that a contact is a telephone in international form or a short number, and that a team has at least one.

use super::given::{example, first, opened, ready, team, with};

use crate::kernel::prelude::*;
use crate::roster::{Act, Contact, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.contact_form",
    guard: Guard::Form,
    acts: &["team_formed/1", "shift_announced/1", "shift_replaced/1", "security_contact/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{contact}» — телефон емес.", ru: "«{contact}» — не телефон.", en: "{contact} is no telephone."
    },
    way_out: Words {
        kk: "Халықаралық түрде немесе қысқа нөмірмен жазыңыз.",
        ru: "Пишите в международном виде или короткий номер.",
        en: "Write it in international form, or a short number.",
    },
    why: "A number that does not ring is worse than none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let contacts = match m.act() {
        Act::TeamFormed(team) if team.contacts.is_empty() => return Some(Finding::plain().with("contact", "-")),
        Act::TeamFormed(team) => team.contacts.iter().collect(),
        Act::ShiftAnnounced(shift) => vec![&shift.contact],
        Act::ShiftReplaced(replaced) => vec![&replaced.contact],
        Act::SecurityContact(security) => vec![&security.contact],
        _ => return None,
    };
    let wrong = contacts.into_iter().find(|contact| !is_telephone(contact))?;
    Some(Finding::plain().with("contact", &wrong.phone))
}

/// `+` and eleven digits, or a short number of three or four.
fn is_telephone(contact: &Contact) -> bool {
    let digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit()).then_some(text.len());
    match contact.phone.strip_prefix('+') {
        Some(rest) => digits(rest) == Some(11),
        None => matches!(digits(&contact.phone), Some(3 | 4)),
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("an office", ready(), first(), Then::Met),
        example("words", ready(), with(first(), "contact", json!({ "phone": "reception" })), Then::Unmet),
        example("a team that cannot be called", vec![opened()], with(team(), "contacts", json!([])), Then::Unmet),
    ]
}
