//! # Registered within a day of receipt
//!
//! Demands registration within the term of the register, counted from the receipt. The term itself was not found in a text read:
//! the duty stands in 185(1).
//!
//! Basis: CPC 185(1). Since 1 January 2022, the first day for which the wording read is claimed.

use super::after;
use super::given::{example, received, registered, registered_at};
use crate::criminal::Criminal;
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};

/// The rule.
pub static RULE: Rule<Criminal> = Rule {
    declaration: Declaration {
        code: "criminal.registration_late",
        guard: Guard::Fact,
        acts: &["registered/1"],
        basis: &[Basis::cpc("185", "1", Mark::General)],
        section: "2",
        since: "2022-01-01",
        until: None,
        limits: &["erdr.registration"],
        demand: Words {
            kk: "Хабарлама түскен сәттен бастап {limit} ішінде тіркелуге тиіс; {by} кешіккен.",
            ru: "Сообщение регистрируется в течение {limit} с поступления; опоздание {by}.",
            en: "A report is registered within {limit} of its receipt; it came {by} late.",
        },
        way_out: Words {
            kk: "Прокурор кешігу себебін анықтайды; уақытты өзгертпеңіз.",
            ru: "Прокурор выясняет причину; время не меняйте.",
            en: "The prosecutor looks into the delay; leave the time as it is.",
        },
        why: "Until a report is registered, nobody can see that nothing is done about it. A delay with the prosecutor's consent in terrorist cases (185(1)) is the answer to the breach.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let limit = m.limit("erdr.registration")?;
    let finding = after(m, m.before().received_at? + limit)?;
    Some(finding.with("limit", limit))
}

fn examples() -> Vec<Example> {
    vec![
        example("after two hours", vec![received()], registered(), Then::Met),
        example("to the minute", vec![received()], registered_at("2022-01-07 10:00"), Then::Met),
        example("two hours too late", vec![received()], registered_at("2022-01-07 12:00"), Then::UnmetBy(120)),
    ]
}
