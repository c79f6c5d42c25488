//! What is counted here, and how it splits.

use super::state::{State, on_duty};
use crate::kernel::{Cell, Figure, Moment, Office, Unit, Words};

const FACETS: &[&str] = &["region"];

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "T1",
        office: Office::Prosecutor,
        unit: Unit::Regions,
        statement: Words {
            kk: "жедел ден қою тобы бар және кезекші прокуроры жарияланған өңірлер",
            ru: "регионы, где есть группа быстрого реагирования и опубликован дежурный прокурор",
            en: "regions that have a rapid response team and a published duty prosecutor",
        },
        part_of: None,
        facets: FACETS,
        definition: "Region codes of rosters, not withdrawn, in which at V both stand: a team (`team_formed/1`, from `from` on and before `until`, \
                     not withdrawn) and a published shift. A shift covers V from its `from` on and before its `until`; the first handover of it \
                     (to another announced shift) ends it at its own moment, early or late, and the shift handed to begins by then at the latest; a withdrawn \
                     one covers nothing. It is published by a `published/1` that names it, until a later `shift_replaced/1` of it.",
        spoken: true,
    },
    Figure {
        id: "XT1",
        office: Office::Prosecutor,
        unit: Unit::Regions,
        statement: Words {
            kk: "қазір кезекші прокуроры жоқ өңірлер",
            ru: "регионы без дежурного прокурора сейчас",
            en: "regions without a duty prosecutor now",
        },
        part_of: None,
        facets: FACETS,
        definition: "Region codes of rosters with `opened/1` in which no published shift covers V, as T1 has it; a roster withdrawn whole has none.",
        spoken: false,
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, at: Moment) -> Vec<Cell> {
    let Some(opened) = &state.opened else { return Vec::new() };
    let region = opened.region.to_string();
    let cell = |figure| vec![Cell { figure, member: region.clone(), weight: 1, facets: vec![("region", region.clone())] }];
    match on_duty(state, at) {
        None => cell("XT1"),
        Some(duty) if duty.team.is_some() => cell("T1"),
        Some(_) => Vec::new(),
    }
}
