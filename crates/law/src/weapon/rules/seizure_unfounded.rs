//! # A seizure belongs to an action that took place
//!
//! Demands that a weapon seized in a search was seized in a measure carried out in that case by then, and one seized on arrest
//! from a suspect detained by then.

use super::given::{CASE, at, case, detained, example, seized, seized_on_arrest, with};
use crate::criminal::{Criminal, MeasureKind};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::weapon::{Act, Seizure, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.seizure_unfounded",
    guard: Guard::Fact,
    acts: &["seized/1", "lot_seized/1"],
    basis: &[Basis::cpc("254", "14", Mark::VerifiedAmended), Basis::cpc("221", "1", Mark::Verified)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} жазбасында осы алуға негіз болған әрекет жоқ.",
        ru: "В записи {record} нет действия, в ходе которого это могло быть изъято.",
        en: "Record {record} holds no action in which this could have been seized.",
    },
    way_out: Words {
        kk: "Тінту немесе ұстап алу туралы мәліметті енгізіңіз, прокурор негізін тексереді.",
        ru: "Внесите сведения об обыске или задержании; прокурор проверит основание.",
        en: "Enter the search or the arrest; the prosecutor looks into the ground.",
    },
    why: "A weapon seized nowhere may have been brought there.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let how = match m.act() {
        Act::Seized(seized) => &seized.how,
        Act::LotSeized(lot) => &lot.how,
        _ => return None,
    };
    let founded = match how {
        Seizure::Arrest { suspect } => m.world.state_at::<Suspect>(suspect, m.at()).is_some_and(|state| state.detained_at.is_some()),
        Seizure::Search { case, measure } | Seizure::HandedOverInSearch { case, measure } => {
            let state = m.world.state_at::<Criminal>(case, m.at());
            let done = state.and_then(|state| state.measures.get(measure).map(|m| (m.kind, m.executed.is_some())));
            done.is_some_and(|(kind, executed)| executed && kind != MeasureKind::Samples)
        }
        Seizure::Inspection { .. } => true,
    };
    (!founded).then(|| Finding::plain().with("record", how.record()))
}

fn examples() -> Vec<Example> {
    vec![
        example("half an hour after the search began", case(), seized(), Then::Met),
        example("before the search", case(), at("2022-01-07 09:30", seized()), Then::Unmet),
        example(
            "in a search that is not in the case",
            case(),
            with(seized(), "how", json!({ "kind": "handed_over_in_search", "case": CASE, "measure": "n9" })),
            Then::Unmet,
        ),
        example("on arrest", vec![detained("2022-01-07 10:00")], seized_on_arrest(), Then::Met),
        example("on an arrest that followed", vec![detained("2022-01-07 11:00")], seized_on_arrest(), Then::Unmet),
    ]
}
