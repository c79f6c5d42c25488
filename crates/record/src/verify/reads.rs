//! The journal of reads, with the signatures under destroyed keys and the confirmations of the clock in it: every entry continues the one
//! before, and the journal is the one that lines, checkpoints and its own end say.

use super::claims::Claims;
use super::outcome::NotVerified;
use super::sayings::{Kept, Sayings};
use crate::batch::Journal;
use crate::catalogue;
use crate::engine::{Row, signed};
use crate::entry::{ReadEntry, ReadKind, entry};
use crate::error::{Misfit, StoreError};
use crate::merkle::Hash;
use crate::store::Store;

/// Entries are read in pages of this many.
const PAGE: u64 = 1000;

/// Holds every entry, and names the first that was changed, removed, inserted or moved.
pub(super) async fn check(store: &Store, claims: &Claims, points: &[Kept]) -> Result<(), NotVerified> {
    let mut sayings = Sayings::of("reads", &claims.reads, points, |said| said.reads);
    let mut journal = Journal::default();
    sayings.hold(&journal)?;
    if store.keeps_reads() {
        loop {
            let query = store.pool().ask(catalogue::READS_CHAINED).bind(signed(journal.size)).bind(signed(PAGE));
            let rows = query.all().await.map_err(|e| store.error(e))?;
            for row in &rows {
                step(&mut journal, row)?;
                sayings.hold(&journal)?;
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    sayings.finish(&journal)?;
    let noted = match store.reads_journal().await {
        Err(StoreError::Corrupt { detail, .. }) => return Err(Misfit::at("reads", detail).into()),
        noted => noted?,
    };
    match noted {
        Some(noted) if noted != journal => {
            let what = format!("the journal has {}, and is not the one whose end the store noted after {}", journal.size, noted.size);
            Err(Misfit::at("reads", format!("{what}: one was removed or added")).into())
        }
        _ => Ok(()),
    }
}

fn step(journal: &mut Journal, row: &Row) -> Result<(), Misfit> {
    let expected = journal.size + 1;
    let unread = |detail: String| Misfit::at(format!("read {expected}"), format!("it cannot be read: {detail}"));
    let (id, entry) = entry(row).map_err(unread)?;
    if id != expected {
        return Err(Misfit::at(format!("read {expected}"), format!("it is missing: read {id} follows")));
    }
    journal.push_read(&entry);
    let hash: Option<Vec<u8>> = row.get(13).map_err(|e| unread(e.to_string()))?;
    match hash.and_then(|hash| Hash::try_from(hash).ok()) {
        Some(hash) if hash == journal.head => Ok(()),
        Some(_) => Err(Misfit::at(format!("read {id}"), format!("{} is not what was recorded there", told(&entry)))),
        None => Err(Misfit::at(format!("read {id}"), format!("{} was never recorded: it continues nothing", told(&entry)))),
    }
}

/// What stands there, in words.
fn told(entry: &ReadEntry) -> String {
    match entry.kind {
        ReadKind::Destruction => format!("the signature of {} under the destruction of the key of {}", entry.officer, entry.record),
        ReadKind::Clock => format!("the confirmation of the clock by {}", entry.officer),
        ReadKind::Read | ReadKind::BreakGlass | ReadKind::Review | ReadKind::Account => format!("what {} did", entry.officer),
    }
}
