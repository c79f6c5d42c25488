//! Breaches as figures: every room's records may hold some, and what is broken is counted as openly as what is done.

use super::access::Place;
use super::figure::{Cell, Figure, Office, Unit};
use super::history::{AnswerOutcome, Noted};
use super::ident::RecordId;
use super::moment::Moment;
use super::pack::Pack;
use super::words::Words;

/// The limit within which a breach is answered.
const ANSWER: &str = "breach.answer";

/// Facets of both figures, sorted: what became of it, whose record, where, which procedure, which rule.
const FACETS: &[&str] = &["answer", "body", "region", "room", "rule"];

/// The figures of breaches, counted over all rooms.
pub static FIGURES: &[Figure] = &[
    Figure {
        id: "XL1",
        office: Office::Prosecutor,
        unit: Unit::Breaches,
        statement: Words {
            kk: "тіркелген заң бұзушылықтар",
            ru: "нарушения закона, отмеченные в записях",
            en: "breaches of the law noted in the records",
        },
        part_of: None,
        facets: FACETS,
        definition: "Breaches: a record's id, `#`, the version of a `breach/1` that is not annulled, from its `occurred_at` on. The facet \
                     `answer` is the `outcome` of the first `answer/1` not annulled, in order of version, that names it, from that answer's \
                     `occurred_at` on. Before, and where there is none, it is `awaited` until the last moment of the tenth day after the \
                     breach was recorded, or of the next working day where that is none, and `overdue` after it.",
        spoken: false,
    },
    Figure {
        id: "XL2",
        office: Office::Prosecutor,
        unit: Unit::Breaches,
        statement: Words {
            kk: "жауапсыз қалған заң бұзушылықтар",
            ru: "нарушения закона, оставшиеся без ответа",
            en: "breaches of the law that nobody has answered",
        },
        part_of: Some(("XL1", "")),
        facets: FACETS,
        definition: "Of XL1: those whose facet `answer` is `awaited` or `overdue`.",
        spoken: false,
    },
];

/// The moments at which breaches come, are answered, or pass the day of their answer.
pub fn moments(noted: &[Noted<'_>], law: &Pack) -> Vec<Moment> {
    let mut moments = Vec::new();
    for one in noted {
        moments.push(one.recorded.occurred_at);
        moments.extend(one.answer.map(|(recorded, _)| recorded.occurred_at));
        // The day passes with the first moment after its last.
        moments.extend(law.due(ANSWER, one.recorded.recorded_at).and_then(|due| Moment::from_micros(due.micros() + 1)));
    }
    moments
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
        let overdue = law.due(ANSWER, one.recorded.recorded_at).is_some_and(|due| at > due);
        let answer = match answered {
            Some(outcome) => code(outcome),
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

impl AnswerOutcome {
    /// What became of the breach, as people are told.
    pub const fn words(self) -> Words {
        match self {
            Self::Disciplined => Words {
                kk: "лауазымды адам жауапқа тартылды",
                ru: "должностное лицо привлечено к ответственности",
                en: "the officer was called to account",
            },
            Self::Remedied => Words {
                kk: "прокурордың талабымен жойылды",
                ru: "устранено по требованию прокурора",
                en: "made good on the prosecutor's demand",
            },
            Self::Released => {
                Words { kk: "адам босатылды", ru: "лицо освобождено", en: "the person was released" }
            }
            Self::EntryCorrected => Words {
                kk: "жазба қате болып шығып, түзетілді",
                ru: "запись оказалась ошибочной и исправлена",
                en: "the entry was wrong and has been corrected",
            },
            Self::Explained => {
                Words {
                    kk: "мән-жайлармен түсіндірілді", ru: "объяснено обстоятельствами", en: "explained by the circumstances"
                }
            }
        }
    }
}

/// The outcome as it is written.
const fn code(outcome: AnswerOutcome) -> &'static str {
    match outcome {
        AnswerOutcome::Disciplined => "disciplined",
        AnswerOutcome::Remedied => "remedied",
        AnswerOutcome::Released => "released",
        AnswerOutcome::EntryCorrected => "entry_corrected",
        AnswerOutcome::Explained => "explained",
    }
}
