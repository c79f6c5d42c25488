//! # A check reads the suspects' records
//!
//! Demands that the check does not say "none" while the person is a suspect of something else than illegal possession, by any
//! record.

use super::POSSESSION;
use super::given::{assessed, case, checked, checked_with_offence, detained, example, traced_surrender};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::weapon::{Act, OtherOffence, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.other_offence_overlooked",
    guard: Guard::Decision,
    acts: &["other_offence_checked/1"],
    basis: &[Basis::new("CC", "287", "note", Mark::VerifiedAmended), Basis::cao("482", "note", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Адам басқа іс-әрекет бойынша күдікті: {record}.",
        ru: "Лицо подозревается в ином деянии: {record}.",
        en: "The person is a suspect of something else: {record}.",
    },
    way_out: Words {
        kk: "Табылған құқық бұзушылықты көрсетіңіз.", ru: "Укажите найденное правонарушение.", en: "Name the offence found."
    },
    why: "The weapon may be what the other offence was committed with.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::OtherOffenceChecked(checked) = m.act() else { return None };
    let surrender = m.others().surrender.as_ref().filter(|_| checked.result == OtherOffence::None {})?;
    let suspects = m.world.states_at::<Suspect>(&Key::person(&surrender.content.person), m.at());
    let of_another = |suspect: &crate::suspect::State| {
        let first = suspect.subject.iter().map(|subject| &subject.suspicion);
        suspect.is_suspect() && first.chain(suspect.offences()).any(|offence| offence.article != POSSESSION)
    };
    let found = suspects.into_iter().find(|(_, suspect)| of_another(suspect))?;
    Some(Finding::plain().with("record", found.0))
}

fn examples() -> Vec<Example> {
    vec![
        example(
            "no suspect",
            [traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary")]].concat(),
            checked("2022-01-11 15:00"),
            Then::Met,
        ),
        example(
            "a suspect of theft",
            [traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary"), detained("2022-01-11 14:30")]].concat(),
            checked("2022-01-11 15:00"),
            Then::Unmet,
        ),
        example(
            "a suspect of theft, and the check says so",
            [case(), traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary"), detained("2022-01-11 14:30")]].concat(),
            checked_with_offence("2022-01-11 15:00"),
            Then::Met,
        ),
    ]
}
