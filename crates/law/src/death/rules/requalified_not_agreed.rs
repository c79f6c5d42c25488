//! # Requalified is what the case's own record says
//!
//! Demands that the case's own record has the qualification named, agreed by a prosecutor by then, with CC 99 in it, in place of
//! an agreed one without CC 99.

use super::given::{agreed, case, example, found, linked, murder, murder_case, qualification, requalified};

use crate::criminal::state::Qualification;
use crate::criminal::{self, Criminal};
use crate::death::{Act, Death};
use crate::kernel::Tag;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Death> = Rule {
    code: "death.requalified_not_agreed",
    guard: Guard::Decision,
    acts: &["case_requalified/1"],
    basis: &[Basis::cpc("207", "1", Mark::Verified), Basis::cpc("207", "1-1", Mark::Verified), Basis::cpc("203", "1-1", Mark::Verified)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "{case} ісінің жазбасында «{qualification}» адам өлтіруге қайта саралау ретінде жоқ: {found}.",
        ru: "В записи дела {case} нет переквалификации «{qualification}» на убийство: {found}.",
        en: "The record of {case} holds no requalification {qualification} as homicide: {found}.",
    },
    way_out: Words {
        kk: "Алдымен істің өзінде қайта саралап, прокурордың келісімін алыңыз.",
        ru: "Сначала переквалифицируйте в самом деле и получите согласие прокурора.",
        en: "Requalify in the case itself first, and have the prosecutor agree.",
    },
    why: "What is spoken of a case must stand in the case.",
    check,
    examples,
    ..Rule::HOUSE
};

/// Homicide: the article of the Criminal Code.
const HOMICIDE: &str = "99";

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::CaseRequalified(requalified) = m.act() else { return None };
    let case = m.world.state_at::<Criminal>(&requalified.case, m.at());
    let found = wanting(&case.unwrap_or_default(), &requalified.qualification)?;
    let finding = Finding::plain().with("case", &requalified.case);
    Some(finding.with("qualification", &requalified.qualification).with("found", found))
}

/// What a case's record lacks for a requalification of that tag as homicide.
fn wanting(case: &criminal::State, tag: &Tag) -> Option<&'static str> {
    let agreed = |tag: &Tag| case.qualifications.get(tag).filter(|q| q.is_agreed());
    let homicide = |q: &Qualification| q.content.offences.iter().any(|offence| offence.article == HOMICIDE);
    let Some(now) = agreed(tag) else { return Some("not_agreed") };
    if !homicide(now) {
        return Some("not_homicide");
    }
    match now.content.replaces.as_ref().and_then(agreed) {
        None => Some("replaces_nothing"),
        Some(before) if homicide(before) => Some("homicide_before"),
        Some(_) => None,
    }
}

fn examples() -> Vec<Example> {
    vec![
        example("agreed, harm to health before", murder_case(), requalified("2022-01-10 14:00", "q2"), Then::Met),
        example("before the prosecutor agreed", murder_case(), requalified("2022-01-10 11:00", "q2"), Then::Unmet),
        example("the earlier qualification", murder_case(), requalified("2022-01-10 14:00", "q1"), Then::Unmet),
        example(
            "murder from the first",
            [
                case(),
                vec![qualification("2022-01-07 10:00", "q1", murder(), json!(null)), agreed("2022-01-07 12:00", "q1")],
                vec![found(), linked("2022-01-06 13:00")],
            ]
            .concat(),
            requalified("2022-01-10 14:00", "q1"),
            Then::Unmet,
        ),
    ]
}
