//! # Decided where it was passed on
//!
//! Demands that a complaint received by a facility or by the body complained of is passed on before anybody screens it.

use super::given::{SEVENTH, example, forwarded, in_facility, registration, screened};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.not_forwarded",
    guard: Guard::Decision,
    acts: &["screened/1", "assigned/1", "decided/1"],
    basis: &[Basis::cpc("101", "2", Mark::Verified), Basis::cpc("105", "1", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым прокурорға берілмеген.",
        ru: "Жалоба не передана прокурору.",
        en: "The complaint has not been passed on to the prosecutor.",
    },
    way_out: Words {
        kk: "Алдымен шағымды прокурорға беріңіз.",
        ru: "Сначала передайте жалобу прокурору.",
        en: "Pass it on to the prosecutor first.",
    },
    why: "Those who hold the complainant do not weigh the complaint.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    (m.before().must_be_forwarded() && m.before().forwarded.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("passed on", vec![in_facility(), registration(SEVENTH), forwarded("2022-01-12 10:40")], screened(), Then::Met),
        example("not passed on", vec![in_facility(), registration(SEVENTH)], screened(), Then::Unmet),
    ]
}
