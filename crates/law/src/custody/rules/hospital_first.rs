//! # Whoever needs a hospital goes there first
//!
//! Demands that a person whom the examiner sent to hospital, or who is in hospital, comes back and is found fit by a new
//! examination before admission.

use super::given::{admitted, at_the_gate, bruise, examined, example, hospitalised, none, step};
use crate::custody::Custody;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.hospital_first",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[Basis::cpc("14", "7", Mark::Verified), Basis::cpc("131", "2", Mark::Verified)],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "Адам ауруханаға жіберілген: ол оралып, жаңа куәландырудан өткенше қабылданбайды.",
        ru: "Лицо направлено в больницу: до возвращения и нового освидетельствования его не принимают.",
        en: "The person was sent to hospital and is not admitted before the return and a new examination.",
    },
    way_out: Words {
        kk: "Оралуды және жаңа куәландыруды жазыңыз.",
        ru: "Запишите возвращение и новое освидетельствование.",
        en: "Record the return and a new examination.",
    },
    why: "A cell is no place for a person whom a doctor wants in a ward.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    m.before().awaits_hospital().then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example("found fit", at_the_gate(none(), "fit"), admitted(), Then::Met),
        example(
            "back and found fit",
            [
                at_the_gate(bruise(), "hospital"),
                vec![
                    hospitalised("2022-01-06 11:35"),
                    step("2022-01-06 11:50", "returned/1"),
                    examined("2022-01-06 11:55", bruise(), "fit"),
                ],
            ]
            .concat(),
            admitted(),
            Then::Met,
        ),
        example("to hospital, but admitted", at_the_gate(bruise(), "hospital"), admitted(), Then::Unmet),
        example(
            "back, but not examined again",
            [at_the_gate(bruise(), "fit"), vec![hospitalised("2022-01-06 11:35"), step("2022-01-06 11:50", "returned/1")]].concat(),
            admitted(),
            Then::Unmet,
        ),
    ]
}
