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
    Audit::default().computable(releases)
}

/// An audit that remembers which counts were found free. They stay so while more is suppressed: what moves them moves nothing else.
#[derive(Default)]
pub struct Audit {
    free: BTreeSet<Count>,
}

impl Audit {
    /// See [`computable`].
    pub fn computable(&mut self, releases: &[&Published]) -> BTreeSet<(usize, String)> {
        let shown: BTreeSet<Count> = releases
            .iter()
            .flat_map(|release| {
                release.shown.iter().filter(|(_, shown)| shown.is_value()).filter_map(|(key, _)| count(&release.tables, key))
            })
            .collect();
        let mut found = BTreeSet::new();
        let rows: Vec<Row> = releases.iter().flat_map(|release| rows(&release.tables, &shown)).collect();
        let known = self.computed(rows);
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

    /// The unknown counts that the equations leave no choice.
    fn computed(&mut self, mut rows: Vec<Row>) -> BTreeSet<Count> {
        let mut found = plain(&mut rows);
        for group in connected(&rows) {
            let counts: Vec<&Count> = group.iter().flat_map(|row| row.keys()).collect::<BTreeSet<_>>().into_iter().collect();
            if counts.iter().all(|count| self.free.contains(*count)) {
                continue;
            }
            let matrix: Vec<Vec<i8>> =
                group.iter().map(|row| counts.iter().map(|count| row.get(*count).copied().unwrap_or(0)).collect()).collect();
            let at_nought: Vec<bool> = counts.iter().map(|(_, value)| *value == 0).collect();
            let told = direction::eliminated(&matrix, &at_nought);
            self.free.extend(counts.iter().zip(told.free).filter(|(_, moves)| *moves).map(|(count, _)| (*count).clone()));
            for (place, count) in counts.iter().enumerate() {
                if self.free.contains(*count) {
                    continue;
                }
                if told.settled {
                    found.insert((*count).clone());
                    continue;
                }
                let moves = |step| direction::moved(&matrix, &at_nought, place, step);
                let movement = moves(1).or_else(|| if at_nought[place] { None } else { moves(-1) });
                match movement {
                    // What moves with it is free as well.
                    Some(moved) => {
                        self.free.extend(counts.iter().zip(moved).filter(|(_, moved)| *moved).map(|(count, _)| (*count).clone()))
                    }
                    None => drop(found.insert((*count).clone())),
                }
            }
        }
        found
    }
}

/// What needs no search: the only unknown of an equation, and unknowns at nought that could only rise together. They leave the equations.
fn plain(rows: &mut Vec<Row>) -> BTreeSet<Count> {
    let mut found = BTreeSet::new();
    loop {
        let told = |row: &&Row| {
            let signs: BTreeSet<i8> = row.values().copied().collect();
            row.len() == 1 || signs.len() == 1 && row.keys().all(|(_, value)| *value == 0)
        };
        let known: BTreeSet<Count> = rows.iter().filter(told).flat_map(|row| row.keys().cloned()).collect();
        if known.is_empty() {
            return found;
        }
        rows.iter_mut().for_each(|row| row.retain(|count, _| !known.contains(count)));
        rows.retain(|row| !row.is_empty());
        found.extend(known);
    }
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

/// The equations in groups that share no unknown.
fn connected(rows: &[Row]) -> Vec<Vec<&Row>> {
    // A group is known by its lowest row; a row joins the groups of all its counts.
    let mut group_of: Vec<usize> = (0..rows.len()).collect();
    fn root(group_of: &mut [usize], mut row: usize) -> usize {
        while group_of[row] != row {
            group_of[row] = group_of[group_of[row]];
            row = group_of[row];
        }
        row
    }
    let mut first: BTreeMap<&Count, usize> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        for count in row.keys() {
            let other = *first.entry(count).or_insert(place);
            let (one, other) = (root(&mut group_of, place), root(&mut group_of, other));
            group_of[one.max(other)] = one.min(other);
        }
    }
    let mut groups: BTreeMap<usize, Vec<&Row>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        groups.entry(root(&mut group_of, place)).or_default().push(row);
    }
    groups.into_values().collect()
}
