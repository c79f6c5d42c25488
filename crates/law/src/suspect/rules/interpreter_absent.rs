//! # Nobody is interrogated in a language they do not speak
//!
//! Demands an interpreter at the interrogation of a suspect who does not speak the language of the proceedings.
//!
//! Basis: CPC 30(3); CPC 81(1). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{circumstance, example, held, interrogated, with};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::suspect::{Act, Circumstance, Suspect};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Suspect> = Rule {
    declaration: Declaration {
        code: "suspect.interpreter_absent",
        guard: Guard::Decision,
        acts: &["interrogated/1"],
        basis: &[Basis::cpc("30", "3", Mark::VerifiedAmended), Basis::cpc("81", "1", Mark::VerifiedAmended)],
        section: "12",
        since: "2022-01-01",
        until: None,
        limits: &[],
        demand: Words {
            kk: "Күдікті сот ісін жүргізу тілін білмейді, ал аудармашы жоқ.",
            ru: "Подозреваемый не владеет языком судопроизводства, а переводчика нет.",
            en: "The suspect does not speak the language of the proceedings, and there is no interpreter.",
        },
        way_out: Words {
            kk: "Мемлекет есебінен аудармашы шақырыңыз.",
            ru: "Пригласите переводчика за счёт государства.",
            en: "Call an interpreter, at the state's cost.",
        },
        why: "Whoever does not understand the question has not answered it.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    let foreign = m.before().defence.has(Circumstance::Language);
    (foreign && interrogation.interpreter.is_none()).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let foreign = || vec![held(), circumstance("2022-01-06 11:00", "language")];
    let questioned = || interrogated("2022-01-06 14:00", "2022-01-06 15:00");
    vec![
        example("speaks the language", vec![held()], questioned(), Then::Met),
        example("with an interpreter", foreign(), with(questioned(), "interpreter", json!("interpreter-1")), Then::Met),
        example("without", foreign(), questioned(), Then::Unmet),
    ]
}
