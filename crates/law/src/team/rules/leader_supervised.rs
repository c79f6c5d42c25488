//! # Whoever supervised a case does not lead its investigation
//!
//! Demands that a prosecutor who agreed to, refused or prolonged anything in a case does not lead the team that investigates it.

use super::given::{GENERAL, SPECIAL, case, case_given, example, extended_by, formed, joined_prosecutor, leader_changed};
use crate::criminal::{self, Criminal};
use crate::kernel::prelude::*;
use crate::kernel::{OfficerId, RecordId};
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.leader_supervised",
    guard: Guard::Decision,
    acts: &["case_given/1", "leader_changed/1"],
    basis: &[Basis::cpc("58", "3", Mark::VerifiedAmended), Basis::cpc("194", "3", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} {case} ісін қадағалаған, сондықтан оны тергейтін топты басқармайды.",
        ru: "{officer} надзирал за делом {case} и потому не руководит группой, которая его расследует.",
        en: "{officer} supervised the case {case}, and so does not lead the team that investigates it.",
    },
    way_out: Words {
        kk: "Басқа прокурорды басшы етіңіз немесе істі басқа топқа беріңіз.",
        ru: "Назначьте руководителем другого прокурора или поручите дело другой группе.",
        en: "Have another prosecutor lead, or entrust the case to another team.",
    },
    why: "Whoever has watched a case cannot then be watched in it by nobody.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let state = m.before();
    let (leader, cases): (&OfficerId, Vec<&RecordId>) = match m.act() {
        Act::CaseGiven(given) => (&state.leader.as_ref()?.officer, vec![&given.case]),
        Act::LeaderChanged(changed) => (&changed.officer, state.held().map(|(case, _)| case).collect()),
        _ => return None,
    };
    let supervised = |case: &RecordId| {
        let acts = m.world.entries::<Criminal>(case);
        acts.iter().any(|act| criminal::SUPERVISES.contains(&act.kind) && act.hands().iter().any(|(who, _)| *who == leader))
    };
    let case = cases.into_iter().find(|case| supervised(case))?;
    Some(Finding::plain().with("officer", leader).with("case", case))
}

fn examples() -> Vec<Example> {
    vec![
        example("a prosecutor of elsewhere leads", [case(), vec![formed()]].concat(), case_given("2022-01-10 12:00"), Then::Met),
        example(
            "the leader prolonged its term",
            [case(), vec![extended_by(SPECIAL), formed()]].concat(),
            case_given("2022-01-10 12:00"),
            Then::Unmet,
        ),
        example(
            "whoever takes the lead prolonged its term",
            [case(), vec![extended_by(GENERAL), formed(), joined_prosecutor(), case_given("2022-01-10 12:00")]].concat(),
            leader_changed("2022-01-12 10:00", "general-1"),
            Then::Unmet,
        ),
        example(
            "whoever takes the lead did nothing in it",
            [case(), vec![formed(), joined_prosecutor(), case_given("2022-01-10 12:00")]].concat(),
            leader_changed("2022-01-12 10:00", "general-1"),
            Then::Met,
        ),
    ]
}
