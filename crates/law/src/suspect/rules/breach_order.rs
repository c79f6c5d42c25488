//! # A measure in force is served, and broken
//!
//! Demands that a copy is served of, and a breach stated of, a measure in force; custody cannot be broken by the person held.

use super::course::served;
use super::given::{INVESTIGATOR, chosen, example, held, in_custody, petitioned, step};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Measure, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.breach_order",
    guard: Guard::Form,
    acts: &["measure_served/1", "measure_breached/1"],
    basis: &[Basis::cpc("140", "2", Mark::Verified), Basis::cpc("140", "4", Mark::Verified)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "«{measure}» шарасы күшінде емес немесе бұзылуы мүмкін емес.",
        ru: "Мера «{measure}» не действует либо не может быть нарушена.",
        en: "The measure {measure} is not in force, or cannot be broken.",
    },
    way_out: Words {
        kk: "Күшіндегі шараның белгісін көрсетіңіз.",
        ru: "Укажите метку действующей меры.",
        en: "Name the tag of the measure in force.",
    },
    why: "What does not bind cannot be broken.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let tag = m.act().course()?;
    let measure = m.before().measures.get(tag).filter(|measure| measure.in_force());
    let breakable = !matches!(m.act(), Act::MeasureBreached(_)) || measure.is_some_and(|measure| measure.kind != Measure::Custody);
    (measure.is_none() || !breakable).then(|| Finding::plain().with("measure", tag))
}

fn examples() -> Vec<Example> {
    let broken = || step("2022-01-10 10:00", INVESTIGATOR, "measure_breached/1");
    vec![
        example(
            "the copy of an undertaking",
            vec![held(), chosen("2022-01-07 10:00", "undertaking")],
            served("2022-01-07 10:10"),
            Then::Met,
        ),
        example(
            "the copy of what was only proposed",
            [vec![held()], petitioned("custody")].concat(),
            served("2022-01-07 13:00"),
            Then::Unmet,
        ),
        example("custody broken", in_custody(), broken(), Then::Unmet),
    ]
}
