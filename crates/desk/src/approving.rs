//! What is asked of an officer to decide: the records of a queue in which something asks for a decision that the officer can take now.

use crate::failure::Failure;
use crate::offering::{Offer, Offering, Standing};
use crate::queues::{self, Narrowing, Queue};
use crate::reading::reader::{OpenRecord, Reader};
use crate::reading::room::histories;
use crate::waiting::Open;
use aiqyn_law::kernel::{Decision, History, Line, Moment, RecordId, RoomEntry};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use std::collections::BTreeSet;

/// So many records are looked at for one page of the queue.
const PAGE: u32 = 100;
/// So many of them are looked for.
const ENOUGH: usize = 10;
/// So many pages of the queue are looked through at once.
const MOST_PAGES: usize = 20;
/// The most that are decided together.
pub const TOGETHER: usize = 50;

/// A record in which the officer can decide something now.
pub struct Asked {
    /// What is to be done in it.
    pub open: Open,
    /// The record; that it was opened stands in the journal of reads.
    pub record: OpenRecord,
    /// By which kinds of act it can be decided.
    pub decisions: Vec<Offer>,
}

/// A page of what is asked, and where the next begins.
pub struct Approvals {
    /// What is asked, soonest first.
    pub asked: Vec<Asked>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// The records of a queue in which the officer can decide something now. What asks for no decision is passed over, a page at a time, until
/// enough is found.
///
/// # Errors
/// The store's; a cursor that the queue did not issue; a read that cannot be recorded.
pub async fn approvals(
    reader: &Reader<'_>,
    queue: Queue,
    (now, law): (Moment, &'static Pack),
    after: Option<&str>,
) -> Result<Approvals, Failure> {
    let officer = reader.proven()?;
    let (mut asked, mut seen, mut next) = (Vec::new(), BTreeSet::new(), after.map(str::to_owned));
    let mut offering = Offering::new(reader.store(), law, now);
    for _ in 0..MOST_PAGES {
        let waits = queues::page(reader, queue, &Narrowing::default(), (now, law), next.as_deref(), PAGE).await?;
        let fresh: Vec<Open> = waits.open.into_iter().filter(|open| seen.insert(open.record.clone())).collect();
        let records: Vec<RecordId> = fresh.iter().map(|open| open.record.clone()).collect();
        for (open, (id, history)) in fresh.into_iter().zip(histories(reader.store(), &records, None).await?) {
            let Some(room) = rooms::room(id.room()).filter(|room| undecided(room, &history)) else { continue };
            let decides = |offer: &Offer| room.decisions.iter().any(|one| one.act == offer.act && is_asked(one, room, &history));
            let offers = offering.of(officer, &id).await?;
            let decisions: Vec<Offer> =
                offers.into_iter().filter(|offer| decides(offer) && matches!(offer.standing, Standing::Open)).collect();
            if !decisions.is_empty() {
                let record = reader.record(&id).await?;
                asked.push(Asked { open, record, decisions });
            }
        }
        next = waits.next;
        if asked.len() >= ENOUGH || next.is_none() {
            break;
        }
    }
    Ok(Approvals { asked, next })
}

/// Whether something in a record asks for a decision.
fn undecided(room: &RoomEntry, history: &History) -> bool {
    room.decisions.iter().any(|decision| is_asked(decision, room, history))
}

/// Whether an act on which such a decision decides has none after it.
pub fn is_asked(decision: &Decision, room: &RoomEntry, history: &History) -> bool {
    let recorded = history.recorded();
    let asks = recorded.iter().rposition(|act| decision.on.contains(&act.kind.as_str()));
    asks.is_some_and(|asks| {
        let decides = |kind: &str| room.decisions.iter().any(|other| other.act == kind && other.on.contains(&recorded[asks].kind.as_str()));
        recorded[asks + 1..].iter().all(|later| !decides(&later.kind))
    })
}

/// Whether a kind of act decides on another.
pub fn decides(room: &RoomEntry, act: &str) -> bool {
    room.decisions.iter().any(|decision| decision.act == act)
}

/// The act that a kind of decision is about, the last one of several: what is asked.
pub fn materials<'a>(one: &'a Asked, act: &str) -> Option<&'a Line> {
    let room = rooms::room(one.record.id.room())?;
    let on = room.decisions.iter().find(|decided| decided.act == act)?.on;
    one.record.lines.iter().rev().map(|(line, _)| line).find(|line| on.contains(&line.act.as_str()))
}

/// Whether one answer does for several records: the act asks nothing of its own.
pub fn is_plain(room: &RoomEntry, act: &str) -> bool {
    let form = room.form_of(act);
    form.is_some_and(|form| form.sealed.is_empty() && form.payload.fields().iter().all(|field| !field.required))
}
