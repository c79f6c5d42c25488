//! The journal of reads as it is looked at: by whom, and what waits in it to be reviewed.

use super::reader::Reader;
use super::record::sees;
use super::room::histories;
use crate::failure::Failure;
use aiqyn_law::kernel::{Authority, History, Moment, Officer, RecordId, Span};
use aiqyn_law::rooms;
use aiqyn_law::works::{self, Work};
use aiqyn_record::{NumberedRead, ReadEntry, ReadKind, ReadsOf};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How long a record opened outside its reader's sight waits for its review.
pub const REVIEW: Span = Span::hours(72);

/// Which reads are asked for.
#[derive(Clone, Debug, Default)]
pub struct ReadsQuery {
    /// Only those of this officer.
    pub officer: Option<String>,
    /// Only those of this record.
    pub record: Option<RecordId>,
    /// Only those from this moment on, and before the other.
    pub span: Option<(Moment, Moment)>,
}

/// A record opened outside its reader's sight that nobody has reviewed.
#[derive(Clone, Debug)]
pub struct Alert {
    /// Its number in the journal.
    pub id: u64,
    /// What was done.
    pub entry: ReadEntry,
    /// By when it is reviewed.
    pub due: Moment,
}

/// The records that entries name, as far as the looker is concerned.
struct Named<'a> {
    looker: Option<&'a Officer>,
    histories: BTreeMap<RecordId, History>,
}

impl<'a> Named<'a> {
    async fn by(reader: &'a Reader<'_>, entries: &[NumberedRead]) -> Result<Self, Failure> {
        let named: BTreeSet<RecordId> = entries.iter().filter_map(|(_, entry)| RecordId::parse(&entry.record).ok()).collect();
        let named: Vec<RecordId> = named.into_iter().collect();
        Ok(Self { looker: reader.officer(), histories: histories(reader.store(), &named, None).await?.into_iter().collect() })
    }

    /// Whether the record of an entry complains neither of the looker nor of the looker's body.
    fn unopposed(&self, entry: &ReadEntry) -> bool {
        let Some(looker) = self.looker else { return true };
        let place = RecordId::parse(&entry.record).ok().and_then(|id| {
            let room = rooms::room(id.room())?;
            (room.place)(self.histories.get(&id)?)
        });
        place.is_none_or(|place| !place.conflict.names(looker))
    }

    /// Whether the looker sees the record of an entry.
    fn sees(&self, officer: &Officer, entry: &ReadEntry) -> bool {
        let Ok(id) = RecordId::parse(&entry.record) else { return false };
        self.histories.get(&id).is_some_and(|history| sees(officer, &id, history))
    }
}

/// The reads that were asked for, in order: to an auditor all, to a prosecutor those of the region's readers and of the records that the
/// prosecutor sees. Those of records that complain of whoever asks are left out.
///
/// # Errors
/// [`Failure::Refused`] for any other role; the store's.
pub async fn reads(reader: &Reader<'_>, asked: &ReadsQuery) -> Result<Vec<NumberedRead>, Failure> {
    reader.hold(Work::Reads)?;
    let of = match (&asked.record, &asked.officer) {
        (Some(record), _) => ReadsOf::Record(record.as_str()),
        (None, Some(officer)) => ReadsOf::Officer(officer),
        (None, None) => ReadsOf::All,
    };
    let mut entries = reader.store().reads(of).await?;
    let fits = |entry: &ReadEntry| {
        asked.officer.as_ref().is_none_or(|officer| *officer == entry.officer)
            && asked.span.is_none_or(|(from, before)| (from.micros()..before.micros()).contains(&entry.at))
    };
    entries.retain(|(_, entry)| fits(entry));
    let named = Named::by(reader, &entries).await?;
    let shown = |entry: &ReadEntry| named.unopposed(entry) && reader.officer().is_none_or(|officer| supervises(officer, entry, &named));
    entries.retain(|(_, entry)| shown(entry));
    Ok(entries)
}

/// Whether whoever reads is the officer's to supervise.
fn supervises(officer: &Officer, entry: &ReadEntry, named: &Named<'_>) -> bool {
    let own = officer.authority.region.as_str();
    let all = works::may(Work::Administer, officer.authority.role) || own == "republic";
    let region = authority(entry).is_some_and(|of| of.region.as_str() == own);
    all || region || named.sees(officer, entry)
}

/// In what capacity an entry was made; none of the public.
pub fn authority(entry: &ReadEntry) -> Option<Authority> {
    serde_json::from_str(&entry.authority).ok()
}

/// What was opened outside its reader's sight and waits for a review that this officer may give: never of the officer's own body.
///
/// # Errors
/// The store's.
pub async fn alerts(reader: &Reader<'_>) -> Result<Vec<Alert>, Failure> {
    let may = |officer: &Officer| works::may(Work::Review, officer.authority.role);
    if !reader.store().keeps_reads() || reader.officer().is_some_and(|officer| !may(officer)) {
        return Ok(Vec::new());
    }
    let reviews = reader.store().reads(ReadsOf::Kind(ReadKind::Review)).await?;
    let reviewed: BTreeSet<u64> = reviews.iter().filter_map(|(_, review)| review.reviews).collect();
    let mut opened = reader.store().reads(ReadsOf::Kind(ReadKind::BreakGlass)).await?;
    opened.retain(|(id, _)| !reviewed.contains(id));
    let named = Named::by(reader, &opened).await?;
    let foreign = |entry: &ReadEntry| {
        let body = authority(entry).map(|of| of.body);
        reader.officer().is_none_or(|officer| officer.id.as_str() != entry.officer && body.as_ref() != Some(&officer.authority.body))
    };
    let waits = opened.into_iter().filter(|(_, entry)| named.unopposed(entry) && foreign(entry));
    let due = |entry: &ReadEntry| Moment::from_micros(entry.at).unwrap_or_default() + REVIEW;
    Ok(waits.map(|(id, entry)| Alert { due: due(&entry), id, entry }).collect())
}

/// Reviews what was opened outside its reader's sight: once, by somebody of another body.
///
/// # Errors
/// [`Failure::Refused`] where it is not the officer's to review; [`Failure::Input`] where nothing of that number waits.
pub async fn review(reader: &Reader<'_>, id: u64, found: &str) -> Result<ReadEntry, Failure> {
    reader.proven()?;
    reader.hold(Work::Review)?;
    let waiting = alerts(reader).await?;
    let Some(alert) = waiting.into_iter().find(|alert| alert.id == id) else {
        return Err(Failure::Input(format!(
            "nothing numbered {id} waits for a review that is yours to give; `aiqyn reads --alerts` lists what does"
        )));
    };
    let mut entry = reader.entry(&alert.entry.record, Value::Null, 0);
    (entry.kind, entry.reviews, entry.question) = (ReadKind::Review, Some(id), found.trim().to_owned());
    reader.record_as(&[entry]).await?;
    Ok(alert.entry)
}
