//! What waits for an officer: the records that wait for the officer's role or body, soonest first, page after page, each with what is to be
//! done, by when and on what basis.

use crate::clock::wall_clock;
use crate::failure::Failure;
use crate::handling::whose::{Whose, asked};
use crate::reading::reader::Reader;
use crate::reading::room::histories;
use crate::reading::sight::seer;
use crate::waiting::Open;
use aiqyn_law::kernel::{Moment, Officer, RecordId, Span};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_law::waiting::awaited;
use aiqyn_record::{BodyIs, Hold, Order, ViewQuery};
use serde_json::json;
use std::collections::BTreeSet;

/// How far ahead the second queue looks.
const SOON: Span = Span::hours(24);

/// A part of what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// What should have been done.
    Overdue,
    /// What falls due within a day.
    Soon,
    /// What falls due later.
    Later,
    /// What waits for the officer's body by name.
    Body,
    /// What was assigned to the officer, whatever it waits for.
    Assigned,
}

impl Queue {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Overdue, Self::Soon, Self::Later, Self::Body, Self::Assigned];

    /// Its name in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Body => "body",
            Self::Assigned => "assigned",
        }
    }

    /// The queue of that name.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|queue| queue.code() == code)
    }
}

/// What a queue is narrowed by; what is left out narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// A room.
    pub room: Option<String>,
    /// A region.
    pub region: Option<String>,
    /// A body that holds the records or takes part.
    pub body: Option<String>,
    /// An article they are about.
    pub article: Option<String>,
    /// Who is at them; of what was assigned to the officer it narrows nothing.
    pub whose: Option<Whose>,
}

impl Narrowing {
    fn query(&self, officer: &Officer, queue: Queue, now: Moment) -> ViewQuery {
        let role = officer.authority.role.code().to_owned();
        let (now_at, soon) = (now.micros(), (now + SOON).micros());
        let all = rooms::ROOMS.iter().map(|room| room.name).filter(|room| self.room.as_deref().is_none_or(|asked| asked == *room));
        let (waits_for, due_from, due_by) = match queue {
            // What is due at this very minute is not overdue yet.
            Queue::Overdue => (Some(role), None, Some(now_at - 1)),
            Queue::Soon => (Some(role), Some(now_at), Some(soon)),
            Queue::Later => (Some(role), Some(soon + 1), None),
            Queue::Body => (Some(officer.authority.body.to_string()), None, None),
            Queue::Assigned => (None, None, None),
        };
        let held = match queue {
            Queue::Assigned => Some(asked(Hold::Assigned, officer, wall_clock())),
            _ => self.whose.map(|whose| whose.held(officer, wall_clock())),
        };
        ViewQuery {
            at: now_at,
            rooms: all.map(str::to_owned).collect::<BTreeSet<_>>(),
            region: self.region.clone(),
            body: self.body.clone().map(BodyIs::Within),
            article: self.article.clone(),
            waits_for,
            held,
            due_from,
            due_by,
            seen_by: Some(seer(officer)),
            order: Order::Deadline,
            ..ViewQuery::default()
        }
    }
}

/// How many records a queue has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// In all.
    pub all: u64,
    /// Of these, what the officer has not opened since something changed in it.
    pub unread: u64,
}

/// How many records stand in each queue.
///
/// # Errors
/// The store's; [`Failure::Input`] where nobody in particular asks.
pub async fn counts(reader: &Reader<'_>, narrowing: &Narrowing, now: Moment) -> Result<[(Queue, Counted); 5], Failure> {
    let officer = reader.proven()?;
    let mut counts = Queue::ALL.map(|queue| (queue, Counted { all: 0, unread: 0 }));
    for (queue, count) in &mut counts {
        let query = narrowing.query(officer, *queue, now);
        count.all = reader.store().count(&query).await?;
        if count.all > 0 {
            count.unread = reader.store().count(&unread(query, officer)).await?;
        }
    }
    Ok(counts)
}

