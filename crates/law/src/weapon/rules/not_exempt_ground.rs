//! # A refusal of exemption rests on what was found
//!
//! Demands that "not exempt" names what stands in the record: an assessment as not voluntary, another offence, or the
//! prosecutor's refusal.

use super::given::{assessed, checked_surrender, example, not_exempt, proposed, refused, traced_surrender};
use crate::kernel::prelude::*;
use crate::weapon::{Act, NotExemptGround, OtherOffence, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.not_exempt_ground",
    guard: Guard::Decision,
    acts: &["not_exempt/1"],
    basis: &[Basis::new("CC", "287", "note", Mark::VerifiedAmended), Basis::cao("482", "note", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Жазбада мұндай негіз жоқ.", ru: "Такого основания в записи нет.", en: "The record does not hold that ground."
    },
    way_out: Words {
        kk: "Алдымен бағалауды, тексеруді немесе прокурордың шешімін енгізіңіз.",
        ru: "Сначала внесите оценку, проверку или решение прокурора.",
        en: "Enter the assessment, the check or the prosecutor's word first.",
    },
    why: "Whoever kept the law's side of the bargain is not left out without a ground.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::NotExempt(decision) = m.act() else { return None };
    let surrender = m.before().surrender.as_ref()?;
    let stands = match decision.ground {
        NotExemptGround::NotVoluntary => surrender.assessed.is_some() && !surrender.is_voluntary(),
        NotExemptGround::OtherOffence => matches!(surrender.checked, Some((_, OtherOffence::Found { .. }))),
        NotExemptGround::ProsecutorRefused => surrender.proposal.as_ref().is_some_and(|p| p.refused_at.is_some()),
    };
    (!stands).then(Finding::plain)
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "not voluntary",
            [traced_surrender(), vec![assessed("2022-01-11 14:00", "not_voluntary")]].concat(),
            not_exempt("2022-01-12 10:00", "not_voluntary"),
            Then::Met,
        ),
        example("voluntary, and called not voluntary", checked_surrender(), not_exempt("2022-01-12 10:00", "not_voluntary"), Then::Unmet),
        example(
            "refused by the prosecutor",
            [checked_surrender(), vec![proposed("2022-01-11 16:00"), refused("2022-01-12 10:00")]].concat(),
            not_exempt("2022-01-12 11:00", "prosecutor_refused"),
            Then::Met,
        ),
        example("another offence that nobody found", checked_surrender(), not_exempt("2022-01-12 10:00", "other_offence"), Then::Unmet),
    ]
}
