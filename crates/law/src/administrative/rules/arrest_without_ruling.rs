//! # Arrest begins on a ruling in force
//!
//! Demands a ruling of arrest in force before arrest begins, and none of it once the facts went to a criminal case. Why: nothing that needs a court
//! takes effect without it (procedure §21).

use super::given::{arrest, detained, example, protocol, ruling, sent, with};
use crate::administrative::{Administrative, Outcome};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.arrest_without_ruling",
    guard: Guard::Decision,
    acts: &["arrest_started/1"],
    basis: &[Basis::cao("50", "1", Mark::VerifiedAmended)],
    section: "21",
    since: "2015-01-01",
    demand: Words {
        kk: "Күшінде қамаққа алу туралы қаулы жоқ немесе фактілер қылмыстық іске берілген.",
        ru: "Нет действующего постановления об аресте либо факты переданы в уголовное дело.",
        en: "No ruling of arrest is in force, or the facts went to a criminal case.",
    },
    way_out: Words {
        kk: "Алдымен сот қаулысын жазыңыз; адамды қамауға болмайды.",
        ru: "Сначала запишите постановление суда; помещать лицо нельзя.",
        en: "Record the court's ruling first; the person is not to be placed.",
    },
    why: "Nothing that needs a court takes effect without it.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let before = m.before();
    let ordered = matches!(before.penalty_in_force(), Some(Outcome::Arrest { .. }));
    (!ordered || before.criminal.is_some()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let ordered = with(ruling(json!({ "kind": "arrest", "days": 10 })), "article", json!("478"));
    vec![
        example("ordered by the court", vec![detained(), protocol("478", "1"), sent(), ordered], arrest("2022-01-06 15:00"), Then::Met),
        example("before any ruling", vec![detained(), protocol("478", "1"), sent()], arrest("2022-01-06 15:00"), Then::Unmet),
        example(
            "where the court warned",
            vec![detained(), protocol("476", "1"), sent(), ruling(json!({ "kind": "warning" }))],
            arrest("2022-01-06 15:00"),
            Then::Unmet,
        ),
    ]
}
