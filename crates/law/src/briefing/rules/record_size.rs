//! # A release names the size of the record it was counted from
//!
//! Demands for each office as many acts as the record held of those recorded by then.

use super::given::{SIZE, counts, counts_of, example, proposed};
use super::{counted, declared, proposal};
use crate::briefing::Briefing;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Briefing> = Rule {
    code: "briefing.record_size",
    guard: Guard::Form,
    acts: &["proposed/1"],
    basis: &[Basis::new("policy", "release", "", Mark::General)],
    section: "16",
    since: "2015-01-01",
    demand: Words {
        kk: "{office}: жазбада сол уақытқа {recorded} әрекет болды, {said} емес.",
        ru: "{office}: в записи на это время было {recorded} действий, а не {said}.",
        en: "{office}: the record held {recorded} acts by then, not {said}.",
    },
    way_out: Words {
        kk: "Жазбаның көлемін қайта есептеңіз.", ru: "Пересчитайте размер записи.", en: "Count the record's acts again."
    },
    why: "By that size whoever holds the acts counts the same figures for good.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Briefing>) -> Option<Finding> {
    let proposed = proposal(m)?;
    proposed.figures.iter().find_map(|spoken| {
        let office = declared(&spoken.figure)?.office;
        let clock = proposed.offices.iter().find(|clock| clock.office == office)?;
        let recorded = counted(m, proposed, &spoken.figure)?.recorded;
        let finding = || Finding::plain().with("office", office.code()).with("recorded", recorded).with("said", clock.acts);
        (clock.acts != recorded).then(finding)
    })
}

fn examples() -> Vec<Example> {
    vec![
        example("as many as there were", counts(), proposed(), Then::Met),
        example("one act fewer", vec![counts_of(SIZE + 1, "A1", json!(5), json!([]))], proposed(), Then::Unmet),
    ]
}
