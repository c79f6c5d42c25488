//! # A doctor and the own security unit belong to a team
//!
//! Demands that a team has a doctor and an officer of the ministry's own security unit beside the prosecutor.

use super::given::{PROSECUTION, example, member, opened, team, with};

use crate::kernel::prelude::*;
use crate::roster::{Act, Capacity, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.team_incomplete",
    guard: Guard::Fact,
    acts: &["team_formed/1"],
    basis: &[Basis::new("policy", "roster", "", Mark::General)],
    section: "8",
    since: "2022-01-01",
    demand: Words { kk: "Топта жоқ: {missing}.", ru: "В группе нет: {missing}.", en: "The team lacks: {missing}." },
    way_out: Words {
        kk: "Толық құрамды топ жасаңыз.", ru: "Сформируйте группу в полном составе.", en: "Form a team that is complete."
    },
    why: "Bruises need a doctor the same day.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let Act::TeamFormed(team) = m.act() else { return None };
    let lacks = |capacity| !team.members.iter().any(|member| member.capacity == capacity);
    let wanted = [("doctor", Capacity::Doctor), ("own_security", Capacity::OwnSecurity)];
    let missing: Vec<&str> = wanted.into_iter().filter_map(|(name, capacity)| lacks(capacity).then_some(name)).collect();
    (!missing.is_empty()).then(|| Finding::plain().with("missing", missing.join(", ")))
}

fn examples() -> Vec<Example> {
    vec![
        example("complete", vec![opened()], team(), Then::Met),
        example(
            "without a doctor",
            vec![opened()],
            with(
                team(),
                "members",
                json!([member("pros-1", PROSECUTION, "prosecutor"), member("own-1", "own-security/almaty-city", "own_security")]),
            ),
            Then::Unmet,
        ),
    ]
}
