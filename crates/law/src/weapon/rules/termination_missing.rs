//! # Where there is a case, it is terminated
//!
//! Demands that exemption in a registered case is agreed to only of a case of illegal possession in which termination for
//! exemption has been issued.

use super::POSSESSION;
use super::given::{CASE, agreed, case, checked_surrender, example, proposed_in, terminated};
use crate::criminal::{self, Criminal};
use crate::kernel::prelude::*;
use crate::weapon::{Liability, Weapons};
use serde_json::json;

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.termination_missing",
    guard: Guard::Decision,
    acts: &["exemption_agreed/1"],
    basis: &[Basis::cpc("35", "1(12)", Mark::VerifiedAmended), Basis::new("CC", "287", "note", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "{record} ісінде босату негізі бойынша тоқтату қаулысы жоқ немесе іс басқа бап бойынша.",
        ru: "В деле {record} нет постановления о прекращении по этому основанию, либо дело по другой статье.",
        en: "Case {record} holds no termination on this ground, or is of another article.",
    },
    way_out: Words {
        kk: "Тергеуші алдымен қаулы шығарады.",
        ru: "Сначала следователь выносит постановление.",
        en: "The investigator issues the termination first.",
    },
    why: "Whoever is exempt and still has a case is not exempt.",
    check,
    examples,
    ..Rule::HOUSE
};

/// Exemption by the Criminal Code, in the list `termination`.
const EXEMPT: &str = "exempt";

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let proposal = m.before().surrender.as_ref()?.proposal.as_ref()?;
    let Liability::Criminal { case: Some(case) } = &proposal.liability else { return None };
    let of_possession = m.world.state_at::<Criminal>(case, m.at()).is_some_and(|state| state.article() == Some(POSSESSION));
    let entries = m.world.entries::<Criminal>(case);
    let issued = entries.iter().any(|entry| {
        let exempt = matches!(entry.act, criminal::Act::TerminationIssued(termination) if termination.ground == EXEMPT);
        exempt && entry.occurred_at <= m.at()
    });
    (!of_possession || !issued).then(|| Finding::plain().with("record", case))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "without a case",
            [checked_surrender(), vec![proposed_in("2022-01-11 16:00", json!(null))]].concat(),
            agreed("2022-01-12 10:00"),
            Then::Met,
        ),
        example(
            "in a case that is terminated for exemption",
            [case(), checked_surrender(), vec![proposed_in("2022-01-11 16:00", json!(CASE)), terminated("2022-01-11 17:00", "exempt")]]
                .concat(),
            agreed("2022-01-12 10:00"),
            Then::Met,
        ),
        example(
            "in a case that goes on",
            [case(), checked_surrender(), vec![proposed_in("2022-01-11 16:00", json!(CASE))]].concat(),
            agreed("2022-01-12 10:00"),
            Then::Unmet,
        ),
        example(
            "in a case terminated on another ground",
            [case(), checked_surrender(), vec![proposed_in("2022-01-11 16:00", json!(CASE)), terminated("2022-01-11 17:00", "no_event")]]
                .concat(),
            agreed("2022-01-12 10:00"),
            Then::Unmet,
        ),
    ]
}
