//! The audit: which suppressed cells can be computed from all that was ever published.

use super::direction;
use super::{Published, Tables};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A count as a reader of several releases sees it: a key with a value is one count wherever it did not change.
type Count<'a> = (&'a str, u64);

/// An equation between unknown counts: what it adds and takes away.
type Row<'a> = BTreeMap<Count<'a>, i8>;

/// The suppressed cells of these releases, taken together, whose value can be computed: each by the release's place and its key.
pub fn computable(releases: &[&Published]) -> BTreeSet<(usize, String)> {
    Audit::default().computable(releases)
}

/// An audit that remembers which counts were found free. They stay so while more is suppressed: what moves them moves nothing else.
#[derive(Default)]
pub struct Audit {
    free: BTreeMap<String, BTreeSet<u64>>,
}

impl Audit {
    /// See [`computable`].
    pub fn computable(&mut self, releases: &[&Published]) -> BTreeSet<(usize, String)> {
        let shown: HashSet<Count<'_>> = releases
            .iter()
            .flat_map(|release| {
                release.shown.iter().filter(|(_, shown)| shown.is_value()).filter_map(|(key, _)| count(&release.tables, key))
            })
            .collect();
        let mut found = BTreeSet::new();
        let rows: Vec<Row<'_>> = releases.iter().flat_map(|release| rows(&release.tables, &shown)).collect();
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

    fn is_free(&self, (key, value): Count<'_>) -> bool {
        self.free.get(key).is_some_and(|values| values.contains(&value))
    }

    fn free(&mut self, counts: &[&Count<'_>], moves: &[bool]) {
        for ((key, value), _) in counts.iter().zip(moves).filter(|(_, moves)| **moves) {
            match self.free.get_mut(*key) {
                Some(values) => drop(values.insert(*value)),
                None => drop(self.free.insert((*key).to_owned(), [*value].into())),
            }
        }
    }

    /// The unknown counts that the equations leave no choice.
    fn computed<'a>(&mut self, mut rows: Vec<Row<'a>>) -> BTreeSet<Count<'a>> {
        let mut found = plain(&mut rows);
        for group in connected(&rows) {
            let counts: Vec<&Count<'_>> = group.iter().flat_map(|row| row.keys()).collect::<BTreeSet<_>>().into_iter().collect();
            if counts.iter().all(|count| self.is_free(**count)) {
                continue;
            }
            let matrix: Vec<Vec<i8>> =
                group.iter().map(|row| counts.iter().map(|count| row.get(*count).copied().unwrap_or(0)).collect()).collect();
            let at_nought: Vec<bool> = counts.iter().map(|(_, value)| *value == 0).collect();
            let told = direction::eliminated(&matrix, &at_nought);
            self.free(&counts, &told.free);
            for (place, count) in counts.iter().enumerate() {
                if self.is_free(**count) {
                    continue;
                }
                if told.settled {
                    found.insert(**count);
                    continue;
                }
                let moves = |step| direction::moved(&matrix, &at_nought, place, step);
                let movement = moves(1).or_else(|| if at_nought[place] { None } else { moves(-1) });
                match movement {
                    // What moves with it is free as well.
                    Some(moved) => self.free(&counts, &moved),
                    None => drop(found.insert(**count)),
                }
            }
        }
        found
    }
}

/// What needs no search: the only unknown of an equation, and unknowns at nought that could only rise together. They leave the equations.
fn plain<'a>(rows: &mut Vec<Row<'a>>) -> BTreeSet<Count<'a>> {
    let mut found = BTreeSet::new();
    loop {
        let told = |row: &&Row<'a>| {
            let signs: BTreeSet<i8> = row.values().copied().collect();
            row.len() == 1 || signs.len() == 1 && row.keys().all(|(_, value)| *value == 0)
        };
        let known: BTreeSet<Count<'a>> = rows.iter().filter(told).flat_map(|row| row.keys().copied()).collect();
        if known.is_empty() {
            return found;
        }
        rows.iter_mut().for_each(|row| row.retain(|count, _| !known.contains(count)));
        rows.retain(|row| !row.is_empty());
        found.extend(known);
    }
}

fn count<'a>(tables: &'a Tables, key: &str) -> Option<Count<'a>> {
    tables.cells.get_key_value(key).map(|(key, cell)| (key.as_str(), cell.value))
}

/// The sums as equations between what is not shown: the whole on one side, its parts on the other.
fn rows<'a>(tables: &'a Tables, shown: &HashSet<Count<'a>>) -> Vec<Row<'a>> {
    let unknown = |key: &String| count(tables, key).filter(|count| !shown.contains(count));
    let row = |sum: &super::Sum| {
        let mut row: Row<'a> = BTreeMap::new();
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
fn connected<'r, 'a>(rows: &'r [Row<'a>]) -> Vec<Vec<&'r Row<'a>>> {
    // A group is known by its lowest row; a row joins the groups of all its counts.
    let mut group_of: Vec<usize> = (0..rows.len()).collect();
    fn root(group_of: &mut [usize], mut row: usize) -> usize {
        while group_of[row] != row {
            group_of[row] = group_of[group_of[row]];
            row = group_of[row];
        }
        row
    }
    let mut first: BTreeMap<&Count<'a>, usize> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        for count in row.keys() {
            let other = *first.entry(count).or_insert(place);
            let (one, other) = (root(&mut group_of, place), root(&mut group_of, other));
            group_of[one.max(other)] = one.min(other);
        }
    }
    let mut groups: BTreeMap<usize, Vec<&'r Row<'a>>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        groups.entry(root(&mut group_of, place)).or_default().push(row);
    }
    groups.into_values().collect()
}
