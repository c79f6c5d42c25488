//! # What is declared is whole tenge
//!
//! Demands that a declared sum is whole tenge. It is preliminary; the exact sum stands in the appraisal and the claim.

use super::given::{attacked, declared, example};
use crate::damage::{Act, Damage};
use crate::kernel::prelude::*;

pub static RULE: Rule<Damage> = Rule {
    code: "damage.whole_tenge",
    guard: Guard::Form,
    acts: &["declared/1"],
    basis: &[Basis::new("policy", "", "", Mark::General)],
    section: "15",
    since: "2022-01-01",
    demand: Words {
        kk: "Мәлімделген сома бүтін теңге болуға тиіс.",
        ru: "Заявленная сумма должна быть в целых тенге.",
        en: "A declared sum is in whole tenge.",
    },
    way_out: Words {
        kk: "Теңгеге дейін дөңгелектеңіз; нақты соманы бағалау мен талап көрсетеді.",
        ru: "Округлите до тенге; точную сумму назовут оценка и иск.",
        en: "Round it to the tenge; appraisal and claim give the exact sum.",
    },
    why: "The figure is in tenge while acts hold tiyn: so nothing is lost between them.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Damage>) -> Option<Finding> {
    let Act::Declared(declared) = m.act() else { return None };
    (declared.tiyn % 100 != 0).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("whole tenge", vec![attacked()], declared(150_000_000), Then::Met),
        example("with tiyn", vec![attacked()], declared(150_000_050), Then::Unmet),
    ]
}
