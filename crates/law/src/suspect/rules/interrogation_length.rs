//! # No longer than the law lets it
//!
//! Demands that one interrogation does not pass the stretch of the code: shorter for minors, for pregnant women and
//! mothers of small children, and for women and men of the ages the code names.

use super::given::{accused, circumstance, detained, example, held, interrogated};
use crate::kernel::Sex;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Circumstance, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.interrogation_length",
    guard: Guard::Fact,
    acts: &["interrogated/1"],
    basis: &[Basis::cpc("209", "3", Mark::Verified), Basis::cpc("209", "3-1", Mark::Verified), Basis::cpc("209", "4", Mark::Verified)],
    section: "11",
    since: "2015-01-01",
    limits: &[
        "interrogation.stretch",
        "interrogation.stretch_minor",
        "interrogation.stretch_vulnerable",
        "interrogation.vulnerable_women_from",
        "interrogation.vulnerable_men_from",
        "minor.under",
    ],
    demand: Words {
        kk: "Жауап алу үзіліссіз {limit} артық жүргізілмейді; {by} асқан.",
        ru: "Допрос не длится непрерывно более {limit}; превышение {by}.",
        en: "An interrogation lasts no longer than {limit} at a stretch; it was {by} too long.",
    },
    way_out: Words {
        kk: "Үзіліс жасаңыз; прокурор айғақтың жарамдылығын бағалайды.",
        ru: "Делайте перерыв; прокурор оценивает допустимость показаний.",
        en: "Pause; the prosecutor weighs whether the evidence can be used.",
    },
    why: "Exhaustion makes people say what is wanted.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    let id = match spared(m)? {
        Spared::Minor => "interrogation.stretch_minor",
        Spared::Vulnerable => "interrogation.stretch_vulnerable",
        Spared::Nobody => "interrogation.stretch",
    };
    let limit = m.limit(id)?;
    passed(m.at() + limit, interrogation.ended_at).map(|by| Finding::late(by).with("limit", limit))
}

/// For whom the code has shorter times.
pub(super) enum Spared {
    /// A minor.
    Minor,
    /// A woman or a man of the age that the code names, a pregnant woman, a mother of a small child.
    Vulnerable,
    /// Anyone else.
    Nobody,
}

/// Who is questioned, as far as the code spares some.
pub(super) fn spared(m: &Matter<'_, Suspect>) -> Option<Spared> {
    let before = m.before();
    let subject = before.subject.as_ref()?;
    let from = match subject.sex {
        Sex::Female => "interrogation.vulnerable_women_from",
        Sex::Male => "interrogation.vulnerable_men_from",
    };
    let aged = m.law.threshold(from, m.at()).is_some_and(|t| i64::from(subject.age) >= t.value);
    let mother = [Circumstance::Pregnant, Circumstance::SmallChild].iter().any(|one| before.defence.has(*one));
    let aged = aged || (mother && subject.sex == Sex::Female);
    Some(match (before.is_minor(m.at(), m.law), aged) {
        (true, _) => Spared::Minor,
        (false, true) => Spared::Vulnerable,
        (false, false) => Spared::Nobody,
    })
}

fn examples() -> Vec<Example> {
    let pregnant = || {
        let mut subject = accused("188", "3", 30);
        subject["sex"] = serde_json::json!("female");
        vec![detained("2022-01-06 10:00", subject), circumstance("2022-01-06 11:00", "pregnant")]
    };
    vec![
        example("four hours", vec![held()], interrogated("2022-01-06 12:00", "2022-01-06 16:00"), Then::Met),
        example("six hours", vec![held()], interrogated("2022-01-06 12:00", "2022-01-06 18:00"), Then::UnmetBy(120)),
        example(
            "a minor, three hours",
            vec![detained("2022-01-06 10:00", accused("188", "3", 16))],
            interrogated("2022-01-06 12:00", "2022-01-06 15:00"),
            Then::UnmetBy(60),
        ),
        example("a pregnant woman, three hours", pregnant(), interrogated("2022-01-06 12:00", "2022-01-06 15:00"), Then::Met),
        example("a pregnant woman, four hours", pregnant(), interrogated("2022-01-06 12:00", "2022-01-06 16:00"), Then::UnmetBy(60)),
        example(
            "a man of 65, four hours",
            vec![detained("2022-01-06 10:00", accused("188", "3", 65))],
            interrogated("2022-01-06 12:00", "2022-01-06 16:00"),
            Then::UnmetBy(60),
        ),
    ]
}
