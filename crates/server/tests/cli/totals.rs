//! Other totals: whatever lawful history is asked for, the record that comes of it gives back exactly these figures.

use super::support::*;
use std::collections::BTreeMap;

/// Each changes several figures of the small totals.
const PERTURBATIONS: [&[(&str, i64)]; 10] = [
    &[("S4", 0), ("S5", 0), ("K6", 5)],
    &[("A8", 0), ("K5", 0), ("C1", 50)],
    &[("A3", 0), ("A7", 0), ("A8", 7), ("A4", 0)],
    &[("A1", 31), ("A2", 16), ("A5", 3), ("A6", 12), ("A8", 3), ("A7", 3)],
    &[("S1", 40), ("S2", 5), ("S3", 9), ("S4", 8), ("S5", 11), ("S6", 7)],
    &[("S6", 0), ("J1", 15), ("G9", 1), ("G10", 1)],
    &[("J1", 0), ("G9", 0), ("G10", 0), ("K1", 0), ("K2", 0), ("K3", 0)],
    &[("S1", 0), ("S2", 0), ("S3", 0), ("S4", 0), ("S5", 0), ("S6", 0), ("J1", 2)],
    &[("A1", 0), ("A2", 0), ("A3", 0), ("A4", 0), ("A5", 0), ("A6", 0), ("A7", 0), ("A8", 0)],
    &[("A2", 1), ("A4", 1), ("A5", 9), ("K4", 0), ("K7", 13), ("S2", 16), ("S6", 1)],
];

fn expected(table: &str) -> BTreeMap<String, i64> {
    let pair = |line: &str| line.split_once(',').map(|(id, value)| (id.to_owned(), value.parse().unwrap()));
    table.lines().skip(1).filter_map(pair).collect()
}

fn played(changed: &[(&str, i64)]) {
    let table = table(changed);
    let expected = expected(&table);
    changed.iter().for_each(|(id, value)| assert_eq!(expected[*id], *value));
    let house = House::empty();
    house.write("totals.csv", table);
    house.run(&["demo", "--figures", "totals.csv", "--quiet"]).done();
    let brief = house.run(&["brief", "--format", "json"]).json();
    let mut found = BTreeMap::new();
    for figure in brief["figures"].as_array().unwrap().iter().filter(|f| !f["source"].is_null()) {
        found.insert(figure["source"].as_str().unwrap().to_owned(), figure["value"].as_i64().unwrap());
    }
    let differing: Vec<_> = expected
        .iter()
        .filter(|(id, value)| !found.get(*id).is_some_and(|found| asked_for(id, **value, *found)))
        .map(|(id, v)| (id, v, found.get(id)))
        .collect();
    assert!(differing.is_empty(), "{changed:?}: asked and found: {differing:?}");
    house.run(&["verify", "--quiet"]).done();
    house.run(&["rebuild", "--check", "--quiet"]).done();
}

#[test]
fn ten_perturbations_come_out_as_asked_the_even_ones() {
    PERTURBATIONS.iter().step_by(2).for_each(|changed| played(changed));
}

#[test]
fn ten_perturbations_come_out_as_asked_the_odd_ones() {
    PERTURBATIONS.iter().skip(1).step_by(2).for_each(|changed| played(changed));
}
