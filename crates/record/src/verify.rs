//! Verifying: everything is recomputed from the acts' bytes, and the first act that does not fit is named.

mod claims;
mod outcome;
mod reads;
mod refusals;
mod sayings;
mod sealed;
mod submissions;

use std::collections::HashMap;

use crate::batch::{StoredAct, record_key};
use crate::catalogue;
use crate::checkpoint::{Checkpoint, Verifier};
use crate::engine::signed;
use crate::error::{Misfit, StoreError};
use crate::line;
use crate::merkle::{Frontier, Hash, Node, leaf_hash, node_count};
use crate::store::Store;
use claims::Claims;
pub use outcome::{NotVerified, Verified};
use sayings::Kept;

/// What a signed checkpoint is held against.
#[derive(Debug, Clone, Copy)]
pub struct Witness<'a> {
    /// The signed note.
    pub note: &'a str,
    /// The key kept outside the operator's reach; without it, the one in the store's folder.
    pub verifier: Option<&'a Verifier>,
}

/// Acts are read in pages of this many: a power of two, so that a page completes whole subtrees.
const PAGE: u64 = 1024;

/// Recomputes everything from the acts' bytes: columns, order, versions, log nodes and root, submissions, sealed texts, refusals, reads,
/// lookup versions; and the root at the checkpoint's size. The journals are held against the checkpoints that are at hand too. `progress` is told (acts done, acts in all) after each page.
///
/// # Errors
/// [`NotVerified::Misfit`] names the first act that does not fit, or the place if it is not an act.
pub async fn verify(store: &Store, witness: Option<Witness<'_>>, progress: impl FnMut(u64, u64)) -> Result<Verified, NotVerified> {
    // Writers may go on meanwhile.
    let snapshot = store.snapshot().await?;
    let verified = verify_snapshot(&snapshot, witness, progress).await;
    snapshot.close().await;
    verified
}

/// The same of all that nothing else can be made anew from: acts, log, submissions, sealed texts, refusals, reads; without lookups and
/// versions.
///
/// # Errors
/// As [`verify`].
pub async fn verify_sources(store: &Store, progress: impl FnMut(u64, u64)) -> Result<Verified, NotVerified> {
    let snapshot = store.snapshot().await?;
    let walked = walk(&snapshot, None, progress).await;
    snapshot.close().await;
    walked.map(|(verified, _)| verified)
}

async fn verify_snapshot(store: &Store, witness: Option<Witness<'_>>, progress: impl FnMut(u64, u64)) -> Result<Verified, NotVerified> {
    let (verified, versions) = walk(store, witness, progress).await?;
    check_versions(store, &versions).await?;
    Ok(verified)
}

/// Walks over the acts and holds what stands beside them; returns how many acts each record has.
async fn walk(
    store: &Store,
    witness: Option<Witness<'_>>,
    mut progress: impl FnMut(u64, u64),
) -> Result<(Verified, HashMap<String, u64>), NotVerified> {
    let checkpoint = witness.map(|w| read_checkpoint(store, w)).transpose()?;
    let head = store.head().await?;
    if let Some(checkpoint) = checkpoint.as_ref().filter(|c| c.size > head.size) {
        let what = format!("it was made over {} acts, the record has {}: acts were removed", checkpoint.size, head.size);
        return Err(Misfit::at("checkpoint", what).into());
    }
    let mut walk = Walk { witnessed: checkpoint.clone(), ..Walk::default() };
    walk.hold_checkpoint()?;
    let mut page = PAGE;
    while walk.frontier.size() < head.size {
        let first = walk.frontier.size() + 1;
        let acts = match store.acts_from(first, page as u32).await {
            // Beyond the head only acts stand that were appended behind its back, or moved there.
            Ok(acts) if acts.first().is_none_or(|act| act.seq > head.size) => return Err(Misfit::act(first, "it is missing").into()),
            Ok(acts) => acts,
            // A row cannot even be read: go on one by one until it is met.
            Err(StoreError::Corrupt { .. }) if page > 1 => {
                page = 1;
                continue;
            }
            Err(StoreError::Corrupt { detail, .. }) => return Err(Misfit::act(first, format!("it cannot be read: {detail}")).into()),
            Err(error) => return Err(error.into()),
        };
        let mut nodes = Vec::new();
        let wrong = acts.iter().take_while(|act| act.seq <= head.size).try_for_each(|act| walk.step(act, &mut nodes));
        // A stored node before the first act that is wrong in itself comes first.
        check_nodes(store, &nodes).await?;
        wrong?;
        progress(walk.frontier.size(), head.size);
    }
    if walk.last_recorded_at != head.last_recorded_at {
        let what = format!("it says {}, the last act was recorded at {}", head.last_recorded_at, walk.last_recorded_at);
        return Err(Misfit::at("head", what).into());
    }
    check_log(store, head.size).await?;
    let secrets = sealed::check(store, &walk.claims).await?;
    submissions::check(store, head.size, &walk.claims, &secrets).await?;
    // One that is over more acts is held by whoever asks for the record itself.
    let kept = store.kept_points().await?.into_iter().filter(|(_, point)| point.size <= head.size);
    let mut points: Vec<Kept> = kept.map(|(place, point)| (format!("in {}", place.display()), point)).collect();
    points.extend(checkpoint.iter().map(|point| ("given".to_owned(), point.clone())));
    refusals::check(store, &walk.claims, &points).await?;
    reads::check(store, &walk.claims, &points).await?;
    Ok((Verified { size: head.size, root: walk.frontier.root(), checkpoint }, walk.versions))
}

