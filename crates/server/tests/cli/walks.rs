//! Lists that views narrow are those that a walk over every act finds: now, of a past and of a time to come, for whoever asks.

use super::support::*;
use aiqyn_desk::progress::UNSEEN;
use aiqyn_desk::reading::{log, record::sees};
use aiqyn_desk::{asking, custody, officers, tallying};
use aiqyn_law::administrative::mitigation::WarningDue;
use aiqyn_law::kernel::{History, Moment, Officer, PersonId, RecordId};
use aiqyn_law::waiting::awaited;
use aiqyn_law::{pack, rooms};
use aiqyn_record::{Access, Store};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const PAST: &str = "2022-01-11T12:00:00+06:00";
/// The demonstration's last act, a moment before its end, and one long after.
const MOMENTS: [&str; 4] = [PAST, "2022-01-20", "2022-03-01", "2023-03-01"];
const ROLES: [&str; 4] = ["auditor", "medic", "facility_head", "court_clerk"];

type Histories = BTreeMap<RecordId, History>;

fn seen<'a>(histories: &'a Histories, officer: Option<&Officer>) -> Vec<(&'a RecordId, &'a History)> {
    let all = histories.iter().filter(|(record, history)| {
        let placed = rooms::room(record.room()).is_some_and(|room| (room.place)(history).is_some());
        placed && officer.is_none_or(|officer| sees(officer, record, history))
    });
    all.collect()
}

/// Record, date and rule of everything that waits; record and version of every breach; every case in which a warning was due.
fn walked(histories: &Histories, officer: Option<&Officer>, now: Moment) -> [BTreeSet<String>; 3] {
    let law = pack::embedded().unwrap();
    let [mut due, mut broken, mut warned] = [const { BTreeSet::new() }; 3];
    for (record, history) in seen(histories, officer) {
        let room = rooms::room(record.room()).unwrap();
        let waits = awaited(room, record, history, now, law);
        due.extend(waits.iter().map(|one| format!("{record} {} {} {}", one.who, json!(one.by).as_str().unwrap(), one.task.rule())));
        let unanswered = history.breaches().into_iter().filter(|(.., answer)| answer.is_none());
        broken.extend(unanswered.map(|(recorded, breach, _)| format!("{record} {} {}", recorded.version, breach.rule)));
        if record.room() == "administrative" {
            warned.extend(WarningDue::of(record, history, now, law).map(|_| record.to_string()));
        }
    }
    [due, broken, warned]
}

fn listed(answer: &Value, list: &str, fields: &[&str]) -> BTreeSet<String> {
    let cell = |one: &Value, field: &&str| one[*field].as_str().map_or_else(|| one[*field].to_string(), str::to_owned);
    let line = |one: &Value| fields.iter().map(|field| cell(one, field)).collect::<Vec<_>>().join(" ");
    answer[list].as_array().unwrap().iter().map(line).collect()
}

#[tokio::test]
async fn what_is_listed_is_what_a_walk_over_all_acts_finds() {
    let house = House::demo();
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let mut told = 0;
    for at in MOMENTS {
        let now = Moment::parse_as_of(at).unwrap();
        let histories = log::histories(&store, now, UNSEEN).await.unwrap();
        for role in [None].into_iter().chain(ROLES.map(Some)) {
            let officer = match role {
                Some(role) => Some(officers::prove(&store, token(role)).await.unwrap().officer),
                None => None,
            };
            let by = role.map(|role| vec!["--as", token(role)]).unwrap_or_default();
            let ask = |words: &[&str]| house.run(&[words, &["--now", at, "--format", "json"], &by].concat()).json();
            let walked = walked(&histories, officer.as_ref(), now);
            let due = listed(&ask(&["due"]), "duties", &["record", "who", "by", "rule"]);
            let broken = listed(&ask(&["breaches"]), "list", &["record", "version", "rule"]);
            let warned = listed(&ask(&["sweep", "mitigation"]), "list", &["record"]);
            told += due.len() + broken.len() + warned.len();
            assert_eq!([due, broken, warned], walked, "{at}, {role:?}");
        }
    }
    assert!(told > 2_000, "{told}: too few to show anything");
    store.close().await;
}

