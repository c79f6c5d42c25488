//! # A petition goes on to the higher court in time
//!
//! Demands that the court which ruled sends a petition with the case to the higher court: against arrest on the day it came, else within three
//! working days. Why: the person waits for a court that has not seen the case.

use super::given::{CLERK, arrest, deed, detained, example, petition, protocol, ruling, sent, with};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.forwarding_late",
    guard: Guard::Fact,
    acts: &["petition_forwarded/1"],
    basis: &[Basis::cao("831", "1, 4", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    limits: &["administrative.petition_forwarding", "administrative.petition_forwarding_arrest"],
    demand: Words {
        kk: "Өтінішхат жоғары тұрған сотқа {until} дейін жіберілуге тиіс еді; {by} кешіккен.",
        ru: "Ходатайство направляется в вышестоящий суд до {until}; опоздание {by}.",
        en: "The petition goes to the higher court until {until}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "The person waits for a court that has not seen the case.",
    duty: Some(Duty {
        who: Role::CourtClerk,
        what: Words {
            kk: "Өтінішхатты іспен бірге жоғары тұрған сотқа жіберу",
            ru: "Направить ходатайство с делом в вышестоящий суд",
            en: "Send the petition with the case to the higher court",
        },
        due: |state, law| {
            let waiting = state.petitions.values().filter(|petition| petition.pending() && petition.forwarded.is_none());
            waiting.filter_map(|petition| state.forwarding_term(petition.filed, law)).collect()
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let sent_on = |at| deed(at, CLERK, "petition_forwarded/1", json!({ "petition": "a1" }));
    let fined = || vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 })), petition("2022-01-10 10:00", "a1")];
    let jailed = || {
        let arrested = with(ruling(json!({ "kind": "arrest", "days": 10 })), "article", json!("478"));
        vec![detained(), protocol("478", "1"), sent(), arrested, arrest("2022-01-06 15:00"), petition("2022-01-10 10:00", "a1")]
    };
    let mut western = fined();
    if let Some(first) = western.first_mut() {
        first.payload["region"] = json!("aktobe-region");
    }
    vec![
        example("on the third working day", fined(), sent_on("2022-01-13 23:00"), Then::Met),
        example("in Aktobe the third ends an hour later", western, sent_on("2022-01-14 00:30"), Then::Met),
        example("on the fourth", fined(), sent_on("2022-01-14 10:00"), Then::UnmetBy(600)),
        example("against arrest, the same day", jailed(), sent_on("2022-01-10 23:00"), Then::Met),
        example("against arrest, the next day", jailed(), sent_on("2022-01-11 10:00"), Then::UnmetBy(600)),
    ]
}