fn read_checkpoint(store: &Store, witness: Witness<'_>) -> Result<Checkpoint, NotVerified> {
    let own = store.verifier();
    witness.verifier.unwrap_or(&own).verify(witness.note).map_err(NotVerified::Checkpoint)
}

/// The walk over the acts, in order.
#[derive(Default)]
struct Walk {
    frontier: Frontier,
    last_recorded_at: i64,
    versions: HashMap<String, u64>,
    claims: Claims,
    witnessed: Option<Checkpoint>,
}

impl Walk {
    fn step(&mut self, act: &StoredAct, nodes: &mut Vec<Node>) -> Result<(), Misfit> {
        let expected = self.frontier.size() + 1;
        if act.seq != expected {
            return Err(Misfit::act(expected, format!("it is missing: act {} follows", act.seq)));
        }
        let said = line::check(act)?;
        if expected > 1 && act.recorded_at < self.last_recorded_at {
            return Err(Misfit::act(act.seq, "recorded_at lies before that of the act before it"));
        }
        self.last_recorded_at = act.recorded_at;
        let version = self.versions.entry(act.record.clone()).or_default();
        *version += 1;
        if act.version != *version {
            return Err(Misfit::act(act.seq, format!("version: it says {}, the record's next is {version}", act.version)));
        }
        self.claims.take(act, said)?;
        self.frontier.push(leaf_hash(&act.line), |node| nodes.push(node));
        self.hold_checkpoint()
    }

    fn hold_checkpoint(&self) -> Result<(), Misfit> {
        match &self.witnessed {
            Some(checkpoint) if checkpoint.size == self.frontier.size() && checkpoint.root != self.frontier.root() => {
                let what = format!("the root over the first {} acts is another: one or more of them were rewritten", checkpoint.size);
                Err(Misfit::at("checkpoint", what))
            }
            _ => Ok(()),
        }
    }
}

/// Holds the stored nodes against the ones computed, in the order in which acts complete them.
async fn check_nodes(store: &Store, nodes: &[Node]) -> Result<(), NotVerified> {
    let mut stored: HashMap<(u8, u64), Hash> = HashMap::new();
    let mut bounds: HashMap<u8, (u64, u64)> = HashMap::new();
    for Node { id: (level, index), .. } in nodes {
        let bound = bounds.entry(*level).or_insert((*index, index + 1));
        bound.1 = index + 1;
    }
    for (level, (from, before)) in bounds {
        let query = store.pool().ask(catalogue::NODES_OF_LEVEL).bind(i64::from(level)).bind(signed(from)).bind(signed(before));
        for row in query.all().await.map_err(|e| store.error(e))? {
            stored.insert((level, store.unsigned(&row, 0)?), store.hash(&row, 1)?);
        }
    }
    let mut seq = 0;
    for node in nodes {
        let (level, index) = node.id;
        if level == 0 {
            seq = index + 1;
        }
        match stored.get(&node.id) {
            Some(hash) if *hash == node.hash => {}
            Some(_) if level == 0 => return Err(Misfit::act(seq, "its line is not the one that was logged").into()),
            Some(_) => return Err(Misfit::act(seq, format!("log node {index} of level {level}, which it completes, is another")).into()),
            None => return Err(Misfit::act(seq, format!("log node {index} of level {level}, which it completes, is missing")).into()),
        }
    }
    Ok(())
}

/// No node too many, and no act beyond the head.
async fn check_log(store: &Store, size: u64) -> Result<(), NotVerified> {
    let count: i64 = store.pool().ask(catalogue::NODES_COUNT).scalar().await.map_err(|e| store.error(e))?;
    if count.unsigned_abs() != node_count(size) {
        return Err(Misfit::at("log", format!("it has {count} nodes, {size} acts make {}", node_count(size))).into());
    }
    let last: i64 = store.pool().ask(catalogue::LAST_SEQ).scalar().await.map_err(|e| store.error(e))?;
    if last.unsigned_abs() != size {
        return Err(Misfit::act(last.unsigned_abs(), format!("it stands beyond the end of the record, which has {size} acts")).into());
    }
    Ok(())
}

async fn check_versions(store: &Store, records: &HashMap<String, u64>) -> Result<(), NotVerified> {
    let mut expected: HashMap<String, u64> = records.iter().map(|(record, count)| (record_key(record), *count)).collect();
    let mut after = (String::new(), String::new());
    loop {
        let page = store.lookups_page((&after.0, &after.1), PAGE as u32).await?;
        for (key, _) in &page {
            *expected.entry(key.clone()).or_default() += 1;
        }
        match page.into_iter().last() {
            Some(last) => after = last,
            None => break,
        }
    }
    let mut key = String::new();
    loop {
        let query = store.pool().ask(catalogue::VERSIONS_PAGE).bind(key.as_str()).bind(signed(PAGE));
        let rows = query.all().await.map_err(|e| store.error(e))?;
        for row in &rows {
            let version = store.unsigned(row, 1)?;
            key = store.column(row, 0)?;
            let counted = expected.remove(&key).unwrap_or(0);
            if version != counted {
                return Err(Misfit::at(format!("version of {key}"), format!("it says {version}, the record counts {counted}")).into());
            }
        }
        if rows.is_empty() {
            break;
        }
    }
    match expected.keys().min() {
        Some(key) => Err(Misfit::at(format!("version of {key}"), "it is missing").into()),
        None => Ok(()),
    }
}
