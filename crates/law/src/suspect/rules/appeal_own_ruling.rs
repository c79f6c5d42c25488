//! # Nobody decides on an appeal of their own ruling
//!
//! Demands that the judge who decides on an appeal did not make the ruling appealed, and that the court is another one.
//!
//! Basis: CPC 107(2); CPC 107(5). Since 1 January 2022, the first day for which the wording read is claimed.

use super::course::{CLERK, appealed, cancelled, decided};
use super::given::{by, example, in_custody, with};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use crate::suspect::{Act, Suspect};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Suspect> = Rule {
    declaration: Declaration {
        code: "suspect.appeal_own_ruling",
        guard: Guard::Decision,
        acts: &["appeal_decided/1"],
        basis: &[Basis::cpc("107", "2", Mark::VerifiedAmended), Basis::cpc("107", "5", Mark::VerifiedAmended)],
        section: "4",
        since: "2022-01-01",
        until: None,
        limits: &[],
        demand: Words {
            kk: "Шағымды қаулы шығарған судья немесе сот ({court}) шеше алмайды.",
            ru: "Жалобу не решает судья или суд, вынесший постановление ({court}).",
            en: "An appeal is not decided by the judge or the court that made the ruling ({court}).",
        },
        way_out: Words {
            kk: "Шағымды облыстық немесе оған теңестірілген соттың судьясы шешеді.",
            ru: "Жалобу решает судья областного или приравненного к нему суда.",
            en: "A judge of the regional court decides on it.",
        },
        why: "A judge who looks at the own ruling sees what was seen before.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::AppealDecided(decided) = m.act() else { return None };
    let course = &m.before().measures.get(&decided.measure)?.course;
    let ruling = course.rulings.get(&course.open_appeal()?.against)?;
    let own = ruling.by == decided.judge || ruling.court == m.entry().authority.body;
    own.then(|| Finding::plain().with("court", &ruling.court))
}

fn examples() -> Vec<Example> {
    let waiting = || [in_custody(), appealed("2022-01-10 10:00")].concat();
    vec![
        example("a judge of the regional court", waiting(), decided("2022-01-13 10:00", cancelled()), Then::Met),
        example(
            "the judge who sanctioned",
            waiting(),
            with(decided("2022-01-13 10:00", cancelled()), "judge", json!("judge-1")),
            Then::Unmet,
        ),
        example("the court that sanctioned", waiting(), by(CLERK, decided("2022-01-13 10:00", cancelled())), Then::Unmet),
    ]
}
