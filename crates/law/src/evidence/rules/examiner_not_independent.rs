//! # The institution stands apart from the investigation
//!
//! Demands that an examination is given to an institution other than the body that collected the item and the one that
//! investigates its case.

use super::given::{appointed, example, held, with};
use crate::criminal::Criminal;
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.examiner_not_independent",
    guard: Guard::Decision,
    acts: &["examination_appointed/1"],
    basis: &[Basis::cpc("93", "1(2)", Mark::Verified), Basis::cpc("79", "1", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "{institution} осы істі тергейді немесе затты өзі алған.",
        ru: "{institution} само расследует это дело или изъяло предмет.",
        en: "{institution} investigates this case or collected the item itself.",
    },
    way_out: Words {
        kk: "Сараптаманы тәуелсіз мекемеге тағайындаңыз.",
        ru: "Назначьте экспертизу независимому учреждению.",
        en: "Appoint an institution that is independent of both.",
    },
    why: "An expert who serves under the investigator answers to the investigator.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::ExaminationAppointed(appointed) = m.act() else { return None };
    let collected = m.before().collected.as_ref()?;
    let investigates = m.world.state_at::<Criminal>(&collected.case, m.at()).and_then(|case| case.body);
    let partial = appointed.institution == collected.by.body || investigates.as_ref() == Some(&appointed.institution);
    partial.then(|| Finding::plain().with("institution", &appointed.institution).at("/institution"))
}

fn examples() -> Vec<Example> {
    vec![
        example("the forensic institution", held(), appointed(), Then::Met),
        example("the police itself", held(), with(appointed(), "institution", json!("police/almaty-city")), Then::Unmet),
    ]
}
