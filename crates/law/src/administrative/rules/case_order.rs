//! # The acts of a case follow one another
//!
//! Demands that nothing is ended, decided or released that was not begun, and that nothing is begun twice. Why: a record that can say
//! the impossible can prove nothing.

use super::given::{
    CLERK, KEEPER, POLICE, appeal_decided, appeal_forwarded, appealed, arrest, deed, detained, example, petition, petition_decided,
    protocol, ruling, sent, transferred,
};
use crate::administrative::{Act, Administrative};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.case_order",
    guard: Guard::Form,
    acts: &[
        "protocol/1",
        "detained/1",
        "detention_ended/1",
        "transferred/1",
        "entered_into_force/1",
        "petition/1",
        "petition_forwarded/1",
        "petition_decided/1",
        "petition_withdrawn/1",
        "appeal_filed/1",
        "appeal_forwarded/1",
        "appeal_decided/1",
        "arrest_started/1",
        "released/1",
    ],
    basis: &[Basis::cao("803", "1", Mark::VerifiedAmended), Basis::cao("839", "1", Mark::Verified)],
    section: "9",
    since: "2015-01-01",
    details: &[("act", Detail::Act)],
    demand: Words {
        kk: "Іс әрекеттері ретімен жүреді: {act} үшін алдыңғы қадам жоқ немесе ол бұрын жасалған.",
        ru: "Действия по делу следуют по порядку: для {act} нет предыдущего шага либо оно уже совершено.",
        en: "The acts of a case follow one another: {act} lacks the step before it, or was done already.",
    },
    way_out: Words {
        kk: "Алдымен жетіспейтін қадамды жазыңыз; қате жазбаны түзетіңіз.",
        ru: "Сначала запишите недостающий шаг; ошибочную запись исправьте.",
        en: "Record the missing step first; correct a wrong entry.",
    },
    why: "A record that can say the impossible can prove nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let pending = |tag| before.petitions.get(tag).is_some_and(|petition| petition.pending());
    let appeal = |tag| before.appeals.get(tag).filter(|appeal| appeal.decided.is_none());
    let fits = match m.act() {
        Act::Protocol(_) => before.protocol.is_none(),
        Act::Detained(_) => !before.in_detention() && before.ruled.is_none(),
        Act::DetentionEnded(_) => before.in_detention(),
        Act::Transferred(_) => before.protocol.is_some(),
        Act::EnteredIntoForce(_) => before.ruled.is_some() && !before.entered_into_force,
        Act::Petition(petition) => before.ruled.is_some() && !before.petitions.contains_key(&petition.petition),
        Act::PetitionForwarded(forwarded) => {
            pending(&forwarded.petition) && before.petitions.get(&forwarded.petition).is_some_and(|petition| petition.forwarded.is_none())
        }
        Act::PetitionDecided(decided) => pending(&decided.petition),
        Act::PetitionWithdrawn(withdrawn) => pending(&withdrawn.petition),
        Act::AppealFiled(appeal) => {
            let received = appeal.received_at.is_none_or(|at| at <= m.at() && before.ruled.as_ref().is_none_or(|ruled| ruled.at <= at));
            received && before.ruled.is_some() && !before.appeals.contains_key(&appeal.appeal)
        }
        Act::AppealForwarded(forwarded) => appeal(&forwarded.appeal).is_some_and(|appeal| appeal.forwarded.is_none()),
        Act::AppealDecided(decided) => appeal(&decided.appeal).is_some(),
        Act::ArrestStarted(_) => !before.serving_arrest(),
        Act::Released(_) => before.serving_arrest(),
        Act::SentToCourt(_) | Act::Ruling(_) | Act::HandedOverToCriminal(_) => true,
    };
    (!fits).then(|| Finding::plain().with("act", m.entry().kind))
}

fn examples() -> Vec<Example> {
    let unchanged = || json!({ "kind": "unchanged" });
    let heard = vec![protocol("476", "1"), sent(), ruling(json!({ "kind": "warning" }))];
    let appeal = vec![appealed("2022-01-08 10:00", "person", None), appeal_decided("2022-01-09 10:00", unchanged())];
    let again = [heard.clone(), appeal].concat();
    vec![
        example("a petition after the ruling", heard.clone(), petition("2022-01-08 10:00", "a1"), Then::Met),
        example("a petition before any ruling", vec![protocol("476", "1")], petition("2022-01-08 10:00", "a1"), Then::Unmet),
        example(
            "a decision of a petition nobody filed",
            heard.clone(),
            petition_decided("2022-01-09 10:00", "a1", json!({ "kind": "unchanged" })),
            Then::Unmet,
        ),
        example(
            "a petition sent on that nobody brought",
            heard.clone(),
            deed("2022-01-09 10:00", CLERK, "petition_forwarded/1", json!({ "petition": "a1" })),
            Then::Unmet,
        ),
        example(
            "an appeal after the ruling",
            heard.clone(),
            appealed("2022-01-08 10:00", "person", Some("2022-01-07T10:00:00+06:00")),
            Then::Met,
        ),
        example("an appeal before any ruling", vec![protocol("476", "1")], appealed("2022-01-08 10:00", "person", None), Then::Unmet),
        example(
            "served before it was pronounced",
            heard.clone(),
            appealed("2022-01-08 10:00", "person", Some("2022-01-06T13:59:00+06:00")),
            Then::Unmet,
        ),
        example("an appeal sent on that nobody brought", heard.clone(), appeal_forwarded("2022-01-09 10:00"), Then::Unmet),
        example("an appeal decided that nobody brought", heard.clone(), appeal_decided("2022-01-09 10:00", unchanged()), Then::Unmet),
        example("an appeal decided", again[..4].to_vec(), appeal_decided("2022-01-09 10:00", unchanged()), Then::Met),
        example("an appeal decided twice", again, appeal_decided("2022-01-10 10:00", unchanged()), Then::Unmet),
        example(
            "a release of somebody not arrested",
            heard.clone(),
            deed("2022-01-09 10:00", KEEPER, "released/1", json!({ "ground": "term_served", "petition": null })),
            Then::Unmet,
        ),
        example(
            "a second protocol",
            vec![protocol("476", "1")],
            deed("2022-01-06 11:00", POLICE, "protocol/1", protocol("476", "1").payload),
            Then::Unmet,
        ),
        example("handed on before there was a protocol", vec![protocol("476", "1")], transferred("2022-01-06 09:59"), Then::Unmet),
        example("in force once", heard, deed("2022-01-19 10:00", CLERK, "entered_into_force/1", json!({})), Then::Met),
        example(
            "an arrest begun twice",
            vec![detained(), protocol("478", "1"), ruling(json!({ "kind": "arrest", "days": 5 })), arrest("2022-01-06 15:00")],
            arrest("2022-01-06 16:00"),
            Then::Unmet,
        ),
    ]
}
