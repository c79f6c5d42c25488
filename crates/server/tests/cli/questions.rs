//! `brief`, `figures`, `figure`: the shapes scripts rely on, both clocks, three languages, wrong questions.

use super::support::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn figures(brief: &Value) -> BTreeMap<String, i64> {
    let pair = |f: &Value| (f["id"].as_str().unwrap().to_owned(), f["value"].as_i64().unwrap());
    brief["figures"].as_array().unwrap().iter().map(pair).collect()
}

#[test]
fn the_briefing_as_json_has_the_promised_shape() {
    let house = House::demo();
    let brief = house.run(&["brief", "--format", "json"]).json();
    assert_eq!(keys(&brief), ["incident", "offices", "figures", "breakdowns"].into());
    assert_eq!(brief["incident"], "january-2022");
    let offices = brief["offices"].as_array().unwrap();
    assert_eq!(offices.iter().map(|o| o["office"].as_str().unwrap()).collect::<Vec<_>>(), ["prosecutor", "interior"]);
    offices.iter().for_each(|o| assert_eq!(keys(o), ["office", "known", "of"].into()));
    for figure in brief["figures"].as_array().unwrap() {
        assert_eq!(keys(figure), ["id", "source", "value", "unit", "qualifier", "office"].into());
        assert!(figure["source"].is_null() || figure["source"] == figure["id"]);
        assert_eq!(figure["qualifier"], "exact");
    }
    let found = figures(&brief);
    for line in SMALL.lines().skip(1) {
        let (id, value) = line.split_once(',').unwrap();
        assert!(asked_for(id, value.parse().unwrap(), found[id]), "{id}: {} for {value}", found[id]);
    }
    let breakdowns = brief["breakdowns"].as_array().unwrap();
    let named: BTreeSet<(&str, &str)> = breakdowns.iter().map(|b| (b["whole"].as_str().unwrap(), b["by"].as_str().unwrap())).collect();
    assert!(named.is_superset(&[("A1", "outcome"), ("C1", "category"), ("S1", "measure of restraint")].into()), "{named:?}");
    for breakdown in breakdowns {
        assert_eq!(keys(breakdown), ["whole", "by", "parts", "residual", "residual_members", "double_members"].into());
        let parts = breakdown["parts"].as_array().unwrap();
        parts.iter().for_each(|part| assert_eq!(keys(part), ["id", "value"].into()));
        let sum: i64 = parts.iter().map(|part| part["value"].as_i64().unwrap()).sum();
        let whole = found[breakdown["whole"].as_str().unwrap()];
        let residual = breakdown["residual"].as_i64().unwrap();
        assert_eq!(breakdown["residual_members"].as_array().unwrap().len() as i64, residual, "{breakdown}");
        if breakdown["double_members"].as_array().unwrap().is_empty() {
            assert_eq!(sum + residual, whole, "{breakdown}");
        }
    }
}

#[test]
fn an_office_speaks_for_itself_alone() {
    let house = House::demo();
    let whole = figures(&house.run(&["brief", "--format", "json"]).json());
    let mut both = BTreeMap::new();
    for office in ["prosecutor", "interior"] {
        let brief = house.run(&["brief", "--office", office, "--format", "json"]).json();
        assert_eq!(brief["offices"].as_array().unwrap().len(), 1);
        assert!(brief["figures"].as_array().unwrap().iter().all(|f| f["office"] == office));
        both.extend(figures(&brief));
    }
    assert_eq!(both, whole);
    house.run(&["brief", "--office", "nobody"]).failed(2, &["nobody"]);
}

#[test]
fn both_clocks_are_asked() {
    let house = House::demo();
    let ask = |words: &[&str]| figures(&house.run(&[&["brief", "--format", "json"], words].concat()).json());
    let before = ask(&["--known", "2022-01-01"]);
    assert!(before.values().all(|value| *value == 0), "{before:?}");
    let then = ask(&["--known", "2022-01-15", "--of", "2022-01-15"]);
    let hindsight = ask(&["--known", "2022-01-25", "--of", "2022-01-15"]);
    let now = ask(&["--known", "2022-01-25", "--of", "2022-01-25"]);
    assert!(then["A1"] > 0 && then["A1"] <= hindsight["A1"] && hindsight["A1"] < now["A1"]);
    assert!(then["C1"] > 0 && then != hindsight, "some of what happened by the 15th was recorded later");
    // A date is its end in Almaty; a moment carries its zone.
    assert_eq!(ask(&["--known", "2022-01-15T17:59:59.999999Z", "--of", "2022-01-15T23:59:59.999999+06:00"]), then);
    for wrong in ["2022-01-32", "2022-01-15T10:00:00", "now", ""] {
        house.run(&["brief", "--known", wrong]).failed(2, &["--known"]);
        house.run(&["brief", "--of", wrong]).failed(2, &["--of"]);
    }
}

