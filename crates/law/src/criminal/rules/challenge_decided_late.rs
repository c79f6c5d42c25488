//! # A challenge is decided within the term
//!
//! Demands that a challenge is decided within the term, counted in whole days. The code sets none for challenges; the term is that of
//! petitions, taken over by the house.

use super::after;
use super::given::{HEAD, case, challenged, decided, example};
use crate::criminal::{Act, Criminal};
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
    way_out: Words {
        kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
        ru: "Прокурор выясняет причину; время не меняйте.",
        en: "The prosecutor looks into the delay; leave the time as it is.",
    },
    why: "Until it is decided, every act of the officer challenged may have to be done again.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        what: Words {
            kk: "Қарсылық білдіруді шешу", ru: "Разрешить отвод", en: "Decide on the challenge"
        },
        due: |state, law| {
            let open = state.challenges.values().filter(|one| one.decided.is_none() && state.ended.is_none());
            open.filter_map(|one| law.due_in(state.region.as_ref(), "challenge.decision", one.at)).collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::ChallengeDecided(word) = m.act() else { return None };
    let open = m.before().challenges.get(&word.challenge).filter(|one| one.decided.is_none())?;
    after(m, m.law.due_in(m.before().region.as_ref(), "challenge.decision", open.at)?)
}

fn examples() -> Vec<Example> {
    let made = || case(vec![challenged("2022-01-10 10:00", "inv-1")]);
    vec![
        example("the same day", made(), decided("2022-01-10 15:00", HEAD, "dismissed"), Then::Met),
        example("in the last minute", made(), decided("2022-01-13 23:59", HEAD, "dismissed"), Then::Met),
        example("an hour after it", made(), decided("2022-01-14 01:00", HEAD, "dismissed"), Then::UnmetBy(60)),
    ]
}
