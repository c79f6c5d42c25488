//! # A case ends once it has begun
//!
//! Demands that the end of a case follows its opening.

use super::given::{PROSECUTOR, deed, example, investigated, under_review};
use crate::complaint::Complaint;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Complaint> = Rule {
    code: "complaint.case_end",
    guard: Guard::Form,
    acts: &["case_terminated/1", "case_to_court/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "Бұл шағым бойынша өндірістегі іс жоқ.",
        ru: "По этой жалобе нет дела в производстве.",
        en: "No case is pending on this complaint.",
    },
    way_out: Words {
        kk: "Алдымен істің ашылғанын жазыңыз.",
        ru: "Сначала запишите открытие дела.",
        en: "Record the opening of the case first.",
    },
    why: "What has not begun cannot end.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Complaint>) -> Option<Finding> {
    (!m.before().case_is_pending()).then(Finding::plain)
}

fn to_court() -> Deed {
    deed("2022-01-24 10:00", PROSECUTOR, "case_to_court/1", json!({}))
}

fn examples() -> Vec<Example> {
    vec![
        example("of a pending case", investigated("by_prosecutor"), to_court(), Then::Met),
        example("of none", under_review(), to_court(), Then::Unmet),
    ]
}
