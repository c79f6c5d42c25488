//! # A petition and an appeal are decided by another court than the one that ruled
//!
//! Demands that the body which decides a petition or an appeal is not the body that gave the ruling. Why: nobody reviews a decision of their own.

use super::given::{appeal_decided, appealed, example, petition, petition_decided, protocol, ruling, sent, with};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.appeal_court",
    guard: Guard::Decision,
    acts: &["petition/1", "petition_decided/1", "appeal_filed/1", "appeal_decided/1"],
    basis: &[Basis::cao("830", "1", Mark::Verified), Basis::cao("836", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Өтінішхат пен шағымды қаулы шығарған сот ({court}) қарай алмайды.",
        ru: "Ходатайство и жалобу не рассматривает суд, вынесший постановление ({court}).",
        en: "The court that gave the ruling ({court}) decides neither a petition nor an appeal.",
    },
    way_out: Words {
        kk: "Оларды апелляциялық сот қарайды.",
        ru: "Их рассматривает апелляционный суд.",
        en: "The appeal court decides them.",
    },
    why: "Nobody reviews a decision of their own.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let court = match m.act() {
        Act::Petition(petition) => &petition.court,
        Act::PetitionDecided(decided) => &decided.court,
        Act::AppealFiled(appeal) => &appeal.court,
        Act::AppealDecided(decided) => &decided.court,
        _ => return None,
    };
    let ruled = m.before().ruled.as_ref()?;
    (ruled.ruling.court == *court).then(|| Finding::plain().with("court", court))
}

fn examples() -> Vec<Example> {
    let given = || vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "fine", "mci": 10 })), petition("2022-01-08 10:00", "a1")];
    let unchanged = || json!({ "kind": "unchanged" });
    let decided = || petition_decided("2022-01-09 10:00", "a1", unchanged());
    let appeal = || [given()[..3].to_vec(), vec![appealed("2022-01-10 10:00", "person", None)]].concat();
    vec![
        example("by the appeal court", given(), decided(), Then::Met),
        example("brought to the appeal court", given()[..3].to_vec(), petition("2022-01-08 10:00", "a1"), Then::Met),
        example(
            "brought to the court that ruled",
            given()[..3].to_vec(),
            with(petition("2022-01-08 10:00", "a1"), "court", json!("court/almaty-city/1")),
            Then::Unmet,
        ),
        example("appealed to the appeal court", given()[..3].to_vec(), appealed("2022-01-08 10:00", "person", None), Then::Met),
        example(
            "appealed to the court that ruled",
            given()[..3].to_vec(),
            with(appealed("2022-01-08 10:00", "person", None), "court", json!("court/almaty-city/1")),
            Then::Unmet,
        ),
        example("an appeal decided by the appeal court", appeal(), appeal_decided("2022-01-11 10:00", unchanged()), Then::Met),
        example(
            "an appeal decided by the court that ruled",
            appeal(),
            with(appeal_decided("2022-01-11 10:00", unchanged()), "court", json!("court/almaty-city/1")),
            Then::Unmet,
        ),
        example("by the court that ruled", given(), with(decided(), "court", json!("court/almaty-city/1")), Then::Unmet),
    ]
}
