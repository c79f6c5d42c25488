//! # A category fits the offence
//!
//! Demands that the statistical category is one of those in which the catalogue counts an offence of the case: of the
//! registration, or of the qualifications agreed since.

use super::given::{agreed, case, category_set, example, offence, qualified, received, registered, with};
use crate::criminal::{Act, Criminal};
use crate::kernel::prelude::*;
use crate::pack::Code;
use serde_json::json;

pub static RULE: Rule<Criminal> = Rule {
    code: "criminal.category_fits",
    guard: Guard::Form,
    acts: &["registered/1", "category_set/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "18",
    since: "2022-01-01",
    demand: Words {
        kk: "«{category}» санаты іс бойынша құқық бұзушылықтарға сай емес: {offences}.",
        ru: "Категория «{category}» не подходит к правонарушениям дела: {offences}.",
        en: "The category {category} does not fit the offences of the case: {offences}.",
    },
    way_out: Words {
        kk: "Санатты түзетіңіз немесе алдымен саралауды прокурормен келісіңіз.",
        ru: "Исправьте категорию или сначала согласуйте квалификацию.",
        en: "Mend the category, or have the qualification agreed first.",
    },
    why: "Grabezh and razboi both read robbery: a figure by category is keyed on articles, or it means nothing.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Criminal>) -> Option<Finding> {
    let (category, offences) = match m.act() {
        Act::Registered(registration) => (registration.category, vec![&registration.offence]),
        Act::CategorySet(set) => (set.category, m.before().offences()),
        _ => return None,
    };
    let catalogued: Vec<_> = offences.iter().filter_map(|o| m.law.offence(Code::Cc, &o.article, &o.part, m.at())).collect();
    let fits = catalogued.iter().any(|offence| offence.categories.iter().any(|code| code == category.code()));
    let named: Vec<String> = offences.iter().map(|o| format!("{}({})", o.article, o.part)).collect();
    (!catalogued.is_empty() && !fits).then(|| Finding::plain().with("category", category.code()).with("offences", named.join(", ")))
}

fn murder() -> Deed {
    with(qualified("2022-01-10 10:00", "q1"), "offences", json!([offence("99", "2", "0101")]))
}

fn examples() -> Vec<Example> {
    vec![
        example("theft as theft", vec![received()], registered(), Then::Met),
        example("theft as mass riots", vec![received()], with(registered(), "category", json!("mass_riots")), Then::Unmet),
        example(
            "changed to what an agreed qualification bears",
            case(vec![murder(), agreed("2022-01-10 12:00", "q1")]),
            category_set("death"),
            Then::Met,
        ),
        example("changed on a qualification not agreed", case(vec![murder()]), category_set("death"), Then::Unmet),
    ]
}
