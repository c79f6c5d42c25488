//! # An examination follows the recovery
//!
//! Demands the first ballistic examination within the limit of the recovery or the hand-over.

use super::given::{examined, example, found};
use crate::kernel::prelude::*;
use crate::weapon::Weapons;

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
    way_out: phrases::EXPLAIN_DELAY,
    why: "A weapon not examined is tied to no shot.",
    duty: Some(Duty {
        who: Role::ForensicExpert,
        what: Words { kk: "Қаруды зерттеу", ru: "Исследовать оружие", en: "Examine the weapon" },
        due: |state, law| state.pieces_term("weapon.examination", |piece| piece.examined.is_none(), law),
        ..Duty::HOUSE
    }),
    check: |m| RULE.late(m),
    examples,
    ..Rule::HOUSE
};

fn examples() -> Vec<Example> {
    vec![
        example("the next day", vec![found()], examined("2022-01-08 10:00"), Then::Met),
        example("at the end of the last day", vec![found()], examined("2022-01-17 23:59"), Then::Met),
        example("the day after", vec![found()], examined("2022-01-18 10:00"), Then::UnmetBy(600)),
    ]
}
