//! Releases: figures counted from the record, proposed, permitted, signed, published, and held against the record ever after.

pub mod comparing;
pub mod document;
pub mod proposing;
pub mod telling;
pub mod weekly;

use crate::cli::Failure;
use crate::counting;
use aiqyn_law::briefing::{Briefing, Proposed, State, superseding};
use aiqyn_law::kernel::rule::fold;
use aiqyn_law::kernel::{Counted, History, IncidentId, Line, Moment, RecordId, Room};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Store, View};
use aiqyn_tally::Tally;
use serde::Serialize;

/// Views are read in pages of this many.
const PAGE: u32 = 1024;

/// A release as its acts leave it.
#[derive(Clone, Debug)]
pub struct Release {
    /// Its record.
    pub record: RecordId,
    /// The mass event.
    pub incident: IncidentId,
    /// What its acts say.
    pub state: State,
    /// How many acts it has.
    pub version: u64,
    /// The published release that took its place.
    pub superseded_by: Option<RecordId>,
}

impl Release {
    /// The proposal; every release has one.
    pub fn proposed(&self) -> Result<&Proposed, Failure> {
        self.state.proposed.as_ref().map(|(proposed, _)| proposed).ok_or_else(|| not_there(&self.record))
    }

    /// The state's code; what another took the place of is superseded.
    pub fn status(&self, law: &Pack) -> &'static str {
        if self.superseded_by.is_some() { "superseded" } else { self.state.status(&self.record, Moment::default(), law).code }
    }
}

fn not_there(record: &RecordId) -> Failure {
    Failure::Input(format!("{record} is no release of this store; `aiqyn release list` names them"))
}

/// Reads one release.
pub async fn load(store: &Store, record: &RecordId) -> Result<Release, Failure> {
    let mut found = read(store, std::slice::from_ref(record)).await?;
    found.pop().ok_or_else(|| not_there(record))
}

/// Every release of the store, by record.
pub async fn all(store: &Store) -> Result<Vec<Release>, Failure> {
    let records: Vec<RecordId> = records(store).await?.iter().filter_map(|record| RecordId::parse(record).ok()).collect();
    read(store, &records).await
}

/// The records of the room, statements among them.
pub async fn records(store: &Store) -> Result<Vec<String>, Failure> {
    let first = format!("{}/", Briefing::NAME);
    let (mut found, mut after) = (Vec::new(), first.clone());
    loop {
        let page = store.views_page(&after, PAGE).await?;
        let here: Vec<&View> = page.iter().take_while(|view| view.cover.record.starts_with(&first)).collect();
        let Some(last) = here.last() else { return Ok(found) };
        after.clone_from(&last.cover.record);
        found.extend(here.into_iter().map(|view| view.cover.record.clone()));
    }
}

/// A record of the room as its acts leave it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The record.
    pub record: RecordId,
    /// The mass event.
    pub incident: IncidentId,
    /// What its acts say.
    pub state: State,
    /// How many acts it has.
    pub version: u64,
}

impl Found {
    /// The state's code.
    pub fn status(&self, law: &Pack) -> &'static str {
        self.state.status(&self.record, Moment::default(), law).code
    }
}

/// Every announcement of the store, by the moment announced; as known at a moment, where one is named.
pub async fn announced(store: &Store, known: Option<Moment>) -> Result<Vec<Found>, Failure> {
    let mut announced = folded(store, &records(store).await?, known).await?;
    announced.retain(|found| found.state.announced.is_some());
    announced.sort_by_key(|found| (found.state.announced_for(), found.record.clone()));
    Ok(announced)
}

/// Records of the room, folded from what was recorded of them by a moment.
async fn folded(store: &Store, ids: &[String], known: Option<Moment>) -> Result<Vec<Found>, Failure> {
    let mut found = Vec::new();
    for (record, acts) in store.histories(ids).await? {
        let unreadable = |e: &dyn std::fmt::Display| Failure::Failed(format!("{record}: {e}; run `aiqyn verify`"));
        let lines: Result<Vec<Line>, _> = acts.iter().map(|act| serde_json::from_slice(&act.line)).collect();
        let mut lines = lines.map_err(|e| unreadable(&e))?;
        lines.retain(|line| known.is_none_or(|known| line.recorded_at <= known));
        let history = History::read(aiqyn_law::rooms::ROOMS, &lines).map_err(|e| unreadable(&e))?;
        let state = fold::<Briefing>(&history.effective(Briefing::act));
        let (Ok(record), Some(incident)) = (RecordId::parse(&record), history.incident().cloned()) else { continue };
        found.push(Found { record, incident, state, version: history.version() });
    }
    Ok(found)
}

async fn read(store: &Store, records: &[RecordId]) -> Result<Vec<Release>, Failure> {
    let ids: Vec<String> = records.iter().map(ToString::to_string).collect();
    let mut found = folded(store, &ids, None).await?;
    found.retain(|found| found.state.proposed.is_some());
    let release = |Found { record, incident, state, version }: Found| Release { record, incident, state, version, superseded_by: None };
    let mut found: Vec<Release> = found.into_iter().map(release).collect();
    supersede(store, &mut found).await?;
    Ok(found)
}

/// Says of each release which published one took its place.
async fn supersede(store: &Store, releases: &mut [Release]) -> Result<(), Failure> {
    let keys: Vec<String> = releases.iter().map(|release| superseding(&release.record).as_str().to_owned()).collect();
    for (release, (_, later)) in releases.iter_mut().zip(store.lookup(&keys).await?) {
        for (record, acts) in store.histories(&later).await? {
            let lines: Vec<Line> = acts.iter().filter_map(|act| serde_json::from_slice(&act.line).ok()).collect();
            let Ok(history) = History::read(aiqyn_law::rooms::ROOMS, &lines) else { continue };
            let state = fold::<Briefing>(&history.effective(Briefing::act));
            let earlier = state.proposed.as_ref().and_then(|(proposed, _)| proposed.supersedes.as_ref());
            if state.published.is_some() && earlier.is_some_and(|earlier| earlier.release == release.record) {
                release.superseded_by = RecordId::parse(&record).ok();
            }
        }
    }
    Ok(())
}

/// One figure of a release, counted anew.
#[derive(Clone, Debug, Serialize)]
pub struct Recounted {
    /// Figure id.
    pub figure: String,
    /// The value released.
    pub released: String,
    /// The value counted now on the same clocks.
    pub counted: Option<i64>,
    /// Whether what was released is true of it.
    pub equal: bool,
}

/// Counts every figure of a proposal anew on its own clocks: the acts it names are the ones counted, whatever came after.
pub fn recount(tally: &Tally, law: &Pack, incident: &IncidentId, proposed: &Proposed) -> Vec<Recounted> {
    let anew = |figure: &str| -> Option<Counted> {
        let question = proposed.question(incident, figure);
        counting::answer(tally, law, &question, |clock| clock.acts)
    };
    let recounted = proposed.figures.iter().map(|spoken| {
        let counted = anew(&spoken.figure).map(|counted| counted.value);
        let said = spoken.value.parse::<i64>().ok();
        let equal = said.zip(counted).is_some_and(|(said, counted)| spoken.qualifier.fits(said, counted).unwrap_or(false));
        Recounted { figure: spoken.figure.clone(), released: spoken.value.clone(), counted, equal }
    });
    recounted.collect()
}
