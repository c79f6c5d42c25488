//! # Of several bodies the prosecutor names one
//!
//! Demands that a case whose offences no one body may investigate together goes to court only after the prosecutor has determined the
//! body, or transferred the case, since those offences were qualified. Where competence was not established, and where a prosecutor
//! investigates, nothing is demanded.

use super::given::{PROSECUTOR, agreed, by, case, deed, example, offence, qualified, sent_to_court, theft, with};
use super::is_prosecution;
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use crate::pack::Code;
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.several_bodies",
    guard: Guard::Decision,
    acts: &["sent_to_court/1"],
    basis: &[Basis::cpc("187", "8", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл құқық бұзушылықтар түрлі органның тергеуіне жатады ({bodies}), ал прокурор органды айқындамаған.",
        ru: "Правонарушения дела подследственны разным органам ({bodies}), а прокурор подследственность не определил.",
        en: "The offences of the case belong to different bodies ({bodies}), and the prosecutor has not determined which investigates.",
    },
    way_out: Words {
        kk: "Прокурор тергеуге құзыретті органды айқындайды.",
        ru: "Прокурор определяет орган, который расследует дело.",
        en: "The prosecutor determines which body investigates the case.",
    },
    why: "Where two bodies may each say that the other was competent, the whole case can fall.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let state = m.before();
    let offences = state.offences();
    let found: Vec<_> = offences.iter().filter_map(|o| m.law.offence(Code::Cc, &o.article, &o.part, m.at())).collect();
    let settled = found.len() == offences.len() && found.iter().all(|offence| !offence.competent.is_empty());
    let bodies: BTreeSet<&str> = found.iter().flat_map(|offence| offence.competent.iter().map(String::as_str)).collect();
    let one_for_all = bodies.iter().any(|body| found.iter().all(|offence| offence.competent.iter().any(|kind| kind == body)));
    if !settled || one_for_all || state.body.as_ref().is_some_and(is_prosecution) {
        return None;
    }
    let determined = state.jurisdiction_at.is_some_and(|at| state.in_effect().all(|one| one.at <= at));
    let bodies: Vec<&str> = bodies.into_iter().collect();
    (!determined).then(|| Finding::plain().with("bodies", bodies.join(", ")))
}

fn mixed() -> Vec<Deed> {
    let offences = json!([theft(), offence("179", "2", "0907")]);
    case(vec![with(qualified("2022-01-09 10:00", "q1"), "offences", offences), agreed("2022-01-09 12:00", "q1")])
}

fn named(at: &'static str) -> Deed {
    by(PROSECUTOR, deed(at, PROSECUTOR, "jurisdiction_determined/1", json!({ "body": "police/almaty-city" })))
}

fn examples() -> Vec<Example> {
    let court = || sent_to_court("2022-01-20 10:00");
    vec![
        example("one body for all", case(vec![]), court(), Then::Met),
        example("two bodies, none named", mixed(), court(), Then::Unmet),
        example("the prosecutor named one", [mixed(), vec![named("2022-01-10 10:00")]].concat(), court(), Then::Met),
        example("named before the offences were qualified", [mixed(), vec![named("2022-01-08 10:00")]].concat(), court(), Then::Unmet),
    ]
}
