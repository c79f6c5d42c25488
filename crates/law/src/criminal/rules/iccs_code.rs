//! # An offence has the ICCS code of the catalogue
//!
//! Demands that the code of the International Classification of Crime for Statistical Purposes is that of the catalogue for the
//! article and part. Where the catalogue has none, any is taken.

use super::given::{example, offence, received, registered, with};
use crate::criminal::Criminal;
use crate::kernel::prelude::*;
use crate::pack::Code;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.iccs_code",
    guard: Guard::Form,
    acts: &["registered/1", "qualification_issued/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "18",
    since: "2022-01-01",
    demand: Words {
        kk: "{offence} үшін каталогтағы ICCS коды {expected}, берілгені {given}.",
        ru: "Для {offence} код ICCS по каталогу {expected}, а указан {given}.",
        en: "The catalogue has the ICCS code {expected} for {offence}, not {given}.",
    },
    way_out: Words {
        kk: "Каталогтағы кодты көрсетіңіз.", ru: "Укажите код каталога.", en: "Give the code of the catalogue."
    },
    why: "Figures compared between countries rest on this code; two codes for one article compare nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    m.act().offences().iter().find_map(|offence| {
        let expected = m.law.offence(Code::Cc, &offence.article, &offence.part, m.at())?.iccs.as_ref()?;
        let named = format!("{}({})", offence.article, offence.part);
        let finding = || Finding::plain().with("offence", named).with("expected", expected).with("given", &offence.iccs);
        (*expected != offence.iccs).then(finding)
    })
}

fn examples() -> Vec<Example> {
    vec![
        example("theft as theft", vec![received()], registered(), Then::Met),
        example(
            "theft under the code of robbery",
            vec![received()],
            with(registered(), "offence", offence("188", "3", "0401")),
            Then::Unmet,
        ),
    ]
}
