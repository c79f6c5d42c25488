//! Small tables, all of them: from everything published together no suppressed cell can be computed, by an oracle that tries every value.
#![allow(clippy::unwrap_used)]

use super::{Cell, Published, Shown, Sum, Tables, computable, protect};
use std::collections::{BTreeMap, BTreeSet};

const THRESHOLD: u64 = 3;

fn cell(value: u64, threshold: Option<u64>) -> Cell {
    Cell { value, threshold }
}

/// A table of one facet with its national total.
fn table(values: &[u64]) -> Tables {
    let mut tables = Tables::default();
    let keys: Vec<String> = (0..values.len()).map(|place| format!("S1/region/{place}")).collect();
    tables.cells.extend(keys.iter().cloned().zip(values.iter().map(|value| cell(*value, Some(THRESHOLD)))));
    tables.cells.insert("S1".to_owned(), cell(values.iter().sum(), None));
    tables.sums.push(Sum { whole: "S1".to_owned(), parts: keys });
    tables
}

/// A table of two facets with both margins and the national total.
fn crossed(values: &[&[u64]]) -> Tables {
    let mut tables = Tables::default();
    let name = |row: usize, column: usize| format!("S1/{row}/{column}");
    let columns = values[0].len();
    for (row, line) in values.iter().enumerate() {
        let keys: Vec<String> = (0..columns).map(|column| name(row, column)).collect();
        tables.cells.extend(keys.iter().cloned().zip(line.iter().map(|value| cell(*value, Some(THRESHOLD)))));
        tables.cells.insert(format!("S1/{row}/"), cell(line.iter().sum(), Some(THRESHOLD)));
        tables.sums.push(Sum { whole: format!("S1/{row}/"), parts: keys });
    }
    for column in 0..columns {
        let total = values.iter().map(|line| line[column]).sum();
        tables.cells.insert(format!("S1//{column}"), cell(total, Some(THRESHOLD)));
        let parts = (0..values.len()).map(|row| name(row, column)).collect();
        tables.sums.push(Sum { whole: format!("S1//{column}"), parts });
    }
    let total = values.iter().flat_map(|line| line.iter()).sum();
    tables.cells.insert("S1".to_owned(), cell(total, None));
    tables.sums.push(Sum { whole: "S1".to_owned(), parts: (0..values.len()).map(|row| format!("S1/{row}/")).collect() });
    tables.sums.push(Sum { whole: "S1".to_owned(), parts: (0..columns).map(|column| format!("S1//{column}")).collect() });
    tables
}

/// What a reader of all releases does not see: every count by key and value, each once.
fn unknown(releases: &[&Published]) -> Vec<(String, u64)> {
    let of = |value: bool| -> BTreeSet<(String, u64)> {
        let cells = releases.iter().flat_map(|release| release.shown.iter().map(move |(key, shown)| (release, key, shown)));
        let cells = cells.filter(|(_, _, shown)| shown.is_value() == value);
        cells.map(|(release, key, _)| (key.clone(), release.tables.cells[key].value)).collect()
    };
    of(false).difference(&of(true)).cloned().collect()
}

/// Every suppressed cell for which the oracle, trying all values up to the largest total, finds the true one alone.
fn found_by_trying(releases: &[&Published]) -> BTreeSet<String> {
    let unknown = unknown(releases);
    let most = releases.iter().flat_map(|release| release.tables.cells.values().map(|cell| cell.value)).max().unwrap_or(0);
    let mut possible: Vec<BTreeSet<u64>> = vec![BTreeSet::new(); unknown.len()];
    let mut tried = vec![0; unknown.len()];
    loop {
        let given: BTreeMap<&(String, u64), u64> = unknown.iter().zip(tried.iter().copied()).collect();
        let holds = releases.iter().all(|release| {
            let value = |key: &String| {
                let truth = (key.clone(), release.tables.cells[key].value);
                given.get(&truth).copied().unwrap_or(truth.1)
            };
            release.tables.sums.iter().all(|sum| value(&sum.whole) == sum.parts.iter().map(value).sum::<u64>())
        });
        if holds {
            for (values, value) in possible.iter_mut().zip(&tried) {
                values.insert(*value);
            }
        }
        let Some(place) = tried.iter().position(|value| *value < most) else { break };
        tried[place] += 1;
        tried[..place].fill(0);
    }
    let suppressed: BTreeSet<&str> = releases.iter().flat_map(|release| release.suppressed()).collect();
    let alone = unknown.iter().zip(&possible).filter(|(_, values)| values.len() < 2).map(|((key, _), _)| key.clone());
    let shown = suppressed.iter().filter(|key| !unknown.iter().any(|(unknown, _)| unknown == **key)).map(|key| (*key).to_owned());
    alone.chain(shown).collect()
}

/// All rows of that length with values up to `most`.
fn rows(length: usize, most: u64) -> Vec<Vec<u64>> {
    (0..length).fold(vec![Vec::new()], |rows, _| {
        rows.into_iter().flat_map(|row| (0..=most).map(move |value| [row.as_slice(), &[value]].concat())).collect()
    })
}

