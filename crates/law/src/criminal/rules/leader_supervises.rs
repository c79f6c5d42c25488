//! # Whoever leads does not supervise
//!
//! Demands that a prosecutor who leads the group, is a member of it, or investigates the case agrees to nothing in it: another
//! prosecutor supervises.

use super::given::{INVESTIGATOR, SPECIAL, agreed, by, case, example, extended, group, qualified};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.leader_supervises",
    guard: Guard::Decision,
    acts: &[
        "qualification_agreed/1",
        "qualification_refused/1",
        "interruption_agreed/1",
        "interruption_cancelled/1",
        "term_extended/1",
        "terminated/1",
        "termination_refused/1",
        "file_called_for/1",
        "jurisdiction_determined/1",
    ],
    basis: &[Basis::cpc("58", "3", Mark::VerifiedAmended), Basis::cpc("194", "3", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} бұл істі тергейді немесе топты басқарады, сондықтан оны қадағаламайды.",
        ru: "{officer} расследует это дело или руководит группой и потому не надзирает за ним.",
        en: "{officer} investigates this case or leads its group, and so does not supervise it.",
    },
    way_out: Words {
        kk: "Істі қадағалауға уәкілетті басқа прокурорға жүгініңіз.",
        ru: "Обратитесь к прокурору, уполномоченному надзирать за делом.",
        en: "Turn to the prosecutor authorised to supervise the case.",
    },
    why: "Whoever leads an investigation wants it to succeed; supervision is for somebody who need not.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (state, officer) = (m.before(), m.entry().officer);
    let in_group = state.group.as_ref().is_some_and(|g| g.leader.officer == *officer || g.members.iter().any(|x| x.officer == *officer));
    (in_group || state.investigator.as_ref() == Some(officer)).then(|| Finding::plain().with("officer", officer))
}

fn led() -> Deed {
    group(SPECIAL, &[SPECIAL, INVESTIGATOR])
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "another prosecutor agrees",
            case(vec![led(), qualified("2022-01-09 10:00", "q1")]),
            agreed("2022-01-09 12:00", "q1"),
            Then::Met,
        ),
        example(
            "the leader agrees",
            case(vec![led(), qualified("2022-01-09 10:00", "q1")]),
            by(SPECIAL, agreed("2022-01-09 12:00", "q1")),
            Then::Unmet,
        ),
        example("the leader extends the term", case(vec![led()]), extended("2022-01-20 10:00", SPECIAL, 3), Then::Unmet),
    ]
}
