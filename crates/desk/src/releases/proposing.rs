//! A proposal from the record: figures counted on each office's clocks, and what their breakdowns leave over.

use crate::asking;
use crate::counting::{self, declared};
use crate::failure::Failure;
use aiqyn_law::briefing::{OfficeClock, PartOf, Proposed, Qualifier, Residual, Spoken, Supersedes};
use aiqyn_law::kernel::{Clock, Figure, IncidentId, Moment, Office, Question};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use aiqyn_tally::Tally;

/// The figures that these offices spoke in public, in declared order.
pub fn spoken(offices: &[Office]) -> Vec<&'static Figure> {
    rooms::figures().filter(|figure| figure.spoken && offices.contains(&figure.office)).collect()
}

/// The figures of these ids, which these offices speak.
///
/// # Errors
/// [`Failure::Input`] where one is not declared, or is another office's.
pub fn named(ids: &[String], offices: &[Office]) -> Result<Vec<&'static Figure>, Failure> {
    let figure = |id: &String| {
        let figure = declared(id).ok_or_else(|| Failure::Input(format!("no figure {id:?}; `aiqyn figures` lists them")))?;
        if offices.contains(&figure.office) {
            return Ok(figure);
        }
        let office = figure.office.code();
        Err(Failure::Input(format!("{id} is a figure of the office {office}; name it with --office {office}")))
    };
    ids.iter().map(figure).collect()
}

/// The clocks of each office that has a figure; a day that has not ended is asked of now.
///
/// # Errors
/// The store's.
pub async fn clocks(
    store: &Store,
    law: &Pack,
    incident: &IncidentId,
    figures: &[&'static Figure],
    (known, of): (Option<Moment>, Option<Moment>),
    now: Moment,
) -> Result<Vec<Clock>, Failure> {
    let mut clocks = Vec::new();
    for office in [Office::Prosecutor, Office::Interior] {
        if !figures.iter().any(|figure| figure.office == office) {
            continue;
        }
        let mut at = asking::as_of(store, law, incident, office, known, of).await?;
        if known.is_none() && at.known > now {
            at = asking::as_of(store, law, incident, office, Some(now), of).await?;
        }
        clocks.push(Clock { office, known: at.known, acts: at.acts, of: at.of });
    }
    Ok(clocks)
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
