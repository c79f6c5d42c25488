//! # The prosecutor answers a qualification within the window
//!
//! Demands that the prosecutor agrees to a qualification or refuses it within the short window, from its sending, or from the decision
//! where no sending is recorded. Of a person then held in detention it is decided together with the petition for custody or house
//! arrest, and the terms of the detention run.

use super::given::{agreed, case, detained, example, qualified, refused};
use super::held_at;
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.qualification_word_late",
    guard: Guard::Fact,
    acts: &["qualification_agreed/1", "qualification_refused/1"],
    basis: &[Basis::cpc("203", "1-2", Mark::Verified), Basis::cpc("203", "1-3", Mark::Verified)],
    section: "1",
    since: "2022-01-01",
    limits: &["agreement.short"],
    demand: Words {
        kk: "Прокурор саралау туралы {until} дейін шешім қабылдауға тиіс; {by} кешіккен.",
        ru: "Прокурор решает о квалификации до {until}; опоздание {by}.",
        en: "The prosecutor decides on the qualification by {until}; the word came {by} late.",
    },
    way_out: phrases::SUPERIOR_EXAMINES_DELAY_TIME_STANDS,
    why: "Until the prosecutor speaks, a person is suspected of nothing that has effect.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Саралауды келісу немесе дәлелді түрде бас тарту",
            ru: "Согласовать квалификацию либо мотивированно отказать",
            en: "Agree to the qualification, or refuse it with reasons",
        },
        due: |state, law| Term::all(state.undecided().filter_map(|one| one.word_due(state.region.as_ref(), law))),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (Act::QualificationAgreed(decided) | Act::QualificationRefused(decided)) = m.act() else { return None };
    let issued = m.before().qualifications.get(&decided.qualification).filter(|one| one.word.is_none())?;
    if issued.content.person.as_ref().is_some_and(|person| held_at(m, person, issued.at)) {
        return None;
    }
    RULE.after(m, issued.word_due(m.before().region.as_ref(), m.law)?)
}

fn examples() -> Vec<Example> {
    let issued = || case(vec![qualified("2022-01-10 10:00", "q1")]);
    let of_detained = || [case(vec![qualified("2022-01-08 12:00", "q1")]), vec![detained()]].concat();
    vec![
        example("two hours later", issued(), agreed("2022-01-10 12:00", "q1"), Then::Met),
        example("in the last minute of the next day", issued(), refused("2022-01-11 23:59", "q1"), Then::Met),
        example("an hour after it", issued(), agreed("2022-01-12 01:00", "q1"), Then::UnmetBy(60)),
        example("of a person in detention, with the petition", of_detained(), agreed("2022-01-11 09:00", "q1"), Then::Met),
    ]
}
