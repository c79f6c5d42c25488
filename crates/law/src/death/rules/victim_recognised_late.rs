//! # Relatives get the rights of a victim at once
//!
//! Demands that a relative is recognised as the victim within a term from the moment at which the death is linked to a case and
//! a relative informed. The code says at once; the hours are the policy of the house.

use super::given::{case, example, found, linked, recognised, relative, with};
use crate::death::Death;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.victim_recognised_late",
    guard: Guard::Fact,
    acts: &["relative_recognised_victim/1"],
    basis: &[Basis::cpc("71", "1-1", Mark::VerifiedAmended), Basis::cpc("71", "11", Mark::VerifiedAmended)],
    section: "14",
    since: "2022-01-01",
    limits: &["death.victim_recognition"],
    demand: Words {
        kk: "Туысын жәбірленуші деп {limit} ішінде таныған жөн; {by} кешіккен.",
        ru: "Родственника признают потерпевшим в течение {limit}; опоздание {by}.",
        en: "A relative is recognised as the victim within {limit}; it came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Whoever is not a victim in the papers may ask for nothing.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Туысын жәбірленуші деп тану", ru: "Признать родственника потерпевшим", en: "Recognise a relative as a victim"
        },
        due: |state, law| {
            let informed = state.informed.values().min().filter(|_| state.victims.is_empty());
            let from = informed.zip(state.case.as_ref()).map(|(informed, (_, linked))| *informed.max(linked));
            Term::all(from.and_then(|from| law.term(state.region(), "death.victim_recognition", from)))
        },
        open: |state| state.closed_at.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example(
            "at the limit",
            [case(), vec![found(), linked("2022-01-06 13:00"), relative("2022-01-07 10:00", "relatives_informed/1")]].concat(),
            recognised("2022-01-08 10:00"),
            Then::Met,
        ),
        example(
            "a day later",
            [case(), vec![found(), linked("2022-01-06 13:00"), relative("2022-01-07 10:00", "relatives_informed/1")]].concat(),
            recognised("2022-01-09 10:00"),
            Then::UnmetBy(1440),
        ),
        example(
            "within a day of being informed, but two after another relative was",
            [
                case(),
                vec![
                    found(),
                    linked("2022-01-06 13:00"),
                    relative("2022-01-07 10:00", "relatives_informed/1"),
                    with(relative("2022-01-08 10:00", "relatives_informed/1"), "relative", json!("relative-2")),
                ],
            ]
            .concat(),
            with(recognised("2022-01-09 09:00"), "relative", json!("relative-2")),
            Then::UnmetBy(1380),
        ),
    ]
}
