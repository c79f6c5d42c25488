//! # Whoever attests has no interest in the case
//!
//! Demands that no attesting witness is a suspect in the case or the person who reported the offence.

use super::given::{attested, case, detained, example, urgent_search};
use super::suspects;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.attesting_interested",
    guard: Guard::Fact,
    acts: &["measure_attested/1"],
    basis: &[Basis::cpc("82", "2", Mark::Verified)],
    section: "7",
    since: "2022-01-01",
    demand: Words {
        kk: "{witness} куәгері істің нәтижесіне мүдделі.",
        ru: "Понятой {witness} заинтересован в деле.",
        en: "The attesting witness {witness} has an interest in the case.",
    },
    way_out: Words {
        kk: "Прокурор нәтижелерге жол берілетінін бағалайды.",
        ru: "Прокурор оценивает допустимость результатов.",
        en: "The prosecutor weighs whether the results are admissible.",
    },
    why: "A witness who gains by what is found attests nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::MeasureAttested(attested) = m.act() else { return None };
    let applicant = m.before().received.as_ref().and_then(|report| report.applicant.clone());
    let suspected = suspects(m).into_iter().filter_map(|(_, suspect)| suspect.subject.map(|subject| subject.person));
    let interested: Vec<_> = applicant.into_iter().chain(suspected).collect();
    let witness = attested.witnesses.iter().find(|witness| interested.contains(witness))?;
    Some(Finding::plain().with("witness", witness))
}

fn examples() -> Vec<Example> {
    let searched = || [case(vec![urgent_search()]), vec![detained()]].concat();
    vec![
        example("two neighbours", searched(), attested(&["person-20", "person-21"]), Then::Met),
        example("the suspect", searched(), attested(&["person-20", "person-1"]), Then::Unmet),
        example("the applicant", searched(), attested(&["person-9", "person-20"]), Then::Unmet),
    ]
}
