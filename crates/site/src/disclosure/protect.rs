//! The choice: what is suppressed, so that the audit finds nothing.

use super::audit::Audit;
use super::{Published, Shown, Sum, Tables};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;

/// A suppressed cell that nothing further could protect: its table cannot be published beside what was published before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprotectable {
    /// The cell's key.
    pub key: String,
}

impl fmt::Display for Unprotectable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} can be computed whatever else is suppressed; leave out its table", self.key)
    }
}

impl std::error::Error for Unprotectable {}

/// Suppresses what is below its threshold, then, until the audit finds nothing computable in this and all earlier releases, the smallest
/// other cell in a sum with one that is; cells of nought come last.
///
/// # Errors
/// [`Unprotectable`] where a cell can be computed though every cell that may be suppressed beside it is.
pub fn protect(tables: Tables, earlier: &[&Published]) -> Result<Published, Unprotectable> {
    let small = |value: u64, threshold: Option<u64>| value > 0 && threshold.is_some_and(|threshold| value < threshold);
    let shown: BTreeMap<String, Shown> = tables
        .cells
        .iter()
        .map(|(key, cell)| (key.clone(), if small(cell.value, cell.threshold) { Shown::Primary } else { Shown::Value }))
        .collect();
    let sums: Vec<Sum> = earlier.iter().flat_map(|release| &release.tables.sums).chain(&tables.sums).cloned().collect();
    let near = Near::of(&sums);
    let mut release = Published { tables, shown };
    let mut audit = Audit::default();
    loop {
        let found = audit.computable(&earlier.iter().copied().chain([&release]).collect::<Vec<_>>());
        let Some((_, last)) = found.iter().next_back() else { return Ok(release) };
        let mut hidden: BTreeSet<String> = BTreeSet::new();
        for (_, key) in found.iter().rev() {
            // One that stands in a sum with a cell hidden just now is looked at again first.
            if !near.beside(key).any(|key| hidden.contains(key))
                && let Some(next) = next(&release, earlier, &near, key)
            {
                release.shown.insert(next.clone(), Shown::Secondary);
                hidden.insert(next);
            }
        }
        if hidden.is_empty() {
            return Err(Unprotectable { key: last.clone() });
        }
    }
}

/// The sums in which each cell stands.
struct Near<'a>(BTreeMap<&'a str, Vec<&'a Sum>>);

impl<'a> Near<'a> {
    fn of(sums: &'a [Sum]) -> Self {
        let mut near: BTreeMap<&str, Vec<&Sum>> = BTreeMap::new();
        for sum in sums {
            for key in sum.parts.iter().chain([&sum.whole]) {
                near.entry(key).or_default().push(sum);
            }
        }
        Self(near)
    }

    /// Every cell that stands in a sum with this one, itself among them; once for each such sum.
    fn beside(&self, key: &str) -> impl Iterator<Item = &'a str> {
        let sums = self.0.get(key).into_iter().flatten();
        sums.flat_map(|sum| sum.parts.iter().chain([&sum.whole]).map(String::as_str))
    }
}

/// The next cell to suppress for the sake of one that can be computed: the smallest in a sum with it, else in a sum with those, and so on.
fn next(release: &Published, earlier: &[&Published], near: &Near<'_>, key: &str) -> Option<String> {
    let mut reached: HashSet<&str> = HashSet::new();
    let mut edge: Vec<&str> = near.beside(key).filter(|key| reached.insert(key)).collect();
    while !edge.is_empty() {
        if let Some((_, _, key)) = edge.iter().filter_map(|key| candidate(release, earlier, key)).min() {
            return Some(key.to_owned());
        }
        edge = edge.iter().flat_map(|key| near.beside(key)).filter(|key| reached.insert(key)).collect();
    }
    None
}

/// A cell that may still be suppressed, in the order of preference: counts before noughts, small before large, then by key.
fn candidate<'a>(release: &Published, earlier: &[&Published], key: &'a str) -> Option<(bool, u64, &'a str)> {
    let cell = release.tables.cells.get(key).filter(|cell| cell.threshold.is_some())?;
    let open = release.shown.get(key).is_some_and(|shown| shown.is_value());
    // What an earlier release showed and has not changed since is known already.
    let told = earlier.iter().any(|earlier| {
        earlier.shown.get(key).is_some_and(|shown| shown.is_value()) && earlier.tables.cells.get(key).is_some_and(|e| e.value == cell.value)
    });
    (open && !told).then_some((cell.value == 0, cell.value, key))
}
