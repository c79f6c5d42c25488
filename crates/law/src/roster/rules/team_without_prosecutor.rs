//! # A team has a prosecutor
//!
//! Demands that a rapid response team has a member who is there as a prosecutor and serves in a prosecution.

use super::given::{example, member, opened, team, with};
use super::is_prosecution;
use crate::kernel::prelude::*;
use crate::roster::{Act, Capacity, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.team_without_prosecutor",
    guard: Guard::Decision,
    acts: &["team_formed/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Топта прокурор жоқ.", ru: "В группе нет прокурора.", en: "The team has no prosecutor."
    },
    way_out: Words {
        kk: "Топқа прокурорды қосыңыз.", ru: "Включите в группу прокурора.", en: "Put a prosecutor into the team."
    },
    why: "The team answers complaints against officers; without a prosecutor it is officers.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::TeamFormed(team) = m.act() else { return None };
    let prosecutors = team.members.iter().filter(|member| member.capacity == Capacity::Prosecutor);
    (!prosecutors.into_iter().any(|member| is_prosecution(&member.body))).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("with a prosecutor", vec![opened()], team(), Then::Met),
        example(
            "of own security alone",
            vec![opened()],
            with(team(), "members", json!([member("own-1", "own-security/almaty-city", "own_security")])),
            Then::Unmet,
        ),
        example(
            "a police officer as prosecutor",
            vec![opened()],
            with(team(), "members", json!([member("pol-1", "police/almaty-city", "prosecutor")])),
            Then::Unmet,
        ),
    ]
}
