//! What is counted here: releases themselves, so that whoever answers for figures is answered for.

use super::state::{By, State};
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, RecordId, Unit, Words};
use crate::pack::Pack;

const FACETS: &[&str] = &["body"];

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::Releases, facets: FACETS, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "XQ1",
        statement: Words {
            kk: "жарияланған шығарылымдар", ru: "опубликованные выпуски", en: "releases published"
        },
        meaning: Words {
            kk: "Осы жазбадан шығарылып, жарияланған шығарылымдар.",
            ru: "Выпуски показателей, опубликованные из этой записи.",
            en: "Releases of figures published from this record.",
        },
        basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended)],
        definition: "Records with `proposed/1` and `published/1`.",
        ..HERE
    },
    Figure {
        id: "XQ2",
        statement: Words {
            kk: "рұқсат күтіп тұрып, мерзімі өткен шығарылымдар",
            ru: "выпуски, ожидающие разрешения сверх срока",
            en: "releases awaiting permission past its term",
        },
        meaning: Words {
            kk: "Ұсынылған, прокурордың жауабын күтіп тұрған және рұқсат беру мерзімі өткен шығарылымдар.",
            ru: "Предложенные выпуски, на которые прокурор не ответил в срок.",
            en: "Releases proposed that a prosecutor has not answered within the term.",
        },
        basis: &[Basis::cpc("201", "1", Mark::VerifiedAmended), Basis::policy("briefing.permission")],
        definition: "Records with `proposed/1` and none of `permitted/1`, `not_permitted/1`, `withdrawn/1`, `published/1`, from the moment on at which \
         24 hours have passed since the `proposed/1`.",
        ..HERE
    },
    Figure {
        id: "XQ3",
        statement: Words {
            kk: "хабарланған күні шықпаған шығарылымдар",
            ru: "выпуски, не вышедшие в объявленный день",
            en: "announced releases that did not come on their day",
        },
        meaning: Words {
            kk: "Алдын ала хабарланған, күні өткен, бірақ шықпаған әрі кері алынбаған шығарылымдар.",
            ru: "Объявленные заранее выпуски, день которых прошёл, а они не вышли и не отозваны.",
            en: "Releases announced ahead whose day has passed, and which neither came nor were withdrawn.",
        },
        basis: &[Basis::policy("release")],
        definition: "Records with `announced/1` and none of `kept/1`, `withdrawn/1`, from the end in Almaty of the day of `release_at` on: that of the last \
         `moved/1`, else of the `announced/1`.",
        ..HERE
    },
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
