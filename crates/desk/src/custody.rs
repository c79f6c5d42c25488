//! The custody clock as an office asks for it: one person's line of time, and everybody who was held without basis.
//!
//! Half a clock would be a wrong one: a person is shown to an officer who may see all the records that hold the person.

use crate::failure::Failure;
use crate::progress::{Progress, Steps};
use crate::reading::reader::Reader;
use crate::reading::record::sees;
use crate::reading::selection::Selection;
use aiqyn_law::custody_clock::{self, Basis, Stretch};
use aiqyn_law::kernel::{History, Key, Moment, Officer, PersonId, RecordId, Span};
use aiqyn_law::pack::Pack;
use aiqyn_record::{ReadEntry, Store, ViewQuery};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// One text for a person whom no record names and for one who may not be seen in all of them.
const NOT_SHOWN: &str = "no such person is visible to this officer in all records";

/// Every record that may hold somebody, as known at a moment; progress is told in records.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn holding(store: &Store, known: Moment, progress: Steps<'_>) -> Result<BTreeMap<RecordId, History>, Failure> {
    // Nobody's sight narrows it: half a clock would be a wrong one.
    Ok(Selection::of(store, rooms(), |query| query, known, progress).await?.all().await?)
}

/// The records that the clock of one person needs, as known at a moment: those found under the person, and under whomever a placement among
/// them says the person came as or turned out to be.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn holding_one(store: &Store, person: &PersonId, known: Moment) -> Result<BTreeMap<RecordId, History>, Failure> {
    let (mut histories, mut asked, mut wanted) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::from([person.clone()]));
    while let Some(one) = wanted.pop_first() {
        // What is found under a person was found under that name once; whether it is so at the moment asked of, the acts say.
        let query = ViewQuery { under: Some(Key::person(&one).as_str().to_owned()), ..rooms() };
        histories.extend(Selection::of(store, query, |query| query, known, &|_, _| {}).await?.all().await?);
        asked.insert(one);
        wanted.extend(custody_clock::known_as(&histories).into_iter().filter(|named| !asked.contains(named)));
    }
    Ok(histories)
}

/// Writes into the journal of reads that a person's clock is shown: each record that it is read from by an entry of its own, but the one
/// that is open anyhow, so that whoever asks who looked at a record finds who saw it in a clock.
///
/// # Errors
/// Where a read cannot be recorded, it is refused.
pub async fn looked(
    reader: &Reader<'_>,
    person: &PersonId,
    histories: &BTreeMap<RecordId, History>,
    open: &RecordId,
) -> Result<(), Failure> {
    let beside = custody_clock::records_of(histories, person).into_iter().filter(|record| *record != open);
    let entry = |record: &RecordId| reader.entry(record.as_str(), json!({ "clock": person }), 1);
    let entries: Vec<ReadEntry> = beside.map(entry).collect();
    if entries.is_empty() { Ok(()) } else { reader.record_as(&entries).await }
}

fn rooms() -> ViewQuery {
    ViewQuery { rooms: custody_clock::ROOMS.map(str::to_owned).into(), ..ViewQuery::default() }
}

/// The custody clock of one person up to a moment.
///
/// # Errors
/// [`Failure::Refused`] where no record names the person, or the officer may not see all that do.
pub fn line(
    person: &PersonId,
    histories: &BTreeMap<RecordId, History>,
    officer: &Officer,
    now: Moment,
    law: &Pack,
) -> Result<Vec<Stretch>, Failure> {
    let records = custody_clock::records_of(histories, person);
    if records.is_empty() || !all_seen(&records, histories, officer) {
        return Err(Failure::Refused(NOT_SHOWN.to_owned()));
    }
    Ok(clock(&records, histories, now, law))
}

fn clock(records: &[&RecordId], histories: &BTreeMap<RecordId, History>, now: Moment, law: &Pack) -> Vec<Stretch> {
    custody_clock::clock(records.iter().map(|record| (*record, &histories[*record])), now, law)
}

fn all_seen(records: &[&RecordId], histories: &BTreeMap<RecordId, History>, officer: &Officer) -> bool {
    records.iter().all(|record| sees(officer, record, &histories[*record]))
}

/// How many minutes a line has in custody.
pub fn minutes(line: &[Stretch]) -> i64 {
    line.iter().map(|stretch| stretch.length().whole_minutes()).sum()
}

/// How many of them without basis.
pub fn minutes_without_basis(line: &[Stretch]) -> i64 {
    line.iter().filter(|stretch| stretch.basis == Basis::Nothing).map(|stretch| stretch.length().whole_minutes()).sum()
}

