//! # A key is prolonged by its officer
//!
//! Demands that a key is prolonged by its officer, and revoked by its officer or a registrar.

use super::given::{COLLEAGUE, FIRST, by, example, in_office, renewed, revoked};
use crate::kernel::prelude::*;
use crate::officer::{Act, Officers};

pub static RULE: Rule<Officers> = Rule {
    code: "officer.own_key",
    guard: Guard::Form,
    acts: &["credential_renewed/1", "credential_revoked/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words { kk: "Бұл кілт сіздікі емес.", ru: "Этот ключ не ваш.", en: "This key is not yours." },
    way_out: Words {
        kk: "Кілттің иесі оны өзі ұзартады; жоғалған кілтті тізілім жүргізушісі қайтарып алады.",
        ru: "Владелец продлит ключ сам; утраченный отзовёт ведущий реестр.",
        en: "Its officer prolongs a key; a registrar revokes one that was lost.",
    },
    why: "Colleagues of one body would revoke each other's keys, or keep alive one whose officer has left.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let entry = m.entry();
    let own = entry.officer.as_str() == m.record.number();
    let registrar = matches!(entry.act, Act::CredentialRevoked(_)) && entry.authority.role == Role::OfficersRegistrar;
    (!own && !registrar).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let renewed = || renewed("2022-02-01 09:00", "2022-12-31 09:00");
    vec![
        example("by the officer", in_office(), renewed(), Then::Met),
        example("by a colleague", in_office(), by(COLLEAGUE, renewed()), Then::Unmet),
        example("prolonged by a registrar", in_office(), by(FIRST, renewed()), Then::Unmet),
        example("revoked by a registrar", in_office(), by(FIRST, revoked("2022-02-01 09:00")), Then::Met),
        example("revoked by a colleague", in_office(), by(COLLEAGUE, revoked("2022-02-01 09:00")), Then::Unmet),
    ]
}
