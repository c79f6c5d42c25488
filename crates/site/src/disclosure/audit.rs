//! The audit: which suppressed cells can be computed from all that was ever published.

use super::direction;
use super::{Published, Tables};
use std::collections::{BTreeMap, BTreeSet};

/// A count as a reader of several releases sees it: a key with a value is one count wherever it did not change.
type Count = (String, u64);

/// An equation between unknown counts: what it adds and takes away.
type Row = BTreeMap<Count, i8>;

/// The suppressed cells of these releases, taken together, whose value can be computed: each by the release's place and its key.
pub fn computable(releases: &[&Published]) -> BTreeSet<(usize, String)> {
    let shown: BTreeSet<Count> = releases
        .iter()
        .flat_map(|release| release.shown.iter().filter(|(_, shown)| shown.is_value()).filter_map(|(key, _)| count(&release.tables, key)))
        .collect();
    let mut found = BTreeSet::new();
    let rows: Vec<Row> = releases.iter().flat_map(|release| rows(&release.tables, &shown)).collect();
    let known = computed(&rows);
    for (place, release) in releases.iter().enumerate() {
        for key in release.suppressed() {
            let Some(count) = count(&release.tables, key) else { continue };
            // Shown elsewhere, or the only unknown of what it is in.
            if shown.contains(&count) || known.contains(&count) {
                found.insert((place, key.to_owned()));
            }
        }
    }
    found
}

fn count(tables: &Tables, key: &str) -> Option<Count> {
    tables.cells.get(key).map(|cell| (key.to_owned(), cell.value))
}

/// The sums as equations between what is not shown: the whole on one side, its parts on the other.
fn rows(tables: &Tables, shown: &BTreeSet<Count>) -> Vec<Row> {
    let unknown = |key: &String| count(tables, key).filter(|count| !shown.contains(count));
    let row = |sum: &super::Sum| {
        let mut row: Row = BTreeMap::new();
        for part in sum.parts.iter().filter_map(unknown) {
            *row.entry(part).or_default() += 1;
        }
        if let Some(whole) = unknown(&sum.whole) {
            *row.entry(whole).or_default() -= 1;
        }
        row.retain(|_, sign| *sign != 0);
        row
    };
    tables.sums.iter().map(row).filter(|row| !row.is_empty()).collect()
}

/// The unknown counts that the equations leave no choice.
fn computed(rows: &[Row]) -> BTreeSet<Count> {
    let mut found = BTreeSet::new();
    for group in connected(rows) {
        let counts: Vec<&Count> = group.iter().flat_map(|row| row.keys()).collect::<BTreeSet<_>>().into_iter().collect();
        let matrix: Vec<Vec<i8>> =
            group.iter().map(|row| counts.iter().map(|count| row.get(*count).copied().unwrap_or(0)).collect()).collect();
        let at_nought: Vec<bool> = counts.iter().map(|(_, value)| *value == 0).collect();
        for (place, count) in counts.iter().enumerate() {
            let moves = |step| direction::exists(&matrix, &at_nought, place, step);
            if !(moves(1) || !at_nought[place] && moves(-1)) {
                found.insert((*count).clone());
            }
        }
    }
    found
}

/// The equations in groups that share no unknown.
fn connected(rows: &[Row]) -> Vec<Vec<&Row>> {
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    for row in rows {
        let shares = |group: &Vec<&Row>| group.iter().any(|other| other.keys().any(|count| row.contains_key(count)));
        let (joined, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(shares);
        groups = apart;
        groups.push(joined.into_iter().flatten().chain([row]).collect());
    }
    groups
}
