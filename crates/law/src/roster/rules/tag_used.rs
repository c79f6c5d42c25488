//! # A tag names one thing
//!
//! Demands that the tag of a team, a shift or a secondment was not given to another of its kind in the roster.

use super::given::{announced, example, first, ready, second, with};

use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.tag_used",
    guard: Guard::Form,
    acts: &["team_formed/1", "shift_announced/1", "secondment/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{tag}» белгісі бұрын берілген.", ru: "Метка «{tag}» уже занята.", en: "The tag {tag} is taken."
    },
    way_out: Words {
        kk: "Жаңа белгі беріңіз; өзгерту үшін түзету немесе ауыстыру жазыңыз.",
        ru: "Дайте новую метку; для изменения — исправление или замена.",
        en: "Give a new tag; to change what stands, correct or replace it.",
    },
    why: "A second shift under the same name would be lost.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let before = m.before();
    let (tag, used) = match m.act() {
        Act::TeamFormed(team) => (&team.team, before.teams.contains_key(&team.team)),
        Act::ShiftAnnounced(shift) => (&shift.shift, before.shifts.contains_key(&shift.shift)),
        Act::Secondment(s) => (&s.secondment, before.secondments.contains_key(&s.secondment)),
        _ => return None,
    };
    used.then(|| Finding::plain().with("tag", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("a new one", ready(), first(), Then::Met),
        example("taken", announced(), with(second(), "shift", json!("s1")), Then::Unmet),
    ]
}