#[tokio::test]
async fn figures_of_an_officer_are_counted_as_a_walk_over_what_the_officer_sees() {
    let house = House::demo();
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let (law, now) = (pack::embedded().unwrap(), aiqyn_desk::clock::now(&store).await.unwrap());
    let histories = log::histories(&store, now, UNSEEN).await.unwrap();
    let whole = asking::load(&store, law, None).await.unwrap();
    let clocks = asking::clocks(&store, law, &whole.incident, None, None).await.unwrap();
    let (mut less, mut some) = (0, 0);
    for role in ROLES.into_iter().chain(["prosecutor", "police_officer", "press_officer"]) {
        let officer = officers::prove(&store, token(role)).await.unwrap().officer;
        let seen: BTreeSet<&str> = seen(&histories, Some(&officer)).into_iter().map(|(record, _)| record.as_str()).collect();
        let brief = house.run(&["brief", "--as", token(role), "--format", "json"]).json();
        assert_eq!(brief["narrowed"] == true, seen.len() < histories.len(), "{role}");
        for (figure, told) in rooms::figures().zip(brief["figures"].as_array().unwrap()) {
            let (name, at) = (tallying::series(whole.incident.as_str(), figure.id), clocks.of(figure.office).position());
            let members = whole.tally.members_within(&name, at, |record| seen.contains(record));
            let distinct = figure.unit.distinct();
            let walked = if distinct { members.len() as i64 } else { members.values().map(|member| member.weight).sum() };
            assert_eq!((told["id"].as_str(), told["value"].as_i64()), (Some(figure.id), Some(walked)), "{role}");
            less += u32::from(walked < whole.tally.count(&name, at));
            some += u32::from(walked > 0);
        }
    }
    assert!(less > 100 && some > 100, "{less} {some}: too few to show anything");
    store.close().await;
}

#[tokio::test]
async fn a_clock_reads_all_that_it_needs_and_no_more() {
    let house = House::demo();
    let store = Store::open(&house.store(), Access::Read).await.unwrap();
    let (law, known) = (pack::embedded().unwrap(), Moment::parse_as_of(PAST).unwrap());
    for now in [known, aiqyn_desk::clock::now(&store).await.unwrap()] {
        let all = log::histories(&store, now, UNSEEN).await.unwrap();
        let officer = officers::prove(&store, token("auditor")).await.unwrap().officer;
        let holding = custody::holding(&store, now, &|_, _| {}).await.unwrap();
        let lost = |histories| {
            format!("{:?}", custody::without_basis(&custody::WithoutBasisQuery::default(), histories, &officer, now, law, UNSEEN))
        };
        assert_eq!(lost(&holding), lost(&all));
        let mut held = 0;
        for person in aiqyn_law::custody_clock::persons(&all).into_keys().step_by(2).chain([PersonId::parse("p-none").unwrap()]) {
            let own = custody::holding_one(&store, &person, now).await.unwrap();
            assert!(own.len() < 12, "{person}: {}", own.len());
            let line = |histories| custody::line(&person, histories, &officer, now, law).map_err(|failure| failure.to_string());
            assert_eq!(line(&own), line(&all), "{person}");
            held += usize::from(line(&own).is_ok_and(|line| !line.is_empty()));
        }
        assert!(held > 10, "{held}");
    }
    store.close().await;
}

#[tokio::test]
async fn a_person_who_came_under_a_provisional_id_has_one_clock_under_both() {
    let house = House::demo();
    let (case, placement) = ("administrative/22-900001", "custody/22-900001");
    let mut arrest = warning(case, "2022-01-10T15:00:00+06:00");
    arrest["payload"]["outcome"] = json!({ "kind": "arrest", "days": 5 });
    let arrived = json!({
        "person": "p-900001", "identified": false, "sex": "male", "age": 30, "region": "almaty-city", "facility": "sizo/almaty-city",
        "brought_by": "police/almaty-city", "basis": { "kind": "administrative_arrest", "case": case },
        "restricted_since": "2022-01-10T15:00:00+06:00", "via_hospital": null, "continues": null,
    });
    let arrived = act(placement, "arrived/1", "2022-01-10T16:00:00+06:00", arrived, json!({}));
    let identified = act(placement, "identified/1", "2022-01-10T20:00:00+06:00", json!({ "person": "p-900002" }), json!({}));
    house.submit(&submission("c-1", &[protocol(case), sent_to_court(case)]), token("police_officer")).done();
    house.submit(&submission("c-2", &[arrest]), token("court_clerk")).done();
    house.submit(&submission("c-3", &[arrived, identified]), token("facility_officer")).done();
    let ask = |person: &str| house.run(&["clock", person, "--as", token("auditor"), "--format", "csv"]).done();
    let (came_as, is) = (ask("p-900001"), ask("p-900002"));
    assert_eq!(came_as, is);
    // The case names the provisional id alone, the placement both: neither is lost.
    assert!(is.contains(case) && is.contains(placement), "{is}");
}
