//! Records that may be of the same as one that is about to begin: nothing is recorded twice because nobody looked.

use crate::failure::Failure;
use crate::reading::reader::Reader;
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{Key, RecordId, RoomEntry, Submission};
use aiqyn_law::rooms;
use std::collections::BTreeSet;

/// Lookups that tell one thing from another: a person, a weapon by its serial, an object damaged, a person injured, a receipt. Others (a case, a
/// region) are shared by many records that have nothing else in common.
const TELLING: [&str; 5] = ["person:", "serial:", "object:", "injured:", "receipt:"];

/// Records of the same room found under what tells one thing from another, as far as whoever reads sees them. What is shown of them is for the
/// caller to record as a read.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn alike(reader: &Reader<'_>, room: &'static RoomEntry, submission: &Submission) -> Result<Vec<RecordId>, Failure> {
    let read = submission.acts.iter().filter_map(|act| room.read(&act.act, &act.payload).ok());
    let keys: BTreeSet<Key> = read.flat_map(|read| room.keys_of(&Content::Act(read))).collect();
    let telling = |key: &&Key| TELLING.iter().any(|prefix| key.as_str().starts_with(prefix));
    let keys: Vec<String> = keys.iter().filter(telling).map(|key| key.as_str().to_owned()).collect();
    let begun: BTreeSet<&RecordId> = submission.acts.iter().map(|act| &act.record).collect();
    let mut found = BTreeSet::new();
    for (_, records) in reader.store().lookup(&keys).await? {
        let records = records.iter().filter_map(|record| RecordId::parse(record).ok());
        found.extend(
            records.filter(|record| rooms::room(record.room()).is_some_and(|other| other.name == room.name) && !begun.contains(record)),
        );
    }
    let mut seen = Vec::new();
    for record in found {
        if reader.may_see(&record).await? {
            seen.push(record);
        }
    }
    Ok(seen)
}
