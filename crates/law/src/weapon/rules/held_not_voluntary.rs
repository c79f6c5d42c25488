//! # Whoever was held surrendered nothing
//!
//! Demands that the surrender of a person who, by any suspect's record, was detained at the time is not assessed as voluntary.

use super::given::{assessed, detained, example, traced_surrender};
use crate::kernel::Key;
use crate::kernel::prelude::*;
use crate::suspect::Suspect;
use crate::weapon::{Act, Voluntariness, Weapons};

pub static RULE: Rule<Weapons> = Rule {
    code: "weapon.held_not_voluntary",
    guard: Guard::Decision,
    acts: &["voluntariness_assessed/1"],
    basis: &[Basis::new("CC", "287", "note", Mark::VerifiedAmended)],
    section: "13",
    since: "2022-01-01",
    demand: Words {
        kk: "Тапсыру кезінде адам ұстап алынған: {record}.",
        ru: "В момент сдачи лицо было задержано: {record}.",
        en: "The person was detained at the time: {record}.",
    },
    way_out: Words {
        kk: "Ерікті емес деп бағалаңыз.", ru: "Оцените как недобровольную.", en: "Assess it as not voluntary."
    },
    why: "The declaration says \"came in\"; the suspect's record says who brought the person.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Weapons>) -> Option<Finding> {
    let Act::VoluntarinessAssessed(assessed) = m.act() else { return None };
    let surrender = m.others().surrender.as_ref().filter(|_| assessed.result == Voluntariness::Voluntary)?;
    let suspects = m.world.states_at::<Suspect>(&Key::person(&surrender.content.person), surrender.at);
    let held = suspects.into_iter().find(|(_, suspect)| {
        let released = suspect.released.as_ref().is_some_and(|release| release.at <= surrender.at);
        suspect.detained_at.is_some() && !released
    })?;
    Some(Finding::plain().with("record", held.0))
}

fn examples() -> Vec<Example> {
    vec![
        example("not detained", traced_surrender(), assessed("2022-01-11 14:00", "voluntary"), Then::Met),
        example(
            "detained an hour before",
            [vec![detained("2022-01-10 09:00")], traced_surrender()].concat(),
            assessed("2022-01-11 14:00", "voluntary"),
            Then::Unmet,
        ),
        example(
            "detained an hour after",
            [vec![detained("2022-01-10 11:00")], traced_surrender()].concat(),
            assessed("2022-01-11 14:00", "voluntary"),
            Then::Met,
        ),
    ]
}
