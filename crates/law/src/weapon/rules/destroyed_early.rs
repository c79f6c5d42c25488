//! # Nothing is destroyed before the case allows
//!
//! Demands that a weapon is destroyed only after examination and trace, and that neither weapon nor lot is while its case is
//! pending; a weapon surrendered waits for the decision on exemption.

use super::given::{
    CASE, PROSECUTOR, case, deed, destroyed, examined, example, exempt_surrender, found, nothing, of_declaration, seized, terminated,
    traced, traced_surrender,
};
use super::piece;
use crate::criminal::Criminal;
use crate::kernel::RecordId;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::weapon::state::Recovery;
use crate::weapon::{Seizure, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.destroyed_early",
    guard: Guard::Decision,
    acts: &["destroyed/1"],
    basis: &[Basis::cpc("118", "2", Mark::Verified), Basis::cpc("221", "6", Mark::Verified)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жоюға әлі болмайды: {missing}.",
        ru: "Уничтожать ещё нельзя: {missing}.",
        en: "It may not be destroyed yet: {missing}.",
    },
    way_out: Words {
        kk: "Зерттеу, іздестіру және істің аяқталуын күтіңіз.",
        ru: "Дождитесь исследования, проверки по учёту и окончания дела.",
        en: "Wait for examination, trace and the end of the case.",
    },
    why: "What is destroyed can no longer acquit anybody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let before = m.before();
    let piece = piece(m);
    let missing = match (before.surrender.as_ref(), evidence_in(m)) {
        _ if piece.is_some_and(|piece| piece.examined.is_none()) => "examined/1",
        _ if piece.is_some_and(|piece| piece.traced.is_none()) => "traced/1",
        (Some(surrender), _) if surrender.decided_at().is_none() => "exemption_agreed/1",
        (_, Some(case)) if m.world.state_at::<Criminal>(&case, m.at()).is_some_and(|state| state.ended.is_none()) => "case",
        _ => return None,
    };
    Some(Finding::plain().with("missing", missing))
}

/// The case in which the thing is evidence.
fn evidence_in(m: &Matter<'_, Weapons>) -> Option<RecordId> {
    let before = m.before();
    let how = match (before.recovered.as_ref().map(|recovered| &recovered.how), before.lot.as_ref()) {
        (Some(Recovery::Seized(seized)), _) => &seized.how,
        (_, Some(lot)) => &lot.content.how,
        _ => return None,
    };
    match how {
        Seizure::Arrest { suspect } => Some(m.world.state::<Suspect>(suspect)?.subject?.case),
        Seizure::Search { case, .. } | Seizure::HandedOverInSearch { case, .. } | Seizure::Inspection { case } => Some(case.clone()),
    }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "found, examined, traced",
            vec![found(), examined("2022-01-08 10:00"), traced("2022-01-09 10:00", nothing())],
            destroyed("2022-01-20 10:00"),
            Then::Met,
        ),
        example("not traced", vec![found(), examined("2022-01-08 10:00")], destroyed("2022-01-20 10:00"), Then::Unmet),
        example(
            "evidence in a pending case",
            [case(), vec![seized(), examined("2022-01-08 10:00"), traced("2022-01-09 10:00", nothing())]].concat(),
            destroyed("2022-01-20 10:00"),
            Then::Unmet,
        ),
        example(
            "the case has ended",
            [
                case(),
                vec![
                    seized(),
                    examined("2022-01-08 10:00"),
                    traced("2022-01-09 10:00", nothing()),
                    terminated("2022-01-18 10:00", "exempt"),
                    deed(CASE, "2022-01-19 10:00", PROSECUTOR, "terminated/1", json!({})),
                ],
            ]
            .concat(),
            destroyed("2022-01-20 10:00"),
            Then::Met,
        ),
        example("surrendered and not decided", traced_surrender(), of_declaration(destroyed("2022-01-20 10:00")), Then::Unmet),
        example("surrendered and exempt", exempt_surrender(), of_declaration(destroyed("2022-01-20 10:00")), Then::Met),
    ]
}
