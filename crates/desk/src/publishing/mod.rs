//! Publishing: the record's releases, statements and rosters gathered for the site, and its files put in place.

mod aside;
mod changes;
mod folder;
mod rosters;
mod spoken;

pub use folder::{Put, put, tells};

use crate::asking::{self, StoreTally};
use crate::counting::declared;
use crate::failure::Failure;
use crate::releases::{self, Release, document};
use crate::tallying::series;
use crate::witnessing::{self, Witnessed};
use aiqyn_law::briefing::OfficeClock;
use aiqyn_law::kernel::{Figure, IncidentId, Moment};
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;
use aiqyn_site::disclosure::Published;
use aiqyn_site::model::{self, Counts, Site};
use aiqyn_tally::AsOf;
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of a record for its site.
pub struct Asking {
    /// As known at this moment: releases published by then, and what is told of "now".
    pub known: Moment,
    /// The moment for which the duty is told.
    pub of: Moment,
    /// Where the site will stand.
    pub base: Option<String>,
    /// A telephone for the whole country.
    pub national_line: Option<String>,
}

/// The tally that a site is counted from. The incidents that it may be of are those of its releases too, as the acts have them: a view
/// that was lost loses none.
///
/// # Errors
/// As [`asking::load`]; an act that cannot be read.
pub async fn load(store: &Store, law: &Pack, incident: Option<&IncidentId>) -> Result<StoreTally, Failure> {
    let mut held: BTreeSet<String> = store.incidents().await?.into_iter().collect();
    held.extend(releases::all(store).await?.into_iter().map(|release| release.incident.to_string()));
    let held: Vec<String> = held.into_iter().collect();
    let incident = asking::choose(&held, incident)?;
    Ok(StoreTally { tally: asking::tally(store, law, &held).await?, incident, narrowed: false })
}

/// Gathers everything the site tells.
///
/// # Errors
/// Where nothing was published by that moment, where a release cannot be read, or where it speaks of a figure that is no longer declared.
pub async fn gather(store: &Store, law: &Pack, asked: &StoreTally, asking: Asking) -> Result<Site, Failure> {
    let known = store.known_at(asking.known.micros()).await?;
    let mut published = releases::all(store).await?;
    published.retain(|release| release.incident == asked.incident && at(release).is_some_and(|at| at <= asking.known));
    published.sort_by_key(|release| (at(release), release.record.clone()));
    if published.is_empty() {
        let day = asking.known.local();
        return Err(Failure::Input(format!(
            "nothing was published by {day}: only releases that were permitted, signed and published make a site; see `aiqyn release --help`"
        )));
    }
    let slugs = slugs(&published);
    let mut found: Vec<model::Release> = Vec::new();
    let mut told: Vec<Published> = Vec::new();
    let mut counting = Counting { asked, known, slugs: &slugs, sets: changes::Sets::new(&asked.tally, asked.incident.as_str()) };
    for (place, release) in published.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| published.get(place));
        let (mut one, shown) = counting.release(release, before, &told.iter().collect::<Vec<_>>())?;
        one.note = document::note(store, release, law)?;
        told.push(shown);
        found.push(one);
    }
    let incident = law.incident(asked.incident.as_str(), asking.known);
    let names = incident.map(|incident| incident.names.clone());
    let code = asked.incident.to_string();
    let root = checkpoint(store, known).await?;
    Ok(Site {
        names: names.ok_or_else(|| Failure::Failed(format!("the law pack has no names for the incident {code}: incidents.toml")))?,
        incident: code,
        known: asking.known,
        demonstration: store.demonstration(),
        base: asking.base,
        releases: found,
        announced: announced(store, &asked.incident, asking.known, &slugs).await?,
        statements: spoken::statements(store, asked, asking.known).await?,
        duty_at: asking.of,
        duty: rosters::duty(store, law, &asked.incident, asking.known, asking.of).await?,
        national_line: asking.national_line,
        checkpoint: root,
        verifier_key: store.verifier().to_string(),
        witness: match witnessing::last(store).await? {
            Witnessed::Nobody => model::Witness::Nobody,
            Witnessed::Awaited => model::Witness::Awaited,
            Witnessed::Kept { size, at, by } => model::Witness::Kept { size, at, by },
        },
    })
}

/// What was announced ahead of this incident's releases, as known at a moment.
async fn announced(
    store: &Store,
    incident: &IncidentId,
    known: Moment,
    slugs: &BTreeMap<String, String>,
) -> Result<Vec<model::Announcement>, Failure> {
    let found = releases::announced(store, Some(known)).await?;
    let told = found.into_iter().filter(|one| one.incident == *incident).filter_map(|one| {
        let (announced, _) = one.state.announced?;
        Some(model::Announcement {
            offices: announced.offices,
            first: announced.release_at,
            moved: one.state.moved.into_iter().map(|moved| (moved.release_at, moved.reason)).collect(),
            kept: one.state.kept.and_then(|release| slugs.get(release.as_str()).cloned()),
            withdrawn: one.state.withdrawn.is_some(),
        })
    });
    Ok(told.collect())
}

/// When a release was published.
fn at(release: &Release) -> Option<Moment> {
    release.state.published.as_ref().map(|(_, by)| by.at)
}

/// The address of each release among briefings, by its record.
fn slugs(published: &[Release]) -> BTreeMap<String, String> {
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    let mut slugs = BTreeMap::new();
    for release in published {
        let day = at(release).unwrap_or_default().date().to_string();
        let times = taken.entry(day.clone()).or_default();
        *times += 1;
        let slug = if *times == 1 { day } else { format!("{day}-{times}") };
        slugs.insert(release.record.to_string(), slug);
    }
    slugs
}

