//! Acts on their way to the door, and what it answered.

use super::{Actor, print_json};
use crate::cli::check::Form;
use crate::cli::{Failure, law, open, print};
use aiqyn_desk::clock;
use aiqyn_desk::door::{Door, DoorError, Receipt, Waiting};
use aiqyn_desk::reading::briefing::BriefingRecord;
use aiqyn_desk::releases::{self, Release};
use aiqyn_law::kernel::{IncidentId, Moment, Officer, RecordId, Submission, SubmittedAct};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Access, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One act on its way to the door.
pub struct Handed {
    pub record: RecordId,
    pub incident: IncidentId,
    pub version: u64,
    pub kind: &'static str,
    pub payload: Value,
    pub reasons: Option<String>,
}

/// Hands acts to the door, all or none.
pub async fn hand_in(store: Store, law: &'static Pack, officer: Officer, now: Moment, handed: Vec<Handed>) -> Result<Receipt, Failure> {
    let Some(first) = handed.first() else { return Err(Failure::Failed("nothing to hand in".to_owned())) };
    let key = format!("{}!{}!{}", first.record, first.version, officer.id);
    let incident = first.incident.clone();
    let act = |Handed { record, version, kind, payload, reasons, .. }: Handed| {
        let sealed: BTreeMap<String, String> = reasons.into_iter().map(|text| ("reasons".to_owned(), text)).collect();
        SubmittedAct { record, act: kind.to_owned(), occurred_at: now, payload, sealed, version: Some(version) }
    };
    let submission = Submission { key, incident, acts: handed.into_iter().map(act).collect() };
    let mut door = Door::new(store, law);
    match door.admit(&[Waiting { submission, officer, clock: None }]).await.pop() {
        Some(Ok(receipt)) => Ok(receipt),
        Some(Err(error)) => Err(refused(error)),
        None => Err(Failure::Failed("the door gave no answer".to_owned())),
    }
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
        failed @ Failure::Failed(_) => failed,
    }
}

/// Adds one act to a release and says how the release stands then.
pub async fn step(
    actor: &Actor,
    record: &RecordId,
    kind: &'static str,
    reasons: Option<String>,
    payload: impl FnOnce(&Release) -> Value,
) -> Result<(), Failure> {
    let law = law()?;
    let (store, officer) = actor.enter().await?;
    let release = releases::load(&store, record).await?;
    let now = clock::now(&store).await?;
    let (payload, incident) = (payload(&release), release.incident.clone());
    let mut acts =
        vec![Handed { record: record.clone(), incident: incident.clone(), version: release.version + 1, kind, payload, reasons }];
    if kind == "published/1" {
        acts.extend(kept(&store, &incident, record, now).await?);
    }
    let receipt = hand_in(store, law, officer, now, acts).await?;
    let store = open(&actor.store, Access::Read).await?;
    let release = releases::load(&store, record).await?;
    match actor.format {
        Form::Json => print_json(&json!({ "release": record, "accepted": receipt, "status": release.status(law) })),
        Form::Text => print(&format!("{record}: {}\n", release.status(law))),
    }
}

/// Announcements that a release published now keeps: those of its incident for this very day.
async fn kept(store: &Store, incident: &IncidentId, release: &RecordId, now: Moment) -> Result<Vec<Handed>, Failure> {
    let mut announced = releases::announced(store, None).await?;
    let day = |at: Moment| at.date() == now.date();
    announced.retain(|one| one.incident == *incident && one.state.announcement_stands() && one.state.announced_for().is_some_and(day));
    let act = |one: BriefingRecord| Handed {
        record: one.record,
        incident: one.incident,
        version: one.version + 1,
        kind: "kept/1",
        payload: json!({ "release": release }),
        reasons: None,
    };
    Ok(announced.into_iter().map(act).collect())
}
