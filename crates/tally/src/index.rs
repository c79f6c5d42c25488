//! The tally: points of every figure, and the questions they answer.

use crate::codec::{self, Undecodable};
use crate::hashing::{Map, Set};
use crate::runs::Runs;
use crate::timeline::{Cell, Point};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// The sum of weights.
    Weight,
    /// Distinct members, each once whatever the number of its records.
    Distinct,
}

/// Both clocks of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// How many acts are known: points of acts up to this position count.
    pub known: u64,
    /// The moment asked of: points that hold by then count.
    pub of: i64,
}

/// What a member contributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Sum of its weights.
    pub weight: i64,
    /// The records through which it is a member.
    pub records: BTreeSet<Arc<str>>,
    /// Facets with their values, of all its cells.
    pub facets: BTreeSet<(Arc<str>, Arc<str>)>,
}

/// Parts held against their whole, as sets of members of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakdown {
    /// Value of each part.
    pub parts: Vec<i64>,
    /// How many members of the whole stand in no part.
    pub residual: i64,
    /// Which.
    pub residual_members: Vec<Arc<str>>,
    /// Members in more than one part, or in a part and not in the whole.
    pub double_members: Vec<Arc<str>>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    seq: u64,
    at: i64,
    record: u32,
    cell: u32,
    sign: i8,
}

#[derive(Debug)]
struct Series {
    counting: Counting,
    entries: Vec<Entry>,
    runs: Runs,
}

impl Series {
    /// How many entries are known by then: they stand in the order recorded.
    fn prefix(&self, known: u64) -> usize {
        self.entries.partition_point(|e| e.seq <= known)
    }
}

/// The index of all figures.
#[derive(Debug, Default)]
pub struct Tally {
    series: BTreeMap<Arc<str>, Series>,
    names: Map<Arc<str>, u32>,
    records: Vec<Arc<str>>,
    places: Map<Arc<Cell>, u32>,
    cells: Vec<Arc<Cell>>,
    touched: usize,
}

impl Tally {
    /// An empty tally.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says how a figure counts; one not registered counts by weight.
    pub fn register(&mut self, figure: &str, counting: Counting) {
        self.entry(figure.into()).counting = counting;
    }

    fn entry(&mut self, figure: Arc<str>) -> &mut Series {
        self.series.entry(figure).or_insert_with(|| Series { counting: Counting::Weight, entries: Vec::new(), runs: Runs::default() })
    }

    fn record(&mut self, record: &Arc<str>) -> u32 {
        *self.names.entry(record.clone()).or_insert_with(|| {
            self.records.push(record.clone());
            u32::try_from(self.records.len() - 1).unwrap_or(u32::MAX)
        })
    }

    fn cell(&mut self, cell: &Cell) -> u32 {
        if let Some(id) = self.places.get(cell) {
            return *id;
        }
        let id = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.keep(Arc::new(cell.clone()), id);
        id
    }

    /// The place of a cell that nobody else needs.
    fn own(&mut self, cell: Cell) -> u32 {
        if let Some(id) = self.places.get(&cell) {
            return *id;
        }
        let id = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.keep(Arc::new(cell), id);
        id
    }

    fn keep(&mut self, cell: Arc<Cell>, id: u32) {
        self.places.insert(Arc::clone(&cell), id);
        self.cells.push(cell);
    }

    /// Adds points in the order recorded and brings the index up to them.
    pub fn apply(&mut self, points: impl IntoIterator<Item = Point>) {
        let mut changed: BTreeSet<Arc<str>> = BTreeSet::new();
        for point in points {
            let (record, cell) = (self.record(&point.record), self.cell(&point.cell));
            self.entry(point.cell.figure.clone()).entries.push(Entry { seq: point.seq, at: point.at, record, cell, sign: point.sign });
            self.touched += 1;
            changed.insert(point.cell.figure);
        }
        for figure in changed {
            self.cover(&figure);
        }
    }

