//! # Back to the lawful owner alone
//!
//! Demands that a weapon goes back only to the owner from whom it was stolen, by a match that stands, or to the one a trace
//! found.

use super::given::{examined, example, found_of_the_shop, matched_of_the_shop, returned, with};
use super::{piece, stolen_of};
use crate::kernel::prelude::*;
use crate::weapon::{Act, LastOwner, TraceResult, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.returned_to_whom",
    guard: Guard::Decision,
    acts: &["returned_to_owner/1"],
    basis: &[Basis::cpc("118", "3", Mark::Verified)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазба бұл адамды заңды иесі деп көрсетпейді.",
        ru: "Запись не называет это лицо законным владельцем.",
        en: "The record does not show that owner to be the lawful one.",
    },
    way_out: Words {
        kk: "Алдымен іздестіру мен сәйкестендіруді аяқтаңыз.",
        ru: "Сначала завершите проверку по учёту и отождествление.",
        en: "Finish trace and match first.",
    },
    why: "A weapon given to the wrong hand is lost a second time.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::ReturnedToOwner(returned) = m.act() else { return None };
    let piece = piece(m)?;
    let of_match = piece.matched.as_ref().and_then(|stolen| stolen_of(m, stolen)).map(|stolen| stolen.content.weapon.last_owner);
    let of_trace = match &piece.traced {
        Some((_, TraceResult::NotLost { owner })) => Some(owner.clone()),
        _ => None,
    };
    let lawful = of_match.or(of_trace).is_some_and(|owner| owner == returned.owner && owner != LastOwner::Unknown {});
    (!lawful).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("to the shop it was stolen from", matched_of_the_shop(), returned("2022-01-10 10:00"), Then::Met),
        example(
            "without a match",
            [found_of_the_shop(), vec![examined("2022-01-08 10:00")]].concat(),
            returned("2022-01-10 10:00"),
            Then::Unmet,
        ),
        example(
            "to somebody else",
            matched_of_the_shop(),
            with(returned("2022-01-10 10:00"), "owner", json!({ "kind": "person", "person": "person-1" })),
            Then::Unmet,
        ),
    ]
}
