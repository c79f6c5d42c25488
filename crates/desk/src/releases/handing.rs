//! Acts of the briefing room on their way to the door, what it answered, and how the record stands then.

use super::{Release, announced, load};
use crate::clock;
use crate::door::{Door, DoorError, Receipt, Waiting};
use crate::failure::Failure;
use crate::officers::Actor;
use crate::reading::briefing::{self, BriefingRecord};
use aiqyn_law::briefing::Proposed;
use aiqyn_law::kernel::{IncidentId, Moment, RecordId, Submission, SubmittedAct};
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One act on its way to the door.
#[derive(Clone)]
pub struct OutgoingAct {
    /// The record.
    pub record: RecordId,
    /// The mass event.
    pub incident: IncidentId,
    /// Which act of the record it is to be.
    pub version: u64,
    /// Its kind.
    pub kind: &'static str,
    /// Its content.
    pub payload: Value,
    /// Why; sealed in the vault.
    pub reasons: Option<String>,
}

/// What is added to a record that stands.
pub struct Step<P> {
    /// The kind of the act.
    pub kind: &'static str,
    /// Its content, from how the record stands.
    pub payload: P,
    /// Why; sealed in the vault.
    pub reasons: Option<String>,
}

/// Hands acts to the door, all or none; gives the store back with the receipt.
///
/// # Errors
/// A refusal with its way out; else the store's.
pub async fn hand_in(
    store: Store,
    law: &'static Pack,
    actor: &Actor,
    now: Moment,
    handed: Vec<OutgoingAct>,
) -> Result<(Receipt, Store), Failure> {
    let submission = submission(actor, now, handed)?;
    let mut door = Door::new(store, law);
    match door.admit(&[Waiting::by(submission, actor)]).await.pop() {
        Some(Ok(receipt)) => Ok((receipt, door.into_store())),
        Some(Err(error)) => Err(refused(error)),
        None => Err(Failure::Failed("the door gave no answer".to_owned())),
    }
}

/// Acts as one submission, whose key is its first act's place.
fn submission(actor: &Actor, now: Moment, handed: Vec<OutgoingAct>) -> Result<Submission, Failure> {
    let Some(first) = handed.first() else { return Err(Failure::Failed("nothing to hand in".to_owned())) };
    let key = format!("{}!{}!{}", first.record, first.version, actor.officer.id);
    let incident = first.incident.clone();
    let act = |OutgoingAct { record, version, kind, payload, reasons, .. }: OutgoingAct| {
        let sealed: BTreeMap<String, String> = reasons.into_iter().map(|text| ("reasons".to_owned(), text)).collect();
        SubmittedAct { record, act: kind.to_owned(), occurred_at: now, payload, sealed, version: Some(version) }
    };
    Ok(Submission { key, incident, acts: handed.into_iter().map(act).collect() })
}

/// A proposal as a submission: it opens its release.
///
/// # Errors
/// A proposal that cannot be written.
pub fn proposal(
    actor: &Actor,
    (record, incident): (RecordId, IncidentId),
    proposed: &Proposed,
    now: Moment,
) -> Result<Submission, Failure> {
    let payload = serde_json::to_value(proposed).map_err(|e| Failure::Failed(e.to_string()))?;
    submission(actor, now, vec![OutgoingAct { record, incident, version: 1, kind: "proposed/1", payload, reasons: None }])
}

/// The publication of what is permitted of a release, with the announcements of that day which it keeps, as one submission.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn publication(store: &Store, actor: &Actor, release: &Release, now: Moment) -> Result<Submission, Failure> {
    let (record, incident) = (release.record.clone(), release.incident.clone());
    let kept = kept(store, &incident, &record, now).await?;
    let payload = figures_payload(release);
    let act = OutgoingAct { record, incident, version: release.version + 1, kind: "published/1", payload, reasons: None };
    submission(actor, now, [vec![act], kept].concat())
}

