//! # What bars from arrest fits the person
//!
//! Demands that a circumstance that spares somebody from arrest is one that the person can be in: pregnancy and a small child a woman, a child
//! raised alone a man, an age the age recorded. Why: a bar that cannot be true hides one that is.

use super::given::{example, protocol, with};
use crate::administrative::{Act, Administrative, Protocol};
use crate::kernel::Sex;
use crate::kernel::prelude::*;
use serde_json::json;

pub static RULE: Rule<Administrative> = Rule {
    code: "administrative.barred_fits",
    guard: Guard::Form,
    acts: &["protocol/1"],
    basis: &[Basis::cao("50", "2", Mark::VerifiedAmended)],
    section: "9",
    since: "2015-01-01",
    limits: &["arrest.barred_child_under", "arrest.barred_under", "arrest.barred_women_over", "arrest.barred_men_over"],
    demand: Words {
        kk: "{ground} бұл адамға сай келмейді: жынысы мен жасы басқа; {child} жасқа толмаған бала анасын немесе оны жалғыз тәрбиелейтін әкесін ғана қорғайды.",
        ru: "{ground} не подходит к этому лицу: пол или возраст иные; ребёнок до {child} лет освобождает мать либо отца, воспитывающего его в одиночку.",
        en: "{ground} does not fit this person: sex or age differ; a child under {child} spares its mother, or a father who raises it alone.",
    },
    way_out: Words {
        kk: "Мән-жайды, жынысын және жасын құжат бойынша тексеріңіз.",
        ru: "Сверьте обстоятельство, пол и возраст с документом.",
        en: "Check circumstance, sex and age against the document.",
    },
    why: "A bar that cannot be true hides one that is.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Administrative>) -> Option<Finding> {
    let Act::Protocol(protocol) = m.act() else { return None };
    let years = |id: &str| m.law.threshold(id, m.at()).map(|threshold| threshold.value);
    let child = years("arrest.barred_child_under")?;
    let age = i64::from(protocol.age);
    let fits = |protocol: &Protocol, ground: &str| match ground {
        "pregnant" | "mother_of_child_under_14" => protocol.sex == Sex::Female,
        "lone_father_of_child_under_14" => protocol.sex == Sex::Male,
        "minor" => years("arrest.barred_under").is_none_or(|under| age < under),
        "woman_over_58" => protocol.sex == Sex::Female && years("arrest.barred_women_over").is_none_or(|over| age > over),
        "man_over_63" => protocol.sex == Sex::Male && years("arrest.barred_men_over").is_none_or(|over| age > over),
        _ => true,
    };
    let wrong = protocol.barred.iter().find(|ground| !fits(protocol, ground))?;
    Some(Finding::plain().with("ground", wrong).with("child", child))
}

fn examples() -> Vec<Example> {
    let barred = |ground: &str| with(protocol("478", "1"), "barred", json!([ground]));
    let woman = |ground: &str, age: u8| with(with(barred(ground), "sex", json!("female")), "age", json!(age));
    let man = |ground: &str, age: u8| with(barred(ground), "age", json!(age));
    vec![
        example("the mother of a small child", vec![], woman("mother_of_child_under_14", 30), Then::Met),
        example("a man as such a mother", vec![], barred("mother_of_child_under_14"), Then::Unmet),
        example("a father who raises it alone", vec![], barred("lone_father_of_child_under_14"), Then::Met),
        example("a woman as such a father", vec![], woman("lone_father_of_child_under_14", 30), Then::Unmet),
        example("a woman of fifty-nine", vec![], woman("woman_over_58", 59), Then::Met),
        example("a woman of fifty-eight", vec![], woman("woman_over_58", 58), Then::Unmet),
        example("a man of sixty-three", vec![], man("man_over_63", 63), Then::Unmet),
        example("a boy of seventeen", vec![], man("minor", 17), Then::Met),
        example("a man of eighteen as a minor", vec![], man("minor", 18), Then::Unmet),
    ]
}
