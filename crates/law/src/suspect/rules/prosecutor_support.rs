//! # The prosecutor agrees before the judge decides
//!
//! Demands the prosecutor's agreement before materials on custody or house arrest go to the judge. Bail goes to the court directly,
//! with a copy to the prosecutor (CPC 145(2)).

use super::given::{PROSECUTOR, example, held, proposed, step};
use crate::kernel::prelude::*;
use crate::suspect::{Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.prosecutor_support",
    guard: Guard::Decision,
    acts: &["materials_submitted/1"],
    basis: &[Basis::cpc("147", "3", Mark::Verified), Basis::cpc("146", "1", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Прокурор өтінішхатты қолдамаған.",
        ru: "Прокурор не выразил согласия с ходатайством.",
        en: "The prosecutor has not agreed to the petition.",
    },
    way_out: Words {
        kk: "Прокурордың шешімін күтіңіз.", ru: "Дождитесь решения прокурора.", en: "Wait for the prosecutor's decision."
    },
    why: "Investigator, prosecutor, judge: three look at a person's liberty before it is taken.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let measure = m.before().measures.get(m.act().measure()?)?;
    (measure.asked != Measure::Bail && measure.agreed.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "agreed to",
            vec![held(), proposed("2022-01-07 10:00", "custody"), step("2022-01-07 11:00", PROSECUTOR, "measure_agreed/1")],
            step("2022-01-07 12:00", PROSECUTOR, "materials_submitted/1"),
            Then::Met,
        ),
        example(
            "not yet agreed to",
            vec![held(), proposed("2022-01-07 10:00", "custody")],
            step("2022-01-07 12:00", PROSECUTOR, "materials_submitted/1"),
            Then::Unmet,
        ),
    ]
}
