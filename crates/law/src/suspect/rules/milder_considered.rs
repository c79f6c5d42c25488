//! # Why milder measures cannot serve
//!
//! Demands that a petition for custody or house arrest, and a ruling on custody, say why this measure is chosen and why milder ones
//! cannot serve.

use super::given::{example, held, petitioned, proposed, sanctioned};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.milder_considered",
    guard: Guard::Decision,
    acts: &["measure_proposed/1", "measure_sanctioned/1"],
    basis: &[
        Basis::cpc("136", "1-1", Mark::VerifiedAmended),
        Basis::cpc("147", "2", Mark::Verified),
        Basis::cpc("148", "7-1", Mark::Verified),
    ],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Жеңілірек шараларды қолдану мүмкін еместігі негізделмеген: {kind}.",
        ru: "Не обоснована невозможность применения менее строгих мер: {kind}.",
        en: "Nothing says why milder measures than {kind} cannot serve.",
    },
    way_out: Words {
        kk: "Себептерін «reasons» мәтінінде жазыңыз.",
        ru: "Изложите причины в тексте «reasons».",
        en: "Give the reasons in the sealed text `reasons`.",
    },
    why: "Custody is the last that is thought of, and that must be seen.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let kind = match m.act() {
        Act::MeasureProposed(proposed) => proposed.kind,
        Act::MeasureSanctioned(sanction) => sanction.kind,
        _ => return None,
    };
    let asked = matches!(m.act(), Act::MeasureProposed(_));
    let isolates = kind == Measure::Custody || (asked && kind == Measure::HouseArrest);
    (isolates && !m.entry().sealed.contains("reasons")).then(|| Finding::plain().with("kind", kind.code()))
}

fn examples() -> Vec<Example> {
    let silent = |deed| Deed { sealed: &[], ..deed };
    vec![
        example("a petition with reasons", vec![held()], proposed("2022-01-07 10:00", "custody"), Then::Met),
        example("a petition without", vec![held()], silent(proposed("2022-01-07 10:00", "custody")), Then::Unmet),
        example(
            "a ruling without",
            [vec![held()], petitioned("custody")].concat(),
            silent(sanctioned("2022-01-07 15:00", "custody", Some("2022-03-06 10:00"))),
            Then::Unmet,
        ),
        example("house arrest asked for without", vec![held()], silent(proposed("2022-01-07 10:00", "house_arrest")), Then::Unmet),
    ]
}
