//! # No exhumation without the judge
//!
//! Demands that an exhumation was sanctioned by the investigating judge, and that one sanction serves for one exhumation.

use super::given::{buried, example, exhumation, exhumed};

use crate::death::Death;
use crate::kernel::prelude::*;

pub static RULE: Rule<Death> = Rule {
    code: "death.exhumed_without_sanction",
    guard: Guard::Fact,
    acts: &["exhumed/1"],
    basis: &[Basis::cpc("225", "2", Mark::Verified), Basis::cpc("55", "1(11)", Mark::VerifiedAmended)],
    section: "14",
    since: "2022-01-01",
    demand: Words {
        kk: "Эксгумацияға тергеу судьясының санкциясы жоқ.",
        ru: "На эксгумацию нет санкции следственного судьи.",
        en: "No investigating judge sanctioned the exhumation.",
    },
    way_out: Words {
        kk: "Прокурор анықтайды және жауапкершілік туралы шешеді.",
        ru: "Прокурор выясняет и решает вопрос об ответственности.",
        en: "The prosecutor looks into it and calls to account.",
    },
    why: "The peace of the dead and the truth are weighed by a judge.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let sound = m.before().exhumation.is_some_and(|e| e.is_sanctioned() && e.done_at.is_none());
    (!sound).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "sanctioned",
            [buried(), exhumation("2022-01-12 10:00", "2022-01-12 15:00")].concat(),
            exhumed("2022-01-13 10:00"),
            Then::Met,
        ),
        example("never asked for", buried(), exhumed("2022-01-13 10:00"), Then::Unmet),
    ]
}