/// What is signed or published of a release where nothing else is said: what is permitted. Without a permission everything proposed is named,
/// and the refusal says what is wanting.
pub fn figures_payload(release: &Release) -> Value {
    let permitted = release.state.permitted_figures();
    json!({ "figures": if permitted.is_empty() { release.state.proposed_figures() } else { permitted } })
}

/// A refusal with its way out.
fn refused(error: DoorError) -> Failure {
    let DoorError::Refused(refusals) = &error else { return error.into() };
    let lines: Vec<String> = refusals
        .iter()
        .map(|r| format!("{}: {} {} ({})", r.code, r.en, r.way_out.get("en").map_or("", String::as_str), r.basis.join(", ")))
        .collect();
    match Failure::from(error) {
        Failure::Input(_) => Failure::Input(lines.join("\n")),
        Failure::Refused(_) => Failure::Refused(lines.join("\n")),
        failed @ (Failure::Failed(_) | Failure::Unknown(_)) => failed,
    }
}

/// Adds one act to a release; with its publication, announcements of its day are kept.
///
/// # Errors
/// The store holds no such release; the door refused; or the store's.
pub async fn to_release<P: FnOnce(&Release) -> Value>(
    store: Store,
    law: &'static Pack,
    actor: &Actor,
    record: &RecordId,
    step: Step<P>,
) -> Result<(Receipt, Release), Failure> {
    let release = load(&store, record).await?;
    let now = clock::now(&store).await?;
    let Step { kind, payload, reasons } = step;
    let (payload, incident) = (payload(&release), release.incident.clone());
    let mut acts =
        vec![OutgoingAct { record: record.clone(), incident: incident.clone(), version: release.version + 1, kind, payload, reasons }];
    if kind == "published/1" {
        acts.extend(kept(&store, &incident, record, now).await?);
    }
    let (receipt, store) = hand_in(store, law, actor, now, acts).await?;
    let release = load(&store, record).await?;
    store.close().await;
    Ok((receipt, release))
}

/// Announcements that a release published now keeps: those of its incident for this very day.
async fn kept(store: &Store, incident: &IncidentId, release: &RecordId, now: Moment) -> Result<Vec<OutgoingAct>, Failure> {
    let mut announced = announced(store, None).await?;
    let day = |at: Moment| at.date() == now.date();
    announced.retain(|one| one.incident == *incident && one.state.announcement_stands() && one.state.announced_for().is_some_and(day));
    let act = |one: BriefingRecord| OutgoingAct {
        record: one.record,
        incident: one.incident,
        version: one.version + 1,
        kind: "kept/1",
        payload: json!({ "release": release }),
        reasons: None,
    };
    Ok(announced.into_iter().map(act).collect())
}

/// Adds one act to an announcement.
///
/// # Errors
/// The store holds no such announcement; the door refused; or the store's.
pub async fn to_announcement(
    store: Store,
    law: &'static Pack,
    actor: &Actor,
    record: &RecordId,
    step: Step<Value>,
) -> Result<(Receipt, BriefingRecord), Failure> {
    let not_there = || Failure::Input(format!("{record} is no announcement of this store; `aiqyn release announcements` names them"));
    let one = announcement(&store, record).await?.ok_or_else(not_there)?;
    let now = clock::now(&store).await?;
    let Step { kind, payload, reasons } = step;
    let act = OutgoingAct { record: record.clone(), incident: one.incident, version: one.version + 1, kind, payload, reasons };
    let (receipt, store) = hand_in(store, law, actor, now, vec![act]).await?;
    let one = announcement(&store, record).await?.ok_or_else(not_there)?;
    store.close().await;
    Ok((receipt, one))
}

/// The announcement under a record; none where it is something else.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn announcement(store: &Store, record: &RecordId) -> Result<Option<BriefingRecord>, Failure> {
    let found = briefing::of(store, std::slice::from_ref(record), None).await?;
    Ok(found.into_iter().find(|one| one.state.announced.is_some()))
}
