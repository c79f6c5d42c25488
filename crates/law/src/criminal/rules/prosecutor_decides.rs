//! # What is the prosecutor's is decided by a prosecutor
//!
//! Demands that agreement, approval, transfer, instruction, extension and sending to court are acts of a prosecutor.

use super::given::{INVESTIGATOR, by, case, example, transferred};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.prosecutor_decides",
    guard: Guard::Decision,
    acts: &[
        "qualification_agreed/1",
        "qualification_refused/1",
        "transferred/1",
        "instruction_given/1",
        "interruption_agreed/1",
        "interruption_cancelled/1",
        "term_extended/1",
        "terminated/1",
        "termination_refused/1",
        "sent_to_court/1",
        "acceptance_refused/1",
        "registration_deferred/1",
        "file_called_for/1",
        "jurisdiction_determined/1",
    ],
    basis: &[
        Basis::cpc("193", "1", Mark::VerifiedAmended),
        Basis::cpc("186", "2", Mark::Verified),
        Basis::cpc("192", "4", Mark::VerifiedAmended),
    ],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл шешімді прокурор қабылдайды, {role} емес.",
        ru: "Это решение принимает прокурор, а не {role}.",
        en: "This decision is a prosecutor's, not one of {role}.",
    },
    way_out: Words {
        kk: "Қадағалаушы прокурорға жүгініңіз.",
        ru: "Обратитесь к надзирающему прокурору.",
        en: "Turn to the supervising prosecutor.",
    },
    why: "The second tier of the model is somebody who did not investigate.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let role = m.entry().authority.role;
    (role != Role::Prosecutor).then(|| Finding::plain().with("role", role.code()))
}

fn examples() -> Vec<Example> {
    vec![
        example("the prosecutor transfers", case(vec![]), transferred("national-security/almaty-city"), Then::Met),
        example("the investigator transfers", case(vec![]), by(INVESTIGATOR, transferred("national-security/almaty-city")), Then::Unmet),
    ]
}
