//! # A written obligation of whoever answers for the suspect
//!
//! Demands that each surety, and whoever takes a minor under supervision, asked for it in writing and gave the obligation before
//! the measure is chosen.

use super::course::{obliged, surety};
use super::given::{accused, chosen, detained, example, held};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.obligation_missing",
    guard: Guard::Decision,
    acts: &["measure_chosen/1"],
    basis: &[Basis::cpc("142", "2", Mark::Verified), Basis::cpc("142", "3", Mark::Verified), Basis::cpc("144", "2", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "«{kind}» шарасы бойынша жазбаша өтініш пен міндеттеме берілмеген: {missing}.",
        ru: "По мере «{kind}» не даны письменное ходатайство и обязательство: {missing}.",
        en: "For {kind} a written request and obligation are missing: {missing}.",
    },
    way_out: Words {
        kk: "Алдымен әр кепілгердің немесе қамқоршының міндеттемесін жазыңыз.",
        ru: "Сначала запишите обязательство каждого поручителя или опекуна.",
        en: "Record the obligation of each surety or guardian first.",
    },
    why: "Nobody stands surety without knowing it, and for what.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureChosen(chosen) = m.act() else { return None };
    let given = m.before().obligations.get(&chosen.kind);
    let missing = match chosen.kind {
        Measure::PersonalSurety => chosen.sureties.iter().find(|surety| given.is_none_or(|given| !given.contains(*surety)))?.to_string(),
        Measure::MinorSupervision if given.is_none() => "-".to_owned(),
        _ => return None,
    };
    Some(Finding::plain().with("kind", chosen.kind.code()).with("missing", missing))
}

fn examples() -> Vec<Example> {
    let boy = || accused("188", "3", 16);
    let placed = || chosen("2022-01-07 10:00", "minor_supervision");
    vec![
        example(
            "both sureties gave theirs",
            vec![held(), obliged("personal_surety", "person-7"), obliged("personal_surety", "person-8")],
            surety(),
            Then::Met,
        ),
        example("one of them did not", vec![held(), obliged("personal_surety", "person-7")], surety(), Then::Unmet),
        example(
            "the mother took the boy in",
            vec![detained("2022-01-06 20:00", boy()), obliged("minor_supervision", "person-7")],
            placed(),
            Then::Met,
        ),
        example("nobody took the boy in", vec![detained("2022-01-06 20:00", boy())], placed(), Then::Unmet),
    ]
}
