//! # Every suspect is told of the composition
//!
//! Demands that among those told is everybody who is a suspect of the case at that moment.
//!
//! Basis: CPC 194(1). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{case, case_given, example, formed, suspect, told};
use crate::kernel::{Basis, Declaration, Deed, Example, Finding, Guard, Key, Mark, Matter, Rule, Then, Words};
use crate::suspect::{self, Suspect};
use crate::team::{Act, Teams};

/// The rule.
pub static RULE: Rule<Teams> = Rule {
    declaration: Declaration {
        code: "team.party_left_out",
        guard: Guard::Fact,
        acts: &["composition_told/1"],
        basis: &[Basis::cpc("194", "1", Mark::VerifiedAmended)],
        section: "6",
        since: "2022-01-01",
        until: None,
        limits: &[],
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
    },
    check,
    examples,
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
