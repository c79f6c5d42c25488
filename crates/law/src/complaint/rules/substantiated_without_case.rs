//! # A confirmed beating becomes a case
//!
//! Demands that an investigation is opened within the term of registration where a complaint of unlawful methods was substantiated. What is missing shows when the complainant is told of the decision.

use super::given::{decided, example, notice, under_review};
use crate::complaint::{Act, Complaint, NoticeOf, Outcome};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.substantiated_without_case",
    guard: Guard::Fact,
    acts: &["notice_sent/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cpc("185", "1", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    limits: &["erdr.registration"],
    demand: Words {
        kk: "Шағым расталды, бірақ тергеп-тексеру басталмаған.",
        ru: "Жалоба подтвердилась, а расследование не начато.",
        en: "The complaint was substantiated and no investigation has been opened.",
    },
    way_out: Words {
        kk: "Істі тіркеп, шағымға байланыстырыңыз.",
        ru: "Зарегистрируйте дело и свяжите его с жалобой.",
        en: "Register a case and link it to the complaint.",
    },
    why: "A confirmed beating without a case is impunity on paper.",
    duty: Some(Duty {
        who: Role::Prosecutor,
        what: Words {
            kk: "Расталған шағым бойынша тергеп-тексеруді бастау",
            ru: "Начать расследование по подтверждённой жалобе",
            en: "Open an investigation on a substantiated complaint",
        },
        due: |state, law| {
            let found = state.decided.filter(|(outcome, _)| *outcome == Outcome::Substantiated && state.pretrial.is_none());
            let waits = found.filter(|_| state.is_of_unlawful_methods());
            Term::all(waits.and_then(|(_, at)| law.term(state.region(), "erdr.registration", at)))
        },
        open: |state| !state.is_over(),
        ..Duty::HOUSE
    }),
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::NoticeSent(sent) = m.act() else { return None };
    if sent.of == NoticeOf::Decision { RULE.overdue(m) } else { None }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "told the same day",
            [under_review(), vec![decided("2022-01-17 10:00", "substantiated")]].concat(),
            notice("2022-01-17 15:00", "decision"),
            Then::Met,
        ),
        example(
            "told a day later, and no case",
            [under_review(), vec![decided("2022-01-17 10:00", "substantiated")]].concat(),
            notice("2022-01-18 12:00", "decision"),
            Then::UnmetBy(120),
        ),
    ]
}
