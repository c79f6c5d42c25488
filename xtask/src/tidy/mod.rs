//! Style that a machine can check: each check reads the tree and returns what is wrong with it.

mod circles;
mod citation;
mod names;
mod pack;
mod paths;
mod purity;
mod rules;
mod shown;
mod sizes;
mod source;
mod terms;
mod unlisted;
mod words;

use crate::docs;
use crate::tree::{Finding, Tree};
use std::collections::BTreeSet;

/// One check over the whole tree.
type Check = fn(&Tree) -> Vec<Finding>;

/// Every check, by the name it is printed under.
const CHECKS: &[(&str, Check)] = &[
    ("module docs", source::module_docs),
    ("unfinished code", source::unfinished),
    ("panics", source::panics),
    ("ambient world", source::ambient),
    ("desk", source::desk),
    ("reading", source::reading),
    ("circles", circles::check),
    ("file names", source::names),
    ("sizes", sizes::check),
    ("paths in Markdown", paths::check),
    ("tests listed", unlisted::check),
    ("promises shown", shown::check),
    ("purity", purity::check),
    ("words", words::check),
    ("names", names::check),
    ("terms", terms::check),
    ("rules", rules::check),
    ("pack", pack::check),
    ("generated docs", docs::check),
];

/// Runs every check and prints what is wrong; an error names how many checks found something.
pub fn run(tree: &Tree) -> Result<(), String> {
    let failed = CHECKS.iter().filter(|(name, check)| report(name, check(tree)).is_err()).count();
    if failed == 0 {
        Ok(())
    } else {
        Err(format!("{failed} of {} checks found something; each finding above names its cure", CHECKS.len()))
    }
}

/// Prints what one check found.
pub fn report(name: &str, findings: Vec<Finding>) -> Result<(), String> {
    if findings.is_empty() {
        println!("tidy: {name}: ok");
        return Ok(());
    }
    println!("tidy: {name}: {} wrong", findings.len());
    findings.iter().for_each(|finding| println!("  {finding}"));
    Err(format!("{} findings, each with its cure above", findings.len()))
}

/// The texts listed under a name in a TOML file of ours; an absent file lists none.
fn listed(tree: &Tree, path: &str, name: &str) -> Result<BTreeSet<String>, Finding> {
    let wrong = |reason: String| Finding::at(path, 0, reason, format!("write `{name} = [\"…\", \"…\"]`"));
    let table: toml::Table = tree.text(path).unwrap_or_default().parse().map_err(|error| wrong(format!("not TOML: {error}")))?;
    let Some(listed) = table.get(name) else { return Ok(BTreeSet::new()) };
    let texts = listed.as_array().map(|texts| texts.iter().map(|text| text.as_str().map(str::to_owned)).collect());
    texts.flatten().ok_or_else(|| wrong(format!("`{name}` is not a list of texts")))
}
