//! What is counted here, and how it splits.

use super::state::State;
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, RecordId, Unit, Words};

const FACETS: &[&str] = &["body", "giver", "kind", "region", "subject"];

/// What the figures of the room have in common.
const HERE: Figure = Figure {
    unit: Unit::Assignments,
    basis: &[Basis::cpc("193", "1(5)", Mark::VerifiedAmended), Basis::policy("assignment")],
    facets: FACETS,
    ..Figure::HOUSE
};

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "XI1",
        statement: Words {
            kk: "берілген нұсқаулар мен тапсырмалар",
            ru: "данные указания и поручения",
            en: "instructions and assignments given",
        },
        meaning: Words {
            kk: "Прокурорлардың жазбаша нұсқаулары мен мекемелердің тапсырмалары, барлығы, кейінгі тағдырына қарамастан.",
            ru: "Письменные указания прокуроров и поручения ведомств, все данные, что бы с ними ни стало.",
            en: "Prosecutors' written instructions and offices' assignments, all that were given, whatever became of them.",
        },
        definition: "Records with `instructed/1` or `assigned/1`, cumulative. The first of them holds, here and below. Facets: `body` is its `to`, `giver` \
         the body of the authority that recorded it, `kind` is `instruction` for `instructed/1`, else `assignment`; `region` and `subject` are its own.",
        ..HERE
    },
    Figure {
        id: "XI2",
        statement: Words {
            kk: "бақылаудан алынбаған нұсқаулар мен тапсырмалар",
            ru: "указания и поручения, которые не сняты с контроля",
            en: "instructions and assignments that are open",
        },
        meaning: Words {
            kk: "Берілген нұсқаулар мен тапсырмалардың ішінен бақылаудан алынбағандары.",
            ru: "Из данных указаний и поручений – не снятые с контроля.",
            en: "Of the instructions and assignments given, those that have not ended.",
        },
        definition: "Of XI1: no end. Ends are `refused/1`, `report_accepted/1`, `cancelled/1`, and `objection_decided/1` with the outcome `cancelled` where an \
         `objected/1` was before it and no other decision on it.",
        ..HERE
    },
    Figure {
        id: "XI3",
        statement: Words {
            kk: "мерзімі өткен нұсқаулар мен тапсырмалар",
            ru: "просроченные указания и поручения",
            en: "overdue instructions and assignments",
        },
        meaning: Words {
            kk: "Бақылаудағы нұсқаулар мен тапсырмалардың ішінен күні өткен, бірақ есеп берілмегендері.",
            ru: "Из стоящих на контроле – те, чей день прошёл, а отчёта нет.",
            en: "Of those that have not ended, those whose date has passed without a report.",
        },
        definition: "Of XI2: no `reported/1` since the last `returned/1`, and V is past the date (not at it). The date is the `due` of the last of the \
         first opening act, `extended/1`, `returned/1`, and the decision of XI2 with the outcome `changed`.",
        ..HERE
    },
    Figure {
        id: "XI4",
        statement: Words {
            kk: "орындалған нұсқаулар мен тапсырмалар",
            ru: "исполненные указания и поручения",
            en: "instructions and assignments carried out",
        },
        meaning: Words {
            kk: "Берілген нұсқаулар мен тапсырмалардың ішінен орындалғандары.",
            ru: "Из данных указаний и поручений – исполненные.",
            en: "Of the instructions and assignments given, those carried out.",
        },
        definition: "Of XI1: an `executed/1` with no `returned/1` after it. Open or not.",
        ..HERE
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment) -> Vec<Cell> {
    let Some(given) = &state.given else { return Vec::new() };
    let stands = [("XI1", true), ("XI2", state.is_open()), ("XI3", state.is_overdue(at)), ("XI4", state.executed_at.is_some())];
    let facets = vec![
        ("body", given.to.to_string()),
        ("giver", given.authority.body.to_string()),
        ("kind", given.kind.code().to_owned()),
        ("region", given.region.to_string()),
        ("subject", given.subject.clone()),
    ];
    let cell = |figure| Cell { figure, member: record.to_string(), weight: 1, facets: facets.clone() };
    stands.into_iter().filter(|(_, stands)| *stands).map(|(figure, _)| cell(figure)).collect()
}
