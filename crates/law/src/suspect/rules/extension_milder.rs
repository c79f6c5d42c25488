//! # What takes the place of a measure not extended is milder
//!
//! Demands that the measure which the judge names instead of an extension is milder than the one not extended.

use super::course::{asked, refused, short};
use super::given::example;
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_milder",
    guard: Guard::Decision,
    acts: &["extension_refused/1"],
    basis: &[Basis::cpc("152", "2(2)", Mark::Verified)],
    section: "4",
    since: "2015-01-01",
    demand: Words {
        kk: "Ұзартудан бас тартылса, шара жеңілдетіледі: {from} орнына {to} болмайды.",
        ru: "При отказе в продлении мера смягчается: {to} вместо {from} не применяется.",
        en: "Where an extension is refused, a milder measure follows: {to} is none in place of {from}.",
    },
    way_out: Words {
        kk: "Жеңілірек шараны атаңыз немесе шараның күшін жойыңыз.",
        ru: "Назовите более мягкую меру либо отмените меру.",
        en: "Name a milder measure, or cancel the measure.",
    },
    why: "A refusal that keeps the person where they are refuses nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::ExtensionRefused(refused) = m.act() else { return None };
    let from = m.before().measures.get(&refused.measure)?.kind;
    let to = refused.instead.filter(|to| to.number() >= from.number())?;
    Some(Finding::plain().with("from", from.code()).with("to", to.code()))
}

fn examples() -> Vec<Example> {
    let waiting = || [short(), vec![asked("2022-01-10 10:00", "extension_submitted/1", 2)]].concat();
    vec![
        example("house arrest instead", waiting(), refused("2022-01-12 10:00", Some("house_arrest")), Then::Met),
        example("custody instead", waiting(), refused("2022-01-12 10:00", Some("custody")), Then::Unmet),
        example("nothing instead", waiting(), refused("2022-01-12 10:00", None), Then::Met),
    ]
}
