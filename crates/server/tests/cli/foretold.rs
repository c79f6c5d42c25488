//! Consequences are true: what is foretold of a submission is what happens when it is handed in.

use super::support::*;
use aiqyn_desk::door::{Door, DoorError, Waiting};
use aiqyn_desk::foretelling::{Deadline, Foretold, foretell};
use aiqyn_desk::reading::room::histories;
use aiqyn_desk::{asking, tallying, views};
use aiqyn_law::kernel::{Language, Moment, Officer, RecordId, Span};
use aiqyn_law::waiting::{Awaited, awaited};
use aiqyn_law::{pack, rooms};
use aiqyn_record::{Access, Founding, Site, Store};
use aiqyn_scenario::{INCIDENT, Scheduled};
use aiqyn_tally::AsOf;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// So many submissions of every kind are foretold.
const EACH: usize = 2;
/// And so many that were entered long after what they tell of: these break terms.
const LATE: usize = 20;

/// A demonstration in which nothing has happened yet; nobody is entered in it, so that nobody need sign.
async fn founded(dir: &std::path::Path) -> Store {
    let law = pack::embedded().unwrap();
    let founding = Founding {
        demonstration: true,
        origin: "aiqyn.example/foretold".to_owned(),
        pack: law.hash().to_owned(),
        definitions: asking::definitions(law),
        views_form: views::form(law),
    };
    Store::create(Site::from(dir), founding).await.unwrap()
}

/// What the store says of records and figures at one time.
#[derive(Debug, Default, PartialEq)]
struct Told {
    waits: Vec<String>,
    queues: BTreeSet<String>,
    figures: BTreeMap<&'static str, i64>,
    acts: u64,
}

fn said(record: &RecordId, one: &Awaited) -> String {
    format!("{record} {} {} {} {:?}", one.who, one.by.local(), one.task.what(Language::En), one.task.basis())
}

impl Told {
    async fn by(store: &Store, records: &BTreeSet<RecordId>, officer: &Officer, now: Moment) -> Self {
        let law = pack::embedded().unwrap();
        let mut told = Self { acts: store.head().await.unwrap().size, ..Self::default() };
        let ids: Vec<RecordId> = records.iter().cloned().collect();
        for (record, history) in histories(store, &ids, None).await.unwrap().into_iter().filter(|(_, history)| history.version() > 0) {
            let room = rooms::room(record.room()).unwrap();
            told.waits.extend(awaited(room, &record, &history, now, law).iter().map(|one| said(&record, one)));
        }
        // Whose queue a record is in is read from its view, as lists read it.
        let names: Vec<String> = ids.iter().map(ToString::to_string).collect();
        for view in store.views_of(&names).await.unwrap() {
            told.queues.extend(view.at(now.micros()).waits.keys().map(|who| format!("{} {who}", view.cover.record)));
        }
        if told.acts > 0 {
            let whole = asking::load(store, law, None).await.unwrap();
            let own = asking::load_for(store, law, None, Some(officer)).await.unwrap();
            let at = AsOf { known: told.acts, of: now.micros() };
            for figure in rooms::figures() {
                let tally = if figure.unit.distinct() { &own.tally } else { &whole.tally };
                told.figures.insert(figure.id, tally.count(&tallying::series(INCIDENT, figure.id), at));
            }
        }
        told
    }
}

