//! # A record names its suspect once
//!
//! Demands that the first act names person and case and that no later act names another. A record is person and case: were either
//! exchanged, one person's time in detention would become another's.

use super::given::{another, detained, example, held, recognised, with};
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::suspect::opening;
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.subject_once",
    guard: Guard::Form,
    acts: &["recognition_issued/1", "detained/1"],
    basis: &[Basis::cpc("64", "1", Mark::VerifiedAmended)],
    section: "1",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазбада бір күдікті ғана болады, ол ашатын әрекетте аталады.",
        ru: "В записи один подозреваемый, и называет его открывающее действие.",
        en: "A record has one suspect, named by the act that opens it.",
    },
    way_out: Words {
        kk: "Басқа адам немесе басқа іс үшін жаңа жазба ашыңыз; екінші рет күдіктіні көрсетпеңіз.",
        ru: "Для другого лица или дела откройте новую запись; второй раз подозреваемого не указывайте.",
        en: "Open a new record for another person or case; leave the subject out the second time.",
    },
    why: "A suspect's record is person and case; whoever changed either would carry one person's clock over to another.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let known = m.others().subject.as_ref();
    let sound = match (known, opening(m.act())) {
        (Some(known), Some(named)) => (&known.person, &known.case) == (&named.person, &named.case),
        (None, named) => named.is_some(),
        (Some(_), None) => true,
    };
    (!sound).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("recognition after a detention, of the same person", vec![held()], recognised("2022-01-06 12:00"), Then::Met),
        example("a detention that names nobody opens nothing", vec![], with(held(), "subject", json!(null)), Then::Unmet),
        example(
            "another person in the same record",
            vec![recognised("2022-01-06 09:00")],
            detained("2022-01-06 10:00", another()),
            Then::Unmet,
        ),
    ]
}
