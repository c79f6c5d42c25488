//! # A challenge is decided within the term
//!
//! Demands that a challenge is decided within the term, counted in whole days. The code sets none for challenges; the term is that of
//! petitions, taken over by the house.

use super::given::{HEAD, case, challenged, decided, example};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.challenge_decided_late",
    guard: Guard::Fact,
    acts: &["challenge_decided/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified), Basis::cpc("99", "4", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    limits: &["challenge.decision"],
    demand: Words {
        kk: "Қарсылық {until} дейін шешілуге тиіс; {by} кешіккен.",
        ru: "Отвод разрешается до {until}; опоздание {by}.",
        en: "A challenge is decided by {until}; the word came {by} late.",
    },
    way_out: phrases::PROSECUTOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Until it is decided, every act of the officer challenged may have to be done again.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        what: Words {
            kk: "Қарсылық білдіруді шешу", ru: "Разрешить отвод", en: "Decide on the challenge"
        },
        due: |state, law| {
            let open = state.challenges.values().filter(|one| one.decided.is_none());
            open.filter_map(|one| law.term(state.region.as_ref(), "challenge.decision", one.at)).collect()
        },
        open: |state| state.ended.is_none(),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    let made = || case(vec![challenged("2022-01-10 10:00", "inv-1")]);
    vec![
        example("the same day", made(), decided("2022-01-10 15:00", HEAD, "dismissed"), Then::Met),
        example("in the last minute", made(), decided("2022-01-13 23:59", HEAD, "dismissed"), Then::Met),
        example("an hour after it", made(), decided("2022-01-14 01:00", HEAD, "dismissed"), Then::UnmetBy(60)),
    ]
}