fn suppressed(release: &Published) -> Vec<&str> {
    release.suppressed().collect()
}

#[test]
fn nothing_small_nothing_suppressed() {
    let release = protect(table(&[3, 9, 0, 4]), &[]).unwrap();
    assert_eq!(suppressed(&release), Vec::<&str>::new());
}

#[test]
fn one_small_cell_takes_the_smallest_other_with_it() {
    let release = protect(table(&[2, 9, 0, 4]), &[]).unwrap();
    assert_eq!(suppressed(&release), ["S1/region/0", "S1/region/3"]);
    assert_eq!(release.shown["S1/region/0"], Shown::Primary);
    assert_eq!(release.shown["S1/region/3"], Shown::Secondary);
}

#[test]
fn where_all_others_are_nought_a_nought_is_suppressed_too() {
    let release = protect(table(&[0, 2, 0]), &[]).unwrap();
    assert_eq!(suppressed(&release), ["S1/region/0", "S1/region/1"]);
}

#[test]
fn a_total_of_one_cell_cannot_be_protected_below_it() {
    assert_eq!(protect(table(&[2]), &[]).unwrap_err().key, "S1/region/0");
}

#[test]
fn what_always_is_shown_is_shown() {
    let mut tables = table(&[1, 2]);
    tables.cells.values_mut().for_each(|cell| cell.threshold = None);
    assert_eq!(suppressed(&protect(tables, &[]).unwrap()), Vec::<&str>::new());
}

#[test]
fn no_suppressed_cell_of_any_small_table_can_be_computed() {
    for length in 2..=4 {
        for row in rows(length, 4) {
            let release = protect(table(&row), &[]).unwrap();
            assert_eq!(found_by_trying(&[&release]), BTreeSet::new(), "{row:?}: {:?}", release.shown);
        }
    }
}

#[test]
fn the_audit_finds_what_trying_finds_whatever_is_suppressed() {
    for row in rows(3, 3) {
        for hidden in 0_u8..8 {
            let tables = table(&row);
            let shown = tables.cells.keys().map(|key| {
                let place = key.rsplit('/').next().and_then(|place| place.parse::<u8>().ok());
                let hides = place.is_some_and(|place| hidden & (1 << place) != 0);
                (key.clone(), if hides { Shown::Secondary } else { Shown::Value })
            });
            let release = Published { shown: shown.collect(), tables: tables.clone() };
            let audited: BTreeSet<String> = computable(&[&release]).into_iter().map(|(_, key)| key).collect();
            assert_eq!(audited, found_by_trying(&[&release]), "{row:?}, hidden {hidden:03b}");
        }
    }
}

#[test]
fn no_suppressed_cell_of_a_crossed_table_can_be_computed_from_its_margins() {
    for row in rows(4, 3) {
        let release = protect(crossed(&[&row[..2], &row[2..]]), &[]).unwrap();
        assert_eq!(computable(&[&release]), BTreeSet::new());
        if row.iter().sum::<u64>() <= 4 {
            assert_eq!(found_by_trying(&[&release]), BTreeSet::new(), "{row:?}: {:?}", release.shown);
        }
    }
}

#[test]
fn a_later_release_does_not_give_an_earlier_one_away() {
    for before in rows(3, 3) {
        let first = protect(table(&before), &[]).unwrap();
        for after in rows(3, 3) {
            // What cannot be protected beside the first is not published at all.
            let Ok(second) = protect(table(&after), &[&first]) else { continue };
            let both = [&first, &second];
            assert_eq!(found_by_trying(&both), BTreeSet::new(), "{before:?} {:?}, then {after:?} {:?}", first.shown, second.shown);
        }
    }
}

#[test]
fn a_cell_suppressed_for_another_stays_suppressed_while_it_does_not_change() {
    let first = protect(table(&[2, 9, 4]), &[]).unwrap();
    assert_eq!(suppressed(&first), ["S1/region/0", "S1/region/2"]);
    // Alone, the second release would show all: 3, 9, 4.
    let second = protect(table(&[3, 9, 4]), &[&first]).unwrap();
    assert!(suppressed(&second).contains(&"S1/region/2"), "{:?}", second.shown);
    assert_eq!(computable(&[&first, &second]), BTreeSet::new());
}

#[test]
fn the_bodies_of_a_region_are_a_sum_too() {
    let mut tables = table(&[7, 9]);
    for (key, value) in [("S1/body/a", 2), ("S1/body/b", 5), ("S1/body/c", 9)] {
        tables.cells.insert(key.to_owned(), cell(value, Some(THRESHOLD)));
    }
    let parts = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
    tables.sums.push(Sum { whole: "S1/region/0".to_owned(), parts: parts(&["S1/body/a", "S1/body/b"]) });
    tables.sums.push(Sum { whole: "S1/region/1".to_owned(), parts: parts(&["S1/body/c"]) });
    tables.sums.push(Sum { whole: "S1".to_owned(), parts: parts(&["S1/body/a", "S1/body/b", "S1/body/c"]) });
    let release = protect(tables, &[]).unwrap();
    assert_eq!(suppressed(&release), ["S1/body/a", "S1/body/b"]);
}
