//! # Whoever was removed takes part no more
//!
//! Demands that an officer whose challenge was upheld does nothing further in the case, is not given it, and is in no group.

use super::given::{HEAD, INVESTIGATOR, OTHER_INVESTIGATOR, assigned, case, challenged, decided, example, group, qualified};
use crate::criminal::{Act, Criminal};
use crate::kernel::OfficerId;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.challenged_acts",
    guard: Guard::Decision,
    acts: &[
        "received/1",
        "registered/1",
        "not_registered/1",
        "category_set/1",
        "qualification_issued/1",
        "qualification_agreed/1",
        "qualification_refused/1",
        "assigned/1",
        "transferred/1",
        "group_formed/1",
        "group_changed/1",
        "instruction_given/1",
        "instruction_reported/1",
        "interrupted/1",
        "interruption_agreed/1",
        "interruption_cancelled/1",
        "resumed/1",
        "term_extended/1",
        "termination_issued/1",
        "terminated/1",
        "termination_refused/1",
        "sent_to_court/1",
        "measure_petitioned/1",
        "measure_sanctioned/1",
        "measure_refused/1",
        "measure_executed/1",
        "urgent_materials_sent/1",
        "urgent_validated/1",
        "results_used/1",
        "measure_attested/1",
        "acceptance_refused/1",
        "registration_deferred/1",
        "sent_to_prosecutor/1",
        "file_called_for/1",
        "jurisdiction_determined/1",
        "group_announced/1",
        "challenged/1",
        "challenge_decided/1",
    ],
    basis: &[Basis::cpc("86", "1", Mark::Verified), Basis::cpc("86", "2", Mark::Verified)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} қарсылық бойынша істен шеттетілген.",
        ru: "{officer} отведён и в деле не участвует.",
        en: "A challenge of {officer} was upheld: the officer takes no part in the case.",
    },
    way_out: Words {
        kk: "Әрекетті басқа лауазымды адам жасайды.",
        ru: "Действие совершает другое должностное лицо.",
        en: "Another officer does the act.",
    },
    why: "An upheld challenge that changes nothing is a promise broken in public.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let named: Vec<&OfficerId> = match m.act() {
        Act::Assigned(assigned) => vec![&assigned.investigator],
        Act::GroupFormed(group) | Act::GroupChanged(group) => group.members.iter().chain([&group.leader]).map(|one| &one.officer).collect(),
        _ => Vec::new(),
    };
    let removed = [m.entry().officer].into_iter().chain(named).find(|officer| m.before().is_removed(officer))?;
    Some(Finding::plain().with("officer", removed))
}

fn examples() -> Vec<Example> {
    let outcome = |outcome| case(vec![challenged("2022-01-10 10:00", "inv-1"), decided("2022-01-10 15:00", HEAD, outcome)]);
    let later = |deed: Deed| Deed { at: "2022-01-12 10:00", ..deed };
    vec![
        example("the challenge was dismissed", outcome("dismissed"), qualified("2022-01-12 10:00", "q1"), Then::Met),
        example("it was upheld", outcome("upheld"), qualified("2022-01-12 10:00", "q1"), Then::Unmet),
        example("the case is given to whoever was removed", outcome("upheld"), assigned("inv-1"), Then::Unmet),
        example("the case is given to another", outcome("upheld"), assigned("inv-2"), Then::Met),
        example(
            "whoever was removed is in the group",
            outcome("upheld"),
            later(group(OTHER_INVESTIGATOR, &[OTHER_INVESTIGATOR, INVESTIGATOR])),
            Then::Unmet,
        ),
        example("what was done before the word stands", outcome("upheld"), qualified("2022-01-10 12:00", "q1"), Then::Met),
    ]
}
