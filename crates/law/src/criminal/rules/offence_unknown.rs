//! # An offence is one of the code
//!
//! Demands that every offence named is an article and part of the Criminal Code that the catalogue has on the day.

use super::given::{case, example, offence, qualified, received, registered, theft, with};
use crate::criminal::{Criminal, Offence};
use crate::kernel::prelude::*;
use crate::pack::Code;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.offence_unknown",
    guard: Guard::Form,
    acts: &["registered/1", "qualification_issued/1"],
    basis: &[Basis::cpc("179", "1", Mark::VerifiedAmended), Basis::cpc("204", "1", Mark::Verified)],
    section: "5",
    since: "2022-01-01",
    demand: Words {
        kk: "ҚК {offence} бабы (бөлігі) каталогта жоқ.",
        ru: "Статьи (части) {offence} УК в каталоге нет.",
        en: "CC {offence} is not in the catalogue of offences.",
    },
    way_out: Words {
        kk: "Бапты және бөлікті тексеріңіз; каталогта болмаса, оны каталогқа енгізуді сұраңыз.",
        ru: "Проверьте статью и часть; если её нет в каталоге, попросите внести.",
        en: "Check article and part; where the catalogue lacks it, ask to have it entered.",
    },
    why: "Gravity, competence and category all follow from article and part; a misspelt one has none of them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let unknown = |o: &&Offence| m.law.offence(Code::Cc, &o.article, &o.part, m.at()).is_none();
    let offence = m.act().offences().iter().find(unknown)?;
    Some(Finding::plain().with("offence", format!("{}({})", offence.article, offence.part)))
}

fn examples() -> Vec<Example> {
    vec![
        example("theft with entry", vec![received()], registered(), Then::Met),
        example("a part that does not exist", vec![received()], with(registered(), "offence", offence("188", "9", "0502")), Then::Unmet),
        example(
            "in a qualification",
            case(vec![]),
            with(qualified("2022-01-09 10:00", "q1"), "offences", json!([theft(), offence("999", "1", "0502")])),
            Then::Unmet,
        ),
    ]
}
