//! # A challenge is of somebody who takes part, and is decided once
//!
//! Demands that the officer challenged has acted in the case, has it, or is of its group; that a challenge has a tag of its own; and
//! that the word on it is on one that waits.

use super::given::{HEAD, case, challenged, decided, example};
use crate::criminal::{Act, Criminal};
use crate::kernel::Entry;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.challenge_order",
    guard: Guard::Form,
    acts: &["challenged/1", "challenge_decided/1"],
    basis: &[Basis::cpc("86", "1", Mark::Verified), Basis::cpc("86", "2", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Қарсылық бұл қадам ілесетін сатыда емес: {stage}.",
        ru: "Отвод не на той стадии, за которой следует этот шаг: {stage}.",
        en: "The challenge is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Іске қатысатын адамды атаңыз; жаңа қарсылыққа жаңа белгі беріңіз.",
        ru: "Назовите того, кто участвует в деле; новому отводу дайте новую метку.",
        en: "Name an officer who takes part; give a new challenge a new tag.",
    },
    why: "A word on a challenge nobody made would remove whom it pleases.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let state = m.before();
    let stage = match m.act() {
        Act::Challenged(challenged) if state.challenges.contains_key(&challenged.challenge) => "made",
        Act::Challenged(challenged) => {
            let acted = m.earlier().iter().flat_map(Entry::hands).any(|(officer, _)| *officer == challenged.officer);
            if acted || state.takes_part(&challenged.officer) {
                return None;
            }
            "takes_no_part"
        }
        Act::ChallengeDecided(decided) => match state.challenges.get(&decided.challenge) {
            None => "unknown",
            Some(challenge) if challenge.decided.is_some() => "decided",
            Some(_) => return None,
        },
        _ => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    let made = || case(vec![challenged("2022-01-10 10:00", "inv-1")]);
    vec![
        example("of the investigator", case(vec![]), challenged("2022-01-10 10:00", "inv-1"), Then::Met),
        example("of somebody who has nothing to do with it", case(vec![]), challenged("2022-01-10 10:00", "inv-7"), Then::Unmet),
        example("under the tag of another", made(), challenged("2022-01-11 10:00", "inv-1"), Then::Unmet),
        example("decided", made(), decided("2022-01-10 15:00", HEAD, "upheld"), Then::Met),
        example("decided, never made", case(vec![]), decided("2022-01-10 15:00", HEAD, "upheld"), Then::Unmet),
        example(
            "decided again",
            [made(), vec![decided("2022-01-10 15:00", HEAD, "dismissed")]].concat(),
            decided("2022-01-11 15:00", HEAD, "upheld"),
            Then::Unmet,
        ),
    ]
}