    /// Adds an encoded batch without building runs: for one question, reading the points is cheaper than sorting them.
    ///
    /// # Errors
    /// Bytes that are no batch; nothing is added then.
    pub fn load(&mut self, batch: &[u8]) -> Result<(), Undecodable> {
        self.load_within(batch, |_| true)
    }

    /// The same, of the points of records that `visible` admits alone: all that is asked of the tally afterwards is asked of what whoever
    /// asks may see. Its counts are those of [`Tally::members_within`].
    ///
    /// # Errors
    /// Bytes that are no batch; nothing is added then.
    pub fn load_within(&mut self, batch: &[u8], visible: impl Fn(&str) -> bool) -> Result<(), Undecodable> {
        let batch = codec::read(batch)?;
        self.places.reserve(batch.cells.len());
        let figures: Vec<Arc<str>> = batch.cells.iter().map(|cell| cell.figure.clone()).collect();
        let cells: Vec<u32> = batch.cells.into_iter().map(|cell| self.own(cell)).collect();
        // Whether each was looked at, whether it is seen, and its number.
        let mut records: Vec<Option<Option<u32>>> = vec![None; batch.strings.len()];
        for (seq, at, record, cell, sign) in batch.points {
            let name = &batch.strings[record];
            let record = *records[record].get_or_insert_with(|| visible(name).then(|| self.record(name)));
            let Some(record) = record else { continue };
            let figure = &figures[cell];
            let entry = Entry { seq, at, record, cell: cells[cell], sign };
            match self.series.get_mut(figure) {
                Some(series) => series.entries.push(entry),
                None => self.entry(figure.clone()).entries.push(entry),
            }
            self.touched += 1;
        }
        Ok(())
    }

    /// Builds the runs of every figure: for many questions.
    pub fn index(&mut self) {
        let figures: Vec<Arc<str>> = self.series.keys().cloned().collect();
        figures.iter().for_each(|figure| self.cover(figure));
    }

    fn cover(&mut self, figure: &str) {
        let cells = &self.cells;
        if let Some(series) = self.series.get_mut(figure) {
            let entries = &series.entries;
            let point = |i: usize| (entries[i].at, i64::from(entries[i].sign) * cells[entries[i].cell as usize].weight);
            self.touched += series.runs.cover(point, entries.len());
        }
    }

    /// Index entries touched since the tally was made: what upkeep costs.
    pub const fn touched(&self) -> usize {
        self.touched
    }

    /// The figures there are points of, or that were registered.
    pub fn figures(&self) -> impl Iterator<Item = &str> {
        self.series.keys().map(AsRef::as_ref)
    }

    /// The figure's value. By weight O(log² n) where indexed; distinct members read the figure's points.
    pub fn count(&self, figure: &str, as_of: AsOf) -> i64 {
        let Some(series) = self.series.get(figure) else { return 0 };
        match series.counting {
            Counting::Distinct => i64::try_from(self.distinct(figure, as_of).len()).unwrap_or(i64::MAX),
            Counting::Weight => {
                let prefix = series.prefix(as_of.known);
                let (sum, done) = series.runs.sum(prefix, as_of.of);
                let tail = series.entries[done..prefix].iter().filter(|e| e.at <= as_of.of);
                sum + tail.map(|e| i64::from(e.sign) * self.cells[e.cell as usize].weight).sum::<i64>()
            }
        }
    }

    /// The cells that stand, in no order: (record, cell).
    fn standing(&self, figure: &str, as_of: AsOf) -> Vec<(&Arc<str>, &Cell)> {
        let Some(series) = self.series.get(figure) else { return Vec::new() };
        let mut sums: Map<(u32, u32), i32> = Map::default();
        for entry in series.entries[..series.prefix(as_of.known)].iter().filter(|e| e.at <= as_of.of) {
            *sums.entry((entry.record, entry.cell)).or_default() += i32::from(entry.sign);
        }
        let stands = sums.into_iter().filter(|(_, sum)| *sum > 0);
        stands.map(|((record, cell), _)| (&self.records[record as usize], &*self.cells[cell as usize])).collect()
    }