/// Counting what a release said, and what is known of it now.
struct Counting<'a> {
    asked: &'a StoreTally,
    known: u64,
    slugs: &'a BTreeMap<String, String>,
    sets: changes::Sets<'a>,
}

impl Counting<'_> {
    fn release(
        &mut self,
        release: &Release,
        before: Option<&Release>,
        earlier: &[&Published],
    ) -> Result<(model::Release, Published), Failure> {
        let proposed = release.proposed()?;
        let (figures, by) =
            release.state.published.as_ref().ok_or_else(|| Failure::Failed(format!("{} is not published", release.record)))?;
        let mut values = Vec::new();
        for spoken in proposed.figures.iter().filter(|spoken| figures.contains(&spoken.figure)) {
            let figure = known_figure(&release.record, &spoken.figure)?;
            let unreadable = || Failure::Failed(format!("{}: {} has the value {:?}", release.record, spoken.figure, spoken.value));
            let clock = clock(&proposed.offices, figure)?;
            let now = self.asked.tally.count(&self.series(figure), AsOf { known: self.known, of: clock.of.micros() });
            values.push(model::Value {
                figure,
                value: spoken.value.parse().map_err(|_| unreadable())?,
                qualifier: spoken.qualifier,
                now: u64::try_from(now).map_err(|_| unreadable())?,
            });
        }
        let counts = values.iter().map(|value| self.counts(value, &proposed.offices)).collect::<Result<Vec<Counts>, Failure>>()?;
        let (breakdowns, shown) = model::breakdowns(&counts, earlier);
        let bodies = |by: &aiqyn_law::briefing::state::By| by.authority.body.to_string();
        let permitted = release.state.permitted.as_ref().map_or_else(String::new, |(_, by)| bodies(by));
        let one = model::Release {
            slug: self.slugs.get(release.record.as_str()).cloned().unwrap_or_default(),
            record: release.record.clone(),
            published: by.at,
            offices: proposed.offices.clone(),
            splits: splits(&values, &proposed.residuals),
            values,
            breakdowns,
            supersedes: proposed.supersedes.clone(),
            superseded_by: release.superseded_by.as_ref().and_then(|later| self.slugs.get(later.as_str()).cloned()),
            signed_by: release.state.signatures.iter().map(|signature| bodies(&signature.by)).collect(),
            permitted_by: permitted,
            definitions: proposed.definitions.clone(),
            changes: before.map_or_else(|| Ok(Vec::new()), |before| self.sets.between(before, release))?,
            note: String::new(),
        };
        Ok((one, shown))
    }

    fn series(&self, figure: &Figure) -> String {
        series(self.asked.incident.as_str(), figure.id)
    }

    /// A figure by each of its facets, on the clocks of its release.
    fn counts(&self, value: &model::Value, offices: &[OfficeClock]) -> Result<Counts, Failure> {
        let clock = clock(offices, value.figure)?;
        let as_of = AsOf { known: clock.acts, of: clock.of.micros() };
        let splits = self.asked.tally.splits(&self.series(value.figure), value.figure.facets, as_of);
        let by = value.figure.facets.iter().zip(splits).map(|(facet, split)| {
            let sizes = split.into_iter().filter_map(|(value, size)| Some((value.to_string(), u64::try_from(size).ok()?)));
            ((*facet).to_owned(), sizes.collect())
        });
        Ok(Counts { figure: value.figure, total: value.value, by: by.collect() })
    }
}

fn known_figure(record: &aiqyn_law::kernel::RecordId, id: &str) -> Result<&'static Figure, Failure> {
    declared(id).ok_or_else(|| {
        Failure::Failed(format!(
            "{record} speaks of the figure {id}, which has no definition in this program: publish with the version that has it"
        ))
    })
}

fn clock<'a>(offices: &'a [OfficeClock], figure: &Figure) -> Result<&'a OfficeClock, Failure> {
    let found = offices.iter().find(|clock| clock.office == figure.office);
    found.ok_or_else(|| Failure::Failed(format!("a release has the figure {} and no clocks of its office", figure.id)))
}

/// Wholes and their parts among what was published.
fn splits(values: &[model::Value], residuals: &[aiqyn_law::briefing::Residual]) -> Vec<model::Split> {
    let mut found = Vec::new();
    for (whole, by) in crate::briefing::wholes() {
        let part = |value: &&model::Value| value.figure.part_of == Some((whole.id, by)) && value.figure.unit == whole.unit;
        let parts: Vec<String> = values.iter().filter(part).map(|value| value.figure.id.to_owned()).collect();
        if parts.is_empty() || !values.iter().any(|value| value.figure.id == whole.id) {
            continue;
        }
        let left = residuals.iter().find(|left| left.whole == whole.id && left.by == by);
        found.push(model::Split {
            whole: whole.id.to_owned(),
            by: by.to_owned(),
            parts,
            missing: left.map_or(0, |left| left.missing),
            double: left.map_or(0, |left| left.double),
        });
    }
    found
}

/// Origin, size and root of the record as it was known then.
async fn checkpoint(store: &Store, size: u64) -> Result<[String; 3], Failure> {
    let root = store.root(size).await?;
    let text = aiqyn_record::checkpoint::Checkpoint::new(store.verifier().name(), size, root).text();
    let mut lines = text.lines().map(str::to_owned);
    Ok([lines.next(), lines.next(), lines.next()].map(Option::unwrap_or_default))
}
