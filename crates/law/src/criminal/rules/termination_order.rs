//! # A termination is decided before it is approved
//!
//! Demands that the prosecutor approves or refuses a termination that was decided and waits for that word, and that nothing else
//! ends the case meanwhile.

use super::given::{PROSECUTOR, case, example, sent_to_court, step, terminated, termination};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.termination_order",
    guard: Guard::Form,
    acts: &["termination_issued/1", "terminated/1", "termination_refused/1", "sent_to_court/1"],
    basis: &[Basis::cpc("288", "1", Mark::VerifiedAmended), Basis::cpc("193", "1(17)", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Тоқтату бұл қадам ілесетін сатыда емес: {stage}.",
        ru: "Прекращение не на той стадии, за которой следует этот шаг: {stage}.",
        en: "The termination is not at the stage that this step follows: {stage}.",
    },
    way_out: Words {
        kk: "Алдымен тоқтату туралы қаулы шығарылады, содан кейін прокурор шешеді.",
        ru: "Сначала выносится постановление о прекращении, затем решает прокурор.",
        en: "First the decision to terminate is made, then the prosecutor decides on it.",
    },
    why: "An approval of what nobody decided has no reasons to be reviewed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let decides = matches!(m.act(), Act::Terminated(_) | Act::TerminationRefused(_));
    let open = m.before().termination_open().is_some();
    (decides != open).then(|| Finding::plain().with("stage", if open { "proposed" } else { "none" }))
}

fn examples() -> Vec<Example> {
    vec![
        example("approved after the decision", case(vec![termination("2022-01-20 10:00")]), terminated("2022-01-20 12:00"), Then::Met),
        example("approved without a decision", case(vec![]), terminated("2022-01-20 12:00"), Then::Unmet),
        example(
            "to court while a termination waits",
            case(vec![termination("2022-01-20 10:00")]),
            sent_to_court("2022-01-20 12:00"),
            Then::Unmet,
        ),
        example(
            "approved after it was refused",
            case(vec![termination("2022-01-20 10:00"), step("2022-01-20 11:00", PROSECUTOR, "termination_refused/1")]),
            terminated("2022-01-20 12:00"),
            Then::Unmet,
        ),
    ]
}
