//! # Nothing is decided in a case that is over
//!
//! Demands that no act follows the end of a record, but for the report on an instruction and the judge's review of what was
//! urgent.

use super::given::{case, example, instructed, petitioned, sent_to_court, terminated, termination};
use crate::criminal::Criminal;
use crate::criminal::state::Ending;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.case_over",
    guard: Guard::Form,
    acts: &[
        "category_set/1",
        "qualification_issued/1",
        "qualification_agreed/1",
        "qualification_refused/1",
        "assigned/1",
        "transferred/1",
        "group_formed/1",
        "group_changed/1",
        "instruction_given/1",
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
        "results_used/1",
        "measure_attested/1",
        "registration_deferred/1",
        "sent_to_prosecutor/1",
        "file_called_for/1",
        "jurisdiction_determined/1",
        "group_announced/1",
        "challenged/1",
    ],
    basis: &[Basis::cpc("35", "6", Mark::VerifiedAmended), Basis::cpc("302", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "Іс {since} аяқталған: {ending}.",
        ru: "Дело окончено {since}: {ending}.",
        en: "The case is over since {since}: {ending}.",
    },
    way_out: Words {
        kk: "Жаңа мән-жайлар бойынша жаңа хабарламаны тіркеңіз.",
        ru: "По новым обстоятельствам зарегистрируйте новое сообщение.",
        en: "Register a new report on new circumstances.",
    },
    why: "A case that goes on after its end has neither a term nor anybody who answers for it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (ending, since) = m.before().ended.as_ref()?;
    let ending = match ending {
        Ending::NotRegistered(_) => "not_registered",
        Ending::Terminated => "terminated",
        Ending::SentToCourt => "sent_to_court",
    };
    Some(Finding::plain().with("since", since.local()).with("ending", ending))
}

fn examples() -> Vec<Example> {
    vec![
        example("while the case is pending", case(vec![]), petitioned("search"), Then::Met),
        example(
            "a search after the termination",
            case(vec![termination("2022-01-08 10:00"), terminated("2022-01-08 12:00")]),
            petitioned("search"),
            Then::Unmet,
        ),
        example(
            "an instruction after the case went to court",
            case(vec![sent_to_court("2022-01-08 12:00")]),
            instructed("2022-01-09 10:00", "i1"),
            Then::Unmet,
        ),
    ]
}
