//! # Refusing to accept a report is prohibited
//!
//! Demands a ground of the code for every report that is not registered; the reasons are sealed with the act. There is no ground
//! beyond the list.

use super::given::{example, not_registered, received};
use crate::criminal::{Act, Criminal, NotRegistered};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.not_registrable_ground",
    guard: Guard::Decision,
    acts: &["not_registered/1"],
    basis: &[Basis::cpc("185", "2", Mark::Verified), Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cpc("181", "5", Mark::Verified)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "«{code}» — хабарламаны тіркемеудің негізі емес; қабылдаудан бас тартуға жол берілмейді.",
        ru: "«{code}» не основание не регистрировать; отказ в приёме сообщения не допускается.",
        en: "\"{code}\" is no ground for not registering; refusing to accept a report is prohibited.",
    },
    way_out: Words {
        kk: "Хабарламаны тіркеңіз немесе тізімдегі негізді көрсетіңіз.",
        ru: "Зарегистрируйте сообщение или укажите основание из перечня.",
        en: "Register the report, or name a ground of the list.",
    },
    why: "What is turned away at the door is never counted, and never reviewed.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::NotRegistered(NotRegistered::NotRegistrable { code }) = m.act() else { return None };
    m.law.entry("not_registrable", code, m.at()).is_none().then(|| Finding::plain().with("code", code))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "an anonymous message",
            vec![received()],
            not_registered("2022-01-06 15:00", json!({ "kind": "not_registrable", "code": "anonymous" })),
            Then::Met,
        ),
        example(
            "no prospect",
            vec![received()],
            not_registered("2022-01-06 15:00", json!({ "kind": "not_registrable", "code": "no_prospect" })),
            Then::Unmet,
        ),
    ]
}
