//! Two releases beside each other: which figures came and went, what changed, and by which clock it changed.

use super::Release;
use crate::counting;
use crate::failure::Failure;
use crate::tallying::series;
use aiqyn_law::briefing::{OfficeClock, Proposed, Spoken};
use aiqyn_tally::{AsOf, Tally};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Members that came and went between two questions, and by how much the value moved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Movement {
    /// By how much the value changed.
    pub by: i64,
    /// Members that entered.
    pub entered: usize,
    /// Members that left.
    pub left: usize,
}

/// One figure of both releases.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// Figure id.
    pub figure: String,
    /// The value of the first.
    pub from: String,
    /// The value of the second.
    pub to: String,
    /// Because more was recorded of the first release's moment.
    pub recorded_later: Movement,
    /// Because it happened after the first release's moment.
    pub happened_later: Movement,
}

/// How one release differs from another.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// The first.
    pub from: String,
    /// The second.
    pub to: String,
    /// Figures that only the second has.
    pub entered: Vec<String>,
    /// Figures that only the first has.
    pub left: Vec<String>,
    /// Figures of both whose value or members changed.
    pub changed: Vec<Change>,
    /// Figures of both that are the same, members and all.
    pub unchanged: Vec<String>,
    /// Whether both were counted by the same definitions.
    pub same_definitions: bool,
}

/// What was released: the published figures, or all proposed ones before publication.
fn released(release: &Release) -> Result<Vec<&Spoken>, Failure> {
    let published = release.state.published.as_ref().map(|(figures, _)| figures);
    let kept = |spoken: &&Spoken| published.is_none_or(|figures| figures.contains(&spoken.figure));
    Ok(release.proposed()?.figures.iter().filter(kept).collect())
}

fn clock_of<'a>(proposed: &'a Proposed, figure: &str) -> Option<&'a OfficeClock> {
    let office = counting::declared(figure)?.office;
    proposed.offices.iter().find(|clock| clock.office == office)
}

/// Holds two releases of one incident beside each other.
///
/// # Errors
/// [`Failure::Input`] where they are of different incidents; either has no proposal.
pub fn compare(tally: &Tally, first: &Release, second: &Release) -> Result<Difference, Failure> {
    if first.incident != second.incident {
        return Err(Failure::Input(format!(
            "{} and {} are of different incidents: their figures do not compare",
            first.record, second.record
        )));
    }
    let (old, new) = (released(first)?, released(second)?);
    let find = |list: &[&Spoken], id: &str| list.iter().any(|spoken| spoken.figure == id);
    let only = |list: &[&Spoken], other: &[&Spoken]| -> Vec<String> {
        list.iter().filter(|spoken| !find(other, &spoken.figure)).map(|spoken| spoken.figure.clone()).collect()
    };
    let (mut changed, mut unchanged) = (Vec::new(), Vec::new());
    for spoken in &new {
        let Some(before) = old.iter().find(|before| before.figure == spoken.figure) else { continue };
        let clocks = clock_of(first.proposed()?, &spoken.figure).zip(clock_of(second.proposed()?, &spoken.figure));
        let Some((from, to)) = clocks else { continue };
        let moved = by_clock(tally, &series(first.incident.as_str(), &spoken.figure), from, to);
        if before.value == spoken.value && moved == (Movement::default(), Movement::default()) {
            unchanged.push(spoken.figure.clone());
            continue;
        }
        let (recorded_later, happened_later) = moved;
        let (figure, from, to) = (spoken.figure.clone(), before.value.clone(), spoken.value.clone());
        changed.push(Change { figure, from, to, recorded_later, happened_later });
    }
    Ok(Difference {
        from: first.record.to_string(),
        to: second.record.to_string(),
        entered: only(&new, &old),
        left: only(&old, &new),
        changed,
        unchanged,
        same_definitions: first.proposed()?.definitions == second.proposed()?.definitions,
    })
}

/// First the record's clock moves while the moment stays, then the moment.
fn by_clock(tally: &Tally, series: &str, from: &OfficeClock, to: &OfficeClock) -> (Movement, Movement) {
    let at = |acts: u64, clock: &OfficeClock| AsOf { known: acts, of: clock.of.micros() };
    let (start, between, end) = (at(from.acts, from), at(to.acts, from), at(to.acts, to));
    (moved(tally, series, start, between), moved(tally, series, between, end))
}

fn moved(tally: &Tally, series: &str, from: AsOf, to: AsOf) -> Movement {
    let members = |at: AsOf| -> BTreeSet<Arc<str>> { tally.member_ids(series, at) };
    let (old, new) = (members(from), members(to));
    Movement {
        by: tally.count(series, to) - tally.count(series, from),
        entered: new.difference(&old).count(),
        left: old.difference(&new).count(),
    }
}
