//! # Times of a detention to the minute
//!
//! Demands whole minutes for the actual detention and the delivery, in the acts and in the protocol. The code names hour and
//! minute; every limit of a detention is counted from them.

use super::given::{example, held, protocolled, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minute_precision",
    guard: Guard::Form,
    acts: &["detained/1", "delivered/1", "protocolled/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Нақты ұстап алу мен жеткізу уақыты сағаты мен минуты көрсетіліп жазылады.",
        ru: "Время фактического задержания и доставления указывается с точностью до минуты.",
        en: "The times of actual detention and delivery are given to the minute, with hour and minute.",
    },
    way_out: Words {
        kk: "Сағат пен минутты секундсыз көрсетіңіз.",
        ru: "Укажите час и минуту, без секунд.",
        en: "Give hour and minute, without seconds.",
    },
    why: "The code asks for hour and minute; seconds would only pretend to a precision nobody has, and a bare day hides the hours.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let precise = match m.act() {
        Act::Protocolled(protocol) => protocol.actual_detention.is_whole_minute() && protocol.delivered.is_whole_minute(),
        _ => m.at().is_whole_minute(),
    };
    (!precise).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("to the minute", vec![held()], protocolled("2022-01-06 12:30", 48, None), Then::Met),
        example(
            "with seconds",
            vec![held()],
            with(protocolled("2022-01-06 12:30", 48, None), "actual_detention", json!("2022-01-06T10:00:30+06:00")),
            Then::Unmet,
        ),
    ]
}
