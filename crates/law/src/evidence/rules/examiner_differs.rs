//! # Whoever was appointed examines
//!
//! Demands that the examination is made in the institution to which it was given, by the expert named, where one is.

use super::given::{OTHER_EXPERT, by, examined, example, with_the_expert};
use crate::evidence::Act;
use crate::evidence::Evidence;
use crate::kernel::prelude::*;

pub static RULE: Rule<Evidence> = Rule {
    code: "evidence.examiner_differs",
    guard: Guard::Fact,
    acts: &["examined/1"],
    basis: &[Basis::cpc("272", "1", Mark::Verified), Basis::cpc("273", "1", Mark::Verified)],
    section: "7",
    since: "2015-01-01",
    demand: Words {
        kk: "Сараптаманы {appointed} емес, {by} жүргізген.",
        ru: "Экспертизу провёл {by}, а назначена она {appointed}.",
        en: "The examination was made by {by}, and {appointed} was appointed.",
    },
    way_out: Words {
        kk: "Тағайындауды өзгерту туралы қаулыны жазыңыз немесе прокурор жауап берсін.",
        ru: "Запишите постановление об изменении назначения, или пусть ответит прокурор.",
        en: "Record the decision that changes the appointment, or let the prosecutor answer.",
    },
    why: "The parties may object to the expert they are told of, and to no other.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Evidence>) -> Option<Finding> {
    let Act::Examined(examined) = m.act() else { return None };
    let appointed = &m.before().examinations.get(&examined.examination)?.content;
    let entry = m.entry();
    let differs = entry.authority.body != appointed.institution || appointed.expert.as_ref().is_some_and(|expert| expert != entry.officer);
    let named = appointed.expert.as_ref().map_or_else(|| appointed.institution.to_string(), ToString::to_string);
    differs.then(|| Finding::plain().with("appointed", named).with("by", entry.officer))
}

fn examples() -> Vec<Example> {
    vec![
        example("the expert named", with_the_expert(), examined("2022-01-14 10:00"), Then::Met),
        example("another expert", with_the_expert(), by(OTHER_EXPERT, examined("2022-01-14 10:00")), Then::Unmet),
    ]
}
