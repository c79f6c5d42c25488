//! Second thoughts: protocols and registrations corrected, a ruling misread and transcribed anew, entries made by mistake and annulled, some
//! annulments annulled in turn; and decisions confirmed where what they rest on was corrected.

use crate::cast::Team;
use crate::script::{Scheduled, at, end_of_25th};
use aiqyn_law::kernel::{Moment, Officer, RecordId, Span, Submission, SubmittedAct};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One protocol in so many is to be corrected; half of them come too soon after one another for that.
const CORRECTED: usize = 31;
/// One plain warning in so many gets an entry by mistake: about fifty at scale 1.
const MISTAKEN: usize = 80;
/// One plain warning in so many was first transcribed as a fine.
const MISREAD: usize = 130;
/// One theft in so many was first registered as open theft.
const MISREGISTERED: usize = 60;
/// One annulment in so many is annulled again.
const RESTORED: usize = 10;

/// What was handed in about one case: in the order recorded.
struct CaseActs<'a> {
    acts: Vec<&'a Scheduled>,
}

impl CaseActs<'_> {
    fn first(&self, kind: &str) -> Option<&Scheduled> {
        self.acts.iter().copied().find(|s| s.submission.acts[0].act == kind)
    }

    fn last_recorded(&self) -> Moment {
        self.acts.iter().map(|s| s.recorded_at).max().unwrap_or_default()
    }
}

/// One correction of an age in so many comes only after the ruling, which is then confirmed.
const AFTER_THE_RULING: usize = 10;

/// Adds the corrections and annulments that follow what was told; what is corrected is first told wrongly.
pub fn amend(scheduled: &mut Vec<Scheduled>, teams: &[Team], regions: &BTreeMap<String, usize>) {
    let mut amended = Vec::new();
    let mut misread: Vec<(RecordId, Value)> = Vec::new();
    let (mut warned, mut mistaken) = (0, 0);
    for (n, (record, told)) in told(scheduled, "administrative").into_iter().enumerate() {
        let judge = regions.get(record.as_str()).and_then(|team| teams.get(*team)).map(|team| &team.judge);
        let told = &told;
        if n % CORRECTED == 0 {
            amended.extend(correct_age(told, (n / CORRECTED).is_multiple_of(AFTER_THE_RULING)));
        } else if plainly_warned(told) {
            warned += 1;
            if warned % MISTAKEN == 0 {
                mistaken += 1;
                amended.extend(enter_by_mistake(told, mistaken % RESTORED == 0));
            } else if warned % MISREAD == 0 {
                amended.extend(judge.and_then(|judge| misread_ruling(told, judge, &mut misread)));
            }
        }
    }
    let mut thefts = 0;
    for told in told(scheduled, "criminal").values() {
        let Some(registered) = told.first("registered/1") else { continue };
        let payload = &registered.submission.acts[0].payload;
        let plain = payload["offence"]["part"] == "3" && payload["category"] == "theft" && registered.recorded_at < at(20, 0, 0);
        thefts += usize::from(plain);
        if plain && thefts % MISREGISTERED == 0 {
            amended.extend(misregister(registered, &mut misread));
        }
    }
    for one in scheduled.iter_mut() {
        let act = &mut one.submission.acts[0];
        let wrongly = matches!(act.act.as_str(), "ruling/1" | "registered/1");
        if let Some((_, wrong)) = misread.iter().find(|(record, _)| wrongly && *record == act.record) {
            act.payload = wrong.clone();
        }
    }
    scheduled.extend(amended);
}

/// What was handed in of each record of a room.
fn told<'a>(scheduled: &'a [Scheduled], room: &str) -> BTreeMap<&'a RecordId, CaseActs<'a>> {
    let mut records: BTreeMap<&RecordId, CaseActs<'_>> = BTreeMap::new();
    for one in scheduled.iter().filter(|s| s.submission.acts[0].record.room() == room) {
        records.entry(&one.submission.acts[0].record).or_insert_with(|| CaseActs { acts: Vec::new() }).acts.push(one);
    }
    records
}

/// The clerk read a fine where the court warned, and the entry is a breach. A clerk takes no ruling back alone: the judge annuls the third act
/// of the record and enters the ruling as it was pronounced.
fn misread_ruling(told: &CaseActs<'_>, judge: &Officer, misread: &mut Vec<(RecordId, Value)>) -> Option<Scheduled> {
    let ruling = told.first("ruling/1")?;
    let act = &ruling.submission.acts[0];
    let mut wrong = act.payload.clone();
    wrong["outcome"] = json!({ "kind": "fine", "mci": if wrong["article"] == "476" { 10 } else { 30 } });
    misread.push((act.record.clone(), wrong));
    let mut annulled = handed(told, judge, 1, act.occurred_at, "annulment/1", json!({ "annuls": 3 }))?;
    annulled.submission.acts.push(act.clone());
    Some(annulled)
}

