//! # What has an owner is not destroyed
//!
//! Demands that a serviceable weapon which is matched, or was never lost, is not destroyed: it has an owner.

use super::given::{destroyed, examined, example, found, matched_of_the_shop, nothing, traced};
use super::piece;
use crate::kernel::prelude::*;
use crate::weapon::{Condition, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.owner_first",
    guard: Guard::Decision,
    acts: &["destroyed/1"],
    basis: &[Basis::cpc("118", "3", Mark::Verified)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл қарудың заңды иесі бар.",
        ru: "У этого оружия есть законный владелец.",
        en: "This weapon has a lawful owner.",
    },
    way_out: Words {
        kk: "Қаруды иесіне қайтарыңыз.", ru: "Верните оружие владельцу.", en: "Return it to the owner."
    },
    why: "A shop that was looted should not lose its weapons to the register.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let piece = piece(m)?;
    let sound = piece.examined.as_ref().is_some_and(|(_, examined)| examined.condition == Condition::Serviceable);
    (sound && (piece.matched.is_some() || piece.was_never_lost())).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "without an owner",
            vec![found(), examined("2022-01-08 10:00"), traced("2022-01-09 10:00", nothing())],
            destroyed("2022-01-20 10:00"),
            Then::Met,
        ),
        example("of the shop", matched_of_the_shop(), destroyed("2022-01-20 10:00"), Then::Unmet),
    ]
}
