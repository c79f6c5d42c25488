//! # "Term served" means that it was
//!
//! Demands that the term is over where it is given as the ground of release. Why: a facility ends no court's arrest of its own.

use super::given::{arrest, detained, example, protocol, released, ruling, sent, with};
use crate::administrative::{Act, Administrative, ReleaseGround};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.released_early",
    guard: Guard::Decision,
    acts: &["released/1"],
    basis: &[Basis::cao("50", "1", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    demand: Words {
        kk: "Қамақ мерзімі {until} дейін: ол әлі өтелмеген.",
        ru: "Срок ареста — до {until}: он ещё не отбыт.",
        en: "The arrest runs until {until}: it is not served yet.",
    },
    way_out: Words {
        kk: "Нақты негізді көрсетіңіз: өтінішхат бойынша шешім, денсаулық, сот.",
        ru: "Укажите действительное основание: решение по ходатайству, здоровье, суд.",
        en: "Name the true ground: a decision on a petition, health, a court.",
    },
    why: "A facility ends no court's arrest of its own.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Released(release) = m.act() else { return None };
    let until = m.before().arrest_until()?;
    let early = release.ground == ReleaseGround::TermServed && m.at() < until;
    early.then(|| Finding::plain().with("until", until.local()))
}

fn examples() -> Vec<Example> {
    let ordered = || with(ruling(json!({ "kind": "arrest", "days": 5 })), "article", json!("478"));
    let given = || vec![detained(), protocol("478", "1"), sent(), ordered(), arrest("2022-01-06 15:00")];
    vec![
        example("when it is over", given(), released("2022-01-11 09:40", "term_served", None), Then::Met),
        example("a day before", given(), released("2022-01-10 09:40", "term_served", None), Then::Unmet),
    ]
}
