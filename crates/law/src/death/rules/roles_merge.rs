//! # The three roles never merge
//!
//! Demands that whoever decides on an exhumation as the investigating judge did nothing else in the record, and that nobody acts
//! in it now as investigator, now as prosecutor.

use super::given::{INVESTIGATOR, JUDGE, buried, by, example, step};

use crate::death::Death;
use crate::kernel::Entry;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.roles_merge",
    guard: Guard::Decision,
    acts: &[
        "exhumation_petitioned/1",
        "exhumation_sanctioned/1",
        "exhumation_refused/1",
        "case_requalified/1",
        "closed/1",
        "manner_determined/1",
        "examination_appointed/1",
    ],
    basis: &[
        Basis::cpc("60", "7", Mark::VerifiedAmended),
        Basis::cpc("193", "1", Mark::VerifiedAmended),
        Basis::cpc("55", "1", Mark::VerifiedAmended),
    ],
    section: "21",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл жазбада бұрын басқа буында әрекет еткен ({tier}).",
        ru: "{officer} уже действовал в этой записи в другом звене ({tier}).",
        en: "{officer} acted in this record in another tier before ({tier}).",
    },
    way_out: Words {
        kk: "Шешімді басқа лауазымды адам қабылдайды.",
        ru: "Решение принимает другое должностное лицо.",
        en: "Another officer decides.",
    },
    why: "Three tiers held by one person are one.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let entry = m.entry();
    let own = tier(entry.authority.role)?;
    let hands = m.earlier().iter().flat_map(Entry::hands).filter(|(officer, _)| *officer == entry.officer);
    let other = hands.filter_map(|(_, authority)| tier(authority.role)).find(|tier| *tier != own)?;
    Some(Finding::plain().with("officer", entry.officer).with("tier", other))
}

/// The tier of a role in the three-tier model.
const fn tier(role: Role) -> Option<&'static str> {
    match role {
        Role::Investigator | Role::InvestigationHead => Some("investigator"),
        Role::Prosecutor => Some("prosecutor"),
        Role::InvestigatingJudge => Some("investigating_judge"),
        _ => None,
    }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "a judge who is a judge only",
            [buried(), vec![step("2022-01-12 10:00", INVESTIGATOR, "exhumation_petitioned/1")]].concat(),
            step("2022-01-12 15:00", JUDGE, "exhumation_sanctioned/1"),
            Then::Met,
        ),
        example(
            "a judge who investigated before",
            [buried(), vec![step("2022-01-12 10:00", INVESTIGATOR, "exhumation_petitioned/1")]].concat(),
            by(("inv-1", Role::InvestigatingJudge, "court/almaty-city/1"), step("2022-01-12 15:00", JUDGE, "exhumation_sanctioned/1")),
            Then::Unmet,
        ),
    ]
}
