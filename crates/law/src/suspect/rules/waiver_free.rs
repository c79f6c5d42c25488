//! # Counsel is waived freely
//!
//! Demands that a waiver says that it is of the suspect's own will: neither suggested nor for lack of means.

use super::given::{counsel, example, held, waived, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect, WaiverReason};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.waiver_free",
    guard: Guard::Decision,
    acts: &["counsel_waived/1"],
    basis: &[Basis::cpc("69", "1", Mark::VerifiedAmended)],
    section: "11",
    since: "2022-01-01",
    demand: Words {
        kk: "Қорғаушыдан бас тарту күдіктінің өз бастамасымен ғана болады; қаражаттың жоқтығынан бас тарту қабылданбайды.",
        ru: "Отказ от защитника возможен лишь по собственной инициативе подозреваемого; из-за отсутствия средств он не принимается.",
        en: "Counsel is waived on the suspect's own initiative alone; for lack of means no waiver is accepted.",
    },
    way_out: Words {
        kk: "Күдіктіден себебін сұраңыз; қаражаты болмаса, мемлекет есебінен қорғаушы тағайындалады.",
        ru: "Спросите подозреваемого о причине; если нет средств, защитник назначается за счёт государства.",
        en: "Ask the suspect why; where means are lacking, counsel is appointed at the state's cost.",
    },
    why: "A right that only those with money keep is no right.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::CounselWaived(waived) = m.act() else { return None };
    (waived.reason != Some(WaiverReason::OwnWill)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let given = || vec![held(), counsel("2022-01-06 13:00")];
    let because = |reason: serde_json::Value| with(waived("2022-01-06 14:00"), "reason", reason);
    vec![
        example("of own will", given(), waived("2022-01-06 14:00"), Then::Met),
        example("for lack of means", given(), because(json!("no_means")), Then::Unmet),
        example("suggested", given(), because(json!("suggested")), Then::Unmet),
        example("nobody asked why", given(), because(json!(null)), Then::Unmet),
    ]
}
