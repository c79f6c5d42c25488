//! Asking the record: the tally of a store, the incident meant, and the clocks of a question.

use crate::clock::wall_clock;
use crate::failure::Failure;
use crate::reading::sight::seer;
use crate::tallying;
use aiqyn_law::kernel::{IncidentId, Moment, Office, Officer, Words};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::{Order, Store, StoreError, ViewQuery};
use aiqyn_tally::{AsOf as Position, Tally};
use std::collections::HashSet;
use std::fmt;

/// Why a question cannot be answered.
#[derive(Debug)]
pub enum Unanswerable {
    /// The store failed.
    Store(StoreError),
    /// Stored differences cannot be read.
    Tally(String),
    /// The store holds several incidents, or none of that name.
    Incident(String),
    /// The definitions of the figures changed since the tally was written.
    Definitions,
}

impl fmt::Display for Unanswerable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Tally(error) => write!(f, "the tally cannot be read ({error}): run `aiqyn rebuild`"),
            Self::Incident(text) => f.write_str(text),
            Self::Definitions => {
                f.write_str("the figures' definitions have changed since this store's tally was written: run `aiqyn rebuild`")
            }
        }
    }
}

impl std::error::Error for Unanswerable {}

impl From<StoreError> for Unanswerable {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Unanswerable> for Failure {
    fn from(error: Unanswerable) -> Self {
        match error {
            Unanswerable::Incident(text) => Self::Input(text),
            other => Self::Failed(other.to_string()),
        }
    }
}

/// What a figure is asked with: how many acts were known, and of which moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// Known at.
    pub known: Moment,
    /// How many acts had been recorded by then.
    pub acts: u64,
    /// Of which moment.
    pub of: Moment,
}

impl AsOf {
    /// Both clocks as the tally reads them.
    pub const fn position(&self) -> Position {
        Position { known: self.acts, of: self.of.micros() }
    }
}

/// The clocks of each office.
#[derive(Clone, Copy, Debug)]
pub struct Clocks {
    /// The prosecutor's.
    pub prosecutor: AsOf,
    /// The ministry's.
    pub interior: AsOf,
}

impl Clocks {
    /// The clocks of an office.
    pub const fn of(&self, office: Office) -> AsOf {
        match office {
            Office::Prosecutor => self.prosecutor,
            Office::Interior => self.interior,
        }
    }
}

/// A store's tally, ready for questions about one incident.
pub struct StoreTally {
    /// The tally.
    pub tally: Tally,
    /// The incident.
    pub incident: IncidentId,
    /// Whether it is of a part of the incident's records: those that the officer who asks may see.
    pub narrowed: bool,
}

/// What is said beside a count of a part.
pub const NARROWED: Words = Words {
    kk: "Саналғаны – осы лауазымды адам көре алатын жазбалар ғана; барлығы бұдан көп болуы мүмкін.",
    ru: "Сосчитаны только записи, которые вправе видеть это должностное лицо; всего их может быть больше.",
    en: "Counted are only records that this officer may see; in all there may be more.",
};

/// Records that views list are read so many at a time.
const SEEN_PAGE: u32 = 10_000;

/// Loads the tally; without a named incident the store must hold exactly one.
///
/// # Errors
/// The store's; no such incident, or several and none named; a tally that cannot be read or was written by other definitions.
pub async fn load(store: &Store, law: &Pack, incident: Option<&IncidentId>) -> Result<StoreTally, Unanswerable> {
    let held = store.incidents().await?;
    let incident = choose(&held, incident)?;
    Ok(StoreTally { tally: tally(store, law, &held).await?, incident, narrowed: false })
}

/// The same for whoever asks: an officer counts members through records that the officer may see now, whatever the clocks of the
/// question; nobody in particular counts all. What may be asked by nobody in particular, [`officers::asking`](crate::officers::asking) says.
///
/// # Errors
/// As [`load`].
pub async fn load_for(
    store: &Store,
    law: &Pack,
    incident: Option<&IncidentId>,
    officer: Option<&Officer>,
) -> Result<StoreTally, Unanswerable> {
    let Some(officer) = officer else { return load(store, law, incident).await };
    let held = store.incidents().await?;
    let incident = choose(&held, incident)?;
    match seen(store, &incident, officer).await? {
        None => Ok(StoreTally { tally: tally(store, law, &held).await?, incident, narrowed: false }),
        Some(seen) => {
            Ok(StoreTally { tally: tally_within(store, law, &held, |record| seen.contains(record)).await?, incident, narrowed: true })
        }
    }
}

/// The records of an incident that an officer may see; `None` where these are all of them.
async fn seen(store: &Store, incident: &IncidentId, officer: &Officer) -> Result<Option<HashSet<String>>, StoreError> {
    let rooms = rooms::ROOMS.iter().map(|room| room.name.to_owned()).collect();
    let all = ViewQuery { rooms, incident: Some(incident.to_string()), order: Order::Record, ..ViewQuery::default() };
    let own = ViewQuery { seen_by: Some(seer(officer)), ..all.clone() };
    if store.count(&own).await? == store.count(&all).await? {
        return Ok(None);
    }
    let (mut seen, mut cursor) = (HashSet::new(), None);
    loop {
        let page = store.list(&own, cursor.as_deref(), SEEN_PAGE).await?;
        seen.extend(page.listed.into_iter().map(|listed| listed.cover.record));
        cursor = page.next;
        if cursor.is_none() {
            return Ok(Some(seen));
        }
    }
}