/// The same question, for what the officer has not opened alone.
fn unread(query: ViewQuery, officer: &Officer) -> ViewQuery {
    ViewQuery { unopened_by: Some(officer.id.to_string()), ..query }
}

/// A page of a queue: what is to be done in its records, soonest first, and where the next page begins.
#[derive(Debug)]
pub struct Waits {
    /// What is to be done.
    pub open: Vec<Open>,
    /// Records of the page in which the officer has nothing to do now: of those that were assigned alone.
    pub idle: Vec<RecordId>,
    /// Records of the page that the officer has not opened.
    pub unread: BTreeSet<RecordId>,
    /// Where the next page begins.
    pub next: Option<String>,
}

impl Waits {
    /// The records of the page.
    pub fn records(&self) -> Vec<RecordId> {
        let all: BTreeSet<&RecordId> = self.open.iter().map(|open| &open.record).chain(&self.idle).collect();
        all.into_iter().cloned().collect()
    }
}

/// A page of a queue of so many records. It is recorded as a read before it is shown.
///
/// # Errors
/// The store's; a cursor that this queue did not issue.
pub async fn page(
    reader: &Reader<'_>,
    queue: Queue,
    narrowing: &Narrowing,
    (now, law): (Moment, &Pack),
    cursor: Option<&str>,
    limit: u32,
) -> Result<Waits, Failure> {
    let officer = reader.proven()?;
    let query = narrowing.query(officer, queue, now);
    let page = reader.store().list(&query, cursor, limit).await;
    let page = page.map_err(|error| match error {
        aiqyn_record::StoreError::Cursor => Failure::Input(error.to_string()),
        error => error.into(),
    })?;
    let records: Vec<RecordId> = page.listed.iter().filter_map(|listed| RecordId::parse(&listed.cover.record).ok()).collect();
    let (role, body) = (officer.authority.role.code(), officer.authority.body.as_str());
    let own = |who: &str| query.waits_for.as_deref().map_or(who == role || who == body, |asked| asked == who);
    let (mut open, mut idle) = (Vec::new(), Vec::new());
    for (record, history) in histories(reader.store(), &records, None).await? {
        let Some(room) = rooms::room(record.room()) else { continue };
        let body = (room.place)(&history).and_then(|place| place.bodies.first().map(ToString::to_string)).unwrap_or_default();
        let before = open.len();
        let own = awaited(room, &record, &history, now, law).into_iter().filter(|one| own(&one.who));
        // A record stands in the queue of the soonest thing to be done in it; what comes later in it is told beside that.
        open.extend(own.map(|awaited| Open { record: record.clone(), body: body.clone(), awaited }));
        if queue == Queue::Assigned && open.len() == before {
            idle.push(record);
        }
    }
    let unread = unread_among(reader, query, &records).await?;
    let asked = json!({
        "queue": queue.code(), "room": narrowing.room, "region": narrowing.region, "body": narrowing.body, "article": narrowing.article,
        "whose": narrowing.whose.map(Whose::code),
    });
    reader.asked(asked, open.len() + idle.len()).await?;
    Ok(Waits { open, idle, unread, next: page.next })
}

/// Which of a page's records the officer has not opened: the question by which they are counted, of these alone.
async fn unread_among(reader: &Reader<'_>, query: ViewQuery, records: &[RecordId]) -> Result<BTreeSet<RecordId>, Failure> {
    if records.is_empty() {
        return Ok(BTreeSet::new());
    }
    let among = records.iter().map(ToString::to_string).collect();
    let query = unread(ViewQuery { among, ..query }, reader.proven()?);
    let page = reader.store().list(&query, None, u32::try_from(records.len()).unwrap_or(u32::MAX)).await?;
    Ok(page.listed.iter().filter_map(|listed| RecordId::parse(&listed.cover.record).ok()).collect())
}
