//! # Asked for, then decided
//!
//! Demands that the judge decides on an exhumation which was asked for and is not decided yet, and that none is asked for while
//! another waits.

use super::given::{INVESTIGATOR, JUDGE, buried, example, step};

use crate::death::{Act, Death};
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.exhumation_order",
    guard: Guard::Form,
    acts: &["exhumation_petitioned/1", "exhumation_sanctioned/1", "exhumation_refused/1"],
    basis: &[Basis::cpc("226", "1", Mark::Verified), Basis::cpc("226", "4", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Эксгумация бойынша бұл қадамның кезегі емес: {stage}.",
        ru: "Для этого шага по эксгумации не та стадия: {stage}.",
        en: "The exhumation is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен тергеуші қаулы шығарады, содан кейін судья шешеді.",
        ru: "Сначала постановление следователя, затем решение судьи.",
        en: "The investigator asks first, then the judge decides.",
    },
    why: "A sanction that nobody asked for binds nobody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let pending = m.before().exhumation.is_some_and(|e| e.word.is_none());
    let stage = match (m.act(), pending) {
        (Act::ExhumationPetitioned(_), true) => "pending",
        (Act::ExhumationSanctioned(_) | Act::ExhumationRefused(_), false) => "not_asked",
        _ => return None,
    };
    Some(Finding::plain().with("stage", stage))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "asked for before",
            [buried(), vec![step("2022-01-12 10:00", INVESTIGATOR, "exhumation_petitioned/1")]].concat(),
            step("2022-01-12 15:00", JUDGE, "exhumation_sanctioned/1"),
            Then::Met,
        ),
        example("never asked for", buried(), step("2022-01-12 15:00", JUDGE, "exhumation_sanctioned/1"), Then::Unmet),
    ]
}