/// The tally of these incidents, from the stored differences.
///
/// # Errors
/// The store's; differences that cannot be read, or that were written by other definitions.
pub async fn tally(store: &Store, law: &Pack, incidents: &[String]) -> Result<Tally, Unanswerable> {
    tally_within(store, law, incidents, |_| true).await
}

/// A tally that is kept from one question to the next, for whoever asks several while the record goes on.
#[derive(Default)]
pub struct Kept {
    tally: Tally,
    /// The first act and the last of the last batch taken in; nothing was where they are 0.
    batch: (u64, u64),
}

impl Kept {
    /// The tally of these incidents as [`tally`] gives it, of which only what was recorded since the last question is read.
    ///
    /// # Errors
    /// As [`tally`].
    pub async fn bring_up(&mut self, store: &Store, law: &Pack, incidents: &[String]) -> Result<&mut Tally, Unanswerable> {
        hold_definitions(store, law).await?;
        let mut batches = store.tally_batches_after(self.batch.0).await?;
        // Batches follow each other act by act; where they do not, they were written anew.
        if self.batch.1 > 0 && batches.first().is_some_and(|(first, ..)| *first != self.batch.1 + 1) {
            *self = Self::default();
            batches = store.tally_batches().await?;
        }
        tallying::register(&mut self.tally, incidents.iter().map(String::as_str));
        for (first, last, points) in batches {
            self.tally.load(&points).map_err(|e| Unanswerable::Tally(e.to_string()))?;
            self.batch = (first, last);
        }
        Ok(&mut self.tally)
    }
}

async fn hold_definitions(store: &Store, law: &Pack) -> Result<(), Unanswerable> {
    let known = store.meta("definitions").await?;
    if known.as_deref() == Some(definitions(law).as_str()) { Ok(()) } else { Err(Unanswerable::Definitions) }
}

async fn tally_within(store: &Store, law: &Pack, incidents: &[String], visible: impl Fn(&str) -> bool) -> Result<Tally, Unanswerable> {
    hold_definitions(store, law).await?;
    let mut tally = tallying::empty(incidents.iter().map(String::as_str));
    for (_, _, points) in store.tally_batches().await? {
        tally.load_within(&points, &visible).map_err(|e| Unanswerable::Tally(e.to_string()))?;
    }
    Ok(tally)
}

/// The incident meant: the one named, or the only one held.
///
/// # Errors
/// [`Unanswerable::Incident`] where it is not held, or not told which of several.
pub fn choose(held: &[String], named: Option<&IncidentId>) -> Result<IncidentId, Unanswerable> {
    let list = || held.join(", ");
    match (named, held) {
        (Some(named), _) if held.iter().any(|h| h == named.as_str()) => Ok(named.clone()),
        (Some(named), _) => Err(Unanswerable::Incident(format!("the store holds no incident {named}; it holds: {}", list()))),
        (None, [only]) => IncidentId::parse(only).map_err(|e| Unanswerable::Incident(e.to_string())),
        (None, []) => Err(Unanswerable::Incident("the store holds no acts yet".to_owned())),
        (None, _) => Err(Unanswerable::Incident(format!("the store holds several incidents; name one with --incident: {}", list()))),
    }
}

/// What the figures' definitions are known by: the law pack and every declared figure.
pub fn definitions(law: &Pack) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    hash.update(law.hash());
    for figure in aiqyn_law::rooms::figures() {
        hash.update([0]);
        hash.update(figure.id);
        hash.update([0]);
        hash.update(figure.definition);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One question's clocks. Without flags each office speaks of the end of its own day of the incident's briefing, known then;
/// an incident without a briefing is asked of now.
///
/// # Errors
/// The store's.
pub async fn clocks(
    store: &Store,
    law: &Pack,
    incident: &IncidentId,
    known: Option<Moment>,
    of: Option<Moment>,
) -> Result<Clocks, StoreError> {
    Ok(Clocks {
        prosecutor: as_of(store, law, incident, Office::Prosecutor, known, of).await?,
        interior: as_of(store, law, incident, Office::Interior, known, of).await?,
    })
}

/// The clocks of one office's question.
///
/// # Errors
/// The store's.
pub async fn as_of(
    store: &Store,
    law: &Pack,
    incident: &IncidentId,
    office: Office,
    known: Option<Moment>,
    of: Option<Moment>,
) -> Result<AsOf, StoreError> {
    let day = law.briefing_day(incident.as_str(), office.code()).and_then(Moment::end_of_day);
    let day = day.unwrap_or_else(wall_clock);
    let known = known.unwrap_or(day);
    let of = of.unwrap_or_else(|| day.min(known));
    Ok(AsOf { known, acts: store.known_at(known.micros()).await?, of })
}
