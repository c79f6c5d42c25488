//! # A case is finished within its term
//!
//! Demands that the investigation ends within the term as extended, interruptions left out: by the decision to terminate, which
//! goes to the prosecutor, or by sending to court. The time the prosecutor takes does not count (192(3)), so the approval of a
//! termination is not measured.

use super::after;
use super::given::{PROSECUTOR, case, example, extended, sent_to_court, termination};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.term_exceeded",
    guard: Guard::Fact,
    acts: &["termination_issued/1", "sent_to_court/1"],
    basis: &[Basis::cpc("192", "2", Mark::VerifiedAmended), Basis::cpc("192", "3", Mark::VerifiedAmended)],
    section: "6",
    since: "2022-01-01",
    limits: &["investigation.inquiry", "investigation.preliminary"],
    demand: Words {
        kk: "Тергеп-тексеру мерзімі {until} біткен; {by} асып кеткен.",
        ru: "Срок расследования истёк {until}; превышение {by}.",
        en: "The term of the investigation ended on {until}; it was exceeded by {by}.",
    },
    way_out: Words {
        kk: "Прокурор мерзімнің неге ұзартылмағанын анықтайды.",
        ru: "Прокурор выясняет, почему срок не продлён.",
        en: "The prosecutor looks into why the term was not extended.",
    },
    why: "A term that nothing follows from is no term.",
    duty: Some(Duty {
        who: Role::Investigator,
        what: Words {
            kk: "Тергеп-тексеруді аяқтау немесе мерзімін ұзарту",
            ru: "Окончить расследование или продлить срок",
            en: "Finish the investigation, or have its term extended",
        },
        due: |state, law| {
            let waits = state.is_pending() && state.termination_open().is_none();
            state.term_ends(law).filter(|_| waits).into_iter().collect()
        },
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    after(m, m.before().term_ends(m.law)?)
}

fn examples() -> Vec<Example> {
    vec![
        example("within the month", case(vec![]), termination("2022-01-20 10:00"), Then::Met),
        example("an hour after the term", case(vec![]), termination("2022-02-08 01:00"), Then::UnmetBy(60)),
        example(
            "within the extended term",
            case(vec![extended("2022-01-20 10:00", PROSECUTOR, 3)]),
            sent_to_court("2022-03-01 10:00"),
            Then::Met,
        ),
    ]
}
