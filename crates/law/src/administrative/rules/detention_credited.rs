//! # Time in detention counts towards arrest
//!
//! Demands that the days of arrest count from the beginning of administrative detention where there was one, and from its own beginning
//! otherwise. Why: time in detention is always credited (procedure §21).

use super::given::{arrest, detained, example, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.detention_credited",
    guard: Guard::Decision,
    acts: &["arrest_started/1"],
    basis: &[Basis::cao("50", "3", Mark::VerifiedAmended)],
    section: "21",
    since: "2015-01-01",
    demand: Words {
        kk: "Қамақ мерзімі әкімшілік ұстаудан ({right}) есептеледі, {counted} емес.",
        ru: "Срок ареста исчисляется с административного задержания ({right}), а не с {counted}.",
        en: "Arrest counts from administrative detention ({right}), not from {counted}.",
    },
    way_out: Words {
        kk: "Есептеу басын ұстау сәтіне қойыңыз.",
        ru: "Укажите начало исчисления — момент задержания.",
        en: "Give the moment of detention as the beginning of the count.",
    },
    why: "Time in detention is always credited.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::ArrestStarted(started) = m.act() else { return None };
    let right = m.before().detained_at.unwrap_or_else(|| m.at());
    let wrong = started.counted_from != right;
    wrong.then(|| Finding::plain().with("right", right.local()).with("counted", started.counted_from.local()).at("/counted_from"))
}

fn examples() -> Vec<Example> {
    let ordered = || with(ruling(json!({ "kind": "arrest", "days": 10 })), "article", json!("478"));
    let given = || vec![detained(), protocol("478", "1"), sent(), ordered()];
    let from_ruling = with(arrest("2022-01-06 15:00"), "counted_from", json!("2022-01-06T15:00:00+06:00"));
    vec![
        example("counted from the detention", given(), arrest("2022-01-06 15:00"), Then::Met),
        example("counted from the ruling", given(), from_ruling, Then::Unmet),
    ]
}