/// Every way in which what was foretold differs from what happened between two times.
fn differences(foretold: &Foretold, before: &Told, after: &Told) -> Vec<String> {
    let mut found = Vec::new();
    let mut hold = |what: &str, foretold: Vec<String>, happened: Vec<String>| {
        if foretold != happened {
            found.push(format!("{what}: foretold {foretold:?}, and it was {happened:?}"));
        }
    };
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    let without = |list: &[String], other: &[String]| {
        let mut other = other.to_vec();
        let left = list.iter().filter(|one| other.iter().position(|known| known == *one).map(|at| other.swap_remove(at)).is_none());
        sorted(left.cloned().collect())
    };
    let deadlines = |list: &[Deadline]| sorted(list.iter().map(|one| said(&one.record, &one.awaited)).collect());
    hold("begins", deadlines(&foretold.begins), without(&after.waits, &before.waits));
    hold("ends", deadlines(&foretold.ends), without(&before.waits, &after.waits));
    let queues = foretold.queues.iter().map(|queue| format!("{} {}", queue.record, queue.who)).collect();
    hold("queues", sorted(queues), after.queues.difference(&before.queues).cloned().collect());
    let of = |told: &Told, id: &str| told.figures.get(id).copied().unwrap_or_default();
    let changed = rooms::figures().map(|figure| (figure.id, of(after, figure.id) - of(before, figure.id))).filter(|(_, by)| *by != 0);
    let told = foretold.figures.iter().map(|one| format!("{} {:+}", one.figure.id, one.change)).collect();
    hold("figures", told, changed.map(|(id, by)| format!("{id} {by:+}")).collect());
    hold("acts", vec![foretold.acts.to_string()], vec![(after.acts - before.acts).to_string()]);
    found
}

/// Leaves a part out; says how much that was.
type Leave = fn(&mut Foretold) -> usize;

/// Faults planted: each part of what was foretold is left out in turn. Those whose absence would not be found are named.
fn unnoticed(foretold: &Foretold, before: &Told, after: &Told) -> impl Iterator<Item = &'static str> {
    let without = |leave: Leave| {
        let mut faulty = foretold.clone();
        leave(&mut faulty) > 0 && differences(&faulty, before, after).is_empty()
    };
    let faults: [(&str, Leave); 5] = [
        ("begins", |told| std::mem::take(&mut told.begins).len()),
        ("ends", |told| std::mem::take(&mut told.ends).len()),
        ("queues", |told| std::mem::take(&mut told.queues).len()),
        ("figures", |told| std::mem::take(&mut told.figures).len()),
        ("acts", |told| std::mem::take(&mut told.acts)),
    ];
    faults.into_iter().filter(move |(_, leave)| without(*leave)).map(|(what, _)| what)
}

/// What was foretold and happened, over many submissions.
#[derive(Default)]
struct Seen {
    wrong: Vec<String>,
    kinds: BTreeMap<(String, String), usize>,
    sampled: usize,
    late: usize,
    breaches: usize,
    refused: usize,
    begun: usize,
    ended: usize,
    changed: usize,
}

fn is_late(one: &Scheduled) -> bool {
    one.submission.acts.iter().any(|act| one.recorded_at - act.occurred_at > Span::hours(6))
}

impl Seen {
    fn wants(&self, one: &Scheduled) -> bool {
        let few = |act: &aiqyn_law::kernel::SubmittedAct| {
            self.kinds.get(&(act.record.room().to_owned(), act.act.clone())).is_none_or(|seen| *seen < EACH)
        };
        self.late < LATE && is_late(one) || one.submission.acts.iter().any(few)
    }

    /// Foretells a submission, hands it in, and compares.
    async fn hold(&mut self, door: &mut Door, reader: &Store, waits: &Waiting) -> Result<aiqyn_desk::door::Receipt, DoorError> {
        let (law, submission) = (pack::embedded().unwrap(), &waits.submission);
        let records: BTreeSet<RecordId> = submission.acts.iter().map(|act| act.record.clone()).collect();
        let foretold = foretell(reader, law, waits).await.unwrap();
        let before = Told::by(reader, &records, &waits.officer, foretold.now).await;
        let receipt = door.admit(std::slice::from_ref(waits)).await.pop().unwrap();
        let after = Told::by(reader, &records, &waits.officer, foretold.now).await;
        let mut differ = differences(&foretold, &before, &after);
        let refusals = match &receipt {
            Err(DoorError::Refused(refusals)) => refusals.clone(),
            _ => Vec::new(),
        };
        if foretold.refusals != refusals {
            differ.push(format!("refusals: foretold {:?}, and it was {refusals:?}", foretold.refusals));
        }
        let noted = receipt.as_ref().map(|receipt| receipt.breaches.clone()).unwrap_or_default();
        let noted: Vec<String> = noted.iter().map(|one| format!("{} {}", one.record, one.rule)).collect();
        let told: Vec<String> = foretold.breaches.iter().map(|one| format!("{} {}", one.record, one.rule)).collect();
        if told != noted || foretold.breaches.iter().any(|one| one.declared.is_none() || one.basis.is_empty()) {
            differ.push(format!("breaches: foretold {told:?}, and it was {noted:?}"));
        }
        self.wrong.extend(differ.into_iter().map(|one| format!("{}: {one}", submission.key)));
        self.wrong
            .extend(unnoticed(&foretold, &before, &after).map(|what| format!("{}: a fault in {what} is not noticed", submission.key)));
        self.sampled += 1;
        self.breaches += noted.len();
        self.refused += usize::from(!refusals.is_empty());
        self.begun += foretold.begins.len();
        self.ended += foretold.ends.len();
        self.changed += foretold.figures.len();
        receipt
    }
}

