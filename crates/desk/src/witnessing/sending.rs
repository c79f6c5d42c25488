//! The record's checkpoints on their way out of the house: sent at least daily and at each release, collected with their cosignatures, and
//! how old the last one is.

use crate::clock::wall_clock;
use crate::failure::Failure;
use aiqyn_law::kernel::{Moment, Span};
use aiqyn_record::checkpoint::Checkpoint;
use aiqyn_record::cosignature::{Request, WitnessKey};
use aiqyn_record::witness::{COSIGNATURE, REFUSED, REQUEST};
use aiqyn_record::witnessed::{Outside, OutsideKind, Sent, replace_file};
use aiqyn_record::{Store, StoreError};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A checkpoint is sent when the last one was sent so long ago.
const DAILY: Span = Span::hours(24);

/// What is kept of the record outside the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witnessed {
    /// Nobody keeps anything.
    Nobody,
    /// Somebody ought to, and has nothing yet, or has not answered.
    Awaited,
    /// The newest checkpoint that is kept or cosigned.
    Kept {
        /// Its size.
        size: u64,
        /// When it was laid down or cosigned.
        at: Moment,
        /// The witnesses who cosigned it, by name.
        by: Vec<String>,
    },
}

/// What became of a checkpoint at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The place.
    pub folder: PathBuf,
    /// Its size; or why it was not laid down.
    pub outcome: Result<u64, String>,
}

/// Sends a checkpoint where the last one was sent more than a day ago, or the record grew and that is a reason (`grown`).
///
/// # Errors
/// The store's. A place that is not at hand is told in its delivery.
pub async fn keep_up(store: &Store, grown: bool) -> Result<Vec<Delivery>, Failure> {
    let places = sendable(store).await?;
    let (now, size, sent) = (wall_clock(), store.head().await?.size, store.sent());
    let due = |place: &Outside| {
        let last = sent.iter().filter(|sent| sent.folder == place.folder).max_by_key(|sent| sent.at);
        last.is_none_or(|last| Moment::from_micros(last.at).unwrap_or_default() + DAILY <= now || (grown && last.size != size))
    };
    if places.iter().any(due) { send(store).await } else { Ok(Vec::new()) }
}

/// The places to which checkpoints are sent: a site gets its own by being published.
async fn sendable(store: &Store) -> Result<Vec<Outside>, StoreError> {
    let mut places = store.outside().await?.unwrap_or_default();
    places.retain(|place| place.kind != OutsideKind::Site);
    Ok(places)
}

/// Signs a checkpoint of the record as it stands and lays it down in every place; where a witness visits, with the request to cosign it.
///
/// # Errors
/// The store's. A place that is not at hand is told in its delivery.
pub async fn send(store: &Store) -> Result<Vec<Delivery>, Failure> {
    let places = sendable(store).await?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let note = store.checkpoint().await?;
    let (log, at) = (store.verifier(), wall_clock().micros());
    let point = log.verify(&note).map_err(|e| Failure::Failed(e.to_string()))?;
    let (mut sent, mut told) = (collected(store, &places), Vec::new());
    for place in &places {
        let outcome = lay_down(store, place, &point, &note, &sent).await?;
        if outcome.is_ok() {
            sent.retain(|one| one.folder != place.folder || cosigned(place, one).is_some());
            sent.push(Sent { folder: place.folder.clone(), at, size: point.size, note: note.clone() });
        }
        told.push(Delivery { folder: place.folder.clone(), outcome: outcome.map(|()| point.size) });
    }
    store.remember_sent(&sent)?;
    Ok(told)
}

/// Lays a checkpoint down; the inner error is the place's.
async fn lay_down(store: &Store, place: &Outside, point: &Checkpoint, note: &str, sent: &[Sent]) -> Result<Result<(), String>, StoreError> {
    let log = store.verifier();
    if !place.folder.is_dir() {
        return Ok(Err("the folder is not there; attach or mount it, then: aiqyn checkpoint --send".to_owned()));
    }
    if let Some((kept, _)) = place.kept(&log)
        && let Some(broken) = store.broken(&kept).await?
    {
        return Ok(Err(format!(
            "it keeps a checkpoint of {} acts that this record does not continue ({broken}); it was left there",
            kept.size
        )));
    }
    let folder = place.of_log(&log);
    let laid = fs::create_dir_all(&folder).map_err(|e| e.to_string());
    let laid = laid.and_then(|()| replace_file(&place.newest(&log), note.as_bytes()).map_err(|e| e.to_string()));
    if laid.is_err() || place.kind == OutsideKind::Folder {
        return Ok(laid);
    }
    let old = cosigned_last(place, &folder, sent).filter(|old| *old <= point.size).unwrap_or(0);
    let request = Request { old, proof: store.consistency_proof(old, point.size).await?, note: note.to_owned() };
    Ok(replace_file(&folder.join(REQUEST), request.to_string().as_bytes()).map_err(|e| e.to_string()))
}

