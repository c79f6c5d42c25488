//! # Witnesses attest what the code wants attested
//!
//! Demands that as many attesting witnesses as the code wants were there at a search, at a compulsory inspection of a dwelling and at a
//! personal search other than on detention; and that a seizure was recorded, or attested by as many. Of samples the code wants neither.

use super::given::{attested, case, example, executed, with};
use crate::criminal::{Act, Criminal, MeasureKind, UrgencyGround};
use crate::kernel::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.attesting_absent",
    guard: Guard::Fact,
    acts: &["measure_attested/1"],
    basis: &[
        Basis::cpc("82", "3", Mark::Verified),
        Basis::cpc("197", "6", Mark::VerifiedAmended),
        Basis::cpc("220", "5", Mark::VerifiedAmended),
        Basis::cpc("254", "4", Mark::VerifiedAmended),
        Basis::cpc("255", "2", Mark::VerifiedAmended),
    ],
    section: "7",
    since: "2022-01-01",
    limits: &["measure.attesting"],
    demand: Words {
        kk: "«{kind}» кезінде куәгерлер жеткіліксіз: {present}, қажеті {needed}.",
        ru: "При «{kind}» не хватало понятых: {present} вместо {needed}.",
        en: "Too few witnesses attested the {kind}: {present} instead of {needed}.",
    },
    way_out: Words {
        kk: "Прокурор нәтижелерге жол берілетінін бағалайды.",
        ru: "Прокурор оценивает допустимость результатов.",
        en: "The prosecutor weighs whether the results are admissible.",
    },
    why: "What was found is believed because somebody who had no part in it saw it found.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::MeasureAttested(attested) = m.act() else { return None };
    let measure = m.before().measures.get(&attested.measure)?;
    let on_detention = measure.executed.as_ref().is_some_and(|(done, _)| done.urgent == Some(UrgencyGround::OnDetention));
    let wanted = match measure.kind {
        MeasureKind::Search | MeasureKind::Inspection => true,
        MeasureKind::PersonalSearch => !on_detention,
        MeasureKind::Seizure => attested.recording.is_none(),
        MeasureKind::Samples => false,
    };
    let needed = m.law.threshold("measure.attesting", m.at())?.value;
    let present: BTreeSet<_> = attested.witnesses.iter().collect();
    let few = i64::try_from(present.len()).is_ok_and(|present| present < needed);
    (wanted && few).then(|| Finding::plain().with("kind", measure.kind.code()).with("present", present.len()).with("needed", needed))
}

fn examples() -> Vec<Example> {
    let done = |kind, urgent| case(vec![executed("2022-01-10 10:00", kind, urgent)]);
    let recorded = |witnesses: &[&str]| with(attested(witnesses), "recording", json!("cd".repeat(32)));
    let urgent = Some("loss_of_evidence");
    vec![
        example("a search before two", done("search", urgent), attested(&["person-20", "person-21"]), Then::Met),
        example("a search before one", done("search", urgent), attested(&["person-20"]), Then::Unmet),
        example("one witness named twice", done("search", urgent), attested(&["person-20", "person-20"]), Then::Unmet),
        example("a search recorded, but attested by nobody", done("search", urgent), recorded(&[]), Then::Unmet),
        example("a seizure recorded", done("seizure", urgent), recorded(&[]), Then::Met),
        example("a seizure neither recorded nor attested", done("seizure", urgent), attested(&[]), Then::Unmet),
        example("a personal search on detention", done("personal_search", Some("on_detention")), attested(&[]), Then::Met),
        example("a personal search in urgency", done("personal_search", urgent), attested(&[]), Then::Unmet),
    ]
}
