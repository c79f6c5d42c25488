//! # The prosecutor brings the materials
//!
//! Demands that a prosecutor submits the materials, except for bail, which the investigator sends to the court with a copy to the
//! prosecutor.

use super::given::{INVESTIGATOR, PROSECUTOR, example, held, proposed, step};
use crate::kernel::prelude::*;
use crate::suspect::{Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.materials_from_prosecutor",
    guard: Guard::Decision,
    acts: &["materials_submitted/1"],
    basis: &[Basis::cpc("147", "3", Mark::Verified), Basis::cpc("145", "2", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Күзетпен ұстау мен үйқамақ материалдарын сотқа прокурор ұсынады.",
        ru: "Материалы о страже и домашнем аресте судье представляет прокурор.",
        en: "Materials on custody and house arrest are brought to the judge by the prosecutor.",
    },
    way_out: Words {
        kk: "Материалдарды прокурорға беріңіз; тек кепіл туралы өтінішхат тікелей сотқа жіберіледі.",
        ru: "Передайте материалы прокурору; напрямую в суд идёт только ходатайство о залоге.",
        en: "Hand the materials to the prosecutor; only a petition for bail goes to the court directly.",
    },
    why: "Whoever asks for custody in court is whoever answers for its lawfulness.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let measure = m.before().measures.get(m.act().measure()?)?;
    (measure.asked != Measure::Bail && m.entry().authority.role != Role::Prosecutor).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "by the prosecutor",
            vec![held(), proposed("2022-01-07 10:00", "custody"), step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1")],
            step("2022-01-07 12:00", PROSECUTOR, "materials_submitted/1"),
            Then::Met,
        ),
        example(
            "by the investigator",
            vec![held(), proposed("2022-01-07 10:00", "custody"), step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1")],
            step("2022-01-07 12:00", INVESTIGATOR, "materials_submitted/1"),
            Then::Unmet,
        ),
        example(
            "bail, by the investigator",
            vec![held(), proposed("2022-01-07 10:00", "bail")],
            step("2022-01-07 12:00", INVESTIGATOR, "materials_submitted/1"),
            Then::Met,
        ),
    ]
}
