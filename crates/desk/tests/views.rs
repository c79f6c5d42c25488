//! What a view says of its record: at every later moment what the record is in then, for time alone brings that; and its articles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use aiqyn_desk::views::{state, view};
use aiqyn_law::kernel::history::Recorded;
use aiqyn_law::kernel::{Deed, History, Moment, RecordId, Span, example, proof};
use aiqyn_law::pack;
use aiqyn_law::rooms::ROOMS;
use aiqyn_record::ViewState;
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every course of acts on one record that the examples of the rules tell.
fn courses() -> Vec<Vec<Deed>> {
    let examples = ROOMS.iter().flat_map(|room| (room.declarations)().into_iter().flat_map(|rule| (room.examples)(rule.code)));
    let mut courses = Vec::new();
    for example in examples {
        let deeds: Vec<Deed> = example.given.into_iter().chain([example.when]).filter(|deed| deed.act != example::COUNTED).collect();
        for record in deeds.iter().map(|deed| deed.record).collect::<BTreeSet<_>>() {
            courses.push(deeds.iter().filter(|deed| deed.record == record).cloned().collect());
        }
    }
    courses
}

type Kept = (String, Option<String>, Option<i64>, BTreeMap<String, Option<i64>>);

/// A date for looking again, where the pack sets no term, is counted from the moment asked of: it moves with that, and no view can keep
/// it. Whatever moves by a microsecond from the microsecond before or to the next is such a date and is left out; nothing else is.
fn kept(of: &ViewState, [before, at, after]: &[ViewState; 3]) -> Kept {
    let moved = |one: Option<i64>, next: Option<i64>| one.zip(next).is_some_and(|(one, next)| next == one + 1);
    let moves = |date: &dyn Fn(&ViewState) -> Option<i64>| moved(date(before), date(at)) || moved(date(at), date(after));
    let deadline = of.next_deadline.filter(|_| !moves(&|state| state.next_deadline));
    let wait = |(who, by): (&String, &i64)| (who.clone(), (!moves(&|state| state.waits.get(who).copied())).then_some(*by));
    (of.status.clone(), of.next_actor.clone(), deadline, of.waits.iter().map(wait).collect())
}

/// What happened earlier is recorded late; nothing is recorded before what was recorded already.
fn recorded_in_order(told: &History) -> History {
    let (mut history, mut now) = (History::default(), Moment::default());
    for act in told.recorded() {
        now = now.max(act.recorded_at);
        history.push(Recorded { recorded_at: now, ..Recorded::clone(act) });
    }
    history
}

#[test]
fn a_view_says_of_every_later_moment_what_is_made_afresh_then() {
    let law = pack::embedded().unwrap();
    let courses = courses();
    let mut runner = TestRunner::deterministic();
    let (mut looked_at, mut changed, mut dates, mut rooms) = (0_u32, 0_u32, 0_u32, BTreeSet::new());
    for course in &courses {
        for all in [true, false] {
            // Folds take acts in whatever order and with whatever left out: so do views.
            let deeds = if all {
                course.clone()
            } else {
                subsequence(course.clone(), 1..=course.len()).prop_shuffle().new_tree(&mut runner).unwrap().current()
            };
            let Ok(history) = proof::history(ROOMS, deeds[0].record, &deeds).map(|history| recorded_in_order(&history)) else { continue };
            let record = RecordId::parse(deeds[0].record).unwrap();
            let Some(view) = view(&record, &history, law) else { continue };
            let last = history.recorded().last().unwrap().recorded_at;
            for at in moments(&record, &history, last, &mut runner) {
                let made = |by: i64| state(&record, &history, Moment::from_micros(at.micros() + by).unwrap(), law).unwrap();
                let around = [made(-1), made(0), made(1)];
                let held = view.at(at.micros());
                let now = &around[1];
                assert_eq!(kept(held, &around), kept(now, &around), "{record} at {at}: {deeds:#?}");
                looked_at += 1;
                changed += u32::from(held != &view.state);
                dates += u32::from(held.next_deadline.is_some() && held.next_deadline == now.next_deadline);
            }
            if !view.later.is_empty() {
                rooms.insert(record.room().to_owned());
            }
        }
    }
    assert!(looked_at > 10_000 && changed > 1_000 && dates > looked_at / 4, "{looked_at} {changed} {dates}: too few to show anything");
    assert!(["custody", "roster", "suspect", "team"].iter().all(|room| rooms.contains(*room)), "{rooms:?}");
}

/// Moments after the last act: those at which something may change, just before and after them, and any others.
fn moments(record: &RecordId, history: &History, last: Moment, runner: &mut TestRunner) -> BTreeSet<Moment> {
    let law = pack::embedded().unwrap();
    let wakes = (ROOMS.room(record.room()).unwrap().wakes)(history, law);
    let near = wakes.into_iter().flat_map(|at| (-1..=1).filter_map(move |by| Moment::from_micros(at.micros() + by)));
    let any = proptest::collection::vec(0_i64..(400 * 24 * 60), 6).new_tree(runner).unwrap().current();
    let any = any.into_iter().map(|minutes| last + Span::minutes(minutes));
    near.chain(any).chain([last]).filter(|at| *at >= last).collect()
}

/// Every article that a payload names, wherever it stands.
fn articles_named(payload: &Value, found: &mut BTreeSet<String>) {
    match payload {
        Value::Object(fields) => {
            found.extend(fields.get("article").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| articles_named(field, found));
        }
        Value::Array(list) => list.iter().for_each(|one| articles_named(one, found)),
        _ => {}
    }
}

#[test]
fn a_view_tells_the_articles_that_its_acts_name_the_one_in_force_first() {
    let law = pack::embedded().unwrap();
    let mut told: BTreeMap<String, u32> = BTreeMap::new();
    for course in courses() {
        let record = RecordId::parse(course[0].record).unwrap();
        let Ok(history) = proof::history(ROOMS, course[0].record, &course) else { continue };
        let Some(view) = view(&record, &history, law) else { continue };
        let mut named = BTreeSet::new();
        course.iter().for_each(|deed| articles_named(&deed.payload, &mut named));
        let articles = &view.cover.articles;
        assert!(articles.iter().all(|article| named.contains(article)), "{record}: {articles:?} of {named:?}");
        assert_eq!(articles.iter().collect::<BTreeSet<_>>().len(), articles.len(), "each once: {articles:?}");
        // By hand, where one act alone names any.
        if let ("administrative", [protocol]) = (record.room(), &course[..]) {
            assert_eq!(articles.as_slice(), [protocol.payload["article"].as_str().unwrap_or_default()].as_slice());
        }
        if !articles.is_empty() {
            *told.entry(record.room().to_owned()).or_default() += 1;
        }
    }
    for room in ["administrative", "criminal", "custody", "suspect"] {
        assert!(told.get(room).is_some_and(|courses| *courses > 10), "{room}: {told:?}");
    }
}
