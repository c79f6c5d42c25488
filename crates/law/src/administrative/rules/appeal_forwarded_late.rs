//! # An appeal goes on to the higher court in time
//!
//! Demands that the court which ruled sends an appeal with the case to the higher court: against arrest on the day it came, else within three working
//! days. Why: the person waits for a court that has not seen the case.

use super::given::{appeal_forwarded, appealed, example, fined, in_the_west, under_arrest};
use crate::administrative::Administrative;
use crate::kernel::prelude::*;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.appeal_forwarded_late",
    guard: Guard::Fact,
    acts: &["appeal_forwarded/1"],
    basis: &[Basis::cao("831", "1, 4", Mark::Verified)],
    section: "9",
    since: "2018-01-09",
    limits: &["administrative.petition_forwarding", "administrative.petition_forwarding_arrest"],
    demand: Words {
        kk: "Шағым іспен бірге жоғары тұрған сотқа {until} дейін жіберілуге тиіс еді; {by} кешіккен.",
        ru: "Жалоба с делом направляется в вышестоящий суд до {until}; опоздание {by}.",
        en: "The appeal goes with the case to the higher court until {until}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY,
    why: "The person waits for a court that has not seen the case.",
    duty: Some(Duty {
        who: Role::CourtClerk,
        what: Words {
            kk: "Шағымды іспен бірге жоғары тұрған сотқа жіберу",
            ru: "Направить жалобу с делом в вышестоящий суд",
            en: "Send the appeal with the case to the higher court",
        },
        due: |state, law| {
            let waiting = state.pending_appeals().filter(|(_, appeal)| appeal.forwarded.is_none());
            waiting.filter_map(|(_, appeal)| state.forwarding_term(appeal.filed, law)).collect()
        },
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let after = |deeds: Vec<_>| [deeds, vec![appealed("2022-01-10 10:00", "person", None)]].concat();
    vec![
        example("on the third working day", after(fined()), appeal_forwarded("2022-01-13 23:59"), Then::Met),
        example("on the fourth", after(fined()), appeal_forwarded("2022-01-14 10:00"), Then::UnmetBy(600)),
        example("in the west the third ends an hour later", in_the_west(after(fined())), appeal_forwarded("2022-01-14 00:59"), Then::Met),
        example("against arrest, the same day", after(under_arrest()), appeal_forwarded("2022-01-10 23:59"), Then::Met),
        example("against arrest, the next day", after(under_arrest()), appeal_forwarded("2022-01-11 10:00"), Then::UnmetBy(600)),
    ]
}