/// A theft was registered as open theft: the registration, the second act of its record, is corrected within the day.
fn misregister(registered: &Scheduled, misread: &mut Vec<(RecordId, Value)>) -> Option<Scheduled> {
    let act = &registered.submission.acts[0];
    let mut wrong = act.payload.clone();
    wrong["category"] = json!("robbery");
    wrong["offence"] = json!({ "article": "191", "part": "3", "iccs": "0401" });
    misread.push((act.record.clone(), wrong));
    let told = CaseActs { acts: vec![registered] };
    let payload = json!({ "corrects": 2, "payload": act.payload });
    let correction = handed(&told, &registered.officer, 1, act.occurred_at, "correction/1", payload)?;
    Some(Scheduled { recorded_at: registered.recorded_at + Span::hours(20), ..correction })
}

fn handed(told: &CaseActs<'_>, officer: &Officer, turn: i64, occurred_at: Moment, act: &str, payload: Value) -> Option<Scheduled> {
    let first = &told.acts.first()?.submission;
    let record = first.acts[0].record.clone();
    let recorded_at = (told.last_recorded() + Span::hours(2) + Span::minutes(20 * turn)).min(end_of_25th() + Span::minutes(turn));
    let sealed = [("reasons".to_owned(), "What was entered wrongly, and how it came to light.".to_owned())];
    let sealed = if act.starts_with("entered") || act.starts_with("confirmation") { BTreeMap::new() } else { sealed.into() };
    let act = SubmittedAct { record: record.clone(), act: act.to_owned(), occurred_at, payload, sealed, version: None };
    let submission = Submission { key: format!("{record}~{turn}"), incident: first.incident.clone(), acts: vec![act] };
    Some(Scheduled { recorded_at, officer: officer.clone(), submission })
}

/// The age was entered wrongly by a year: the protocol, the first act of its record, is corrected, as a rule before anything follows it.
/// Where it comes after a ruling, the ruling waits until the clerk of the court has seen it and confirms it.
fn correct_age(told: &CaseActs<'_>, after_the_ruling: bool) -> Vec<Scheduled> {
    let Some(protocol) = told.first("protocol/1") else { return Vec::new() };
    let act = &protocol.submission.acts[0];
    let mut payload = act.payload.clone();
    payload["age"] = json!(payload["age"].as_u64().map(|age| age + 1));
    let Some(correction) =
        handed(told, &protocol.officer, 1, act.occurred_at, "correction/1", json!({ "corrects": 1, "payload": payload }))
    else {
        return Vec::new();
    };
    if let Some(ruling) = told.first("ruling/1").filter(|_| after_the_ruling && plainly_warned(told)) {
        let confirmed_at = correction.recorded_at + Span::hours(1);
        let confirmation = handed(told, &ruling.officer, 2, confirmed_at, "confirmation/1", json!({ "confirms": 3 }));
        let confirmation = confirmation.map(|confirmation| Scheduled { recorded_at: confirmed_at, ..confirmation });
        return [Some(correction)].into_iter().chain([confirmation]).flatten().collect();
    }
    let next = told.acts.iter().map(|s| s.recorded_at).filter(|at| *at > protocol.recorded_at).min();
    let minutes = next.map_or(30, |next| ((next - protocol.recorded_at).whole_minutes() / 2).min(30));
    let alone = told.acts.iter().filter(|s| s.recorded_at == protocol.recorded_at).count() == 1;
    let early = Scheduled { recorded_at: protocol.recorded_at + Span::minutes(minutes), ..correction };
    (alone && minutes > 0).then_some(early).into_iter().collect()
}

/// Protocol, court, warning, and nothing else: its three acts have no breach, so the next is the fourth.
fn plainly_warned(told: &CaseActs<'_>) -> bool {
    let warned = told.first("ruling/1").is_some_and(|s| s.submission.acts[0].payload["outcome"]["kind"] == "warning");
    warned && told.acts.len() == 3
}

/// The ruling is entered as in force too early; the entry is annulled; now and then the annulment was the mistake.
fn enter_by_mistake(told: &CaseActs<'_>, restored: bool) -> Vec<Scheduled> {
    let Some(clerk) = told.first("ruling/1").map(|s| s.officer.clone()) else { return Vec::new() };
    let when = told.last_recorded() + Span::minutes(30);
    let mut steps = vec![("entered_into_force/1", json!({})), ("annulment/1", json!({ "annuls": 4 }))];
    if restored {
        steps.push(("annulment/1", json!({ "annuls": 5 })));
    }
    let step = |(turn, (act, payload)): (i64, (&str, Value))| handed(told, &clerk, turn, when, act, payload);
    (1..).zip(steps).filter_map(step).collect()
}
