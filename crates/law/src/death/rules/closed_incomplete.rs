//! # Closed when nothing is left open
//!
//! Demands that a record is closed only with an examination, an identification by a method, a manner of death, a relative told,
//! and, where the death is linked to a case, a relative recognised as the victim; and with no exhumation pending.

use super::given::{buried, case, closed, example, linked, manner};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.closed_incomplete",
    guard: Guard::Decision,
    acts: &["closed/1"],
    basis: &[Basis::cpc("271", "1(1)", Mark::Verified), Basis::cpc("71", "11", Mark::VerifiedAmended)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазбаны жабуға болмайды, әлі жоқ: {missing}.",
        ru: "Запись нельзя закрыть, ещё нет: {missing}.",
        en: "The record cannot be closed; still missing: {missing}.",
    },
    way_out: Words {
        kk: "Жетіспейтінін жасап, жазыңыз.",
        ru: "Сделайте и запишите недостающее.",
        en: "Do what is missing, and record it.",
    },
    why: "A closed file with a question in it is a question nobody asks again.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let before = m.before();
    let pending = before.exhumation.is_some_and(|e| e.word.is_none() || (e.is_sanctioned() && e.done_at.is_none()));
    let open = [
        ("examination", before.examination.is_none()),
        ("identification", !before.is_identified()),
        ("manner", before.manner.is_none()),
        ("relatives", before.informed.is_empty()),
        ("victim", before.case.is_some() && before.victims.is_empty()),
        ("exhumation", pending),
    ];
    let missing: Vec<&str> = open.into_iter().filter_map(|(what, open)| open.then_some(what)).collect();
    (!missing.is_empty()).then(|| Finding::plain().with("missing", missing.join(", ")))
}

fn examples() -> Vec<Example> {
    vec![
        example("all done", [buried(), vec![manner("2022-01-09 10:00", "homicide")]].concat(), closed("2022-01-12 10:00"), Then::Met),
        example("the manner is not determined", buried(), closed("2022-01-12 10:00"), Then::Unmet),
        example(
            "linked to a case, and nobody is the victim",
            [case(), buried(), vec![linked("2022-01-08 13:00"), manner("2022-01-09 10:00", "homicide")]].concat(),
            closed("2022-01-12 10:00"),
            Then::Unmet,
        ),
    ]
}
