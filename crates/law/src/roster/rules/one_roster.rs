//! # One roster a region
//!
//! Demands that a region has no other roster that is not withdrawn.

use super::given::{OTHER, example, on, opened, withdrawn};

use crate::kernel::prelude::*;
use crate::roster::region_key;
use crate::roster::{Act, Roster, State};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.one_roster",
    guard: Guard::Form,
    acts: &["opened/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Өңірде басқа кесте бар: {roster}.",
        ru: "У региона есть другой график: {roster}.",
        en: "The region has another roster: {roster}.",
    },
    way_out: Words {
        kk: "Сол кестені жүргізіңіз немесе алдымен қайтарып алыңыз.",
        ru: "Ведите тот график или сначала отзовите его.",
        en: "Keep that one, or withdraw it first.",
    },
    why: "Two rosters send people to two doors.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::Opened(opened) = m.act() else { return None };
    let others = m.world.states_at::<Roster>(&region_key(&opened.region), m.at());
    let standing = |state: &State| state.withdrawn_at.is_none() && state.opened.as_ref().is_some_and(|o| o.region == opened.region);
    let (other, _) = others.into_iter().find(|(record, state)| record != m.record && standing(state))?;
    Some(Finding::plain().with("roster", other))
}

fn examples() -> Vec<Example> {
    vec![
        example("the first of the region", vec![], opened(), Then::Met),
        example("a second", vec![on(OTHER, opened())], Deed { at: "2022-01-06 10:00", ..opened() }, Then::Unmet),
        example(
            "after the first was withdrawn",
            vec![on(OTHER, opened()), on(OTHER, withdrawn("2022-01-05 18:00", json!({ "kind": "roster" })))],
            Deed { at: "2022-01-06 10:00", ..opened() },
            Then::Met,
        ),
    ]
}
