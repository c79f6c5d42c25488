//! # A challenge is decided within the term
//!
//! Demands that a challenge is decided within the term, counted in whole days. The code sets none for challenges; the term is that of
//! petitions, taken over by the house.
//!
//! Basis: a policy of the house; CPC 99(4). Since 1 January 2022, the first day for which the wording read is claimed.

use super::after;
use super::given::{HEAD, case, challenged, decided, example};
use crate::criminal::{Act, Criminal};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Criminal> = Rule {
    declaration: Declaration {
        code: "criminal.challenge_decided_late",
        guard: Guard::Fact,
        acts: &["challenge_decided/1"],
        basis: &[Basis::new("policy", "record", "", Mark::Verified), Basis::cpc("99", "4", Mark::Verified)],
        section: "6",
        since: "2022-01-01",
        until: None,
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
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::ChallengeDecided(word) = m.act() else { return None };
    let open = m.before().challenges.get(&word.challenge).filter(|one| one.decided.is_none())?;
    after(m, m.law.due("challenge.decision", open.at)?)
}

fn examples() -> Vec<Example> {
    let made = || case(vec![challenged("2022-01-10 10:00", "inv-1")]);
    vec![
        example("the same day", made(), decided("2022-01-10 15:00", HEAD, "dismissed"), Then::Met),
        example("in the last minute", made(), decided("2022-01-13 23:59", HEAD, "dismissed"), Then::Met),
        example("an hour after it", made(), decided("2022-01-14 01:00", HEAD, "dismissed"), Then::UnmetBy(60)),
    ]
}
