//! # Another measure within two days of a surety's withdrawal
//!
//! Demands that another measure is chosen or sanctioned within the limit after a surety withdrew.
//!
//! Basis: CPC 142(4). Since 1 January 2015, when the code came into force.

use super::course::{on_surety, withdrawn};
use super::given::{INVESTIGATOR, chosen, ended, example, with};
use super::late;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::suspect::Suspect;
use serde_json::json;

/// The rule.
pub static RULE: Rule<Suspect> = Rule {
    declaration: Declaration {
        code: "suspect.surety_replaced_late",
        guard: Guard::Fact,
        acts: &["measure_chosen/1", "measure_sanctioned/1"],
        basis: &[Basis::cpc("142", "4", Mark::Verified)],
        section: "4",
        since: "2015-01-01",
        until: None,
        limits: &["measure.surety_replacement"],
        demand: Words {
            kk: "Кепілгер бас тартқаннан кейін {limit} ішінде басқа шара таңдалады; {by} кешіккен.",
            ru: "После отказа поручителя иная мера избирается в течение {limit}; опоздание {by}.",
            en: "Another measure is chosen within {limit} of a surety's withdrawal; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды.",
            ru: "Прокурор выясняет причину задержки.",
            en: "The prosecutor looks into the delay.",
        },
        why: "A promise that nobody keeps any more holds nobody.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let (_, left) = m.before().unsecured.as_ref()?;
    late(m, *left, "measure.surety_replacement")
}

fn examples() -> Vec<Example> {
    let left = || {
        let end = ended("2022-01-11 10:00", INVESTIGATOR, "changed", "need_gone");
        [on_surety(), vec![withdrawn("2022-01-10 10:00", "person-7"), end]].concat()
    };
    let other = |at| with(chosen(at, "undertaking"), "measure", json!("m2"));
    vec![
        example("at the limit", left(), other("2022-01-12 10:00"), Then::Met),
        example("an hour later", left(), other("2022-01-12 11:00"), Then::UnmetBy(60)),
    ]
}
