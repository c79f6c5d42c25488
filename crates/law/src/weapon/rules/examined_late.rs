//! # An examination follows the recovery
//!
//! Demands the first ballistic examination within the limit of the recovery or the hand-over.

use super::given::{examined, example, found};
use super::{late, piece};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;
use crate::weapon::duties::pieces;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.examined_late",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    limits: &["weapon.examination"],
    demand: Words {
        kk: "Қару {limit} ішінде зерттеледі; {by} кешіккен.",
        ru: "Оружие исследуется в течение {limit}; опоздание {by}.",
        en: "A weapon is examined within {limit}; it came {by} late.",
    },
    way_out: Words {
        kk: "Кешігу себебін түсіндіріңіз.", ru: "Объясните причину задержки.", en: "Explain the delay."
    },
    why: "A weapon not examined is tied to no shot.",
    duty: Some(Duty {
        who: Role::ForensicExpert,
        what: Words { kk: "Қаруды зерттеу", ru: "Исследовать оружие", en: "Examine the weapon" },
        due: |state, law| pieces(state, law, "weapon.examination", |piece| piece.examined.is_none()),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let first = piece(m)?.examined.is_none();
    first.then(|| late(m, m.others().opened_at()?, "weapon.examination")).flatten()
}

fn examples() -> Vec<Example> {
    vec![
        example("the next day", vec![found()], examined("2022-01-08 10:00"), Then::Met),
        example("at the end of the last day", vec![found()], examined("2022-01-17 23:59"), Then::Met),
        example("the day after", vec![found()], examined("2022-01-18 10:00"), Then::UnmetBy(600)),
    ]
}
