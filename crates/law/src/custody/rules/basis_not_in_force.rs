//! # Nobody is admitted without a basis in force
//!
//! Demands that at the admission the basis named holds: a detention whose term runs, custody that a judge sanctioned and that
//! nothing has ended, or administrative arrest that is in force.

use super::given::{admitted, arrested, arrived, arrived_on_arrest, arrived_on_custody, custody, detained, example, step};
use crate::custody::Custody;
use crate::custody::footing::Footing;
use crate::kernel::prelude::*;

pub static RULE: Rule<Custody> = Rule {
    code: "custody.basis_not_in_force",
    guard: Guard::Decision,
    acts: &["admitted/1"],
    basis: &[
        Basis::cpc("14", "2", Mark::Verified),
        Basis::cpc("131", "4", Mark::Verified),
        Basis::cpc("147", "1", Mark::Verified),
        Basis::cao("50", "1", Mark::VerifiedAmended),
    ],
    section: "10",
    since: "2015-01-01",
    demand: Words {
        kk: "{record} жазбасы бойынша бұл негіз қазір күшінде емес.",
        ru: "По записи {record} это основание сейчас не действует.",
        en: "By record {record} this basis is not in force now.",
    },
    way_out: Words {
        kk: "Соттың санкциясын, хаттаманы немесе қаулыны жазыңыз; болмаса, адамды босатыңыз.",
        ru: "Запишите санкцию суда, протокол или постановление; если их нет, освободите лицо.",
        en: "Record the sanction, the protocol or the ruling; if there is none, release the person.",
    },
    why: "A door that locks without a basis is an unlawful imprisonment.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Custody>) -> Option<Finding> {
    let arrived = m.before().arrived.as_ref()?;
    let holds = Footing::of(arrived, m.world, m.at()).is_some_and(|footing| footing.holds(&arrived.basis, m.at(), m.law));
    (!holds).then(|| Finding::plain().with("record", arrived.basis.record()))
}

fn examples() -> Vec<Example> {
    vec![
        example("within the detention limit", vec![detained(), arrived()], admitted(), Then::Met),
        example(
            "after the sanction",
            [vec![detained()], custody("2022-01-07 18:00"), vec![arrived_on_custody("sizo/almaty-city")]].concat(),
            step("2022-01-07 21:00", "admitted/1"),
            Then::Met,
        ),
        example(
            "while the arrest runs",
            [arrested(), vec![arrived_on_arrest("reception/almaty-city")]].concat(),
            step("2022-01-06 18:00", "admitted/1"),
            Then::Met,
        ),
        example("after the detention limit", vec![detained(), arrived()], step("2022-01-08 11:00", "admitted/1"), Then::Unmet),
        example(
            "custody that nobody sanctioned",
            vec![detained(), arrived_on_custody("sizo/almaty-city")],
            step("2022-01-07 21:00", "admitted/1"),
            Then::Unmet,
        ),
        example(
            "after the arrest was served",
            [arrested(), vec![arrived_on_arrest("reception/almaty-city")]].concat(),
            step("2022-01-16 18:00", "admitted/1"),
            Then::Unmet,
        ),
    ]
}
