//! The record in memory, to be seen as it stood before any act.

use crate::failure::Failure;
use crate::reading::pages::Acts;
use crate::rebuilding::Derived;
use crate::tallying;
use aiqyn_law::kernel::decide::wanted;
use aiqyn_law::kernel::{Fold as _, History, Key, Moment, RecordId, Submission, World};
use aiqyn_law::officer::Officers;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use aiqyn_tally::Tally;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// All acts, and what was found by which key from which act on.
pub struct Whole<'a> {
    /// The lines' bytes, in order.
    lines: Vec<Vec<u8>>,
    /// When each was recorded.
    recorded: Vec<i64>,
    histories: &'a BTreeMap<RecordId, History>,
    lookups: HashMap<Key, Vec<(u64, RecordId)>>,
    register_begun: Option<u64>,
    /// First act and last of each submission.
    pub submissions: Vec<(u64, u64)>,
    /// What the acts count: each question names how many of them it counts from.
    pub tally: Tally,
}

/// Submissions are read in pages of this many.
const PAGE: u32 = 4096;

impl<'a> Whole<'a> {
    /// Reads lines and submissions; `folded` has the histories.
    pub async fn read(store: &Store, folded: &'a Derived) -> Result<Self, Failure> {
        let (mut lines, mut recorded, mut incidents) = (Vec::new(), Vec::new(), BTreeSet::new());
        let mut acts = Acts::up_to(store, folded.acts);
        while let Some(page) = acts.next().await? {
            for act in page {
                lines.push(act.line);
                recorded.push(act.recorded_at);
                incidents.insert(act.incident);
            }
        }
        let mut submissions: Vec<(u64, u64)> = Vec::new();
        loop {
            let page = store.submissions_page(submissions.last().map_or(1, |(_, last)| last + 1), PAGE).await?;
            if page.is_empty() {
                break;
            }
            submissions.extend(page.into_iter().map(|(_, row)| (row.first_seq, row.last_seq)));
        }
        submissions.retain(|(first, last)| first <= last && *last <= folded.acts);
        let mut tally = tallying::empty(incidents.iter().map(String::as_str));
        let points = aiqyn_tally::encode(&folded.points);
        tally.load(&points).map_err(|e| Failure::Failed(format!("what the acts count cannot be read: {e}")))?;
        let histories = &folded.histories;
        let of_register = histories.iter().filter(|(record, _)| record.room() == Officers::NAME);
        let register_begun = of_register.filter_map(|(_, history)| Some(history.recorded().first()?.seq)).min();
        Ok(Self { lines, recorded, histories, lookups: lookups(histories), register_begun, submissions, tally })
    }

    /// The bytes of a line; none where there is no such act.
    pub fn line(&self, seq: u64) -> &[u8] {
        seq.checked_sub(1).and_then(|at| usize::try_from(at).ok()).and_then(|at| self.lines.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The history of a record, with all its acts.
    pub fn history(&self, record: &RecordId) -> Option<&History> {
        self.histories.get(record)
    }

    /// The history of a record as it stood before an act.
    pub fn history_before(&self, record: &RecordId, seq: u64) -> History {
        self.histories.get(record).map(|history| history.known(seq.saturating_sub(1))).unwrap_or_default()
    }

    /// The act with which a register of officers begins; none where none is kept.
    pub const fn register_begun(&self) -> Option<u64> {
        self.register_begun
    }

    /// How many of the acts before that one were recorded by then.
    pub fn recorded_by(&self, known: Moment, before: u64) -> u64 {
        let by_then = self.recorded.partition_point(|at| *at <= known.micros()) as u64;
        by_then.min(before.saturating_sub(1))
    }

    /// All that the rules of a submission look at, as it stood before that act.
    pub fn world(&self, submission: &Submission, before: u64) -> World {
        let (mut world, mut read) = (rooms::world(), BTreeSet::new());
        loop {
            let mut new: Vec<Key> = wanted(rooms::ROOMS, submission, &world).into_iter().filter(|key| !read.contains(key)).collect();
            if new.is_empty() {
                return world;
            }
            while let Some(key) = new.pop() {
                if !read.insert(key.clone()) {
                    continue;
                }
                if let Some(record) = key.as_record() {
                    let history = self.histories.get(&record).map(|history| history.known(before.saturating_sub(1))).unwrap_or_default();
                    world.name(key, [record.clone()]);
                    world.insert(record, history);
                } else {
                    let named = self.lookups.get(&key).map_or(&[][..], Vec::as_slice);
                    let named: Vec<RecordId> =
                        named.iter().take_while(|(seq, _)| *seq < before).map(|(_, record)| record.clone()).collect();
                    new.extend(named.iter().map(Key::record));
                    world.name(key, named);
                }
            }
        }
    }
}

/// Under each key the records it names, each from the act on that says so.
fn lookups(histories: &BTreeMap<RecordId, History>) -> HashMap<Key, Vec<(u64, RecordId)>> {
    let mut lookups: HashMap<Key, Vec<(u64, RecordId)>> = HashMap::new();
    for (record, history) in histories {
        let Some(room) = rooms::room(record.room()) else { continue };
        let mut given: BTreeSet<Key> = BTreeSet::new();
        for act in history.recorded() {
            for key in room.keys_of(&act.content) {
                if given.insert(key.clone()) {
                    lookups.entry(key).or_default().push((act.seq, record.clone()));
                }
            }
        }
    }
    lookups.values_mut().for_each(|named| named.sort());
    lookups
}
