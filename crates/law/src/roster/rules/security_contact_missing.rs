//! # Where to complain of officers is said
//!
//! Demands that when shifts are published, a contact of the ministry's own security unit is given.
//!
//! Basis: house policy. Since 1 January 2022, the first day of the record.

use super::given::{announced, example, first, opened, published, team};

use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::roster::Roster;

/// The rule.
pub static RULE: Rule<Roster> = Rule {
    declaration: Declaration {
        code: "roster.security_contact_missing",
        guard: Guard::Fact,
        acts: &["published/1"],
        basis: &[Basis::new("policy", "roster", "", Mark::General)],
        section: "8",
        since: "2022-01-01",
        until: None,
        limits: &[],
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
    },
    check,
    examples,
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
