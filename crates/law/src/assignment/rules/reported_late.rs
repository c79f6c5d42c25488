//! # Reported by the date
//!
//! Demands that the report comes by the date that whoever gave it set; an objection does not suspend it.
//!
//! Basis: CPC 193(4); CPC 60(8); house policy. Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{accepted, deed_due, example, executed, instructed, objected, reported, taken};
use crate::assignment::Assignments;
use crate::kernel::history::passed;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Assignments> = Rule {
    declaration: Declaration {
        code: "assignment.reported_late",
        guard: Guard::Fact,
        acts: &["reported/1"],
        basis: &[
            Basis::cpc("193", "4", Mark::VerifiedAmended),
            Basis::cpc("60", "8", Mark::VerifiedAmended),
            Basis::new("policy", "assignment", "", Mark::General),
        ],
        section: "6",
        since: "2022-01-01",
        until: None,
        limits: &[],
        demand: Words {
            kk: "Есеп {due} дейін берілуге тиіс; {by} кешіккен.",
            ru: "Отчёт представляется до {due}; опоздание {by}.",
            en: "The report was due by {due}; it came {by} late.",
        },
        way_out: Words {
            kk: "Кешігу себебін түсіндіріңіз; уақытты өзгертпеңіз.",
            ru: "Объясните задержку; время не меняйте.",
            en: "Explain the delay; leave the time as it is.",
        },
        why: "A date without a consequence for silence is a wish.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let due = m.before().due?;
    Some(Finding::late(passed(due, m.at())?).with("due", due.local()))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "at the last minute",
            [taken(), vec![executed("2022-01-15 10:00")]].concat(),
            reported("2022-01-20 18:00", "executed"),
            Then::Met,
        ),
        example(
            "two hours late",
            [taken(), vec![executed("2022-01-15 10:00")]].concat(),
            reported("2022-01-20 20:00", "executed"),
            Then::UnmetBy(120),
        ),
        example(
            "an objection waits: the date stays",
            vec![instructed(), objected(), accepted("2022-01-11 08:00"), executed("2022-01-15 10:00")],
            reported("2022-01-20 19:00", "executed"),
            Then::UnmetBy(60),
        ),
        example(
            "prolonged in time",
            [taken(), vec![executed("2022-01-15 10:00"), deed_due("2022-01-20 10:00", "extended/1", "2022-01-25 18:00")]].concat(),
            reported("2022-01-22 10:00", "executed"),
            Then::Met,
        ),
    ]
}
