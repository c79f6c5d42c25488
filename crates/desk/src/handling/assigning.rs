//! Records assigned by one officer to another of the same body, several at once, with a result for each and a note between the two.

use super::seen::Seen;
use crate::failure::Failure;
use crate::reading::room::histories;
use crate::register::borne;
use aiqyn_law::kernel::{Fold as _, Moment, Officer, OfficerId, RecordId, Span, fold};
use aiqyn_law::officer::{self, Officers};
use aiqyn_law::rooms;
use aiqyn_record::{AssignmentRow, BodyIs, Order, Store, ViewQuery};
use std::collections::{BTreeMap, BTreeSet};

/// The most records that are assigned at once.
pub const TOGETHER: usize = 50;
/// The most characters of a note.
pub const NOTE: usize = 200;
/// An assignment is kept so long, where it is not taken back before.
const KEPT: Span = Span::days(90);
/// The most colleagues that are named.
const COLLEAGUES: u32 = 500;

/// That a record was assigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// To whom.
    pub officer: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Moment,
    /// What the one says to the other; nobody else is told.
    pub note: Option<String>,
}

/// What came of assigning one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is assigned.
    Done,
    /// Whoever assigns does not see it, or there is none: one answer for both.
    NotShown,
    /// Whoever assigns has nothing to do on it.
    NotYours,
    /// Whoever it would go to does not see it, or has nothing to do on it.
    NotTheirs,
}

/// Assigns records to an officer of the same body at a moment of the wall clock; each by itself.
///
/// # Errors
/// [`Failure::Input`] for a note that is too long, more records than are taken at once, or nobody of the body; the store's.
pub async fn assign(
    store: &Store,
    by: &Officer,
    records: &BTreeSet<RecordId>,
    to: &OfficerId,
    note: &str,
    now: Moment,
) -> Result<Vec<(RecordId, Outcome)>, Failure> {
    let note = note.trim();
    if note.chars().count() > NOTE || note.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\r') {
        return Err(Failure::Input(format!("the note: it has at most {NOTE} characters, all of them writing")));
    }
    if records.is_empty() || records.len() > TOGETHER {
        return Err(Failure::Input(format!("{} records are chosen: from 1 to {TOGETHER} are assigned at once", records.len())));
    }
    let colleague = colleague(store, by, to).await?;
    let colleague =
        colleague.ok_or_else(|| Failure::Input(format!("{to} does not act in {}: choose somebody who does", by.authority.body)))?;
    let mut outcomes = Vec::with_capacity(records.len());
    for record in records {
        outcomes.push((record.clone(), one(store, by, record, &colleague, note, now).await?));
    }
    Ok(outcomes)
}

async fn one(store: &Store, by: &Officer, record: &RecordId, to: &Officer, note: &str, now: Moment) -> Result<Outcome, Failure> {
    let seen = match Seen::by(store, by, record).await {
        Err(Failure::Refused(_)) => return Ok(Outcome::NotShown),
        seen => seen?,
    };
    if !seen.is_for(by) {
        return Ok(Outcome::NotYours);
    }
    if !seen.is_for(to) {
        return Ok(Outcome::NotTheirs);
    }
    let mut row = AssignmentRow {
        record: record.to_string(),
        body: by.authority.body.to_string(),
        officer: to.id.to_string(),
        assigned_by: by.id.to_string(),
        holder: seen.holder(),
        at: now.micros(),
        ends_at: (now + KEPT).micros(),
        note: Vec::new(),
    };
    row.note = store.wrap(&context(&row), None, note.as_bytes())?;
    store.put_assignment(&row).await?;
    Ok(Outcome::Done)
}

/// Takes an assignment back, for either of the two; says whether it was there.
///
/// # Errors
/// [`Failure::Refused`] where the officer does not see the record; the store's.
pub async fn take_back(store: &Store, officer: &Officer, record: &RecordId) -> Result<bool, Failure> {
    Seen::by(store, officer, record).await?;
    Ok(store.drop_assignment(record.as_str(), officer.authority.body.as_str(), officer.id.as_str()).await?)
}

/// To whom of the officer's own body these records were assigned, by record. The note is told to the two alone. Whoever asks is shown the
/// records.
///
/// # Errors
/// The store's.
pub async fn of(store: &Store, officer: &Officer, records: &[RecordId], now: Moment) -> Result<BTreeMap<String, Assignment>, Failure> {
    let records: Vec<String> = records.iter().map(ToString::to_string).collect();
    let mut found = BTreeMap::new();
    let own = |row: &AssignmentRow| row.body == officer.authority.body.as_str() && row.ends_at > now.micros();
    for row in store.assignments_of(&records).await?.into_iter().filter(own) {
        let told = [row.officer.as_str(), row.assigned_by.as_str()].contains(&officer.id.as_str());
        let plain = if told { store.unwrap(&context(&row), None, &row.note)? } else { None };
        let note = plain.and_then(|plain| String::from_utf8(plain.to_vec()).ok()).filter(|note| !note.is_empty());
        let at = Moment::from_micros(row.at).unwrap_or_default();
        found.insert(row.record, Assignment { officer: row.officer, by: row.assigned_by, at, note });
    }
    Ok(found)
}

/// Who acts in the officer's own body, by id, the officer among them: to them records are assigned. That they are in office is shown by the
/// acts they do; nothing else of the register is told.
///
/// # Errors
/// The store's; an act that cannot be read.
pub async fn colleagues(store: &Store, officer: &Officer, now: Moment) -> Result<Vec<Officer>, Failure> {
    let query = ViewQuery {
        at: now.micros(),
        rooms: BTreeSet::from([Officers::NAME.to_owned()]),
        body: Some(BodyIs::This(officer.authority.body.to_string())),
        order: Order::Record,
        ..ViewQuery::default()
    };
    let page = store.list(&query, None, COLLEAGUES).await?;
    let records: Vec<RecordId> = page.listed.iter().filter_map(|listed| RecordId::parse(&listed.cover.record).ok()).collect();
    let acting = |(record, history): (RecordId, aiqyn_law::kernel::History)| {
        let office = fold::<Officers>(&history.effective(Officers::act)).acting()?.clone();
        let id = OfficerId::parse(record.number()).ok()?;
        Some(Officer { id, authority: office.authority, sex: office.sex })
    };
    let all = histories(store, &records, None).await?.into_iter().filter_map(acting);
    let does = |one: &Officer| {
        let role = one.authority.role;
        rooms::ROOMS.iter().any(|room| room.name != Officers::NAME && room.grants.iter().any(|grant| grant.role == role))
    };
    Ok(all.filter(|one| one.authority.body == officer.authority.body && does(one)).collect())
}

/// An officer who acts in the same body, as the log bears out.
async fn colleague(store: &Store, officer: &Officer, to: &OfficerId) -> Result<Option<Officer>, Failure> {
    let Some(record) = officer::record(to) else { return Ok(None) };
    let office = borne(store, &record).await?.and_then(|entry| entry.state.acting().cloned());
    let own = office.filter(|office| office.authority.body == officer.authority.body);
    Ok(own.map(|office| Officer { id: to.clone(), authority: office.authority, sex: office.sex }))
}

fn context(row: &AssignmentRow) -> String {
    format!("note {}\n{}\n{}\n{}", row.record, row.body, row.officer, row.assigned_by)
}
