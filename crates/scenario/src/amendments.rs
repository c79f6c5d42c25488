//! Second thoughts: protocols corrected, entries made by mistake and annulled, some annulments annulled in turn.

use crate::script::{Scheduled, end_of_25th};
use aiqyn_law::kernel::{Moment, Officer, RecordId, Span, Submission, SubmittedAct};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One protocol in so many is corrected: about two hundred at scale 1.
const CORRECTED: usize = 46;
/// One plain warning in so many gets an entry by mistake: about fifty at scale 1.
const MISTAKEN: usize = 80;
/// One annulment in so many is annulled again.
const RESTORED: usize = 10;

/// What was handed in about one case: in the order recorded.
struct Told<'a> {
    acts: Vec<&'a Scheduled>,
}

impl Told<'_> {
    fn first(&self, kind: &str) -> Option<&Scheduled> {
        self.acts.iter().copied().find(|s| s.submission.acts[0].act == kind)
    }

    fn last_recorded(&self) -> Moment {
        self.acts.iter().map(|s| s.recorded_at).max().unwrap_or_default()
    }
}

/// The corrections and annulments that follow what was told of administrative cases.
pub fn amend(scheduled: &[Scheduled]) -> Vec<Scheduled> {
    let mut cases: BTreeMap<&RecordId, Told<'_>> = BTreeMap::new();
    for one in scheduled.iter().filter(|s| s.submission.acts[0].record.room() == "administrative") {
        cases.entry(&one.submission.acts[0].record).or_insert_with(|| Told { acts: Vec::new() }).acts.push(one);
    }
    let mut amended = Vec::new();
    let (mut warned, mut mistaken) = (0, 0);
    for (n, told) in cases.values().enumerate() {
        if n % CORRECTED == 0 {
            amended.extend(correct(told));
        } else if plainly_warned(told) {
            warned += 1;
            if warned % MISTAKEN == 0 {
                mistaken += 1;
                amended.extend(enter_by_mistake(told, mistaken % RESTORED == 0));
            }
        }
    }
    amended
}

fn handed(told: &Told<'_>, officer: &Officer, turn: i64, occurred_at: Moment, act: &str, payload: Value) -> Option<Scheduled> {
    let first = &told.acts.first()?.submission;
    let record = first.acts[0].record.clone();
    let recorded_at = (told.last_recorded() + Span::hours(2) + Span::minutes(20 * turn)).min(end_of_25th() + Span::minutes(turn));
    let sealed = [("reasons".to_owned(), "What was entered wrongly, and how it came to light.".to_owned())];
    let sealed = if act.starts_with("entered") { BTreeMap::new() } else { sealed.into() };
    let act = SubmittedAct { record: record.clone(), act: act.to_owned(), occurred_at, payload, sealed, version: None };
    let submission = Submission { key: format!("{record}~{turn}"), incident: first.incident.clone(), acts: vec![act] };
    Some(Scheduled { recorded_at, officer: officer.clone(), submission })
}

/// The age was entered wrongly by a year: the protocol, the first act of its record, is corrected.
fn correct(told: &Told<'_>) -> Option<Scheduled> {
    let protocol = told.first("protocol/1")?;
    let act = &protocol.submission.acts[0];
    let mut payload = act.payload.clone();
    payload["age"] = json!(payload["age"].as_u64()? + 1);
    handed(told, &protocol.officer, 1, act.occurred_at, "correction/1", json!({ "corrects": 1, "payload": payload }))
}

/// Protocol, court, warning, and nothing else: its three acts have no breach, so the next is the fourth.
fn plainly_warned(told: &Told<'_>) -> bool {
    let warned = told.first("ruling/1").is_some_and(|s| s.submission.acts[0].payload["outcome"]["kind"] == "warning");
    warned && told.acts.len() == 3
}

/// The ruling is entered as in force too early; the entry is annulled; now and then the annulment was the mistake.
fn enter_by_mistake(told: &Told<'_>, restored: bool) -> Vec<Scheduled> {
    let Some(clerk) = told.first("ruling/1").map(|s| s.officer.clone()) else { return Vec::new() };
    let when = told.last_recorded() + Span::minutes(30);
    let mut steps = vec![("entered_into_force/1", json!({})), ("annulment/1", json!({ "annuls": 4 }))];
    if restored {
        steps.push(("annulment/1", json!({ "annuls": 5 })));
    }
    let step = |(turn, (act, payload)): (i64, (&str, Value))| handed(told, &clerk, turn, when, act, payload);
    (1..).zip(steps).filter_map(step).collect()
}
