//! From the law's timelines to the tally's, and the tally of a whole store.

use aiqyn_law::kernel::RoomEntry;
use aiqyn_law::kernel::{History, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_tally::{Cell, Counting, Tally, Timeline};

/// The tally's name of a figure of one incident: a store holds several incidents, and their figures never mix.
pub fn series(incident: &str, figure: &str) -> String {
    format!("{incident}/{figure}")
}

/// A record's cells over time, as the tally reads them.
pub fn timeline(room: &RoomEntry, history: &History, record: &RecordId, law: &Pack) -> Timeline {
    let incident = history.incident().map(ToString::to_string).unwrap_or_default();
    let spans = (room.timeline)(history, record, law).into_iter().map(|(at, cells)| {
        let cells = cells.into_iter().map(|cell| {
            let facets = cell.facets.into_iter().map(|(facet, value)| (facet.into(), value.into())).collect();
            Cell { figure: series(&incident, cell.figure).into(), member: cell.member.into(), weight: cell.weight, facets }
        });
        (at.micros(), cells.collect())
    });
    Timeline::new(spans.collect())
}

/// An empty tally that knows every figure of the law for these incidents.
pub fn empty<'a>(incidents: impl IntoIterator<Item = &'a str>) -> Tally {
    let mut tally = Tally::new();
    register(&mut tally, incidents);
    tally
}

/// Tells a tally of every figure of the law for these incidents.
pub fn register<'a>(tally: &mut Tally, incidents: impl IntoIterator<Item = &'a str>) {
    for incident in incidents {
        for figure in rooms::figures() {
            let counting = if figure.unit.distinct() { Counting::Distinct } else { Counting::Weight };
            tally.register(&series(incident, figure.id), counting);
        }
    }
}
