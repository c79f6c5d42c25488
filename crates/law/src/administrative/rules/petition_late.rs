//! # A petition is decided in time
//!
//! Demands a decision within a day for a person who serves arrest, within the general term otherwise.

use super::given::{arrest, detained, example, petition, petition_decided, protocol, ruling, sent, with};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.petition_late",
    guard: Guard::Fact,
    acts: &["petition_decided/1"],
    basis: &[Basis::cao("835", "2", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    limits: &["administrative.petition", "administrative.petition_serving_arrest"],
    demand: Words {
        kk: "Өтінішхат {due} мерзіміне дейін қаралуға тиіс; {by} кешіккен.",
        ru: "Ходатайство рассматривается до {due}; опоздание {by}.",
        en: "The petition is decided by {due}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "Each day waited is a day served.",
    duty: Some(Duty {
        who: Role::Judge,
        what: Words {
            kk: "Прокурордың өтінішхаты бойынша шешім шығару",
            ru: "Решить ходатайство прокурора",
            en: "Decide the prosecutor's petition",
        },
        due: |state, law| {
            let pending = state.petitions.values().filter(|petition| petition.pending());
            pending.filter_map(|petition| state.decision_term(petition.filed, petition.filed, law)).collect()
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let unchanged = |at| petition_decided(at, "a1", json!({ "kind": "unchanged" }));
    let fined = || vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 })), petition("2022-01-08 10:00", "a1")];
    let jailed = || {
        let arrested = with(ruling(json!({ "kind": "arrest", "days": 10 })), "article", json!("478"));
        vec![detained(), protocol("478", "1"), sent(), arrested, arrest("2022-01-06 15:00"), petition("2022-01-08 10:00", "a1")]
    };
    vec![
        example("within ten days", fined(), unchanged("2022-01-17 10:00"), Then::Met),
        example("on the tenth working day", fined(), unchanged("2022-01-21 23:59"), Then::Met),
        example("after the tenth working day", fined(), unchanged("2022-01-22 10:00"), Then::UnmetBy(600)),
        example("within a day, under arrest", jailed(), unchanged("2022-01-09 09:00"), Then::Met),
        example("after two days, under arrest", jailed(), unchanged("2022-01-10 10:00"), Then::UnmetBy(24 * 60)),
    ]
}
