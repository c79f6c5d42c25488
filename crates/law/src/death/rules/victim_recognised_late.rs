//! # Relatives get the rights of a victim at once
//!
//! Demands that a relative is recognised as the victim within a term from the moment at which the death is linked to a case and
//! the relative informed. The code says at once; the hours are the policy of the house.
//!
//! Basis: CPC 71(1-1); CPC 71(11). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{case, example, found, linked, recognised, relative};
use super::late;
use crate::death::{Act, Death};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Death> = Rule {
    declaration: Declaration {
        code: "death.victim_recognised_late",
        guard: Guard::Fact,
        acts: &["relative_recognised_victim/1"],
        basis: &[Basis::cpc("71", "1-1", Mark::VerifiedAmended), Basis::cpc("71", "11", Mark::VerifiedAmended)],
        section: "14",
        since: "2022-01-01",
        until: None,
        limits: &["death.victim_recognition"],
        demand: Words {
            kk: "Туысын жәбірленуші деп {limit} ішінде таныған жөн; {by} кешіккен.",
            ru: "Родственника признают потерпевшим в течение {limit}; опоздание {by}.",
            en: "A relative is recognised as the victim within {limit}; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
            ru: "Прокурор выясняет причину; время не меняйте.",
            en: "The prosecutor looks into the delay; leave the time as it is.",
        },
        why: "Whoever is not a victim in the papers may ask for nothing.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Death>) -> Option<Finding> {
    let Act::RelativeRecognisedVictim(recognised) = m.act() else { return None };
    let before = m.before();
    let (_, linked_at) = before.case.as_ref()?;
    let informed_at = before.informed.get(&recognised.relative)?;
    if before.victims.is_empty() { late(m, *informed_at.max(linked_at), "death.victim_recognition") } else { None }
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "at the limit",
            [case(), vec![found(), linked("2022-01-06 13:00"), relative("2022-01-07 10:00", "relatives_informed/1")]].concat(),
            recognised("2022-01-08 10:00"),
            Then::Met,
        ),
        example(
            "a day later",
            [case(), vec![found(), linked("2022-01-06 13:00"), relative("2022-01-07 10:00", "relatives_informed/1")]].concat(),
            recognised("2022-01-09 10:00"),
            Then::UnmetBy(1440),
        ),
    ]
}
