//! # A case is given to an investigator
//!
//! Demands that nobody gets a case who is known in it as anything but an investigator, a head of investigation, or a prosecutor
//! of the body that holds it.

use super::given::{assigned, case, example, instructed};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use crate::kernel::{Authority, Entry};

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.assigned_to_investigator",
    guard: Guard::Decision,
    acts: &["assigned/1"],
    basis: &[Basis::cpc("60", "2", Mark::VerifiedAmended), Basis::cpc("59", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл іс бойынша тергеуші емес: {role}.",
        ru: "{officer} по этому делу не следователь: {role}.",
        en: "{officer} is no investigator in this case: {role}.",
    },
    way_out: Words {
        kk: "Істі тергеушіге тапсырыңыз.", ru: "Поручите дело следователю.", en: "Give the case to an investigator."
    },
    why: "The person who sanctioned or supervised cannot be handed what they sanctioned or supervised.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Assigned(assigned) = m.act() else { return None };
    let holder = m.before().body.as_ref();
    let investigates = |authority: &Authority| match authority.role {
        Role::Investigator | Role::InvestigationHead => true,
        Role::Prosecutor => holder == Some(&authority.body),
        _ => false,
    };
    let known = m.earlier().iter().chain([m.entry()]).flat_map(Entry::hands);
    let (_, other) = known.filter(|(officer, _)| **officer == assigned.investigator).find(|(_, authority)| !investigates(authority))?;
    Some(Finding::plain().with("officer", &assigned.investigator).at("/investigator").with("role", other.role.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example("to an investigator of the body", case(vec![]), assigned("inv-1"), Then::Met),
        example(
            "to the prosecutor who instructs in the case",
            case(vec![instructed("2022-01-08 10:00", "i1")]),
            assigned("pros-1"),
            Then::Unmet,
        ),
    ]
}
