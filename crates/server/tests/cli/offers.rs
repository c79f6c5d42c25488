//! Offers are true: what is called impossible is refused by the door, for the rule named; what the story did had been offered.

use super::support::*;
use aiqyn_desk::door::{Door, DoorError, Receipt, Waiting};
use aiqyn_desk::offering::{Offer, Offering, Standing, openings};
use aiqyn_desk::progress::UNSEEN;
use aiqyn_desk::reading::line::decode;
use aiqyn_desk::reading::log;
use aiqyn_desk::reading::pages::Acts;
use aiqyn_desk::reading::record::{only_passes_on, sees};
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{History, Line, Moment, Officer, RecordId, Role, Submission, SubmittedAct};
use aiqyn_law::{pack, rooms};
use aiqyn_record::{Access, Store};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Refusals that speak of who acts, or of an act that cannot be read: of acts of the kind they say nothing.
const ASIDE: [&str; 6] = ["form.malformed", "form.future", "access.not_granted", "access.no_record", "access.not_author", "form.no_target"];

/// Every line of the record.
async fn lines(store: &Store) -> Vec<Line> {
    let (mut acts, mut lines) = (Acts::all(store), Vec::new());
    while let Some(page) = acts.next().await.unwrap() {
        lines.extend(page.iter().map(|act| decode(act.seq, &act.line).unwrap()));
    }
    lines
}

/// The act that a line came from, with other words for its sealed texts.
fn handed_in(line: &Line) -> SubmittedAct {
    let mut payload = line.payload.clone();
    let sealed = payload.as_object_mut().and_then(|payload| payload.remove("sealed"));
    let names = sealed.as_ref().and_then(Value::as_object).into_iter().flat_map(|sealed| sealed.keys().cloned());
    let sealed = names.map(|name| (name, "As it was said.".to_owned())).collect();
    SubmittedAct { record: line.record.clone(), act: line.act.clone(), occurred_at: line.occurred_at, payload, sealed, version: None }
}

/// Up to so many, spread over all of them.
fn spread<T>(all: &[T], most: usize) -> impl Iterator<Item = &T> {
    all.iter().step_by(all.len().div_ceil(most).max(1))
}

/// Two records of every room and state.
fn sample(histories: &BTreeMap<RecordId, History>, now: Moment) -> Vec<&RecordId> {
    let law = pack::embedded().unwrap();
    let mut by_state: BTreeMap<(&str, &str), Vec<&RecordId>> = BTreeMap::new();
    for (record, history) in histories {
        let room = rooms::room(record.room()).unwrap();
        let Some(summary) = (room.summary)(history, record, now, law) else { continue };
        by_state.entry((room.name, summary.status.code)).or_default().push(record);
    }
    assert!(by_state.len() > 60, "{}: too few to show anything", by_state.len());
    by_state.into_values().flat_map(|records| spread(&records, 2).copied().collect::<Vec<_>>()).collect()
}

