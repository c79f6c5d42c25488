//! # Taken in a day
//!
//! Demands that the addressee takes it for execution, or refuses an assignment, within a policy term of its giving.
//!
//! Basis: house policy. Since 1 January 2022, the first day of the record.

use super::given::{accepted, assigned, example};
use crate::assignment::Assignments;
use crate::kernel::history::passed;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Assignments> = Rule {
    declaration: Declaration {
        code: "assignment.accepted_late",
        guard: Guard::Fact,
        acts: &["accepted/1", "refused/1"],
        basis: &[Basis::new("policy", "assignment", "", Mark::General)],
        section: "6",
        since: "2022-01-01",
        until: None,
        limits: &["assignment.acceptance"],
        demand: Words {
            kk: "{limit} ішінде қабылдануға тиіс; {by} кешіккен.",
            ru: "Принимается в течение {limit}; опоздание {by}.",
            en: "It is taken within {limit}; it came {by} late.",
        },
        way_out: Words {
            kk: "Кешігу себебін түсіндіріңіз; уақытты өзгертпеңіз.",
            ru: "Объясните задержку; время не меняйте.",
            en: "Explain the delay; leave the time as it is.",
        },
        why: "Until it is taken nobody answers for it.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Assignments>) -> Option<Finding> {
    let given = m.before().given.as_ref()?;
    let due = m.law.due("assignment.acceptance", given.at)?;
    let limit = m.limit("assignment.acceptance")?;
    Some(Finding::late(passed(due, m.at())?).with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example("six hours later", vec![assigned()], accepted("2022-01-10 15:00"), Then::Met),
        example("at the last minute", vec![assigned()], accepted("2022-01-11 09:00"), Then::Met),
        example("an hour late", vec![assigned()], accepted("2022-01-11 10:00"), Then::UnmetBy(60)),
    ]
}
