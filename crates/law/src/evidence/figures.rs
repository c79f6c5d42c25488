//! What is counted here, and how it splits.

use super::state::{Cause, State};
use crate::kernel::{Basis, Cell, Figure, Mark, Moment, RecordId, Unit, Words};
use crate::pack::Pack;

const CHAIN_FACETS: &[&str] = &["acceptance", "body", "kind", "region"];
const INADMISSIBLE_FACETS: &[&str] = &["body", "cause", "kind", "region"];

/// What the figures of the room have in common.
const HERE: Figure = Figure { unit: Unit::EvidenceItems, ..Figure::HOUSE };

/// The figures of the room.
pub const ALL: &[Figure] = &[
    Figure {
        id: "XE1",
        statement: Words {
            kk: "берілген, бірақ қабылданбаған айғақтар",
            ru: "предметы доказывания, переданные и ещё не принятые",
            en: "items of evidence handed over and not yet accepted",
        },
        meaning: Words {
            kk: "Берілген, бірақ алушы әлі қабылдамаған дәлелдеме заттар.",
            ru: "Предметы доказывания, переданные, но ещё не принятые получателем.",
            en: "Items of evidence handed over that their receiver has not accepted yet.",
        },
        basis: &[Basis::policy("evidence.acceptance")],
        facets: CHAIN_FACETS,
        definition: "Records with `collected/1`, and with a `handed_over/1` and no `accepted/1`, `handover_refused/1`, `returned/1` or `destroyed/1` after it. The facet \
         `acceptance` is `overdue` after the third whole day from the handover (or the next working day, where it is none), else `awaited`; \
         `body` is the body of its `to`. Where a second handover follows an open one, the first holds.",
        ..HERE
    },
    Figure {
        id: "XE2",
        statement: Words {
            kk: "дәлел ретінде жол берілмейтін айғақтар",
            ru: "предметы, недопустимые в качестве доказательств",
            en: "items that are inadmissible as evidence",
        },
        meaning: Words {
            kk: "Дәлелдеме ретінде жол берілмейтін деп танылған немесе заңсыз шыққан заттар; қайтарылғаны да, жойылғаны да есептеледі.",
            ru: "Предметы, признанные недопустимыми доказательствами или ставшие такими из-за незаконного источника; возврат и уничтожение числа не уменьшают.",
            en: "Items declared inadmissible as evidence, or inadmissible for an unlawful source; return or destruction does not lessen the number.",
        },
        basis: &[Basis::cpc("112", "1", Mark::VerifiedAmended), Basis::cpc("112", "4", Mark::VerifiedAmended)],
        facets: INADMISSIBLE_FACETS,
        definition: "Records with `collected/1`, and with `declared_inadmissible/1` or `inadmissible_by_source/1`. Cumulative: return and destruction end nothing. The facet \
         `cause` is `declared` or `by_source`, after the first of them; `body` is the body that collected the item.",
        ..HERE
    },
];

/// What a record contributes at a moment, given its state of that moment.
pub fn cells(state: &State, record: &RecordId, at: Moment, law: &Pack) -> Vec<Cell> {
    let (Some(collected), Some(region)) = (&state.collected, state.region()) else { return Vec::new() };
    let of = |figure, body: String, (facet, value): (&'static str, &str)| {
        let mut facets =
            vec![(facet, value.to_owned()), ("body", body), ("kind", collected.kind.code().to_owned()), ("region", region.to_string())];
        facets.sort_unstable();
        Cell { figure, member: record.to_string(), weight: 1, facets }
    };
    let mut cells = Vec::new();
    if let Some(handover) = &state.handover {
        let overdue = state.acceptance_due(law).is_some_and(|due| at > due);
        let acceptance = if overdue { "overdue" } else { "awaited" };
        cells.push(of("XE1", handover.content.to.body.to_string(), ("acceptance", acceptance)));
    }
    if let Some((_, cause)) = &state.inadmissible {
        let cause = match cause {
            Cause::Declared { .. } => "declared",
            Cause::BySource => "by_source",
        };
        cells.push(of("XE2", collected.by.body.to_string(), ("cause", cause)));
    }
    cells
}
