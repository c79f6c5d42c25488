//! # A case is heard in time
//!
//! Demands that a case whose article provides arrest is heard on the day it reaches the court, and any other within the general term. Why: the
//! person is held meanwhile, or waits. Basis: CAO 829-5. Since 1 July 2021 in this form.

use super::given::{example, protocol, ruling_at, sent};
use super::offence;
use crate::administrative::Administrative;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Administrative> = Rule {
    declaration: Declaration {
        code: "administrative.hearing_late",
        guard: Guard::Fact,
        acts: &["ruling/1"],
        basis: &[Basis::cao("829-5", "1, 3", Mark::VerifiedAmended)],
        section: "9",
        since: "2021-07-01",
        until: None,
        limits: &["administrative.hearing_arrest", "administrative.hearing"],
        demand: Words {
            kk: "Іс {until} дейін қаралуға тиіс, қамақ көзделсе – сотқа түскен күні; {by} кешіккен.",
            ru: "Дело рассматривается до {until}, при возможном аресте – в день поступления в суд; опоздание {by}.",
            en: "The case is heard until {until}, where arrest is possible on the day it reaches the court; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды.",
            ru: "Прокурор выясняет причину опоздания.",
            en: "The prosecutor looks into the delay.",
        },
        why: "The person is held meanwhile, or waits.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let (sent, _) = m.before().sent.clone()?;
    let protocol = m.before().protocol.as_ref()?;
    let arrest = offence(m, &protocol.article, &protocol.part)?.arrest_max_days.is_some();
    let end = m.law.due(if arrest { "administrative.hearing_arrest" } else { "administrative.hearing" }, sent)?;
    (m.at() > end).then(|| Finding::late(m.at() - end).with("until", end.local()))
}

fn examples() -> Vec<Example> {
    let warning = || json!({ "kind": "warning" });
    vec![
        example("heard the same day", vec![protocol("476", "1"), sent()], ruling_at("2022-01-06 18:00", warning()), Then::Met),
        example(
            "heard two days later",
            vec![protocol("476", "1"), sent()],
            ruling_at("2022-01-08 09:00", warning()),
            Then::UnmetBy(33 * 60),
        ),
        example(
            "a fine alone, within the general term",
            vec![protocol("440", "1"), sent()],
            ruling_at("2022-01-20 18:00", warning()),
            Then::Met,
        ),
        example("a fine alone, months later", vec![protocol("440", "1"), sent()], ruling_at("2022-03-20 18:00", warning()), Then::Unmet),
    ]
}
