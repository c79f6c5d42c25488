//! # A qualification is not dated back
//!
//! Demands that no qualification is announced with a date before the one announced last. A requalification is a new decision; a
//! mistake of date is corrected as such.

use super::given::{announced, example, held};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.announced_before_last",
    guard: Guard::Decision,
    acts: &["qualification_announced/1"],
    basis: &[Basis::cpc("207", "1", Mark::Verified)],
    section: "5",
    since: "2015-01-01",
    demand: Words {
        kk: "{last} кейінгі саралау хабарланған; соңғы күнгісі күшінде.",
        ru: "{last} уже объявлена более поздняя квалификация; действует последняя по дате.",
        en: "A later qualification was announced on {last}; the latest date governs.",
    },
    way_out: Words {
        kk: "Жаңа саралауды қазіргі күнмен шығарып, келісіп, хабарлаңыз.",
        ru: "Вынесите, согласуйте и объявите новую квалификацию текущей датой.",
        en: "Issue, agree and announce a new qualification with its own date.",
    },
    why: "The latest decree governs; one dated back would overwrite what the suspect was told.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    if m.corrects.is_some() {
        return None;
    }
    let last = m.later().iter().rfind(|entry| matches!(entry.act, Act::QualificationAnnounced(_)))?;
    Some(Finding::plain().with("last", last.occurred_at.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example("a later one after it", vec![held(), announced("2022-01-08 10:00", "q1")], announced("2022-01-15 10:00", "q2"), Then::Met),
        example("one dated before it", vec![held(), announced("2022-01-08 10:00", "q1")], announced("2022-01-07 10:00", "q2"), Then::Unmet),
    ]
}
