//! # The ministry's own security unit checks as well, never instead
//!
//! Demands that the complaint is assigned to a prosecution: a check by the ministry's own security unit stands beside it.

use super::given::{assigned, example, registered, screened};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.security_unit_alone",
    guard: Guard::Decision,
    acts: &["assigned/1"],
    basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended), Basis::cpc("187", "4", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Тексеру прокуратураға тапсырылады, {body} емес.",
        ru: "Проверка поручается прокуратуре, а не {body}.",
        en: "The check is assigned to a prosecution, not to {body}.",
    },
    way_out: Words {
        kk: "Прокурорға тапсырыңыз; өзіндік қауіпсіздік бөлімінің тексеруін бөлек жазыңыз.",
        ru: "Поручите прокурору; проверку собственной безопасности запишите отдельно.",
        en: "Assign it to a prosecutor; record the own security unit's check beside it.",
    },
    why: "An agency that only checks itself finds nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let Act::Assigned(assigned) = m.act() else { return None };
    let prosecution = matches!(assigned.body.kind(), "prosecution" | "special-prosecution");
    (!prosecution).then(|| Finding::plain().with("body", &assigned.body).at("/body"))
}

fn examples() -> Vec<Example> {
    vec![
        example("to the prosecution", [registered(), vec![screened()]].concat(), assigned("pros-2", "prosecution/almaty-city"), Then::Met),
        example(
            "to the own security unit",
            [registered(), vec![screened()]].concat(),
            assigned("sec-1", "own-security/almaty-city"),
            Then::Unmet,
        ),
    ]
}
