//! # The manner is determined soon after the examination
//!
//! Demands that the manner of death is first determined within a term from the examination: a policy of the house.
//!
//! Basis: house policy. Since 1 January 2022, the first day of the record.

use super::given::{concluded, example, manner};
use super::late;
use crate::death::Death;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Death> = Rule {
    declaration: Declaration {
        code: "death.manner_late",
        guard: Guard::Fact,
        acts: &["manner_determined/1"],
        basis: &[Basis::new("policy", "death", "", Mark::General)],
        section: "14",
        since: "2022-01-01",
        until: None,
        limits: &["death.review"],
        demand: Words {
            kk: "Өлім түрі сараптамадан кейін {limit} ішінде анықталуға тиіс; {by} кешіккен.",
            ru: "Род смерти устанавливается в течение {limit} после экспертизы; опоздание {by}.",
            en: "The manner is determined within {limit} of the examination; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды; белгісіз болса — «undetermined».",
            ru: "Прокурор выясняет причину; если неясно — «undetermined».",
            en: "The prosecutor looks into the delay; where it is unclear, `undetermined`.",
        },
        why: "An open question that nobody must answer stays open.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    if m.before().manner.is_some() {
        return None;
    }
    let (_, examined_at) = m.before().examination.as_ref()?;
    late(m, *examined_at, "death.review")
}

fn examples() -> Vec<Example> {
    vec![
        example("at the limit", concluded(), manner("2022-01-17 12:00", "homicide"), Then::Met),
        example("an hour later", concluded(), manner("2022-01-17 13:00", "homicide"), Then::UnmetBy(60)),
    ]
}
