//! # A key ends
//!
//! Demands that a key is entered or prolonged for no longer than the policy of the house.

use super::given::{appointed, example, in_office, moment, renewed, with};
use crate::kernel::prelude::*;
use crate::officer::{Act, Officers};
use serde_json::json;

/// How long a key is good.
const CREDENTIAL: &str = "officer.credential";

pub static RULE: Rule<Officers> = Rule {
    code: "officer.term_long",
    guard: Guard::Form,
    acts: &["founded/1", "appointed/1", "credential_given/1", "credential_renewed/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    limits: &["officer.credential"],
    demand: Words {
        kk: "Кілттің мерзімі {most} дейін ғана бола алады.",
        ru: "Срок ключа может быть не позднее {most}.",
        en: "A key may be good until {most} at most.",
    },
    way_out: Words {
        kk: "Мерзімін қысқартыңыз; бітер алдында қызметкер оны өзі ұзартады.",
        ru: "Сократите срок; перед концом должностное лицо продлит его само.",
        en: "Shorten the term; before it ends the officer prolongs it.",
    },
    why: "A key nobody remembers is one that somebody finds.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let (until, field) = match m.act() {
        Act::CredentialRenewed(renewed) => (renewed.until, "/until"),
        act => (act.credential()?.until, "/credential/until"),
    };
    let most = m.law.limit(CREDENTIAL, m.at())?.until(m.at());
    (until > most).then(|| Finding::plain().with("most", most.local()).at(field))
}

fn examples() -> Vec<Example> {
    let until = |at: &str| with(appointed(), "credential.until", json!(moment(at)));
    vec![
        example("a year", vec![], until("2023-01-05 09:00"), Then::Met),
        example("a minute more", vec![], until("2023-01-05 09:01"), Then::Unmet),
        example("prolonged by a year", in_office(), renewed("2022-02-01 09:00", "2023-02-01 09:00"), Then::Met),
        example("prolonged for longer", in_office(), renewed("2022-02-01 09:00", "2023-02-02 09:00"), Then::Unmet),
    ]
}
