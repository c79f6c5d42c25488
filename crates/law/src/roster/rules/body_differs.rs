//! # The body of the officer on duty is the officer's own
//!
//! Demands that where the officer of a shift has acted in the roster, the body named for the shift is the one the officer acted
//! from.

use super::given::{announced, by, example, handed_over};

use crate::kernel::Entry;
use crate::kernel::prelude::*;
use crate::roster::{Act, Roster};

pub static RULE: Rule<Roster> = Rule {
    code: "roster.body_differs",
    guard: Guard::Form,
    acts: &["shift_announced/1", "shift_replaced/1", "shift_handed_over/1"],
    basis: &[Basis::new("policy", "record", "", Mark::Verified)],
    section: "8",
    since: "2022-01-01",
    demand: Words {
        kk: "{officer} {serves} атынан әрекет етті, ауысымда {body} аталған.",
        ru: "{officer} действовал от {serves}, а в смене назван {body}.",
        en: "{officer} acted from {serves}; the shift names {body}.",
    },
    way_out: Words {
        kk: "Ауысымдағы органды түзетіңіз.", ru: "Исправьте орган в смене.", en: "Correct the body of the shift."
    },
    why: "What a roster says of an officer is held against what the door knows.",
    check,
    examples,
    ..Rule::HOUSE
};

fn check(m: &Matter<'_, Roster>) -> Option<Finding> {
    let (officer, body) = match m.act() {
        Act::ShiftAnnounced(shift) => (&shift.officer, &shift.body),
        Act::ShiftReplaced(replaced) => (&replaced.officer, &replaced.body),
        Act::ShiftHandedOver(handed) => {
            let shifts = [&handed.shift, &handed.to].into_iter().filter_map(|tag| m.before().shifts.get(tag));
            let own = shifts.into_iter().find(|shift| shift.officer == *m.entry().officer)?;
            (&own.officer, &own.body)
        }
        _ => return None,
    };
    let hands = m.earlier().iter().chain([m.entry()]).flat_map(Entry::hands);
    let serves = hands.rev().find(|(who, _)| *who == officer).map(|(_, authority)| &authority.body)?;
    (serves != body).then(|| Finding::plain().with("officer", officer).with("serves", serves).with("body", body))
}

fn examples() -> Vec<Example> {
    vec![
        example("the body acted from", announced(), handed_over("2022-01-07 09:00"), Then::Met),
        example(
            "another body",
            announced(),
            by(("pros-1", Role::Prosecutor, "prosecution/almaty-city/2"), handed_over("2022-01-07 09:00")),
            Then::Unmet,
        ),
    ]
}