    /// The members, each once, in no order.
    fn distinct(&self, figure: &str, as_of: AsOf) -> Set<&Arc<str>> {
        self.standing(figure, as_of).into_iter().map(|(_, cell)| &cell.member).collect()
    }

    /// The members alone, in order.
    pub fn member_ids(&self, figure: &str, as_of: AsOf) -> BTreeSet<Arc<str>> {
        self.distinct(figure, as_of).into_iter().cloned().collect()
    }

    /// The members, each with what it contributes.
    pub fn members(&self, figure: &str, as_of: AsOf) -> BTreeMap<Arc<str>, Membership> {
        self.members_within(figure, as_of, |_| true)
    }

    /// The members through records that `visible` admits: what an officer counts is members ∩ visible.
    pub fn members_within(&self, figure: &str, as_of: AsOf, visible: impl Fn(&str) -> bool) -> BTreeMap<Arc<str>, Membership> {
        let mut members: BTreeMap<Arc<str>, Membership> = BTreeMap::new();
        for (record, cell) in self.standing(figure, as_of).into_iter().filter(|(record, _)| visible(record)) {
            let member = members.entry(cell.member.clone()).or_default();
            member.weight += cell.weight;
            member.records.insert(record.clone());
            member.facets.extend(cell.facets.iter().cloned());
        }
        members
    }

    /// The figure split by a facet; members without a value stand under the empty one.
    pub fn by(&self, figure: &str, facet: &str, as_of: AsOf) -> BTreeMap<Arc<str>, i64> {
        self.splits(figure, &[facet], as_of).pop().unwrap_or_default()
    }

    /// The figure split by each of several facets, in one pass, in their order.
    pub fn splits(&self, figure: &str, facets: &[&str], as_of: AsOf) -> Vec<BTreeMap<Arc<str>, i64>> {
        let distinct = self.series.get(figure).is_some_and(|s| s.counting == Counting::Distinct);
        let none: Arc<str> = "".into();
        let mut splits: Vec<BTreeMap<Arc<str>, i64>> = vec![BTreeMap::new(); facets.len()];
        let standing = self.standing(figure, as_of);
        let mut seen: Set<(usize, &str, &str)> = Set::default();
        for (_, cell) in &standing {
            for (place, facet) in facets.iter().enumerate() {
                let value = cell.facets.iter().find(|(name, _)| name.as_ref() == *facet).map_or(&none, |(_, value)| value);
                let adds = if !distinct { cell.weight } else { i64::from(seen.insert((place, &**value, &*cell.member))) };
                match splits[place].get_mut(value) {
                    Some(size) => *size += adds,
                    None => {
                        splits[place].insert(Arc::clone(value), adds);
                    }
                }
            }
        }
        splits
    }

    /// Parts against their whole, each as of its own clocks; all must have members of one kind.
    pub fn breakdown(&self, whole: (&str, AsOf), parts: &[(&str, AsOf)]) -> Breakdown {
        let whole = self.distinct(whole.0, whole.1);
        let mut times: Map<&Arc<str>, usize> = Map::default();
        let mut found = Breakdown::default();
        for (part, as_of) in parts {
            found.parts.push(self.count(part, *as_of));
            for member in self.distinct(part, *as_of) {
                *times.entry(member).or_default() += 1;
            }
        }
        found.double_members = times.iter().filter(|(m, n)| **n > 1 || !whole.contains(*m)).map(|(m, _)| Arc::clone(m)).collect();
        found.residual_members = whole.into_iter().filter(|m| !times.contains_key(*m)).cloned().collect();
        found.double_members.sort_unstable();
        found.residual_members.sort_unstable();
        found.residual = i64::try_from(found.residual_members.len()).unwrap_or(i64::MAX);
        found
    }
}
