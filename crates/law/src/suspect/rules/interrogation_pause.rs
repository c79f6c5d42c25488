//! # A pause before it goes on
//!
//! Demands that an interrogation goes on only after a pause for rest and food, at least as long as the code has it.

use super::given::{example, held, interrogated};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_pause",
    guard: Guard::Fact,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("209", "3", Mark::Verified)],
    section: "11",
    since: "2015-01-01",
    limits: &["interrogation.pause"],
    demand: Words {
        kk: "Жауап алу кемінде {limit} үзілістен кейін ғана жалғасады; үзіліс {by} қысқа болған.",
        ru: "Допрос продолжается после перерыва не менее {limit}; перерыв короче на {by}.",
        en: "An interrogation goes on after a pause of at least {limit}; the pause was {by} too short.",
    },
    way_out: Words {
        kk: "Демалуға және тамақтануға үзіліс беріңіз; прокурор айғақтың жарамдылығын бағалайды.",
        ru: "Дайте перерыв для отдыха и еды; прокурор оценивает допустимость показаний.",
        en: "Give a pause for rest and food; the prosecutor weighs whether the evidence can be used.",
    },
    why: "Without pauses the limit of a stretch says nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let limit = m.limit("interrogation.pause")?;
    let last = m.before().interrogations.iter().filter(|(from, _)| *from <= m.at()).map(|(_, until)| *until).max()?;
    passed(m.at(), last + limit).map(|by| Finding::late(by).with("limit", limit))
}

fn examples() -> Vec<Example> {
    let first = || vec![held(), interrogated("2022-01-06 12:00", "2022-01-06 14:00")];
    vec![
        example("the first one", vec![held()], interrogated("2022-01-06 12:00", "2022-01-06 14:00"), Then::Met),
        example("after an hour", first(), interrogated("2022-01-06 15:00", "2022-01-06 16:00"), Then::Met),
        example("after twenty minutes", first(), interrogated("2022-01-06 14:20", "2022-01-06 16:00"), Then::UnmetBy(40)),
        example("the next morning", first(), interrogated("2022-01-07 09:00", "2022-01-07 11:00"), Then::Met),
    ]
}
