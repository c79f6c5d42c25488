//! # Nothing after the end
//!
//! Demands that nothing but a notice follows the end of a complaint; a new matter is a new complaint. What was decided as unsubstantiated may still become a case.

use super::given::{
    HANDLER, LONGEST, THIRD, assigned, decided, deed, example, extended, of_detention, registered, registration, screened, under_review,
};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.after_end",
    guard: Guard::Decision,
    acts: &["assigned/1", "screened/1", "decided/1", "extended/1", "investigation_assigned/1", "forwarded/1"],
    basis: &[Basis::cpc("100", "5", Mark::Verified), Basis::cpc("105", "3", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Шағым бойынша іс жүргізу аяқталған.", ru: "Производство по жалобе окончено.", en: "The complaint is closed."
    },
    way_out: Words {
        kk: "Жаңа шағым тіркеңіз.", ru: "Зарегистрируйте новую жалобу.", en: "Register a new complaint."
    },
    why: "A closed complaint that moves again would be counted in two states.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    m.before().is_over().then(Finding::plain)
}

fn withdrawn() -> Deed {
    deed("2022-01-12 12:00", HANDLER, "withdrawn/1", json!({}))
}

fn examples() -> Vec<Example> {
    vec![
        example("under review", [registered(), vec![screened()]].concat(), assigned("pros-2", "prosecution/almaty-city"), Then::Met),
        example(
            "after the decision",
            [under_review(), vec![decided("2022-01-18 10:00", "unsubstantiated")]].concat(),
            extended("2022-01-18 12:00", LONGEST),
            Then::Unmet,
        ),
        example(
            "a withdrawn complaint of a detention",
            [vec![of_detention(), registration(THIRD)], vec![withdrawn()]].concat(),
            screened(),
            Then::Unmet,
        ),
        example("a withdrawn complaint of a beating goes on", [registered(), vec![withdrawn()]].concat(), screened(), Then::Met),
    ]
}
