//! Breaches as figures: every room's records may hold some, and what is broken is counted as openly as what is done.

use super::access::Place;
use super::basis::Basis;
use super::figure::{Cell, Figure, Unit};
use super::history::{Noted, Recorded};
use super::ident::RecordId;
use super::moment::Moment;
use super::pack::Pack;
use super::words::Words;

/// The policy by which a breach is answered in time.
pub const ANSWER: &str = "breach.answer";

/// Facets of both figures, sorted: what became of it, whose record, where, which procedure, which rule.
const FACETS: &[&str] = &["answer", "body", "region", "room", "rule"];

/// What both figures have in common.
const HERE: Figure = Figure { unit: Unit::Breaches, basis: &[Basis::policy(ANSWER)], facets: FACETS, ..Figure::HOUSE };

/// The figures of breaches, counted over all rooms.
pub static FIGURES: &[Figure] = &[
    Figure {
        id: "XL1",
        statement: Words {
            kk: "тіркелген заң бұзушылықтар",
            ru: "нарушения закона, отмеченные в записях",
            en: "breaches of the law noted in the records",
        },
        meaning: Words {
            kk: "Жазбаларда белгіленген заң бұзушылықтар: мерзімнің өтуі, шарттың орындалмауы.",
            ru: "Отмеченные в записях нарушения закона: пропущенные сроки, невыполненные условия.",
            en: "Breaches of the law noted in the records: terms missed, conditions not met.",
        },
        definition: "Breaches: a record's id, `#`, the version of a `breach/1` that is not annulled, from its `occurred_at` on. The facet \
                     `answer` is the `outcome` of the first `answer/1` not annulled, in order of version, that names it, from that answer's \
                     `occurred_at` on. Before, and where there is none, it is `awaited` until the last moment of the tenth day after the \
                     breach was recorded, or of the next working day where that is none, and `overdue` after it.",
        ..HERE
    },
    Figure {
        id: "XL2",
        statement: Words {
            kk: "жауапсыз қалған заң бұзушылықтар",
            ru: "нарушения закона, оставшиеся без ответа",
            en: "breaches of the law that nobody has answered",
        },
        meaning: Words {
            kk: "Белгіленген бұзушылықтардың ішінен прокурор әлі жауап бермегендері.",
            ru: "Из отмеченных нарушений – те, на которые прокурор ещё не ответил.",
            en: "Of the breaches noted, those that a prosecutor has not answered yet.",
        },
        part_of: Some(("XL1", "")),
        definition: "Of XL1: those whose facet `answer` is `awaited` or `overdue`.",
        ..HERE
    },
];

/// The moments at which breaches come, are answered, or pass the day of their answer.
pub fn moments(noted: &[Noted<'_>], law: &Pack) -> Vec<Moment> {
    let mut moments = Vec::new();
    for one in noted {
        moments.push(one.recorded.occurred_at);
        moments.extend(one.answer.map(|(recorded, _)| recorded.occurred_at));
        // The day passes with the first moment after its last.
        moments.extend(answer_due(one.recorded, law).and_then(|due| Moment::from_micros(due.micros() + 1)));
    }
    moments
}

/// By when a breach, as its act has it, is answered.
pub fn answer_due(breach: &Recorded, law: &Pack) -> Option<Moment> {
    law.due(ANSWER, breach.recorded_at)
}

/// What the breaches of a record contribute at a moment, given where the record belonged then.
///
/// A record may be asked before it has a place: a breach is counted all the same, of a body and region unknown.
pub fn cells(noted: &[Noted<'_>], place: Option<&Place>, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let unknown = || "unknown".to_owned();
    let body = place.and_then(|place| place.bodies.first()).map_or_else(unknown, ToString::to_string);
    let region = place.map_or_else(unknown, |place| place.region.to_string());
    let mut cells = Vec::new();
    for one in noted.iter().filter(|one| one.recorded.occurred_at <= at) {
        let answered = one.answer.filter(|(recorded, _)| recorded.occurred_at <= at).map(|(_, answer)| answer.outcome);
        let overdue = answer_due(one.recorded, law).is_some_and(|due| at > due);
        let answer = match answered {
            Some(outcome) => outcome.code(),
            None if overdue => "overdue",
            None => "awaited",
        };
        let facets = vec![
            ("answer", answer.to_owned()),
            ("body", body.clone()),
            ("region", region.clone()),
            ("room", record.room().to_owned()),
            ("rule", one.breach.rule.clone()),
        ];
        let figures: &[&str] = if answered.is_none() { &["XL1", "XL2"] } else { &["XL1"] };
        let member = format!("{record}#{}", one.recorded.version);
        cells.extend(figures.iter().map(|figure| Cell { figure, member: member.clone(), weight: 1, facets: facets.clone() }));
    }
    cells
}