/// Acts of a kind on a record as others wrote them elsewhere, and of those that speak of another act one for each act there is.
fn acts(offer: &Offer, record: &RecordId, history: &History, elsewhere: &[&Line], now: Moment) -> Vec<SubmittedAct> {
    let room = rooms::room(record.room()).unwrap();
    let about = |payload: Value, occurred_at: Moment| SubmittedAct {
        record: record.clone(),
        act: offer.act.clone(),
        occurred_at,
        payload,
        sealed: [("reasons".to_owned(), "As it was said.".to_owned())].into(),
        version: None,
    };
    let each = |of: &dyn Fn(u64) -> Value| (1..=history.version()).map(|version| about(of(version), now)).collect::<Vec<_>>();
    match offer.act.as_str() {
        "correction/1" => {
            let of = |one: aiqyn_law::kernel::standing::Standing<'_>| {
                let payload = json!({ "corrects": one.original.version, "payload": (room.written)(one.act).unwrap() });
                about(payload, one.line.occurred_at)
            };
            history.standing().into_iter().map(of).collect()
        }
        "annulment/1" => {
            let target = |version: &u64| !matches!(history.at_version(*version).unwrap().content, Content::Breach(_) | Content::Answer(_));
            (1..=history.version()).filter(target).map(|version| about(json!({ "annuls": version }), now)).collect()
        }
        "confirmation/1" => each(&|version| json!({ "confirms": version })),
        "answer/1" => each(&|version| json!({ "breach": version, "outcome": "remedied", "led_to": null })),
        _ => {
            let earlier = history.recorded().iter().rev().nth(1).map_or(now, |act| act.occurred_at);
            let times: &[Moment] = if matches!(offer.standing, Standing::Late(_)) { &[now] } else { &[now, earlier] };
            let of = |line: &&Line, at: &Moment| SubmittedAct { record: record.clone(), occurred_at: *at, ..handed_in(line) };
            spread(elsewhere, 4).flat_map(|line| times.iter().map(move |at| of(line, at))).collect()
        }
    }
}

/// What the door's answer says of an offer: that the rule named refuses, nothing, or that the offer is wrong.
fn bears_out(outcome: &Result<Receipt, DoorError>, rule: &str) -> Option<bool> {
    let codes: Vec<&str> = match outcome {
        Err(DoorError::Refused(refusals)) => refusals.iter().map(|one| one.code).collect(),
        _ => Vec::new(),
    };
    if codes.contains(&rule) { Some(true) } else { (!codes.iter().any(|code| ASIDE.contains(code))).then_some(false) }
}

/// What offers were found to be, over many records.
#[derive(Default)]
struct Tried {
    told: BTreeMap<&'static str, usize>,
    wrong: BTreeSet<String>,
    kinds: BTreeSet<(String, String)>,
    refused: usize,
    noticed: usize,
}

impl Tried {
    /// Hands in what an offer calls impossible, and records nothing.
    async fn hold(&mut self, door: &mut Door, offer: &Offer, waiting: &[Waiting]) {
        *self.told.entry(offer.standing.code()).or_default() += 1;
        let Some(refusal) = offer.standing.refusal() else { return };
        for (waits, outcome) in waiting.iter().zip(door.rehearse(waiting).await.unwrap()) {
            let record = &waits.submission.acts[0].record;
            match bears_out(&outcome, refusal.code) {
                Some(true) => {
                    self.refused += 1;
                    self.kinds.insert((record.room().to_owned(), offer.act.clone()));
                    // A fault planted: had the offer named another rule, it would have been found wrong.
                    self.noticed += usize::from(bears_out(&outcome, "no.such_rule") == Some(false));
                }
                Some(false) => {
                    let said = outcome.as_ref().map_or_else(ToString::to_string, |_| "it is admitted".to_owned());
                    self.wrong.insert(format!("{record} {} {}: {}, but: {said}", offer.act, offer.standing.code(), refusal.code));
                }
                None => {}
            }
        }
    }
}

