//! # A minor no longer than half a year
//!
//! Demands that custody of a minor is not extended beyond the limit for minors.
//!
//! Basis: CPC 541(4). Since 1 January 2015, when the code came into force.

use super::given::{accused, detained, example, extension_agreed, in_custody};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::suspect::{Act, Suspect};

/// The rule.
pub static RULE: Rule<Suspect> = Rule {
    declaration: Declaration {
        code: "suspect.minor_extension",
        guard: Guard::Decision,
        acts: &["extension_agreed/1", "measure_extended/1"],
        basis: &[Basis::cpc("541", "4", Mark::Verified)],
        section: "12",
        since: "2015-01-01",
        until: None,
        limits: &["custody.minor", "minor.under"],
        demand: Words {
            kk: "Кәмелетке толмаған адамды күзетпен ұстау {limit} айдан аспайды.",
            ru: "Стража несовершеннолетнего не продлевается более чем до {limit} мес.",
            en: "Custody of a minor is not extended beyond {limit} months.",
        },
        way_out: Words {
            kk: "Босатыңыз немесе жеңілірек шараны таңдаңыз.",
            ru: "Освободите или изберите более мягкую меру.",
            en: "Release, or choose a milder measure.",
        },
        why: "A year is longer at sixteen.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let months = match m.act() {
        Act::ExtensionAgreed(extension) => extension.months,
        Act::MeasureExtended(extended) => extended.months,
        _ => return None,
    };
    let limit = m.law.limit("custody.minor", m.at())?.value;
    let minor = m.before().is_minor(m.at(), m.law);
    (minor && i64::from(months) > limit).then(|| Finding::plain().with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "five months",
            [vec![detained("2022-01-06 10:00", accused("188", "3", 16))], in_custody().split_off(1)].concat(),
            extension_agreed("2022-01-14 10:00", 5, "region"),
            Then::Met,
        ),
        example(
            "eight months",
            [vec![detained("2022-01-06 10:00", accused("188", "3", 16))], in_custody().split_off(1)].concat(),
            extension_agreed("2022-01-14 10:00", 8, "region"),
            Then::Unmet,
        ),
    ]
}
