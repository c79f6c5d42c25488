//! # Arrival and admission happen once
//!
//! Demands one arrival and one admission in a placement. A person who comes back after a release or a transfer has a new
//! placement, which names the one it continues.

use super::given::{arrived, detained, example, held, step};
use crate::custody::Act;
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.once",
    guard: Guard::Form,
    acts: &["arrived/1", "admitted/1"],
    basis: &[Basis::cpc("131", "2", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Бұл орналастыруда мұндай әрекет бұрын жазылған.",
        ru: "В этом помещении такое действие уже записано.",
        en: "This placement has such an act already.",
    },
    way_out: Words {
        kk: "Қате болса, әрекетті түзетіңіз; жаңа келу үшін жаңа жазба ашыңыз.",
        ru: "Ошибку исправьте исправлением; для нового прибытия откройте новую запись.",
        en: "Correct the act if it is wrong; open a new record for a new arrival.",
    },
    why: "A second arrival or admission would leave it open from when the person was held.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let repeated = match m.act() {
        Act::Arrived(_) => m.before().arrived.is_some(),
        _ => m.before().admitted_at.is_some(),
    };
    repeated.then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("the first arrival", vec![detained()], arrived(), Then::Met),
        example("admitted a second time", held(), step("2022-01-06 13:00", "admitted/1"), Then::Unmet),
    ]
}
