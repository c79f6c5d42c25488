//! # Cases of arrest and of the emergency regime are heard the same day
//!
//! Demands that a case whose article provides arrest is heard on the day it reaches the court. Why: the person is held meanwhile. Basis:
//! CAO 829-5. Since 1 July 2021 in this form.

use super::given::{example, protocol, ruling_at, sent};
use super::offence;
use crate::administrative::Administrative;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Moment, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Administrative> = Rule {
    declaration: Declaration {
        code: "administrative.hearing_late",
        guard: Guard::Fact,
        acts: &["ruling/1"],
        basis: &[Basis::cao("829-5", "3", Mark::VerifiedAmended)],
        section: "9",
        since: "2021-07-01",
        until: None,
        limits: &["administrative.hearing_arrest"],
        demand: Words {
            kk: "Қамаққа алу көзделген іс сотқа түскен күні қаралуға тиіс; {by} кешіккен.",
            ru: "Дело, по которому возможен арест, рассматривается в день поступления в суд; опоздание {by}.",
            en: "A case for which arrest is possible is heard on the day it reaches the court; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды.",
            ru: "Прокурор выясняет причину опоздания.",
            en: "The prosecutor looks into the delay.",
        },
        why: "The person is held meanwhile.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let (sent, _) = m.before().sent.clone()?;
    let protocol = m.before().protocol.as_ref()?;
    m.law.limit("administrative.hearing_arrest", m.at())?;
    offence(m, &protocol.article, &protocol.part)?.arrest_max_days?;
    let end = Moment::end_of_day(sent.date())?;
    (m.at() > end).then(|| Finding::late(m.at() - end))
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
    ]
}
