//! What is counted here, and how it splits.

use super::state::{State, on_duty};
use crate::kernel::{Basis, Cell, Figure, Moment, Unit, Words};

const FACETS: &[&str] = &["region"];

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::Regions, basis: &[Basis::policy("roster")], facets: FACETS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "T1",
        statement: Words {
            kk: "жедел ден қою тобы бар және кезекші прокуроры жарияланған өңірлер",
            ru: "регионы, где есть группа быстрого реагирования и опубликован дежурный прокурор",
            en: "regions that have a rapid response team and a published duty prosecutor",
        },
        meaning: Words {
            kk: "Жедел әрекет ету тобы да, аты жарияланған кезекші прокуроры да бар өңірлер, сұралған сәтке.",
            ru: "Регионы, где на этот момент есть и группа быстрого реагирования, и опубликованный дежурный прокурор.",
            en: "Regions that have, at that moment, both a rapid response team and a duty prosecutor whose shift is published.",
        },
        definition: "Region codes of rosters, not withdrawn, in which at V both stand: a team (`team_formed/1`, from `from` on and before `until`, \
                     not withdrawn) and a published shift. A shift covers V from its `from` on and before its `until`; the first handover of it \
                     (to another announced shift) ends it at its own moment, early or late, and the shift handed to begins by then at the latest; a withdrawn \
                     one covers nothing. It is published by a `published/1` that names it, until a later `shift_replaced/1` of it.",
        spoken: true,
        ..HERE
    },
    Figure {
        id: "XT1",
        statement: Words {
            kk: "қазір кезекші прокуроры жоқ өңірлер",
            ru: "регионы без дежурного прокурора сейчас",
            en: "regions without a duty prosecutor now",
        },
        meaning: Words {
            kk: "Кезекшілік кестесі бар, бірақ осы сәтте жарияланған кезекші прокуроры жоқ өңірлер.",
            ru: "Регионы с графиком дежурств, где в этот момент нет опубликованного дежурного прокурора.",
            en: "Regions with a duty roster in which no published shift covers that moment.",
        },
        definition: "Region codes of rosters with `opened/1` in which no published shift covers V, as T1 has it; a roster withdrawn whole has none.",
        ..HERE
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