#[test]
fn the_briefing_speaks_three_languages_and_makes_a_table() {
    let house = House::demo();
    let said: Vec<String> = ["kk", "ru", "en"].iter().map(|lang| house.run(&["brief", "--lang", lang]).done()).collect();
    assert!(said[0] != said[1] && said[1] != said[2] && said[0] != said[2]);
    assert!(said[0].contains('қ') && said[1].contains("дел") && said[2].contains("criminal cases"));
    assert_eq!(house.run(&["brief"]).done(), said[2]);
    for lang in ["kk", "ru", "en"] {
        assert!(!house.run(&["figures", "--lang", lang]).done().is_empty());
    }
    let brief = figures(&house.run(&["brief", "--format", "json"]).json());
    let table = house.run(&["brief", "--format", "csv"]).done();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(
        reader.headers().unwrap().iter().collect::<Vec<_>>(),
        ["incident", "id", "office", "known", "of", "value", "unit", "qualifier"]
    );
    let rows: BTreeMap<String, i64> = reader.records().map(Result::unwrap).map(|r| (r[1].to_owned(), r[5].parse().unwrap())).collect();
    assert_eq!(rows, brief);
}

#[test]
fn another_incident_is_not_answered_for() {
    let house = House::demo();
    let named = house.run(&["brief", "--incident", "january-2022"]).done();
    assert_eq!(house.run(&["brief"]).done(), named);
    house.run(&["brief", "--incident", "some-other"]).failed(2, &["some-other", "january-2022"]);
    house.run(&["figure", "A1", "--incident", "Some Other"]).failed(2, &["--incident"]);
}

#[test]
fn the_figures_are_listed_with_units_members_and_facets() {
    let list = aiqyn(&["figures", "--format", "json"]).json();
    let list = list.as_array().unwrap();
    let ids: Vec<&str> = list.iter().map(|f| f["id"].as_str().unwrap()).collect();
    SMALL.lines().skip(1).for_each(|line| assert!(ids.contains(&line.split(',').next().unwrap()), "{line}"));
    for figure in list {
        for key in ["id", "office", "unit", "members", "statement", "facets", "definition", "basis", "spoken"] {
            assert!(!figure[key].is_null(), "{key}: {figure}");
        }
        for lang in ["kk", "ru", "en"] {
            assert!(!figure["statement"][lang].as_str().unwrap().is_empty());
        }
        let whole = &figure["whole"];
        assert!(whole.is_null() || ids.contains(&whole.as_str().unwrap()), "{figure}");
    }
    let text = aiqyn(&["figures"]).done();
    assert!(ids.iter().all(|id| text.contains(id)));
    let table = aiqyn(&["figures", "--format", "csv"]).done();
    assert_eq!(csv::Reader::from_reader(table.as_bytes()).records().count(), ids.len());
}

#[test]
fn a_figure_opens_to_its_members_and_splits_by_every_facet() {
    let house = House::demo();
    let list = house.run(&["figures", "--format", "json"]).json();
    for id in ["A1", "A3", "A8", "S1", "C1", "K1", "J1"] {
        let figure = list.as_array().unwrap().iter().find(|f| f["id"] == id).unwrap();
        let opened = house.run(&["figure", id, "--members", "--format", "json"]).json();
        let value = opened["value"].as_i64().unwrap();
        assert!(value > 0);
        let members: BTreeSet<&str> = opened["members"].as_array().unwrap().iter().map(|m| m.as_str().unwrap()).collect();
        assert_eq!(members.len() as i64, value, "{id}");
        for facet in figure["facets"].as_array().unwrap().iter().map(|f| f.as_str().unwrap()) {
            let split = house.run(&["figure", id, "--by", facet, "--format", "json"]).json();
            assert_eq!((&split["by"]["facet"], &split["members"]), (&json!(facet), &Value::Null));
            let counts: i64 = split["by"]["values"].as_array().unwrap().iter().map(|v| v["count"].as_i64().unwrap()).sum();
            // A person may stand in two parts of a split by a facet of the record.
            assert!(counts >= value, "{id} by {facet}: {counts} of {value}");
        }
    }
    let text = house.run(&["figure", "S1", "--by", "region", "--members"]).done();
    assert!(text.contains("almaty-city") && text.contains("suspect/22-") && text.contains('█'), "{text}");
    let member = |format: &str| house.run(&["figure", "S1", "--members", "--format", format]).done();
    assert_eq!(member("csv").lines().count(), 25);
    assert_eq!(house.run(&["figure", "S1", "--by", "region", "--format", "csv"]).done().lines().next(), Some("figure,region,count"));
    assert_eq!(house.run(&["figure", "S1", "--format", "csv"]).done(), "figure,value\nS1,24\n");
    house.run(&["figure", "S1", "--by", "region", "--members", "--format", "csv"]).failed(2, &["--by", "--members", "one"]);
}

#[test]
fn a_figure_or_facet_that_is_not_there_is_wrong_use() {
    let house = House::demo();
    house.run(&["figure", "Z9"]).failed(2, &["Z9", "A1", "S1"]);
    house.run(&["figure", "s1"]).failed(2, &["s1"]);
    house.run(&["figure", "S1", "--by", "colour"]).failed(2, &["colour", "region"]);
    house.run(&["figure"]).failed(2, &["ID"]);
    house.run(&["figure", "S1", "--format", "xml"]).failed(2, &["xml"]);
}
