//! # Nothing follows the end of a weapon
//!
//! Demands that nothing is done to a weapon or a lot after it was returned or destroyed, nor its record handed on when nothing is left of it.

use super::given::{LOT, SEIZED, case, destroyed, examined, example, lot, matched_of_the_shop, on, recounted, returned, transferred};
use super::piece;
use crate::kernel::prelude::*;
use crate::weapon::{Act, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.gone",
    guard: Guard::Form,
    acts: &["examined/1", "traced/1", "matched/1", "lot_recounted/1", "returned_to_owner/1", "destroyed/1", "transferred/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл зат бұрын қайтарылған немесе жойылған.",
        ru: "Этот предмет уже возвращён или уничтожен.",
        en: "It has been returned or destroyed already.",
    },
    way_out: Words {
        kk: "Қате болса, бұрынғы әрекетті түзетіңіз.",
        ru: "Если была ошибка, исправьте прежнее действие.",
        en: "If that was wrong, correct the earlier act.",
    },
    why: "A weapon examined after its destruction is another weapon.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let before = m.before();
    if let Act::Transferred(_) = m.act() {
        return before.is_gone().then(Finding::plain);
    }
    let lot = before.lot.as_ref().and_then(|lot| lot.gone_at);
    piece(m).and_then(|piece| piece.gone_at).or(lot).map(|_| Finding::plain())
}

fn examples() -> Vec<Example> {
    vec![
        example("still there", matched_of_the_shop(), returned("2022-01-10 10:00"), Then::Met),
        example(
            "returned already",
            [matched_of_the_shop(), vec![returned("2022-01-10 10:00")]].concat(),
            examined("2022-01-11 10:00"),
            Then::Unmet,
        ),
        example(
            "handed on after it was returned",
            [matched_of_the_shop(), vec![returned("2022-01-10 10:00")]].concat(),
            on(SEIZED, transferred("2022-01-11 10:00")),
            Then::Unmet,
        ),
        example("handed on while it is there", matched_of_the_shop(), on(SEIZED, transferred("2022-01-11 10:00")), Then::Met),
        example(
            "a lot destroyed",
            [case(), vec![lot(), on(LOT, destroyed("2022-01-09 10:00"))]].concat(),
            recounted("2022-01-10 10:00", 12),
            Then::Unmet,
        ),
    ]
}
