//! Who hands in, by the register of officers: in office now, with a key that stands, under a signature that holds. Where no register is kept,
//! in a store founded before there was one, whoever proved to be there comes in.

use super::answer::{DoorError, Waiting};
use super::known::Known;
use crate::signing;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::field::{FieldKind, Identified};
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::threshold::declared::{KEY_NOT_STANDING, NOT_IN_OFFICE, OFFICER_UNKNOWN, REGISTER_ALONE, UNSIGNED};
use aiqyn_law::kernel::{
    Authority, Declaration, Finding, Fold as _, History, Key, Moment, OfficerId, RecordId, Speech, SubmittedAct, fold,
};
use aiqyn_law::officer::{self, Officers, State};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use serde_json::Value;

/// What is read of the register for those who wait together.
pub fn wanted(waiting: &[&Waiting]) -> Vec<Key> {
    let own = waiting.iter().filter_map(|waits| officer::record(&waits.officer.id)).map(|record| Key::record(&record));
    own.chain([officer::founding_key()]).collect()
}

/// When is asked, whether a register was found, and whether nothing will be recorded.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub now: Moment,
    pub kept: bool,
    pub rehearsal: bool,
    /// Whether the signature is of the submission.
    pub holds: bool,
}

/// So many signatures are worth a second thread.
const TOGETHER: usize = 16;

/// Of each that waits, whether its signature is of it, by the key that it names. What costs most of an admission needs nothing of the record,
/// so it is done on all cores before anything else.
pub fn signed(waiting: &[&Waiting]) -> Vec<bool> {
    let holds = |waits: &&Waiting| {
        waits.signature.as_ref().is_some_and(|signature| signing::holds(signature, &waits.officer.id, &waits.submission))
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = waiting.len().div_ceil(threads).max(TOGETHER);
    std::thread::scope(|scope| {
        let parts: Vec<_> = waiting.chunks(share).map(|some| scope.spawn(move || some.iter().map(holds).collect::<Vec<_>>())).collect();
        // A thread that failed has shown nothing of its part.
        let shares = waiting.chunks(share).zip(parts);
        shares.flat_map(|(some, part)| part.join().unwrap_or_else(|_| vec![false; some.len()])).collect()
    })
}

/// What was read of the register to let a submission in, with its version; or why it stays outside. A rehearsal asks for no signature.
pub async fn hold(
    known: &mut Known,
    store: &Store,
    waits: &Waiting,
    Asked { now, kept, rehearsal, holds }: Asked,
    law: &Pack,
) -> Result<Result<Option<(Key, u64)>, Vec<Refusal>>, DoorError> {
    known.load(store, &wanted(&[waits])).await?;
    let speech = |room| Speech { names: rooms::ROOMS.names, room, law, at: now };
    let refuse = |declaration: &Declaration, finding: &Finding| {
        let record = waits.submission.acts.first().map_or("", |act| act.record.as_str());
        vec![Refusal::of(declaration, 0, record, finding, &speech(""))]
    };
    let own = officer::record(&waits.officer.id);
    let founding = own.as_ref().and_then(|own| waits.submission.acts.iter().find(|act| act.act == "founded/1" && act.record == *own));
    let kept = kept || !known.records(&officer::founding_key()).is_empty();
    if !kept && founding.is_none() {
        return Ok(Ok(None));
    }
    let of_register = |act: &SubmittedAct| act.record.room() == Officers::NAME;
    if waits.submission.acts.len() > 1 && waits.submission.acts.iter().any(of_register) {
        return Ok(Err(refuse(&REGISTER_ALONE, &Finding::plain())));
    }
    let named = || Finding::plain().with("officer", &waits.officer.id);
    let Some(own) = own else { return Ok(Err(refuse(&NOT_IN_OFFICE, &named()))) };
    // Whoever founds the register brings the office and the key with the first act.
    let (authority, key) = match founding.filter(|_| !kept) {
        Some(act) => founder(act),
        None => standing(&fold::<Officers>(&known.history(&own).effective(Officers::act)), waits, now),
    };
    if authority.as_ref() != Some(&waits.officer.authority) {
        return Ok(Err(refuse(&NOT_IN_OFFICE, &named())));
    }
    if !rehearsal {
        let Some(signature) = &waits.signature else { return Ok(Err(refuse(&UNSIGNED, &Finding::plain()))) };
        if key.as_ref() != Some(&signature.key) {
            return Ok(Err(refuse(&KEY_NOT_STANDING, &Finding::plain())));
        }
        if !holds {
            return Ok(Err(refuse(&UNSIGNED, &Finding::plain())));
        }
    }
    let unknown = unknown(known, store, waits, &speech).await?;
    Ok(if unknown.is_empty() { Ok(Some((Key::record(&own), known.history(&own).version()))) } else { Err(unknown) })
}

/// The office of whoever hands in, and the key of the signature if it stands now.
fn standing(state: &State, waits: &Waiting, now: Moment) -> (Option<Authority>, Option<String>) {
    let key = waits.signature.as_ref().and_then(|signature| state.key(&signature.key, now));
    (state.acting().map(|office| office.authority.clone()), key.map(|held| held.key.clone()))
}

/// The office and the key that a founding act gives.
fn founder(act: &SubmittedAct) -> (Option<Authority>, Option<String>) {
    let founded: Option<officer::Founded> = serde_json::from_value(act.payload.clone()).ok();
    founded.map_or((None, None), |founded| (Some(founded.post.authority()), Some(founded.credential.key)))
}

/// The refusals of acts that name an officer whom the register does not have.
async fn unknown<'a>(
    known: &mut Known,
    store: &Store,
    waits: &Waiting,
    speech: &impl Fn(&'a str) -> Speech<'a>,
) -> Result<Vec<Refusal>, DoorError> {
    let mut refusals = Vec::new();
    for (index, act) in waits.submission.acts.iter().enumerate().filter(|(_, act)| act.record.room() != Officers::NAME) {
        for (field, id) in named_officers(&act.record, &act.act, &act.payload, &|record| known.history(record).clone()) {
            let record = OfficerId::parse(&id).ok().and_then(|id| officer::record(&id));
            if let Some(record) = &record {
                known.load(store, &[Key::record(record)]).await?;
            }
            if record.is_none_or(|record| known.history(&record).version() == 0) {
                let finding = Finding::plain().with("officer", &id).at(&field);
                refusals.push(Refusal::of(&OFFICER_UNKNOWN, index, act.record.as_str(), &finding, &speech("")));
            }
        }
    }
    Ok(refusals)
}

/// The officers that an act names, each with its field. A correction names those of the payload that it brings; `history` tells what it corrects.
pub fn named_officers(record: &RecordId, kind: &str, payload: &Value, history: &impl Fn(&RecordId) -> History) -> Vec<(String, String)> {
    let Some(room) = rooms::room(record.room()) else { return Vec::new() };
    let corrected = (kind == "correction/1").then(|| history(record));
    let original = corrected.as_ref().and_then(|history| history.at_version(payload.get("corrects")?.as_u64()?));
    let original = original.filter(|original| matches!(original.content, Content::Act(_)));
    let within = original.and_then(|original| Some((original.kind.as_str(), payload.get("payload")?, "/payload")));
    let (kind, payload, to) = within.unwrap_or((kind, payload, ""));
    let mut named = Vec::new();
    if let Some(form) = room.form_of(kind) {
        form.leaves(payload, to, &mut |field, kind, value| {
            if let (FieldKind::Identifier(Identified::Officer), Some(id)) = (kind, value.as_str()) {
                named.push((field.to_owned(), id.to_owned()));
            }
        });
    }
    named
}