/// Body, region and placement of a stretch; empty where one is not known.
pub fn place(stretch: &Stretch) -> [String; 3] {
    fn text<T: ToString>(of: Option<&T>) -> String {
        of.map(ToString::to_string).unwrap_or_default()
    }
    let place = &stretch.place;
    [text(place.body.as_ref()), text(place.region.as_ref()), text(place.placement.as_ref())]
}

/// What time without basis is asked for.
#[derive(Clone, Debug, Default)]
pub struct WithoutBasisQuery {
    /// Only time in this region.
    pub region: Option<String>,
    /// Only time in this facility; a kind (`ivs`) means all of the kind.
    pub facility: Option<String>,
    /// Only who was held so for longer than this, in one facility.
    pub over: Option<Span>,
}

/// Time of one person in one place without basis.
#[derive(Clone, Debug)]
pub struct WithoutBasis {
    /// The person.
    pub person: PersonId,
    /// The facility; empty where none is known.
    pub body: String,
    /// The region.
    pub region: String,
    /// How long, in all.
    pub minutes: i64,
    /// Since when.
    pub since: Moment,
    /// Until when, or up to the moment asked.
    pub until: Moment,
    /// Whether it goes on.
    pub runs: bool,
    /// What had carried it before.
    pub after: Option<Basis>,
    /// The placements it passed in.
    pub placements: BTreeSet<String>,
}

/// Everybody who is or ever was held without basis, longest first; progress is told in persons.
pub fn without_basis(
    asked: &WithoutBasisQuery,
    histories: &BTreeMap<RecordId, History>,
    officer: &Officer,
    now: Moment,
    law: &Pack,
    progress: Progress<'_>,
) -> Vec<WithoutBasis> {
    let mut list: Vec<WithoutBasis> = Vec::new();
    for (done, (person, records)) in (1..).zip(custody_clock::persons(histories)) {
        if all_seen(&records, histories, officer) {
            list.extend(asked.of(&person, &clock(&records, histories, now, law)));
        }
        progress(done);
    }
    list.retain(|one| asked.over.is_none_or(|over| Span::minutes(one.minutes) > over));
    list.sort_by(|a, b| (b.minutes, &a.person, &a.body).cmp(&(a.minutes, &b.person, &b.body)));
    list
}

impl WithoutBasisQuery {
    /// The stretches without basis in what is asked for, by place.
    fn of(&self, person: &PersonId, line: &[Stretch]) -> Vec<WithoutBasis> {
        let mut by_place: BTreeMap<(String, String), WithoutBasis> = BTreeMap::new();
        let fits = |body: &str, asked: &str| body == asked || body.split('/').next() == Some(asked);
        for stretch in line.iter().filter(|stretch| stretch.basis == Basis::Nothing) {
            let [body, region, placement] = place(stretch);
            let asked =
                self.region.as_ref().is_none_or(|asked| *asked == region) && self.facility.as_ref().is_none_or(|asked| fits(&body, asked));
            if !asked {
                continue;
            }
            let one = by_place.entry((body.clone(), region.clone())).or_insert_with(|| WithoutBasis {
                person: person.clone(),
                body,
                region,
                minutes: 0,
                since: stretch.from,
                until: stretch.to,
                runs: false,
                after: stretch.after,
                placements: BTreeSet::new(),
            });
            one.minutes += stretch.length().whole_minutes();
            (one.until, one.runs) = (stretch.to, stretch.runs);
            one.placements.extend(Some(placement).filter(|placement| !placement.is_empty()));
        }
        by_place.into_values().collect()
    }
}

/// Persons, those of them now, and minutes.
#[derive(Clone, Debug, Default)]
pub struct Total<'a> {
    /// Everybody, each once.
    pub persons: BTreeSet<&'a PersonId>,
    /// Those held so at the moment asked.
    pub now: BTreeSet<&'a PersonId>,
    /// How long, in all.
    pub minutes: i64,
}

impl<'a> Total<'a> {
    fn add(&mut self, one: &'a WithoutBasis) {
        self.persons.insert(&one.person);
        if one.runs {
            self.now.insert(&one.person);
        }
        self.minutes += one.minutes;
    }
}

/// What a list comes to.
#[derive(Clone, Debug, Default)]
pub struct Totals<'a> {
    /// In all.
    pub all: Total<'a>,
    /// By facility.
    pub facilities: BTreeMap<&'a str, Total<'a>>,
    /// By region.
    pub regions: BTreeMap<&'a str, Total<'a>>,
}

impl<'a> Totals<'a> {
    /// The totals of a list.
    pub fn of(list: &'a [WithoutBasis]) -> Self {
        let mut totals = Self::default();
        for one in list {
            totals.all.add(one);
            totals.facilities.entry(&one.body).or_default().add(one);
            totals.regions.entry(&one.region).or_default().add(one);
        }
        totals
    }
}
