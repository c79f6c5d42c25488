//! # The clock is the one of the case
//!
//! Demands the same actual restriction of liberty as in the suspect's record or the administrative case. Custody of a person who
//! was at large begins with the custody itself.

use super::given::{arrested, arrived, arrived_on_arrest, detained, example, moment, with};
use crate::custody::Act;
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.restriction_differs",
    guard: Guard::Form,
    acts: &["arrived/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified), Basis::cao("789", "1", Mark::VerifiedAmended)],
    section: "3",
    since: "2015-01-01",
    demand: Words {
        kk: "Бас бостандығын шектеу уақыты {found} жазылған, ал іс жазбасында {known}.",
        ru: "Ограничение свободы записано с {found}, а в записи дела с {known}.",
        en: "The restriction of liberty is given as {found}, and the case has {known}.",
    },
    way_out: Words {
        kk: "Істегі уақытты көрсетіңіз; ол қате болса, алдымен сол жерде түзетіңіз.",
        ru: "Укажите время из дела; если ошибочно оно, сначала исправьте его там.",
        en: "Give the time of the case; if that one is wrong, correct it there first.",
    },
    why: "Two clocks for one detention let the later one be believed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let Act::Arrived(arrived) = m.act() else { return None };
    let known = Footing::of(arrived, m.world, m.at())?.restricted_at()?;
    let found = arrived.restricted_since;
    (known != found).then(|| Finding::plain().with("found", found.local()).with("known", known.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("as in the suspect's record", vec![detained()], arrived(), Then::Met),
        example("as in the administrative case", arrested(), arrived_on_arrest("reception/almaty-city"), Then::Met),
        example(
            "counted from delivery",
            vec![detained()],
            with(arrived(), "restricted_since", json!(moment("2022-01-06 10:45"))),
            Then::Unmet,
        ),
    ]
}
