//! # No body turns a report away
//!
//! Demands that no body of criminal prosecution refuses to take a report. That one did is found by the prosecutor, and stands in the
//! record of the report that was taken in the end.
//!
//! Basis: CPC 185(2); CPC 193(1(3)). Since 1 January 2022, the first day for which the wording read is claimed.

use super::given::{PROSECUTOR, deed, example, received};
use super::is_prosecuting;
use crate::criminal::{Act, Criminal};
use crate::kernel::{Basis, Declaration, Example, Finding, Guard, Mark, Matter, Rule, Then, Words};
use serde_json::json;

/// The rule.
pub static RULE: Rule<Criminal> = Rule {
    declaration: Declaration {
        code: "criminal.acceptance_refused",
        guard: Guard::Fact,
        acts: &["acceptance_refused/1"],
        basis: &[Basis::cpc("185", "2", Mark::Verified), Basis::cpc("193", "1(3)", Mark::VerifiedAmended)],
        section: "2",
        since: "2022-01-01",
        until: None,
        limits: &[],
        demand: Words {
            kk: "{body} хабарламаны қабылдаудан бас тартқан; бұған жол берілмейді.",
            ru: "{body} отказал в приёме сообщения; отказ не допускается.",
            en: "{body} turned the report away; refusing to accept is prohibited.",
        },
        way_out: Words {
            kk: "Кінәлінің жауаптылығы туралы мәселені прокурор шешеді.",
            ru: "Прокурор решает вопрос об ответственности отказавшего.",
            en: "The prosecutor decides on the responsibility of whoever refused.",
        },
        why: "A report that was never taken down is in no figure; that it was refused must be in one.",
    },
    check,
    examples,
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::AcceptanceRefused(refused) = m.act() else { return None };
    is_prosecuting(&refused.body).then(|| Finding::plain().with("body", &refused.body))
}

fn examples() -> Vec<Example> {
    let found = |body: &str| deed("2022-01-07 10:00", PROSECUTOR, "acceptance_refused/1", json!({ "body": body }));
    vec![
        example("a hospital sent the person on", vec![received()], found("hospital/almaty-city"), Then::Met),
        example("the police turned the person away", vec![received()], found("police/almaty-city"), Then::Unmet),
    ]
}
