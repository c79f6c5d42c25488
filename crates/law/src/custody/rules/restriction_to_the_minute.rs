//! # The restriction of liberty is given to the minute
//!
//! Demands the hour and minute of the actual restriction of liberty, without seconds, and not later than the arrival.

use super::given::{arrived, detained, example, moment, with};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.restriction_to_the_minute",
    guard: Guard::Form,
    acts: &["arrived/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Бас бостандығын нақты шектеу уақыты минутына дейін көрсетіледі және келуден кеш болмайды; жазылғаны {since}.",
        ru: "Время фактического ограничения свободы указывается с точностью до минуты и не позже прибытия; записано {since}.",
        en: "The actual restriction of liberty is given to the minute and is not later than the arrival; it says {since}.",
    },
    way_out: Words {
        kk: "Ұстап алу хаттамасындағы сағат пен минутты көрсетіңіз.",
        ru: "Укажите час и минуту по протоколу задержания.",
        en: "Give the hour and minute of the detention protocol.",
    },
    why: "Every limit of a detention is counted from this minute.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Arrived(arrived) = m.act() else { return None };
    let since = arrived.restricted_since;
    (!since.is_whole_minute() || since > m.at()).then(|| Finding::plain().with("since", since))
}

fn examples() -> Vec<Example> {
    vec![
        example("an hour before arrival", vec![detained()], arrived(), Then::Met),
        example("with seconds", vec![detained()], with(arrived(), "restricted_since", json!("2022-01-06T10:00:30+06:00")), Then::Unmet),
        example(
            "later than the arrival",
            vec![detained()],
            with(arrived(), "restricted_since", json!(moment("2022-01-06 11:30"))),
            Then::Unmet,
        ),
    ]
}
