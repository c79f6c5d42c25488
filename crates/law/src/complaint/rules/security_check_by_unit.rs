//! # Such a check is made by an own security unit
//!
//! Demands that the additional check names an own security unit, and is reported after it was opened.

use super::given::{SECURITY, deed, example, registered};
use crate::complaint::{Act, Complaint};
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.security_check_by_unit",
    guard: Guard::Form,
    acts: &["security_check_opened/1", "security_check_reported/1"],
    basis: &[Basis::cpc("105", "2", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Қосымша тексеруді өзіндік қауіпсіздік бөлімі жүргізеді және ол басталғаннан кейін есеп береді.",
        ru: "Дополнительную проверку проводит подразделение собственной безопасности и докладывает после её начала.",
        en: "An additional check is made by an own security unit, which reports after it has begun.",
    },
    way_out: Words {
        kk: "Бөлімді көрсетіңіз немесе тексерудің басталғанын жазыңыз.",
        ru: "Укажите подразделение или запишите начало проверки.",
        en: "Name the unit, or record the beginning of the check.",
    },
    why: "What another unit does is no check of the ministry's own security.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    let wrong = match m.act() {
        Act::SecurityCheckOpened(check) => check.body.kind() != "own-security",
        _ => m.before().security_body.is_none(),
    };
    wrong.then(Finding::plain)
}

fn security_check(body: &str) -> Deed {
    deed("2022-01-12 17:00", SECURITY, "security_check_opened/1", json!({ "body": body }))
}

fn security_report() -> Deed {
    deed("2022-01-14 17:00", SECURITY, "security_check_reported/1", json!({ "result": "not_confirmed" }))
}

fn examples() -> Vec<Example> {
    vec![
        example("the unit of the city", registered(), security_check("own-security/almaty-city"), Then::Met),
        example("another department", registered(), security_check("police/almaty-city"), Then::Unmet),
        example("reported before it began", registered(), security_report(), Then::Unmet),
    ]
}
