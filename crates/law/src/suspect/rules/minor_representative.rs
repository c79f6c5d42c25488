//! # A parent beside the child
//!
//! Demands that a legal representative, or one of the guardianship authority, takes part in the interrogation of a minor.

use super::given::{accused, detained, example, interrogated, with};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};
use serde_json::json;

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.minor_representative",
    guard: Guard::Decision,
    acts: &["interrogated/1"],
    basis: &[
        Basis::cpc("535", "1", Mark::Verified),
        Basis::cpc("537", "1", Mark::VerifiedAmended),
        Basis::cpc("537", "2", Mark::VerifiedAmended),
    ],
    section: "12",
    since: "2022-01-01",
    limits: &["minor.under"],
    demand: Words {
        kk: "Кәмелетке толмаған күдіктінің жанында заңды өкілі жоқ.",
        ru: "Рядом с несовершеннолетним подозреваемым нет законного представителя.",
        en: "No legal representative is beside the suspect, who is a minor.",
    },
    way_out: Words {
        kk: "Ата-анасын немесе қорғаншы органның өкілін шақырыңыз.",
        ru: "Пригласите родителя или представителя органа опеки и попечительства.",
        en: "Call a parent, or a representative of the guardianship authority.",
    },
    why: "A child needs somebody there who is on nobody's side but the child's.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::Interrogated(interrogation) = m.act() else { return None };
    // Whoever defends the child cannot represent it as well (CPC 537(1)).
    let beside = interrogation.representative.as_ref().is_some_and(|person| interrogation.counsel.as_ref() != Some(person));
    (!beside && m.before().is_minor(m.at(), m.law)).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    let of_age = |age: u8| vec![detained("2022-01-06 10:00", accused("188", "3", age))];
    let questioned = || interrogated("2022-01-06 14:00", "2022-01-06 15:00");
    vec![
        example("seventeen, with the mother", of_age(17), with(questioned(), "representative", json!("parent-1")), Then::Met),
        example("seventeen, without anybody", of_age(17), questioned(), Then::Unmet),
        example("counsel for both", of_age(17), with(questioned(), "representative", json!("counsel-1")), Then::Unmet),
        example("eighteen", of_age(18), questioned(), Then::Met),
    ]
}
