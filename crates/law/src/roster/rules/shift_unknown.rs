//! # What is named stands in the roster
//!
//! Demands that a shift or team which an act names was announced or formed before and is not withdrawn.

use super::given::{announced, example, opened, published, withdrawn};

use crate::kernel::Tag;
use crate::kernel::prelude::*;
use crate::roster::{Act, Roster, Withdrawn};
use serde_json::json;

pub static RULE: Rule<Roster> = Rule {
    code: "roster.shift_unknown",
    guard: Guard::Form,
    acts: &["shift_handed_over/1", "shift_replaced/1", "published/1", "withdrawn/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "«{tag}» кестеде жоқ немесе қайтарып алынған.",
        ru: "«{tag}» в графике нет или отозвано.",
        en: "{tag} does not stand in the roster, or was withdrawn.",
    },
    way_out: Words {
        kk: "Белгіні тексеріңіз; ауысымды алдымен жариялаңыз.",
        ru: "Проверьте метку; сначала объявите смену.",
        en: "Check the tag; announce the shift first.",
    },
    why: "A word about nothing hides that nothing is there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let before = m.before();
    let shifts = match m.act() {
        Act::ShiftHandedOver(handed) => vec![&handed.shift, &handed.to],
        Act::ShiftReplaced(replaced) => vec![&replaced.shift],
        Act::Published(published) => published.shifts.iter().collect(),
        Act::Withdrawn(Withdrawn::Shift { shift }) => vec![shift],
        Act::Withdrawn(Withdrawn::Team { team }) => {
            let stands = before.teams.get(team).is_some_and(|team| team.withdrawn_at.is_none());
            return (!stands).then(|| Finding::plain().with("tag", team));
        }
        _ => return None,
    };
    let stands = |tag: &Tag| before.shifts.get(tag).is_some_and(|shift| shift.withdrawn_at.is_none());
    shifts.into_iter().find(|tag| !stands(tag)).map(|tag| Finding::plain().with("tag", tag))
}

fn examples() -> Vec<Example> {
    vec![
        example("announced before", announced(), published("2022-01-05 16:00", &["s1", "s2"]), Then::Met),
        example("never announced", announced(), published("2022-01-05 16:00", &["s1", "s7"]), Then::Unmet),
        example("a team never formed", vec![opened()], withdrawn("2022-01-05 16:00", json!({ "kind": "team", "team": "t1" })), Then::Unmet),
    ]
}
