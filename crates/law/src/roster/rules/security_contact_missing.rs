//! # Where to complain of officers is said
//!
//! Demands that when shifts are published, a contact of the ministry's own security unit is given.

use super::given::{announced, example, first, opened, published, team};

use crate::kernel::prelude::*;
use crate::roster::Roster;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.security_contact_missing",
    guard: Guard::Fact,
    acts: &["published/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Меншікті қауіпсіздік бөлімінің байланысы көрсетілмеген.",
        ru: "Не указан контакт подразделения собственной безопасности.",
        en: "No contact of the own security unit is given.",
    },
    way_out: Words {
        kk: "Байланысты жазыңыз (security_contact).",
        ru: "Запишите контакт (security_contact).",
        en: "Give one (security_contact).",
    },
    why: "Whoever was beaten by an officer will not call that officer's chief.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    m.before().security(m.at()).is_none().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("given", announced(), published("2022-01-05 16:00", &["s1"]), Then::Met),
        example("not given", vec![opened(), team(), first()], published("2022-01-05 16:00", &["s1"]), Then::Unmet),
    ]
}
