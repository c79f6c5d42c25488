//! # Nobody is on duty in two regions
//!
//! Demands that an officer has no shift in the roster of another region at the same time.

use super::given::{OTHER, example, first, on, opened, ready, second, shift, with};

use super::{clashes, taken};
use crate::kernel::prelude::*;
use crate::roster::officer_key;
use crate::roster::{Roster, State};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.on_duty_elsewhere",
    guard: Guard::Decision,
    acts: &["shift_announced/1", "shift_replaced/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} сол уақытта басқа кестеде кезекші: {roster}.",
        ru: "{officer} в это время дежурит по другому графику: {roster}.",
        en: "{officer} is on duty in another roster at that time: {roster}.",
    },
    way_out: Words {
        kk: "Басқа прокурорды қойыңыз.", ru: "Назначьте другого прокурора.", en: "Name another prosecutor."
    },
    why: "Nobody is in two cities.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let (_, officer, term) = taken(m)?;
    let others = m.world.states_at::<Roster>(&officer_key(officer), m.at());
    let busy = |state: &State| state.withdrawn_at.is_none() && state.shifts.values().any(|shift| clashes(shift, officer, term));
    let (other, _) = others.into_iter().find(|(record, state)| record != m.record && busy(state))?;
    Some(Finding::plain().with("officer", officer).with("roster", other))
}

fn examples() -> Vec<Example> {
    vec![
        example("nowhere else", ready(), first(), Then::Met),
        example(
            "in another region that day",
            [vec![on(OTHER, opened()), on(OTHER, first())], ready()].concat(),
            with(second(), "officer", json!("pros-1")),
            Then::Met,
        ),
        example(
            "at the same time",
            [vec![on(OTHER, opened()), on(OTHER, second())], ready()].concat(),
            shift("2022-01-05 16:00", "s1", "pros-2", "2022-01-07 20:00", "2022-01-08 08:00"),
            Then::Unmet,
        ),
    ]
}
