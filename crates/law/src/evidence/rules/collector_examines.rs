//! # Whoever collects does not examine
//!
//! Demands that an examination is made by somebody else than who collected the item: an expert gathers nothing on the own
//! account.

use super::given::{INVESTIGATOR, by, examined, example, with_the_expert};
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.collector_examines",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::cpc("79", "4(2)", Mark::Verified), Basis::cpc("93", "1(2)", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Затты алған да, сараған да — {officer}.",
        ru: "Изъял и исследовал один и тот же: {officer}.",
        en: "The same officer collected and examined the item: {officer}.",
    },
    way_out: Words {
        kk: "Қайта сараптаманы басқа сарапшыға тағайындаңыз.",
        ru: "Назначьте повторную экспертизу другому эксперту.",
        en: "Appoint another expert to examine it again.",
    },
    why: "Whoever found a thing wants it to have been worth finding.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let collector = &m.before().collected.as_ref()?.by.officer;
    (collector == m.entry().officer).then(|| Finding::plain().with("officer", collector))
}

fn examples() -> Vec<Example> {
    vec![
        example("an expert", with_the_expert(), examined("2022-01-14 10:00"), Then::Met),
        example("the collector", with_the_expert(), by(INVESTIGATOR, examined("2022-01-14 10:00")), Then::Unmet),
    ]
}
