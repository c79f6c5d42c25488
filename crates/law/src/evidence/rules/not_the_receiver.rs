//! # The receiver accepts, and nobody else
//!
//! Demands that an item is accepted or refused by the very officer to whom it was handed over.

use super::given::{EXPERT, INVESTIGATOR, OTHER_EXPERT, accepted, example, handed_over, packed};
use crate::evidence::Evidence;
use crate::kernel::Deed;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.not_the_receiver",
    guard: Guard::Decision,
    acts: &["accepted/1", "handover_refused/1"],
    basis: &[Basis::cpc("221", "5", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Зат {to} атына тапсырылған; басқа ешкім қабылдамайды.",
        ru: "Предмет передан {to}; никто другой его не принимает.",
        en: "The item was handed over to {to}; nobody else accepts it.",
    },
    way_out: Words {
        kk: "Алушының өзі жауап берсін; ол жоқ болса, тапсырудың күшін жойып, қайта тапсырыңыз.",
        ru: "Пусть ответит сам получатель; если его нет, отмените передачу и передайте заново.",
        en: "Let the receiver answer; in absence, annul the handover and hand over anew.",
    },
    why: "Whoever signs for a thing answers for it from then on.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let to = &m.before().handover.as_ref()?.content.to;
    let entry = m.entry();
    let named = *entry.officer == to.officer && entry.authority.body == to.body;
    (!named).then(|| Finding::plain().with("to", format!("{} ({})", to.officer, to.body)))
}

fn examples() -> Vec<Example> {
    vec![
        example("the expert named", handing(), accepted("2022-01-12 11:00", EXPERT), Then::Met),
        example("another expert of the institution", handing(), accepted("2022-01-12 11:00", OTHER_EXPERT), Then::Unmet),
        example("the investigator for the expert", handing(), accepted("2022-01-12 11:00", INVESTIGATOR), Then::Unmet),
    ]
}

/// The package on its way to the expert.
fn handing() -> Vec<Deed> {
    [packed(), vec![handed_over("2022-01-12 10:00", EXPERT)]].concat()
}
