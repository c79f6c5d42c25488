//! # A challenge is decided by whom the code names
//!
//! Demands that a challenge of an investigator is decided by the head of the body or a prosecutor, and by another officer than the one
//! challenged; that of a prosecutor by a superior prosecutor; that of the investigating judge by that judge alone.

use super::given::{
    CLERK, DISTRICT, HEAD, INVESTIGATOR, JUDGE, PROSECUTOR, agreed, by, case, challenged, decided, example, on_measure, petitioned,
    qualified,
};
use super::{level, level_of, tier};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.challenge_decider",
    guard: Guard::Decision,
    acts: &["challenge_decided/1"],
    basis: &[
        Basis::cpc("87", "11", Mark::VerifiedAmended),
        Basis::cpc("88", "3", Mark::VerifiedAmended),
        Basis::cpc("89", "3", Mark::Verified),
    ],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} лауазымды адамына қарсылықты {by} шешпейді; мұны {competent} шешеді.",
        ru: "Отвод {officer} разрешает не {by}, а {competent}.",
        en: "The challenge of {officer} is not decided by {by}; it is for {competent}.",
    },
    way_out: Words {
        kk: "Қарсылықты заңда аталған лауазымды адамға беріңіз.",
        ru: "Передайте отвод тому, кого называет закон.",
        en: "Pass the challenge to the officer whom the code names.",
    },
    why: "Nobody but a judge may say of themselves that they are impartial.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::ChallengeDecided(word) = m.act() else { return None };
    let officer = &m.before().challenges.get(&word.challenge)?.content.officer;
    let entry = m.entry();
    let (role, body) = (entry.authority.role, &entry.authority.body);
    let challenged = m.earlier().iter().filter(|earlier| earlier.author == officer).map(|earlier| earlier.author_authority).next_back();
    let other = entry.officer != officer;
    let (competent, sound) = match challenged.map(|authority| (tier(authority.role), authority)) {
        Some((Some("court"), _)) => ("investigating_judge", tier(role) == Some("court")),
        Some((Some("prosecution"), of)) => {
            let above = level(body) > level(&of.body) || level(&of.body) == level_of("general");
            ("superior_prosecutor", role == Role::Prosecutor && other && above)
        }
        _ => ("investigation_head", matches!(role, Role::InvestigationHead | Role::Prosecutor) && other),
    };
    (!sound).then(|| Finding::plain().with("officer", officer).with("by", entry.officer).with("competent", competent))
}

fn examples() -> Vec<Example> {
    let of = |officer: &str, given: Vec<Deed>| case([given, vec![challenged("2022-01-11 10:00", officer)]].concat());
    let supervised = || vec![qualified("2022-01-09 10:00", "q1"), by(DISTRICT, agreed("2022-01-09 12:00", "q1"))];
    let sanctioned = || vec![petitioned("search"), on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1")];
    let word = |officer| decided("2022-01-11 15:00", officer, "dismissed");
    vec![
        example("an investigator's, by the head", of("inv-1", vec![]), word(HEAD), Then::Met),
        example("an investigator's, by the prosecutor", of("inv-1", vec![]), word(PROSECUTOR), Then::Met),
        example("an investigator's own", of("inv-1", vec![]), word(INVESTIGATOR), Then::Unmet),
        example("a district prosecutor's, by the regional one", of("pros-2", supervised()), word(PROSECUTOR), Then::Met),
        example("a district prosecutor's own", of("pros-2", supervised()), word(DISTRICT), Then::Unmet),
        example("a prosecutor's, by the head of the investigation", of("pros-2", supervised()), word(HEAD), Then::Unmet),
        example("the judge's own, written by the clerk", of("judge-1", sanctioned()), word(CLERK), Then::Met),
        example("the judge's, by the prosecutor", of("judge-1", sanctioned()), word(PROSECUTOR), Then::Unmet),
    ]
}
