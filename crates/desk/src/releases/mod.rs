//! Releases: figures counted from the record, proposed, permitted, signed, published, and held against the record ever after.

pub mod comparing;
pub mod document;
pub mod handing;
pub mod proposing;
pub mod telling;

use crate::counting;
use crate::failure::Failure;
use crate::reading::briefing::{self, BriefingRecord};
use crate::reading::reader::Reader;
use crate::reading::room;
use aiqyn_law::briefing::state::By;
use aiqyn_law::briefing::{Briefing, Proposed, State};
use aiqyn_law::kernel::{Count, Fold, IncidentId, Moment, Officer, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;
use aiqyn_tally::Tally;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    ///
    /// # Errors
    /// There is none under this record.
    pub fn proposed(&self) -> Result<&Proposed, Failure> {
        self.state.proposed.as_ref().map(|(proposed, _)| proposed).ok_or_else(|| not_there(&self.record))
    }

    /// A release as it would stand once this officer had proposed it.
    pub fn to_be(record: RecordId, incident: IncidentId, proposed: Proposed, officer: &Officer, at: Moment) -> Self {
        let by = By { officer: officer.id.clone(), authority: officer.authority.clone(), at };
        let state = State { proposed: Some((proposed, by)), ..State::default() };
        Self { record, incident, state, version: 0, superseded_by: None }
    }

    /// When it was published; none before.
    pub fn published_at(&self) -> Option<Moment> {
        self.state.published.as_ref().map(|(_, by)| by.at)
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
///
/// # Errors
/// [`Failure::Input`] where the store holds no release under this record; else the store's, or an act that cannot be read.
pub async fn load(store: &Store, record: &RecordId) -> Result<Release, Failure> {
    all(store).await?.into_iter().find(|release| release.record == *record).ok_or_else(|| not_there(record))
}

/// Every release of the store, by record.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn all(store: &Store) -> Result<Vec<Release>, Failure> {
    Ok(with_successors(briefing::all(store, None).await?))
}

/// The releases that a reader may be told of: what was published is everybody's, anything before that is for officers who may see the record,
/// and in a demonstration for anybody.
///
/// # Errors
/// As [`all`].
pub async fn told(reader: &Reader<'_>) -> Result<Vec<Release>, Failure> {
    let mut told = Vec::new();
    let somebody = reader.officer().is_some() || reader.store().demonstration();
    for release in all(reader.store()).await? {
        let shown = release.state.published.is_some() || (somebody && reader.may_see(&release.record).await?);
        told.extend(shown.then_some(release));
    }
    Ok(told)
}

/// The release of an incident that was published last before a moment; none before the first.
pub fn last_before<'a>(releases: &'a [Release], incident: &IncidentId, before: Option<Moment>) -> Option<&'a Release> {
    let of_incident = releases.iter().filter(|release| release.incident == *incident);
    let published = of_incident.filter_map(|release| Some((release.published_at()?, release)));
    let earlier = published.filter(|(at, _)| before.is_none_or(|before| *at < before));
    earlier.max_by_key(|(at, release)| (*at, release.record.clone())).map(|(_, release)| release)
}

/// Every announcement of the store, by the moment announced; as known at a moment, where one is named.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn announced(store: &Store, known: Option<Moment>) -> Result<Vec<BriefingRecord>, Failure> {
    let mut announced = briefing::all(store, known).await?;
    announced.retain(|one| one.state.announced.is_some());
    announced.sort_by_key(|one| (one.state.announced_for(), one.record.clone()));
    Ok(announced)
}

/// The first free record of the room for a day: `briefing/release-2022-01-25-1`.
///
/// # Errors
/// The store's.
pub async fn free(store: &Store, what: &str, day: Moment) -> Result<RecordId, Failure> {
    let taken: BTreeSet<RecordId> = room::records(store, Briefing::NAME).await?.into_iter().collect();
    let named = (1..).map_while(|n| RecordId::parse(&format!("{}/{what}-{}-{n}", Briefing::NAME, day.date())).ok());
    named
        .into_iter()
        .find(|id| !taken.contains(id))
        .ok_or_else(|| Failure::Failed(format!("no record is free for {what} of {}", day.date())))
}

/// The releases among the records of the room, each with the published one that took its place, as the acts of all of them say.
fn with_successors(mut found: Vec<BriefingRecord>) -> Vec<Release> {
    found.retain(|found| found.state.proposed.is_some());
    let supersedes = |later: &BriefingRecord| {
        let (proposed, _) = later.state.published.as_ref().and(later.state.proposed.as_ref())?;
        Some((proposed.supersedes.as_ref()?.release.clone(), later.record.clone()))
    };
    let later: BTreeMap<RecordId, RecordId> = found.iter().filter_map(supersedes).collect();
    let release = |BriefingRecord { record, incident, state, version }| {
        let superseded_by = later.get(&record).cloned();
        Release { record, incident, state, version, superseded_by }
    };
    found.into_iter().map(release).collect()
}

/// One figure of a release, counted anew.
#[derive(Clone, Debug, Serialize)]
pub struct Recount {
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
pub fn recount(tally: &Tally, law: &Pack, incident: &IncidentId, proposed: &Proposed) -> Vec<Recount> {
    let anew = |figure: &str| -> Option<Count> {
        let question = proposed.question(incident, figure);
        counting::answer(tally, law, &question, |clock| clock.acts)
    };
    let recounted = proposed.figures.iter().map(|spoken| {
        let counted = anew(&spoken.figure).map(|counted| counted.value);
        let said = spoken.value.parse::<i64>().ok();
        let equal = said.zip(counted).is_some_and(|(said, counted)| spoken.qualifier.fits(said, counted).unwrap_or(false));
        Recount { figure: spoken.figure.clone(), released: spoken.value.clone(), counted, equal }
    });
    recounted.collect()
}
