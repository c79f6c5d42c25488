//! # A trace does not overlook the register
//!
//! Demands that a trace does not say "nothing" or "never lost" while a missing weapon of the same type and number stands in the
//! register.

use super::given::{STOLEN, examined, example, found, found_of_the_shop, nothing, traced, traced_to};
use super::{missing, piece};
use crate::kernel::prelude::*;
use crate::weapon::{Act, TraceResult, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.trace_overlooks",
    guard: Guard::Decision,
    acts: &["traced/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Тізілімде осындай нөмірлі іздеудегі қару бар: {record}.",
        ru: "В учёте есть разыскиваемое оружие с таким номером: {record}.",
        en: "The register holds a missing weapon of this number: {record}.",
    },
    way_out: Words {
        kk: "Екі жазбаны салыстырып, нәтижені түзетіңіз.",
        ru: "Сравните две записи и исправьте результат.",
        en: "Compare the two records and correct the result.",
    },
    why: "A register that nobody reads loses the weapon a second time.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::Traced(traced) = m.act() else { return None };
    if !matches!(traced.result, TraceResult::Nothing {} | TraceResult::NotLost { .. }) {
        return None;
    }
    let piece = piece(m)?;
    let overlooked = missing(m, piece.serial()?).find(|(_, stolen)| stolen.content.weapon.weapon_type == piece.weapon_type())?;
    Some(Finding::plain().with("record", overlooked.0))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "nothing, where the register holds nothing",
            vec![found(), examined("2022-01-08 10:00")],
            traced("2022-01-09 10:00", nothing()),
            Then::Met,
        ),
        example(
            "nothing, where the register holds it",
            [found_of_the_shop(), vec![examined("2022-01-08 10:00")]].concat(),
            traced("2022-01-09 10:00", nothing()),
            Then::Unmet,
        ),
        example(
            "the weapon in the register",
            [found_of_the_shop(), vec![examined("2022-01-08 10:00")]].concat(),
            traced_to("2022-01-09 10:00", STOLEN),
            Then::Met,
        ),
    ]
}
