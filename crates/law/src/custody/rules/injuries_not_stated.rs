//! # "None" is said, never left out
//!
//! Demands that the last examination says "none", or lists the injuries with a body map, before the person is
//! admitted.

use super::given::{admitted, at_the_gate, bruise, bruise_without_map, example, none};
use crate::custody::Custody;
use crate::custody::Injuries;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.injuries_not_stated",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Куәландыруда жарақаттар дене картасымен аталмаған және «жоқ» деп те айтылмаған.",
        ru: "Освидетельствование не называет повреждений со схемой тела и не говорит «нет».",
        en: "The examination neither lists injuries with a body map nor says \"none\".",
    },
    way_out: Words {
        kk: "Медицина қызметкері қайта куәландырып, жарақаттарды немесе «жоқ» деп жазсын.",
        ru: "Пусть медицинский работник освидетельствует снова и запишет повреждения либо «нет».",
        en: "Let the medic examine again and record the injuries, or \"none\".",
    },
    why: "Silence about injuries reads later as if there had been none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let stated = match &m.before().examination.as_ref()?.content.injuries {
        Injuries::None {} => true,
        Injuries::Found { injuries, body_map } => !injuries.is_empty() && !body_map.is_empty(),
        Injuries::NotStated {} => false,
    };
    (!stated).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("no injuries, and it says so", at_the_gate(none(), "fit"), admitted(), Then::Met),
        example("a bruise with its body map", at_the_gate(bruise(), "fit"), admitted(), Then::Met),
        example("not stated", at_the_gate(json!({ "kind": "not_stated" }), "fit"), admitted(), Then::Unmet),
        example("without a body map", at_the_gate(bruise_without_map(), "fit"), admitted(), Then::Unmet),
    ]
}