#[tokio::test]
async fn what_is_foretold_is_what_happens() {
    let dir = tempfile::tempdir().unwrap();
    let law = pack::embedded().unwrap();
    let mut door = Door::new(founded(dir.path()).await, law);
    let reader = Store::open(dir.path(), Access::Read).await.unwrap();
    let (mut seen, mut together) = (Seen::default(), Vec::new());
    let mut planned: VecDeque<&Scheduled> = story().submissions.iter().collect();
    let mut answers = told();
    loop {
        let next = match answers.due(planned.front().map(|one| one.recorded_at)) {
            Some(answer) => answer,
            None => match planned.pop_front() {
                Some(next) => next.clone(),
                None => break,
            },
        };
        let waits = Waiting { clock: Some(next.recorded_at), ..Waiting::of(next.submission.clone(), next.officer.clone()) };
        if !seen.wants(&next) {
            together.push(waits);
            if together.len() == 256 {
                admit(&mut door, &mut answers, std::mem::take(&mut together)).await;
            }
            continue;
        }
        admit(&mut door, &mut answers, std::mem::take(&mut together)).await;
        seen.late += usize::from(is_late(&next));
        let first = next.submission.acts.iter().any(|act| !seen.kinds.contains_key(&(act.record.room().to_owned(), act.act.clone())));
        for act in &next.submission.acts {
            *seen.kinds.entry((act.record.room().to_owned(), act.act.clone())).or_default() += 1;
        }
        let receipt = seen.hold(&mut door, &reader, &waits).await.unwrap();
        receipt.breaches.iter().for_each(|b| answers.note(&b.record, b.version, &b.rule, &next.officer.id, next.recorded_at));
        // Once more, under another key: most things happen once, and the refusals are the same.
        let mut again = waits.clone();
        again.submission.key.push_str("-again");
        if first && !foretell(&reader, law, &again).await.unwrap().refusals.is_empty() {
            seen.hold(&mut door, &reader, &again).await.unwrap_err();
        }
    }
    let Seen { wrong, kinds, sampled, breaches, refused, begun, ended, changed, .. } = seen;
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join("\n"));
    assert!(kinds.len() > 150 && sampled > 400 && breaches > 4 && refused > 100, "{} {sampled} {breaches} {refused}: too few", kinds.len());
    assert!(begun > 150 && ended > 150 && changed > 150, "{begun} {ended} {changed}: too few to show anything");
    door.into_store().close().await;
    reader.close().await;
}

/// The answers to breaches, as the story gives them.
fn told() -> aiqyn_scenario::Answers {
    aiqyn_scenario::plan(&aiqyn_scenario::Totals::read(&table(&[])).unwrap(), 2022, 1, pack::embedded().unwrap()).unwrap().answers
}

async fn admit(door: &mut Door, answers: &mut aiqyn_scenario::Answers, together: Vec<Waiting>) {
    for (waits, receipt) in together.iter().zip(door.admit(&together).await) {
        let at = waits.clock.unwrap();
        receipt.unwrap().breaches.iter().for_each(|b| answers.note(&b.record, b.version, &b.rule, &waits.officer.id, at));
    }
}
