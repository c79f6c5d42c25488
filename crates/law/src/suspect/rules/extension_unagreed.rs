//! # An extension the prosecutor agreed to
//!
//! Demands a prosecutor's agreement to at least as many months before the judge extends.

use super::given::{example, extended, extension_agreed, in_custody};
use crate::kernel::prelude::*;
use crate::suspect::{Act, Suspect};

pub static RULE: Rule<Suspect> = Rule {
    code: "suspect.extension_unagreed",
    guard: Guard::Decision,
    acts: &["measure_extended/1"],
    basis: &[Basis::cpc("151", "2", Mark::VerifiedAmended), Basis::cpc("151", "9", Mark::VerifiedAmended)],
    section: "4",
    since: "2022-01-01",
    demand: Words {
        kk: "Прокурор {months} айға дейін ұзартуды келіспеген.",
        ru: "Прокурор не согласовал продление до {months} мес.",
        en: "No prosecutor has agreed to an extension to {months} months.",
    },
    way_out: Words {
        kk: "Алдымен прокурордың келісімін жазыңыз.",
        ru: "Сначала запишите согласие прокурора.",
        en: "Record the prosecutor's agreement first.",
    },
    why: "Where the prosecutor does not support the petition, the person goes free at the end of the term.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Suspect>) -> Option<Finding> {
    let Act::MeasureExtended(extended) = m.act() else { return None };
    let agreed = m.before().measures.get(&extended.measure)?.extension.as_ref().map_or(0, |extension| extension.months);
    (agreed < extended.months).then(|| Finding::plain().with("months", extended.months))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "agreed to",
            [in_custody(), vec![extension_agreed("2022-01-13 10:00", 3, "district")]].concat(),
            extended("2022-01-14 10:00", 3, "2022-04-06 10:00"),
            Then::Met,
        ),
        example("not agreed to", in_custody(), extended("2022-01-14 10:00", 3, "2022-04-06 10:00"), Then::Unmet),
    ]
}