/// The size that the witness of a place cosigned last: as it said itself where it refused, else as its cosignatures say.
fn cosigned_last(place: &Outside, folder: &Path, sent: &[Sent]) -> Option<u64> {
    let said = fs::read_to_string(folder.join(REFUSED)).ok().and_then(|text| text.lines().next()?.parse().ok());
    let seen = || sent.iter().filter(|one| one.folder == place.folder && cosigned(place, one).is_some()).map(|one| one.size).max();
    said.or_else(seen)
}

/// When the witness of a place cosigned what was sent there, and who that is.
fn cosigned(place: &Outside, sent: &Sent) -> Option<(Moment, String)> {
    let OutsideKind::Witness(key) = &place.kind else { return None };
    Some((cosigned_at(key, &sent.note)?, key.name().to_owned()))
}

fn cosigned_at(key: &WitnessKey, note: &str) -> Option<Moment> {
    let seconds = i64::try_from(key.cosigned(note).ok()?).ok()?;
    Moment::from_micros(seconds.checked_mul(1_000_000)?)
}

/// What was sent, with the cosignatures that lie in the places since.
fn collected(store: &Store, places: &[Outside]) -> Vec<Sent> {
    let log = store.verifier();
    let mut sent = store.sent();
    for place in places {
        let OutsideKind::Witness(key) = &place.kind else { continue };
        let Ok(lines) = fs::read_to_string(place.of_log(&log).join(COSIGNATURE)) else { continue };
        let answered = sent.iter().filter(|one| one.folder == place.folder && cosigned(place, one).is_none());
        let found =
            answered.map(|one| Sent { note: format!("{}{lines}", one.note), ..one.clone() }).find(|one| key.cosigned(&one.note).is_ok());
        if let Some(found) = found {
            // What is cosigned now takes the place of what was before, and of itself without.
            sent.retain(|one| one.folder != place.folder);
            sent.push(found);
        }
    }
    sent
}

/// Collects the cosignatures that lie in the places, and remembers them where the store's folder can be written to.
///
/// # Errors
/// The store's.
pub async fn collect(store: &Store) -> Result<Vec<Sent>, Failure> {
    let places = sendable(store).await?;
    let sent = collected(store, &places);
    if sent != store.sent() {
        // They lie in the places still, and are collected again.
        let _ = store.remember_sent(&sent);
    }
    Ok(sent)
}

/// A site that was published at a place of the record has its checkpoint from now on.
///
/// # Errors
/// The store's.
pub async fn published(store: &Store, out: &Path) -> Result<(), Failure> {
    let here = |place: &Outside| same(&place.folder, out).unwrap_or(false);
    let places = store.outside().await?.unwrap_or_default();
    let Some(place) = places.iter().find(|place| place.kind == OutsideKind::Site && here(place)) else { return Ok(()) };
    if let Some((point, note)) = place.kept(&store.verifier()) {
        let mut sent = store.sent();
        sent.retain(|one| one.folder != place.folder);
        sent.push(Sent { folder: place.folder.clone(), at: wall_clock().micros(), size: point.size, note });
        store.remember_sent(&sent)?;
    }
    Ok(())
}

fn same(one: &Path, other: &Path) -> io::Result<bool> {
    Ok(fs::canonicalize(one)? == fs::canonicalize(other)?)
}

/// What is kept outside the house, as far as is at hand.
///
/// # Errors
/// The store's.
pub async fn last(store: &Store) -> Result<Witnessed, Failure> {
    let places = store.outside().await?.unwrap_or_default();
    if places.is_empty() {
        return Ok(Witnessed::Nobody);
    }
    let sent = collected(store, &places);
    let kept = places.iter().flat_map(|place| sent.iter().filter(|one| one.folder == place.folder).filter_map(|one| told(place, one)));
    let newest = kept.max_by_key(|(at, size, by)| (*at, *size, by.clone()));
    Ok(newest.map_or(Witnessed::Awaited, |(at, size, by)| Witnessed::Kept { size, at, by: by.into_iter().collect() }))
}

/// What was sent to a witness counts from its cosignature on.
fn told(place: &Outside, sent: &Sent) -> Option<(Moment, u64, Option<String>)> {
    match &place.kind {
        OutsideKind::Witness(_) => cosigned(place, sent).map(|(at, by)| (at, sent.size, Some(by))),
        OutsideKind::Folder | OutsideKind::Site => Some((Moment::from_micros(sent.at)?, sent.size, None)),
    }
}
