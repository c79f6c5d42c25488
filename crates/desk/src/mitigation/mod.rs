//! The sweep for mitigation: the cases of a mass event in which a warning was due and a harsher penalty is in force, and the petitions that ask
//! for it. Which cases those are is the law's to say.

mod drafting;

pub use drafting::{Drafted, draft, penalty, up_to};

use crate::failure::Failure;
use crate::progress::Progress;
use crate::reading::log;
use crate::reading::record::sees;
use aiqyn_law::administrative::Administrative;
use aiqyn_law::administrative::mitigation::{WarningDue, by_urgency};
use aiqyn_law::kernel::{Fold, IncidentId, Moment, Officer, RegionCode};
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;

/// What is asked for.
pub struct Asked<'a> {
    /// The mass event.
    pub incident: IncidentId,
    /// Only cases of this region.
    pub region: Option<&'a RegionCode>,
    /// Only what this officer may see.
    pub officer: Option<&'a Officer>,
    /// As known at, and of, this moment.
    pub now: Moment,
}

/// The cases asked for, the most urgent first; progress is told in acts.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn find(store: &Store, asked: &Asked<'_>, law: &Pack, progress: Progress<'_>) -> Result<Vec<WarningDue>, Failure> {
    let histories = log::histories(store, asked.now, progress).await?;
    let own = histories.into_iter().filter(|(record, history)| {
        record.room() == Administrative::NAME
            && history.incident() == Some(&asked.incident)
            && asked.officer.is_none_or(|officer| sees(officer, record, history))
    });
    let due = own.filter_map(|(record, history)| WarningDue::of(&record, &history, asked.now, law));
    let mut due: Vec<WarningDue> = due.filter(|one| asked.region.is_none_or(|region| *region == one.region)).collect();
    by_urgency(&mut due, asked.now);
    Ok(due)
}
