//! The choice: what is suppressed, so that the audit finds nothing.

use super::audit::Audit;
use super::{Published, Shown, Tables};
use std::collections::{BTreeMap, BTreeSet};
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
    let mut release = Published { tables, shown };
    let mut audit = Audit::default();
    loop {
        let found = audit.computable(&earlier.iter().copied().chain([&release]).collect::<Vec<_>>());
        let Some((_, last)) = found.iter().next_back() else { return Ok(release) };
        let mut hidden: BTreeSet<String> = BTreeSet::new();
        for (_, key) in found.iter().rev() {
            // One that stands in a sum with a cell hidden just now is looked at again first.
            if !beside(&release, key, &hidden)
                && let Some(next) = next(&release, earlier, key)
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

/// Whether a cell stands in a sum with one of these.
fn beside(release: &Published, key: &str, hidden: &BTreeSet<String>) -> bool {
    let within = |sum: &super::Sum, key: &str| sum.whole == key || sum.parts.iter().any(|part| part == key);
    !hidden.is_empty() && release.tables.sums.iter().any(|sum| within(sum, key) && hidden.iter().any(|hidden| within(sum, hidden)))
}

/// The next cell to suppress for the sake of one that can be computed: the smallest in a sum with it, else in a sum with those.
fn next(release: &Published, earlier: &[&Published], key: &str) -> Option<String> {
    let sums = || earlier.iter().chain([&release]).flat_map(|release| &release.tables.sums);
    let mut near: BTreeSet<&str> = BTreeSet::from([key]);
    loop {
        let wider: BTreeSet<&str> = sums()
            .filter(|sum| near.contains(sum.whole.as_str()) || sum.parts.iter().any(|part| near.contains(part.as_str())))
            .flat_map(|sum| sum.parts.iter().chain([&sum.whole]).map(String::as_str))
            .chain(near.iter().copied())
            .collect();
        let candidate = wider.iter().filter_map(|key| candidate(release, earlier, key)).min();
        match candidate {
            Some((_, _, key)) => return Some(key.to_owned()),
            None if wider.len() == near.len() => return None,
            None => near = wider,
        }
    }
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
