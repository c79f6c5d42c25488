//! # Counsel is waived before counsel
//!
//! Demands that the counsel in whose presence a suspect waives counsel had been admitted to the case.

use super::given::{counsel, example, held, waived};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.waiver_in_presence",
    guard: Guard::Decision,
    acts: &["counsel_waived/1"],
    basis: &[Basis::cpc("69", "1", Mark::VerifiedAmended)],
    section: "11",
    since: "2022-01-01",
    demand: Words {
        kk: "{counsel} іске қорғаушы ретінде кіріспеген; одан бас тарту қорғаушының қатысуымен ғана болады.",
        ru: "{counsel} не вступил в дело; отказ возможен лишь в присутствии защитника.",
        en: "{counsel} was not admitted; counsel is waived only in counsel's presence.",
    },
    way_out: Words {
        kk: "Қорғаушы келсін, содан кейін бас тартуды жазыңыз.",
        ru: "Обеспечьте явку защитника, затем запишите отказ.",
        en: "Have counsel come, then record the waiver.",
    },
    why: "A right given up unheard was not given up.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::CounselWaived(waived) = m.act() else { return None };
    let admitted = m.before().counsel.contains_key(&waived.in_presence_of);
    (!admitted).then(|| Finding::plain().with("counsel", &waived.in_presence_of).at("/in_presence_of"))
}

fn examples() -> Vec<Example> {
    vec![
        example("before counsel", vec![held(), counsel("2022-01-06 13:00")], waived("2022-01-06 14:00"), Then::Met),
        example("with nobody there", vec![held()], waived("2022-01-06 14:00"), Then::Unmet),
    ]
}
