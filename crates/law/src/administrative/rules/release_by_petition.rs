//! # A release on petition rests on a decision
//!
//! Demands that a release on a petition names one that was decided and changed the ruling. Why: the prosecutor releases unlawful administrative detainees
//! (CAO 760) but cannot cancel a court's arrest.

use super::given::{arrest, detained, example, petition, petition_decided, protocol, released, ruling, sent, with};
use crate::administrative::{Act, Administrative, PetitionResult, ReleaseGround};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.release_by_petition",
    guard: Guard::Decision,
    acts: &["released/1"],
    basis: &[Basis::cao("839", "1", Mark::Verified), Basis::cao("760", "1(6)", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Қаулыны өзгерткен өтінішхат шешімі жоқ: прокурор сот қамағын тоқтата алмайды.",
        ru: "Нет решения по ходатайству, изменившего постановление: прокурор арест суда не отменяет.",
        en: "No decision on a petition changed the ruling: a prosecutor cannot end a court's arrest.",
    },
    way_out: Words {
        kk: "Алдымен өтінішхат бойынша шешімді жазыңыз.",
        ru: "Сначала запишите решение по ходатайству.",
        en: "Record the decision on the petition first.",
    },
    why: "Only a court ends what a court ordered.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Released(release) = m.act() else { return None };
    let petition = release.petition.as_ref().and_then(|tag| m.before().petitions.get(tag));
    let changed = petition.and_then(|p| p.decided.as_ref()).is_some_and(|(_, result)| *result != PetitionResult::Unchanged {});
    (release.ground == ReleaseGround::Petition && !changed).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let ordered = || with(ruling(json!({ "kind": "arrest", "days": 9 })), "article", json!("478"));
    let served = json!({ "kind": "amended", "outcome": { "kind": "arrest", "days": 3 } });
    let pending =
        || vec![detained(), protocol("478", "1"), sent(), ordered(), arrest("2022-01-06 15:00"), petition("2022-01-08 10:00", "a1")];
    let mut decided = pending();
    decided.push(petition_decided("2022-01-08 16:00", "a1", served));
    vec![
        example("cut to the time served", decided, released("2022-01-08 17:00", "petition", Some("a1")), Then::Met),
        example("while the petition is pending", pending(), released("2022-01-08 17:00", "petition", Some("a1")), Then::Unmet),
    ]
}
