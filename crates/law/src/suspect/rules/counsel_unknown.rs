//! # Counsel named has been admitted
//!
//! Demands that counsel who met the suspect or was present had been admitted before. Whether counsel was there is read from this,
//! not from anybody's assurance.

use super::given::{counsel, example, held, met};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.counsel_unknown",
    guard: Guard::Form,
    acts: &["counsel_met/1", "interrogated/1", "qualification_announced/1"],
    basis: &[Basis::cpc("68", "8", Mark::VerifiedAmended)],
    section: "11",
    since: "2022-01-01",
    demand: Words {
        kk: "{counsel} қорғаушы ретінде іске кіріспеген.",
        ru: "{counsel} не вступил в дело защитником.",
        en: "{counsel} has not been admitted as counsel.",
    },
    way_out: Words {
        kk: "Алдымен қорғаушының кіріскенін жазыңыз.",
        ru: "Сначала запишите вступление защитника.",
        en: "Record the admission of counsel first.",
    },
    why: "Counsel is a person admitted to this case, not a name in a field.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let named = match m.act() {
        Act::CounselMet(met) => Some(&met.counsel),
        Act::Interrogated(interrogation) => interrogation.counsel.as_ref(),
        Act::QualificationAnnounced(announced) => announced.counsel.as_ref(),
        _ => None,
    };
    named.filter(|who| !m.before().counsel.contains_key(who)).map(|who| Finding::plain().with("counsel", who).at("/counsel"))
}

fn examples() -> Vec<Example> {
    vec![
        example("admitted before", vec![held(), counsel("2022-01-06 13:00")], met("2022-01-06 14:00"), Then::Met),
        example("never admitted", vec![held()], met("2022-01-06 14:00"), Then::Unmet),
    ]
}
