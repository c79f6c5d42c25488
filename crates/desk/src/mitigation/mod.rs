//! The sweep for mitigation: the cases of a mass event in which a warning was due and a harsher penalty is in force, and the petitions that ask
//! for it. Which cases those are is the law's to say.

mod drafting;

pub use drafting::{DraftPetition, draft, penalty, up_to};

use crate::failure::Failure;
use crate::progress::Steps;
use crate::reading::record::sees;
use crate::reading::selection::Selection;
use crate::reading::sight::seer;
use aiqyn_law::administrative::Administrative;
use aiqyn_law::administrative::mitigation::{STATUSES, WarningDue, by_urgency};
use aiqyn_law::kernel::{Fold, IncidentId, Moment, Officer, RegionCode};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Store, ViewQuery};
use std::collections::BTreeSet;

/// What is asked for.
pub struct SweepQuery<'a> {
    /// The mass event.
    pub incident: IncidentId,
    /// Only cases of this region.
    pub region: Option<&'a RegionCode>,
    /// Only what this officer may see.
    pub officer: Option<&'a Officer>,
    /// As known at, and of, this moment.
    pub now: Moment,
}

/// The cases asked for, the most urgent first; progress is told in records.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn find(store: &Store, asked: &SweepQuery<'_>, law: &Pack, progress: Steps<'_>) -> Result<Vec<WarningDue>, Failure> {
    let rooms = BTreeSet::from([Administrative::NAME.to_owned()]);
    let always = ViewQuery { rooms, incident: Some(asked.incident.to_string()), ..ViewQuery::default() };
    let narrow = |query| ViewQuery {
        statuses: STATUSES.iter().map(|status| (*status).to_owned()).collect(),
        region: asked.region.map(ToString::to_string),
        seen_by: asked.officer.map(seer),
        ..query
    };
    let mut found = Selection::of(store, always, narrow, asked.now, progress).await?;
    let mut due: Vec<WarningDue> = Vec::new();
    while let Some(page) = found.next().await? {
        let seen = page.into_iter().filter(|(record, history)| asked.officer.is_none_or(|officer| sees(officer, record, history)));
        let cases = seen.filter_map(|(record, history)| WarningDue::of(&record, &history, asked.now, law));
        due.extend(cases.filter(|one| asked.region.is_none_or(|region| *region == one.region)));
    }
    by_urgency(&mut due, asked.now);
    Ok(due)
}
