//! Which figures a submission would change, as they are counted of now.

use super::foretold::FigureChange;
use crate::asking;
use crate::door::Tried;
use crate::failure::Failure;
use crate::tallying::{self, series};
use aiqyn_law::kernel::{IncidentId, Moment, Officer, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use aiqyn_tally::{AsOf, Point, Timeline};
use std::collections::{BTreeMap, BTreeSet};

/// The changes, in declared order. What counts once in all records is counted as the officer counts it, in those that the officer sees: the
/// change tells nothing of others.
///
/// # Errors
/// The store's; a tally that cannot be read.
pub async fn changes(
    store: &Store,
    law: &Pack,
    incident: &IncidentId,
    officer: &Officer,
    tried: &Tried,
) -> Result<Vec<FigureChange>, Failure> {
    let records: BTreeSet<&RecordId> = tried.accepted.iter().map(|one| &one.record).collect();
    let (mut weights, mut points) = (BTreeMap::<String, i64>::new(), Vec::new());
    for record in records {
        let Some(room) = rooms::room(record.room()) else { continue };
        let before = tallying::timeline(room, tried.before.history(record), record, law);
        let after = tallying::timeline(room, tried.after.history(record), record, law);
        weigh(&after, tried.now, 1, &mut weights);
        weigh(&before, tried.now, -1, &mut weights);
        points.extend(aiqyn_tally::difference(tried.size + 1, record.as_str(), &before, &after).points);
    }
    let figures: Vec<_> = rooms::figures().map(|figure| (figure, series(incident.as_str(), figure.id))).collect();
    let touched = |name: &str| points.iter().any(|point: &Point| &*point.cell.figure == name);
    let once: Vec<&str> =
        figures.iter().filter(|(figure, name)| figure.unit.distinct() && touched(name)).map(|(_, n)| n.as_str()).collect();
    let once = if once.is_empty() { BTreeMap::new() } else { distinct(store, law, incident, officer, tried, &points, &once).await? };
    let change = |name: &str| once.get(name).or_else(|| weights.get(name)).copied().unwrap_or_default();
    let changed = figures.iter().map(|(figure, name)| FigureChange { figure, change: change(name) });
    Ok(changed.filter(|one| one.change != 0).collect())
}

/// Adds what a record contributes at a moment.
fn weigh(line: &Timeline, now: Moment, sign: i64, weights: &mut BTreeMap<String, i64>) {
    for cell in line.at(now.micros()) {
        *weights.entry(cell.figure.to_string()).or_default() += sign * cell.weight;
    }
}

/// The changes of figures in which a member counts once, however many records name it.
async fn distinct(
    store: &Store,
    law: &Pack,
    incident: &IncidentId,
    officer: &Officer,
    tried: &Tried,
    points: &[Point],
    figures: &[&str],
) -> Result<BTreeMap<String, i64>, Failure> {
    let failed = |why: String| Failure::Failed(format!("the figures that would change cannot be counted: {why}"));
    let held = store.incidents().await?;
    let mut tally = if held.iter().any(|one| one == incident.as_str()) {
        asking::load_for(store, law, Some(incident), Some(officer)).await.map_err(|error| failed(error.to_string()))?.tally
    } else {
        tallying::empty([incident.as_str()])
    };
    let at = AsOf { known: tried.size + 1, of: tried.now.micros() };
    let before: Vec<i64> = figures.iter().map(|name| tally.count(name, at)).collect();
    tally.load(&aiqyn_tally::encode(points)).map_err(|error| failed(error.to_string()))?;
    Ok(figures.iter().zip(before).map(|(name, before)| ((*name).to_owned(), tally.count(name, at) - before)).collect())
}
