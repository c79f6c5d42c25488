//! # A team ends with its term
//!
//! Demands that a team is dissolved, or its term prolonged, by the end of the term.

use super::given::{dissolved, example, formed, prolonged};
use crate::kernel::prelude::*;
use crate::team::Teams;

pub static RULE: Rule<Teams> = Rule {
    code: "team.dissolved_late",
    guard: Guard::Fact,
    acts: &["dissolved/1", "prolonged/1"],
    basis: &[Basis::new("policy", "team", "", Mark::General)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Топтың мерзімі {until} аяқталған; {by} өткен.",
        ru: "Срок группы истёк {until}; прошло {by}.",
        en: "The term of the team ended on {until}, {by} before.",
    },
    way_out: Words {
        kk: "Кешігу себебін түсіндіріңіз; келесі жолы мерзім бітпей ұзартыңыз.",
        ru: "Объясните задержку; в другой раз продлевайте до конца срока.",
        en: "Explain the delay; next time prolong before the end.",
    },
    why: "An exceptional team that never ends is a second agency.",
    duty: Some(Duty {
        who: Role::InvestigationHead,
        instead: Some((Role::Prosecutor, |state| state.is_prosecutors())),
        what: Words {
            kk: "Топты тарату немесе мерзімін ұзарту",
            ru: "Распустить группу или продлить её срок",
            en: "Dissolve the team or prolong its term",
        },
        due: |state, _| state.own_end().into_iter().collect(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let until = m.before().until?;
    Some(Finding::late(passed(until, m.at())?).with("until", until.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("before the end", vec![formed()], dissolved("2022-01-20 10:00"), Then::Met),
        example("at the end", vec![formed()], dissolved("2022-02-08 00:00"), Then::Met),
        example("ten hours after it", vec![formed()], dissolved("2022-02-08 10:00"), Then::UnmetBy(600)),
        example("prolonged an hour after it", vec![formed()], prolonged("2022-02-08 01:00", "2022-03-01 00:00"), Then::UnmetBy(60)),
    ]
}
