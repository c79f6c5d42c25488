//! # A key is entered once
//!
//! Demands that neither the key nor the token was ever entered before, of whomever.

use super::given::{KEY, OTHER, example, given, given_appointed, in_office, on};
use crate::kernel::prelude::*;
use crate::officer::{Officers, Proposed, credential_key, token_key};

pub static RULE: Rule<Officers> = Rule {
    code: "officer.credential_reused",
    guard: Guard::Form,
    acts: &["founded/1", "appointed/1", "credential_given/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл кілт немесе таңбалауыш тізілімге бұрын енгізілген.",
        ru: "Этот ключ или токен уже вносился в реестр.",
        en: "This key or token was entered in the register before.",
    },
    way_out: Words { kk: "Жаңа кілт жасаңыз.", ru: "Создайте новый ключ.", en: "Make a new key." },
    why: "A signature says who signed only while a key is one officer's.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let credential = m.act().credential()?;
    let state = m.before();
    let asked = state.waiting.values().filter_map(|proposal| match &proposal.what {
        Proposed::Appointment(_, asked) | Proposed::Credential(asked) => Some((&asked.key, &asked.token)),
        _ => None,
    });
    let own = state.keys.iter().map(|held| (&held.key, &held.token)).chain(asked);
    let had = own.into_iter().any(|(key, token)| *key == credential.key || *token == credential.token);
    let keys = [credential_key(&credential.key), token_key(&credential.token)];
    let elsewhere = keys.iter().any(|key| m.world.records(key).any(|other| other != m.record));
    (had || elsewhere).then(|| Finding::plain().at("/credential/key"))
}

fn examples() -> Vec<Example> {
    vec![
        example("a new one", in_office(), given("2022-01-06 10:00", "bb"), Then::Met),
        example("the own first one", in_office(), given("2022-01-06 10:00", KEY), Then::Unmet),
        example(
            "that of another",
            [in_office(), vec![on(OTHER, given_appointed("cc"))]].concat(),
            given("2022-01-06 10:00", "cc"),
            Then::Unmet,
        ),
    ]
}
