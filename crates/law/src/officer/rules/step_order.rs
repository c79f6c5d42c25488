//! # A step follows from where the officer stands
//!
//! Demands somebody in office for what changes an office, a suspension before it is lifted, and none before one.

use super::given::{SECOND, appointed, confirmed, ended, example, in_office, reinstated, renewed, suspended};
use crate::kernel::prelude::*;
use crate::officer::{Act, Officers};

pub static RULE: Rule<Officers> = Rule {
    code: "officer.step_order",
    guard: Guard::Form,
    acts: &["transferred/1", "credential_given/1", "credential_renewed/1", "suspended/1", "reinstated/1", "ended/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "21",
    since: "2022-01-01",
    details: &[(
        "stage",
        Detail::Own(&[
            ("out_of_office", Words { kk: "ол лауазымда емес", ru: "не в должности", en: "nobody is in office here" }),
            (
                "suspended",
                Words {
                    kk: "ол уақытша шеттетілген", ru: "временно отстранён", en: "the officer is suspended"
                },
            ),
            ("acting", Words { kk: "ол шеттетілмеген", ru: "не отстранён", en: "the officer is not suspended" }),
        ]),
    )],
    demand: Words {
        kk: "Бұл қадам мүмкін емес: {stage}.", ru: "Этот шаг невозможен: {stage}.", en: "This step is not possible: {stage}."
    },
    way_out: Words {
        kk: "Жазбаның күйін қараңыз.", ru: "Посмотрите состояние записи.", en: "Look at the state of the entry."
    },
    why: "An order to nobody would wait for a confirmation of nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Officers>) -> Option<Finding> {
    let state = m.before();
    let stage = match m.act() {
        _ if state.office.is_none() => "out_of_office",
        Act::Suspended(_) if state.suspended_at.is_some() => "suspended",
        Act::Reinstated(_) if state.suspended_at.is_none() => "acting",
        Act::CredentialRenewed(_) if state.acting().is_none() => "suspended",
        _ => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example("somebody in office", in_office(), suspended("2022-01-06 10:00"), Then::Met),
        example("who is not confirmed yet", vec![appointed()], suspended("2022-01-06 10:00"), Then::Unmet),
        example(
            "who is suspended already",
            [in_office(), vec![suspended("2022-01-06 10:00")]].concat(),
            suspended("2022-01-06 11:00"),
            Then::Unmet,
        ),
        example(
            "a suspension is lifted",
            [in_office(), vec![suspended("2022-01-06 10:00"), confirmed("2022-01-06 10:30", SECOND, 3)]].concat(),
            reinstated("2022-01-06 11:00"),
            Then::Met,
        ),
        example("whoever is in office leaves it", in_office(), ended("2022-01-06 10:00"), Then::Met),
        example("nobody leaves what was never confirmed", vec![appointed()], ended("2022-01-06 10:00"), Then::Unmet),
        example("where there is none", in_office(), reinstated("2022-01-06 11:00"), Then::Unmet),
        example(
            "a suspended officer prolongs no key",
            [in_office(), vec![suspended("2022-01-06 10:00")]].concat(),
            renewed("2022-01-06 11:00", "2022-12-31 09:00"),
            Then::Unmet,
        ),
    ]
}
