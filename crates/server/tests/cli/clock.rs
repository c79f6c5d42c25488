//! `aiqyn clock`: a person's line of time, who may see it, and everybody held without basis.

use super::support::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const KNOWN: &str = "2022-01-25";
/// Every term of two months is over by then, and nothing more was recorded.
const LATER: &str = "2022-04-15";

fn clock(house: &House, words: &[&str]) -> Answer {
    house.run(&[&["clock", "--as", token("auditor"), "--known", KNOWN], words].concat())
}

fn text<'a>(of: &'a Value, field: &str) -> &'a str {
    of[field].as_str().unwrap_or_else(|| panic!("{field}: {of}"))
}

/// The first detained suspect of the export whose placement in custody goes on: the person, the record and the moment of detention.
fn suspects(house: &House) -> Vec<(String, String, String)> {
    let acts = house.run(&["export", "acts"]).done();
    let acts: Vec<Value> = acts.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let detained = acts.iter().filter(|act| act["act"] == "detained/1" && act["room"] == "suspect");
    let of = |act: &Value| {
        let person = act["payload"]["subject"]["person"].as_str()?.to_owned();
        Some((person, text(act, "record").to_owned(), text(act, "occurred_at").to_owned()))
    };
    detained.filter_map(of).collect()
}

#[test]
fn a_persons_clock_runs_from_the_detention_without_a_gap() {
    let house = House::demo();
    let suspects = suspects(&house);
    assert!(suspects.len() > 10, "{}", suspects.len());
    let mut bases = BTreeSet::new();
    for (person, record, detained) in suspects.iter().take(12) {
        let answer = clock(&house, &[person, "--format", "json"]).json();
        let line = answer["stretches"].as_array().unwrap();
        assert_eq!(text(&line[0], "from"), detained, "{record}");
        assert_eq!(text(&line[0], "basis"), "detention");
        for pair in line.windows(2) {
            assert!(text(&pair[0], "to") <= text(&pair[1], "from"), "{pair:?}");
            assert_eq!(pair[1]["after"].is_null(), pair[0]["to"] != pair[1]["from"], "{pair:?}");
        }
        let minutes: i64 = line.iter().map(|stretch| stretch["minutes"].as_i64().unwrap()).sum();
        assert_eq!(answer["held_minutes"].as_i64(), Some(minutes));
        bases.extend(line.iter().map(|stretch| text(stretch, "basis").to_owned()));

        let rows = clock(&house, &[person, "--format", "csv"]).done();
        assert_eq!(rows.lines().count(), line.len() + 1, "{rows}");
        let shown = clock(&house, &[person, "--lang", "ru"]).done();
        assert!(shown.starts_with(&format!("{person}: held ")) && shown.contains("задержание") && shown.contains("\n[D"), "{shown}");
    }
    assert!(bases.contains("release"), "{bases:?}");
    // Before the detention there is nothing to tell; a day into it, the line still runs.
    let (person, _, detained) = &suspects[0];
    let empty = clock(&house, &[person, "--now", "2022-01-01", "--format", "json"]).json();
    assert_eq!((empty["held_minutes"].as_i64(), empty["stretches"].as_array().unwrap().len()), (Some(0), 0));
    let running = clock(&house, &[person, "--now", detained, "--format", "json"]).json();
    assert_eq!(running["held_minutes"].as_i64(), Some(0), "{running}");
}

#[test]
fn whoever_may_not_see_all_records_sees_no_clock() {
    let house = House::demo();
    let (person, ..) = suspects(&house).swap_remove(0);
    let ask = |token: &str, person: &str| house.run(&["clock", person, "--as", token]);
    for outsider in ["press_officer", "court_clerk"] {
        let hidden = ask(token(outsider), &person).failed(3, &["no such person"]);
        let absent = ask(token(outsider), "p-nobody").failed(3, &["no such person"]);
        assert_eq!((hidden.out, hidden.err), (absent.out, absent.err));
        let list = house.run(&["clock", "--without-basis", "--now", LATER, "--as", token(outsider), "--format", "json"]).json();
        let listed: Vec<&str> = list["list"].as_array().unwrap().iter().map(|row| text(row, "person")).collect();
        assert!(!listed.contains(&person.as_str()), "{outsider}");
    }
    ask("aiqyn-nobody", &person).failed(3, &["token"]);
    house.run(&["clock", &person]).failed(2, &["--as"]);
    house.run(&["clock", "--as", token("auditor")]).failed(2, &["PERSON"]);
    clock(&house, &[&person, "--without-basis"]).failed(2, &["cannot be used"]);
    clock(&house, &[&person, "--region", "almaty-city"]).failed(2, &["--without-basis"]);
}

#[test]
fn everybody_held_without_basis_is_listed_and_adds_up() {
    let house = House::demo();
    let ask = |words: &[&str]| clock(&house, &[&["--without-basis", "--now", LATER, "--format", "json"], words].concat()).json();
    let answer = ask(&[]);
    let list = answer["list"].as_array().unwrap();
    let minutes: Vec<i64> = list.iter().map(|row| row["minutes"].as_i64().unwrap()).collect();
    assert!(minutes.is_sorted_by(|a, b| a >= b) && minutes.len() > 5, "{minutes:?}");
    assert_eq!(answer["all"]["minutes"].as_i64(), Some(minutes.iter().sum()));
    for part in ["facilities", "regions"] {
        let parts = answer[part].as_object().unwrap();
        let sum: i64 = parts.values().map(|total| total["minutes"].as_i64().unwrap()).sum();
        assert_eq!(answer["all"]["minutes"].as_i64(), Some(sum), "{part}");
    }
    // Each row is what the person's own clock says.
    let mut of_person: BTreeMap<&str, i64> = BTreeMap::new();
    list.iter().for_each(|row| *of_person.entry(text(row, "person")).or_default() += row["minutes"].as_i64().unwrap());
    for (person, minutes) in of_person.iter().take(4) {
        let own = clock(&house, &[person, "--now", LATER, "--format", "json"]).json();
        assert_eq!(own["without_basis_minutes"].as_i64(), Some(*minutes), "{person}");
    }

    // Whom a placement still holds after every term, the room's figure counts too: the same persons, found another way.
    let placed = |row: &&Value| row["now"] == true && !row["placements"].as_array().unwrap().is_empty();
    let held: BTreeSet<&str> = list.iter().filter(placed).map(|row| text(row, "person")).collect();
    let figure = house.run(&["figure", "XP3", "--known", KNOWN, "--of", LATER, "--members", "--format", "json"]).json();
    let members: BTreeSet<&str> = figure["members"].as_array().unwrap().iter().map(|member| member.as_str().unwrap()).collect();
    assert!(!held.is_empty() && held == members, "the clock {held:?}, the figure {members:?}");

    let region = text(&list[0], "region");
    let there = ask(&["--region", region]);
    assert!(there["list"].as_array().unwrap().iter().all(|row| text(row, "region") == region));
    assert_eq!(there["all"], answer["regions"][region]);
    let remand = ask(&["--facility", "sizo"]);
    assert!(remand["list"].as_array().unwrap().iter().all(|row| text(row, "body").starts_with("sizo/")));
    let long = ask(&["--over", "30d"]);
    assert_eq!(long["list"].as_array().unwrap().len(), minutes.iter().filter(|minutes| **minutes > 30 * 1440).count());
    let shown = clock(&house, &["--without-basis", "--now", LATER]).done();
    for words in ["held without basis, at 2022-04-15", "by facility", "by region", "longest first", text(&list[0], "person")] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}
