//! # Screened, then assigned, then decided
//!
//! Demands that a complaint is assigned once it is screened as within the remit, decided once it is assigned, and each once.

use super::given::{assigned, decided, example, registered, screened, under_review};
use crate::complaint::{Act, Complaint, Remit};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.order_of_review",
    guard: Guard::Decision,
    acts: &["assigned/1", "decided/1", "screened/1"],
    basis: &[Basis::cpc("104", "2", Mark::Verified), Basis::cpc("105", "2", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым бұл қадамға жетпеген немесе ол жасалған: {missing}.",
        ru: "Жалоба не дошла до этого шага, или он уже сделан: {missing}.",
        en: "The complaint has not come to this step, or it has been taken: {missing}.",
    },
    way_out: Words {
        kk: "Алдыңғы қадамды жазыңыз.", ru: "Запишите предыдущий шаг.", en: "Record the step before."
    },
    why: "A decision without a check is a stamp.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let before = m.before();
    let within = before.screened.is_some_and(|(remit, _)| remit == Remit::Within);
    let missing = match m.act() {
        Act::Screened(_) if before.screened.is_some() => "screened",
        Act::Assigned(_) if !within => "screened",
        Act::Assigned(_) if before.decided.is_some() => "decided",
        Act::Decided(_) if before.assigned.is_none() => "assigned",
        Act::Decided(_) if before.decided.is_some() => "decided",
        _ => return None,
    };
    Some(Finding::plain().with("missing", missing))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "assigned after the first look",
            [registered(), vec![screened()]].concat(),
            assigned("pros-2", "prosecution/almaty-city"),
            Then::Met,
        ),
        example("assigned without it", registered(), assigned("pros-2", "prosecution/almaty-city"), Then::Unmet),
        example("decided after the check", under_review(), decided("2022-01-18 10:00", "unsubstantiated"), Then::Met),
        example(
            "decided without one",
            [registered(), vec![screened()]].concat(),
            decided("2022-01-18 10:00", "unsubstantiated"),
            Then::Unmet,
        ),
    ]
}
