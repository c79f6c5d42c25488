//! # The three roles never merge
//!
//! Demands that whoever acted in a case on one tier of the model (investigation, prosecution, court) acts on no other in the same
//! case.

use super::given::{JUDGE, case, example, instructed, on_measure, petitioned};
use super::tier;
use crate::criminal::Criminal;
use crate::kernel::Entry;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.roles_merge",
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
        "registration_deferred/1",
        "sent_to_prosecutor/1",
        "file_called_for/1",
        "jurisdiction_determined/1",
        "group_announced/1",
        "challenged/1",
        "acceptance_refused/1",
        "challenge_decided/1",
    ],
    basis: &[
        Basis::cpc("60", "7", Mark::VerifiedAmended),
        Basis::cpc("193", "1", Mark::VerifiedAmended),
        Basis::cpc("55", "1", Mark::VerifiedAmended),
    ],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл іс бойынша басқа буында әрекет еткен: {tier}.",
        ru: "{officer} уже действовал по этому делу в другом звене: {tier}.",
        en: "{officer} has acted in this case on another tier: {tier}.",
    },
    way_out: Words {
        kk: "Әрекетті басқа лауазымды адам жасайды.",
        ru: "Действие совершает другое должностное лицо.",
        en: "Another officer does the act.",
    },
    why: "A search that its own prosecutor sanctioned has been looked at by one pair of eyes.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let entry = m.entry();
    let own = tier(entry.authority.role)?;
    let hands = m.earlier().iter().flat_map(Entry::hands).filter(|(officer, _)| *officer == entry.officer);
    let other = hands.filter_map(|(_, authority)| tier(authority.role)).find(|tier| *tier != own)?;
    Some(Finding::plain().with("officer", entry.officer).with("tier", other))
}

const OTHER: (&str, Role, &str) = ("pros-2", Role::Prosecutor, "prosecution/almaty-city");

fn examples() -> Vec<Example> {
    vec![
        example(
            "a judge who is a judge only",
            case(vec![petitioned("search")]),
            on_measure("2022-01-10 12:00", JUDGE, "measure_sanctioned/1"),
            Then::Met,
        ),
        example(
            "a judge who was the prosecutor of the case",
            case(vec![instructed("2022-01-08 10:00", "i1"), petitioned("search")]),
            on_measure("2022-01-10 12:00", ("pros-1", Role::InvestigatingJudge, "court/almaty-city/1"), "measure_sanctioned/1"),
            Then::Unmet,
        ),
        example(
            "and whose instruction another prosecutor corrected",
            case(vec![
                instructed("2022-01-08 10:00", "i1"),
                instructed("2022-01-08 10:00", "i1").corrected(3, OTHER),
                petitioned("search"),
            ]),
            on_measure("2022-01-10 12:00", ("pros-1", Role::InvestigatingJudge, "court/almaty-city/1"), "measure_sanctioned/1"),
            Then::Unmet,
        ),
    ]
}
