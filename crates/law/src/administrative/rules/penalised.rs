//! # A favourable petition is brought while the person counts as penalised
//!
//! Demands that a favourable petition comes before the end of the year after which the person no longer counts as penalised. The year runs from the
//! end of execution; the record knows that end of a served arrest and of a warning, and leaves other penalties to the court. Why: there is
//! nothing left to mitigate.

use super::given::{arrest, detained, example, petition, protocol, released, ruling, sent, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.penalised",
    guard: Guard::Decision,
    acts: &["petition/1"],
    basis: &[Basis::cao("832", "2", Mark::VerifiedAmended), Basis::cao("61", "", Mark::Verified)],
    section: "9",
    since: "2018-01-09",
    limits: &["administrative.penalised"],
    demand: Words {
        kk: "Адам {until} бастап жазаланған болып саналмайды: жеңілдететін ештеңе жоқ.",
        ru: "Лицо не считается подвергнутым взысканию с {until}: смягчать нечего.",
        en: "The person has not counted as penalised since {until}: there is nothing to mitigate.",
    },
    way_out: Words {
        kk: "Өтінішхат келтірілмейді; орындау аяқталған күнді тексеріңіз.",
        ru: "Ходатайство не приносится; проверьте день окончания исполнения.",
        en: "No petition is brought; check the day on which execution ended.",
    },
    why: "What has lapsed cannot be made milder.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Petition(petition) = m.act() else { return None };
    let ended = m.before().executed_at().filter(|_| petition.favourable)?;
    let until = m.law.due_in(m.before().region(), "administrative.penalised", ended)?;
    (m.at() > until).then(|| Finding::plain().with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let served = || {
        let ordered = with(ruling(json!({ "kind": "arrest", "days": 5 })), "article", json!("478"));
        let free = released("2022-01-11 09:40", "term_served", None);
        vec![detained(), protocol("478", "1"), sent(), ordered, arrest("2022-01-06 15:00"), free]
    };
    let fined = vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 }))];
    vec![
        example("eleven months after the arrest", served(), petition("2022-12-11 10:00", "a1"), Then::Met),
        example("on the last day of the year", served(), petition("2023-01-11 23:00", "a1"), Then::Met),
        example("a day later", served(), petition("2023-01-12 10:00", "a1"), Then::Unmet),
        example("a fine nobody is known to have paid", fined, petition("2023-06-12 10:00", "a1"), Then::Met),
    ]
}
