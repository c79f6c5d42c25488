//! # Nothing is destroyed while it is needed
//!
//! Demands that an item is not destroyed as belonging to a case that is over while the case goes on, and on no ground while an
//! examination of it is under way.

use super::given::{appointed, destroyed, example, held, sent_to_court, terminated};
use crate::criminal::Criminal;
use crate::criminal::state::Ending;
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.destroyed_early",
    guard: Guard::Fact,
    acts: &["destroyed/1"],
    basis: &[Basis::cpc("118", "3", Mark::Verified), Basis::cpc("118", "2", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат мерзімінен бұрын жойылған: {reason}.",
        ru: "Предмет уничтожен преждевременно: {reason}.",
        en: "The item was destroyed too early: {reason}.",
    },
    way_out: Words {
        kk: "Прокурор жауап береді; қалған файлдар мен үлгілерді сақтаңыз.",
        ru: "Отвечает прокурор; сохраните оставшиеся файлы и образцы.",
        en: "The prosecutor answers; keep the files and samples that are left.",
    },
    why: "What is destroyed can clear nobody any more.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Destroyed(destroyed) = m.act() else { return None };
    let before = m.before();
    let case = m.world.state_at::<Criminal>(&before.collected.as_ref()?.case, m.at())?;
    let examining = before.examinations.values().any(|examination| examination.done_at.is_none());
    let over = matches!(case.ended, Some((Ending::Terminated | Ending::NotRegistered(_), _)));
    let reason = match destroyed.ground == CASE_OVER && !over {
        // What is done with the things of a case in court, its verdict says: the ground is then the court's order.
        true if case.ended.is_some() => "case_in_court",
        true => "case_goes_on",
        false if examining => "under_examination",
        false => return None,
    };
    Some(Finding::plain().with("reason", reason))
}

/// The ground that the case is over.
const CASE_OVER: &str = "case_over";

fn examples() -> Vec<Example> {
    vec![
        example(
            "after the case ended",
            [held(), vec![terminated("2022-01-20 10:00")]].concat(),
            destroyed("2022-01-21 10:00", "case_over"),
            Then::Met,
        ),
        example("while the case goes on", held(), destroyed("2022-01-21 10:00", "case_over"), Then::Unmet),
        example(
            "while it is in court",
            [held(), vec![sent_to_court("2022-01-20 10:00")]].concat(),
            destroyed("2022-01-21 10:00", "case_over"),
            Then::Unmet,
        ),
        example("food, while the case goes on", held(), destroyed("2022-01-21 10:00", "perishable"), Then::Met),
        example(
            "while the expert is to examine it",
            [held(), vec![appointed()]].concat(),
            destroyed("2022-01-21 10:00", "perishable"),
            Then::Unmet,
        ),
    ]
}
