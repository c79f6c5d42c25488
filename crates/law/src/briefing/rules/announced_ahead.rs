//! # A release is announced ahead
//!
//! Demands that what is announced, or moved, is for a later day than that on which it is said.

use super::given::{announced, example, moved, with};
use crate::briefing::{Act, Briefing};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.announced_ahead",
    guard: Guard::Decision,
    acts: &["announced/1", "moved/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{day} – алдын ала хабарлау емес: шығарылым күні кемінде алдыңғы күні айтылады.",
        ru: "{day} – не заблаговременно: о дне выпуска сообщают не позднее предыдущего дня.",
        en: "{day} is not ahead: the day of a release is told on the day before at the latest.",
    },
    way_out: Words {
        kk: "Кейінгі күнді атаңыз немесе шығарылымды хабарландырусыз шығарыңыз.",
        ru: "Назовите более поздний день или выпустите без анонса.",
        en: "Name a later day, or release without an announcement.",
    },
    why: "Figures whose day is known to all beforehand are not held back, nor hurried, for what they say.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let release_at = match m.act() {
        Act::Announced(announced) => announced.release_at,
        Act::Moved(moved) => moved.release_at,
        _ => return None,
    };
    (release_at.date() <= m.at().date()).then(|| Finding::plain().with("day", release_at.date()))
}

fn examples() -> Vec<Example> {
    let for_moment = |moment: &str| with(announced(), "release_at", json!(moment));
    vec![
        example("a week ahead", vec![], announced(), Then::Met),
        example("for the first minute of the next day", vec![], for_moment("2022-01-26T00:00:00+06:00"), Then::Met),
        example("for the last minute of the same day", vec![], for_moment("2022-01-25T23:59:00+06:00"), Then::Unmet),
        example("moved while it is ahead", vec![announced()], moved("2022-02-02 23:59"), Then::Met),
        example("moved on the new day itself", vec![announced()], moved("2022-02-03 00:00"), Then::Unmet),
    ]
}
