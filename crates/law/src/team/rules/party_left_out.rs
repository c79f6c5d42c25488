//! # Every suspect is told of the composition
//!
//! Demands that among those told is everybody who is a suspect of the case at that moment.

use super::given::{case, case_given, example, formed, suspect, told};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::{self, Suspect};
use crate::team::{Act, Teams};

pub static RULE: Rule<Teams> = Rule {
    code: "team.party_left_out",
    guard: Guard::Fact,
    acts: &["composition_told/1"],
    basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    demand: Words {
        kk: "{suspect} бойынша күдікті топ құрамымен таныстырылмаған.",
        ru: "Подозреваемый по {suspect} не ознакомлен с составом группы.",
        en: "The suspect of {suspect} was not told of the composition.",
    },
    way_out: Words {
        kk: "Оны да таныстырып, бәрін қайта жазыңыз.",
        ru: "Ознакомьте и его и запишите всех заново.",
        en: "Tell that person too, and record all of them again.",
    },
    why: "A right of challenge that one has not heard of is none.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Teams>) -> Option<Finding> {
    let Act::CompositionTold(told) = m.act() else { return None };
    let suspects = m.world.states_at::<Suspect>(&Key::case(&told.case), m.at());
    let untold = |state: &suspect::State| {
        let subject = state.subject.as_ref().filter(|subject| subject.case == told.case && state.is_suspect());
        subject.is_some_and(|subject| !told.parties.iter().any(|party| party.person == subject.person))
    };
    let (suspect, _) = suspects.into_iter().find(|(_, state)| untold(state))?;
    Some(Finding::plain().with("suspect", suspect))
}

fn with_suspect() -> Vec<Deed> {
    [case(), vec![suspect(), formed(), case_given("2022-01-10 12:00")]].concat()
}

fn examples() -> Vec<Example> {
    vec![
        example("the suspect among them", with_suspect(), told("2022-01-11 12:00", &["person-1"]), Then::Met),
        example("the suspect left out", with_suspect(), told("2022-01-11 12:00", &["person-2"]), Then::Unmet),
        example(
            "nobody there yet",
            [case(), vec![formed(), case_given("2022-01-10 12:00")]].concat(),
            told("2022-01-11 12:00", &[]),
            Then::Met,
        ),
    ]
}
