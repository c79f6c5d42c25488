//! # Opened by the prosecutor is what a prosecutor opened
//!
//! Demands that a case is recorded as opened by the prosecutor only where a prosecutor of a prosecutor's office registers it.

use super::given::{PROSECUTOR, by, example, received, registered, with};
use super::is_prosecution;
use crate::criminal::{Act, Criminal, Opened};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.opened_by_prosecutor",
    guard: Guard::Decision,
    acts: &["registered/1"],
    basis: &[Basis::cpc("193", "1(1)", Mark::VerifiedAmended)],
    section: "2",
    since: "2022-01-01",
    demand: Words {
        kk: "{body} органының {role} қызметкері істі прокурор ашқан деп тіркей алмайды.",
        ru: "{role} ({body}) не может зарегистрировать дело как начатое прокурором.",
        en: "{role} of {body} cannot register a case as opened by the prosecutor.",
    },
    way_out: Words {
        kk: "Істің шын мәнінде қалай ашылғанын көрсетіңіз немесе прокурорға жүгініңіз.",
        ru: "Укажите, как дело открыто на самом деле, или обратитесь к прокурору.",
        en: "Say how the case was in fact opened, or turn to the prosecutor.",
    },
    why: "How a case was opened is spoken of in public: of complaints, that prosecutors themselves opened so many.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let Act::Registered(registration) = m.act() else { return None };
    let authority = m.entry().authority;
    let competent = authority.role == Role::Prosecutor && is_prosecution(&authority.body);
    (matches!(registration.opened, Opened::ByProsecutor {}) && !competent)
        .then(|| Finding::plain().with("role", authority.role.code()).with("body", &authority.body))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "a prosecutor registers",
            vec![received()],
            by(PROSECUTOR, with(registered(), "opened", json!({ "kind": "by_prosecutor" }))),
            Then::Met,
        ),
        example(
            "an investigator says that the prosecutor did",
            vec![received()],
            with(registered(), "opened", json!({ "kind": "by_prosecutor" })),
            Then::Unmet,
        ),
    ]
}
