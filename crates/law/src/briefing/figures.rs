//! What is counted here: releases themselves, so that whoever answers for figures is answered for.

use super::state::{By, State};
use crate::kernel::{Cell, Figure, Moment, Office, RecordId, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["body"];

const fn figure(id: &'static str, statement: Words, definition: &'static str) -> Figure {
    Figure { id, office: Office::Prosecutor, unit: Unit::Releases, statement, part_of: None, facets: FACETS, definition, spoken: false }
}

/// The figures of the room.
pub const ALL: &[Figure] = &[
    figure(
        "XQ1",
        Words {
            kk: "жарияланған шығарылымдар", ru: "опубликованные выпуски", en: "releases published"
        },
        "Records with `proposed/1` and `published/1`.",
    ),
    figure(
        "XQ2",
        Words {
            kk: "рұқсат күтіп тұрып, мерзімі өткен шығарылымдар",
            ru: "выпуски, ожидающие разрешения сверх срока",
            en: "releases awaiting permission past its term",
        },
        "Records with `proposed/1` and none of `permitted/1`, `not_permitted/1`, `withdrawn/1`, `published/1`, from the moment on at which \
         24 hours have passed since the `proposed/1`.",
    ),
    figure(
        "XQ3",
        Words {
            kk: "хабарланған күні шықпаған шығарылымдар",
            ru: "выпуски, не вышедшие в объявленный день",
            en: "announced releases that did not come on their day",
        },
        "Records with `announced/1` and none of `kept/1`, `withdrawn/1`, from the end in Almaty of the day of `release_at` on: that of the last \
         `moved/1`, else of the `announced/1`.",
    ),
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let cell =
        |figure, by: &By| Cell { figure, member: record.to_string(), weight: 1, facets: vec![("body", by.authority.body.to_string())] };
    let mut cells = Vec::new();
    if let Some((_, by)) = &state.proposed {
        if state.published.is_some() {
            cells.push(cell("XQ1", by));
        }
        if state.awaits_permission() && state.permission_due(law).is_some_and(|due| due <= at) {
            cells.push(cell("XQ2", by));
        }
    }
    let missed = state.missed_from().is_some_and(|from| from <= at);
    cells.extend(state.announced.iter().filter(|_| missed).map(|(_, by)| cell("XQ3", by)));
    cells
}
