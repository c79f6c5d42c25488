//! # A warning where nothing aggravates
//!
//! Demands a warning where the article provides one and no circumstance of CAO 57 aggravates. The state of emergency is itself such a circumstance
//! (57(9)), where the court held it so; whether it is so of its own the policy `administrative.emergency_aggravates` decides, and is off: the rule
//! leaves it to the court's ruling.

use super::given::{example, protocol, ruling, sent, with};
use crate::administrative::Administrative;
use crate::administrative::figures::warning_was_due;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.warning_due",
    guard: Guard::Fact,
    acts: &["ruling/1"],
    basis: &[
        Basis::cao("43", "2", Mark::Verified),
        Basis::cao("57", "", Mark::VerifiedAmended),
        Basis::new("policy", "administrative.emergency_aggravates", "", Mark::General),
    ],
    section: "9",
    since: "2018-01-01",
    limits: &["administrative.emergency_aggravates"],
    demand: Words {
        kk: "Ауырлататын мән-жай жоқ, бап ескертуді көздейді: ескерту міндетті.",
        ru: "Отягчающих обстоятельств нет, статья предусматривает предупреждение: оно обязательно.",
        en: "No circumstance aggravates and the article provides a warning: a warning is mandatory.",
    },
    way_out: Words {
        kk: "Прокурор жеңілдету туралы өтінішхат келтіреді; оның мерзімі шектелмеген.",
        ru: "Прокурор приносит ходатайство о смягчении; срок для благоприятного не ограничен.",
        en: "The prosecutor petitions for mitigation; a favourable petition has no time limit.",
    },
    why: "The code asks for the mildest penalty first.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let mut state = m.before().clone();
    state.apply(m.entry());
    warning_was_due(&state, m.law).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let fine = || ruling(json!({ "kind": "fine", "mci": 10 }));
    vec![
        example("a warning", vec![protocol("476", "1"), sent()], ruling(json!({ "kind": "warning" })), Then::Met),
        example("a fine, nothing aggravating", vec![protocol("476", "1"), sent()], fine(), Then::Unmet),
        example(
            "a fine, the emergency held aggravating",
            vec![protocol("476", "1"), sent()],
            with(fine(), "aggravating", json!(["emergency"])),
            Then::Met,
        ),
        example("a fine, done in a group", vec![with(protocol("476", "1"), "aggravating", json!(["group"])), sent()], fine(), Then::Met),
    ]
}
