//! # A consulate is told within a day
//!
//! Demands that the embassy or consulate of a foreigner is told at once, and within the limit where that is impossible, from the
//! detention.

use super::given::{example, held, notified, with};
use crate::kernel::prelude::*;
use crate::suspect::{Notice, State, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.consulate_late",
    guard: Guard::Fact,
    acts: &["notified/1"],
    basis: &[Basis::cpc("135", "", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    limits: &["detention.consulate"],
    demand: Words {
        kk: "Шетелдіктің консулдығына {limit} ішінде хабарланады; {by} кешіккен.",
        ru: "Консульство иностранца уведомляется в течение {limit}; опоздание {by}.",
        en: "A foreigner's consulate is told within {limit}; it came {by} late.",
    },
    way_out: Words {
        kk: "Сыртқы істер министрлігі арқылы дереу хабарлаңыз.",
        ru: "Уведомите немедленно через Министерство иностранных дел.",
        en: "Notify at once through the Ministry of Foreign Affairs.",
    },
    why: "Whoever is detained abroad has nobody else to ask after them.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Консулдыққа хабарлау", ru: "Уведомить консульство", en: "Tell the consulate"
        },
        due: |state, law| {
            let foreign = state.subject.as_ref().is_some_and(|subject| subject.foreign);
            let from = state.detained_at.filter(|_| foreign && !state.notices.contains_key(&Notice::Consulate));
            Term::all(from.and_then(|from| law.term(state.region(), "detention.consulate", from)))
        },
        open: State::is_detained,
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let foreigner = || vec![with(held(), "subject.foreign", json!(true))];
    vec![
        example("the same day", foreigner(), notified("2022-01-06 18:00", "consulate"), Then::Met),
        example("after 25 hours", foreigner(), notified("2022-01-07 11:00", "consulate"), Then::UnmetBy(60)),
        example("after 25 hours, of a citizen", vec![held()], notified("2022-01-07 11:00", "consulate"), Then::Met),
    ]
}
