//! A proposal from the record: figures counted on each office's clocks, and what their breakdowns leave over.

use crate::asking;
use crate::counting;
use aiqyn_law::briefing::{OfficeClock, PartOf, Proposed, Qualifier, Residual, Spoken, Supersedes};
use aiqyn_law::kernel::{Clock, Figure, IncidentId, Office, Question};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_tally::Tally;

/// The figures that these offices spoke in public, in declared order.
pub fn spoken(offices: &[Office]) -> Vec<&'static Figure> {
    rooms::figures().filter(|figure| figure.spoken && offices.contains(&figure.office)).collect()
}

/// Counts the figures and declares every residual with its size.
pub fn propose(
    tally: &Tally,
    law: &Pack,
    incident: &IncidentId,
    clocks: &[Clock],
    figures: &[&'static Figure],
    supersedes: Option<Supersedes>,
) -> Proposed {
    let mut proposed = Proposed {
        offices: clocks.iter().map(|c| OfficeClock { office: c.office, known: c.known, of: c.of, acts: c.acts }).collect(),
        figures: Vec::with_capacity(figures.len()),
        residuals: Vec::new(),
        supersedes,
        definitions: asking::definitions(law),
    };
    for figure in figures {
        let question = Question { incident: incident.clone(), figure: figure.id.to_owned(), clocks: clocks.to_vec() };
        let Some(counted) = counting::answer(tally, law, &question, |clock| clock.acts) else { continue };
        proposed.figures.push(Spoken {
            figure: figure.id.to_owned(),
            value: counted.value.to_string(),
            qualifier: Qualifier::Exact,
            unit: figure.unit.code().to_owned(),
            part_of: figure.part_of.map(|(whole, by)| PartOf { whole: whole.to_owned(), by: by.to_owned() }),
        });
        let released = |by: &str| figures.iter().any(|part| part.part_of == Some((figure.id, by)));
        for left in counted.breakdowns.into_iter().filter(|left| released(&left.by) && (left.missing, left.double) != (0, 0)) {
            let words = if left.missing > 0 { "not_stated" } else { "counted_twice" };
            let (whole, words) = (figure.id.to_owned(), words.to_owned());
            proposed.residuals.push(Residual { whole, by: left.by, missing: left.missing, double: left.double, words });
        }
    }
    proposed
}
