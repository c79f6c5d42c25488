//! # The protocol goes to the court in time
//!
//! Demands that the protocol is sent to the court within the days of the code, and at once where the article provides arrest; for "at once"
//! the house sets hours. Where expulsion is possible the code says at once too: no article of the catalogue provides it without arrest.

use super::given::{example, protocol, sent};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.sent_late",
    guard: Guard::Fact,
    acts: &["sent_to_court/1"],
    basis: &[
        Basis::cao("808", "", Mark::Verified),
        Basis::cao("739", "3", Mark::Verified),
        Basis::new("policy", "administrative.sending_at_once", "", Mark::General),
    ],
    section: "9",
    since: "2022-01-01",
    limits: &["administrative.sending", "administrative.sending_at_once"],
    demand: Words {
        kk: "Хаттама сотқа {due} мерзіміне дейін, ал қамаққа алу көзделсе, дереу жіберілуге тиіс; {by} кешіккен.",
        ru: "Протокол направляется в суд до {due}, а где возможен арест — немедленно; опоздание {by}.",
        en: "The protocol is sent to the court by {due}; where arrest is possible, at once. It came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "Until the court has the protocol nobody decides, and the person waits, perhaps behind bars.",
    duty: Some(Duty {
        who: Role::PoliceOfficer,
        what: Words {
            kk: "Хаттаманы сотқа жіберу", ru: "Направить протокол в суд", en: "Send the protocol to the court"
        },
        due: |state, law| Term::all(state.sending_term(law)),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let sent_on = |at| Deed { at, ..sent() };
    vec![
        // Between the sixth and the twelfth lie Christmas and a weekend.
        example("no arrest, on the third working day", vec![protocol("440", "1")], sent_on("2022-01-12 23:59"), Then::Met),
        example("no arrest, ten hours after it", vec![protocol("440", "1")], sent_on("2022-01-13 10:00"), Then::UnmetBy(600)),
        example("arrest possible, three hours later", vec![protocol("476", "1")], sent_on("2022-01-06 13:00"), Then::Met),
        example("arrest possible, a minute after that", vec![protocol("476", "1")], sent_on("2022-01-06 13:01"), Then::UnmetBy(1)),
    ]
}
