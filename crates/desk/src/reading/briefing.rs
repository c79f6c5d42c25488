//! The records of the briefing room: statements, releases, announcements, each as its acts leave it.

use super::line::Unread;
use super::room;
use aiqyn_law::briefing::{Briefing, State};
use aiqyn_law::kernel::fold;
use aiqyn_law::kernel::{Fold, IncidentId, Moment, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;

/// A record of the room as its acts leave it.
#[derive(Clone, Debug)]
pub struct BriefingRecord {
    /// The record.
    pub record: RecordId,
    /// The mass event.
    pub incident: IncidentId,
    /// What its acts say.
    pub state: State,
    /// How many acts it has.
    pub version: u64,
}

impl BriefingRecord {
    /// The state's code.
    pub fn status(&self, law: &Pack) -> &'static str {
        self.state.status(&self.record, Moment::default(), law).code
    }
}

/// Every record of the room; as known at a moment, where one is named.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn all(store: &Store, known: Option<Moment>) -> Result<Vec<BriefingRecord>, Unread> {
    of(store, &room::records(store, Briefing::NAME).await?, known).await
}

/// These records of the room; one of which nothing is known is left out.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn of(store: &Store, records: &[RecordId], known: Option<Moment>) -> Result<Vec<BriefingRecord>, Unread> {
    let histories = room::histories(store, records, known).await?;
    let folded = histories.into_iter().filter_map(|(record, history)| {
        let state = fold::<Briefing>(&history.effective(Briefing::act));
        Some(BriefingRecord { record, incident: history.incident()?.clone(), state, version: history.version() })
    });
    Ok(folded.collect())
}