#[tokio::test]
async fn what_is_called_impossible_is_refused_for_the_rule_named() {
    let house = House::demo();
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let (law, now) = (pack::embedded().unwrap(), aiqyn_desk::clock::now(&store).await.unwrap());
    let lines = lines(&store).await;
    let mut by_kind: BTreeMap<(&str, &str), Vec<&Line>> = BTreeMap::new();
    lines.iter().for_each(|line| by_kind.entry((line.room.as_str(), line.act.as_str())).or_default().push(line));
    let histories = log::histories(&store, now, UNSEEN).await.unwrap();
    let mut door = Door::new(Store::open(&house.store(), Access::Read).await.unwrap(), law);
    let mut offering = Offering::new(&store, law, now);
    let (mut tried, mut unseen) = (Tried::default(), 0);
    for record in sample(&histories, now) {
        let history = &histories[record];
        for role in Role::ALL {
            let mut officers = story().officers.iter().filter(|officer| officer.authority.role == role);
            if let Some(other) =
                officers.clone().find(|officer| !sees(officer, record, history) && !only_passes_on(officer, record, history))
            {
                unseen += 1;
                assert!(offering.of(other, record).await.unwrap().is_empty(), "{record} is offered to {}, who does not see it", other.id);
            }
            let Some(officer) = officers.find(|officer| sees(officer, record, history)) else { continue };
            for offer in offering.of(officer, record).await.unwrap() {
                let elsewhere = by_kind.get(&(record.room(), offer.act.as_str())).map(Vec::as_slice).unwrap_or_default();
                let waits = |(at, act): (usize, SubmittedAct)| {
                    let submission = Submission { key: format!("o-{at}"), incident: history.incident().unwrap().clone(), acts: vec![act] };
                    Waiting { clock: Some(now), ..Waiting::of(submission, officer.clone()) }
                };
                let waiting: Vec<Waiting> = acts(&offer, record, history, elsewhere, now).into_iter().enumerate().map(waits).collect();
                tried.hold(&mut door, &offer, &waiting).await;
            }
        }
    }
    let Tried { told, wrong, kinds, refused, noticed } = tried;
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(noticed * 10 > refused * 9, "of {refused} another rule would have been noticed in {noticed}");
    assert!(refused > 2_000 && kinds.len() > 100 && unseen > 500, "{refused} {} {unseen}: too few to show anything", kinds.len());
    assert!(["open", "late", "not_yet", "over"].iter().all(|code| told.get(code).is_some_and(|told| *told > 100)), "{told:?}");
    store.close().await;
}

#[tokio::test]
async fn what_the_story_did_had_been_offered() {
    let house = House::demo();
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let law = pack::embedded().unwrap();
    let lines = lines(&store).await;
    let mut by_kind: BTreeMap<(&str, &str), Vec<(&Line, bool)>> = BTreeMap::new();
    let mut last: BTreeMap<&RecordId, Moment> = BTreeMap::new();
    for line in &lines {
        let before = last.insert(&line.record, line.recorded_at);
        // What was recorded at the same moment is not told apart by it.
        if line.submission.is_some() && before != Some(line.recorded_at) {
            by_kind.entry((line.room.as_str(), line.act.as_str())).or_default().push((line, before.is_none()));
        }
    }
    let officers: BTreeMap<&str, &Officer> = story().officers.iter().map(|officer| (officer.id.as_str(), officer)).collect();
    let (mut wrong, mut open, mut late, mut begun) = (Vec::new(), 0, 0, 0);
    for ((room, act), all) in &by_kind {
        for (line, begins) in spread(all, 25) {
            let officer = officers[line.officer.as_str()];
            if *begins {
                let offered = openings(officer, rooms::room(room).unwrap(), law, line.recorded_at);
                begun += 1;
                if offered.iter().all(|opening| opening.act != *act) {
                    wrong.push(format!("{room} {act} begins {} and is no opening", line.record));
                }
                continue;
            }
            let known = Moment::from_micros(line.recorded_at.micros() - 1).unwrap();
            let mut offering = Offering::as_known(&store, law, line.recorded_at, known);
            match offering.one(officer, &line.record, act).await.unwrap().map(|offer| offer.standing) {
                Some(Standing::Open) => open += 1,
                Some(Standing::Late(_)) if line.occurred_at < line.recorded_at => late += 1,
                Some(other) => wrong.push(format!("{act} on {} was {}: {}", line.record, other.code(), other.refusal().unwrap().code)),
                None => wrong.push(format!("{act} on {} was not offered to {}", line.record, line.officer)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join("\n"));
    assert!(by_kind.len() > 150 && open > 800 && begun > 100, "{} {open} {late} {begun}: too few to show anything", by_kind.len());
    store.close().await;
}
