//! Style that a machine can check: each check reads the tree and returns what is wrong with it.

mod paths;
mod purity;
mod sizes;
mod source;

use crate::docs;
use crate::tree::{Finding, Tree};

/// One check over the whole tree.
type Check = fn(&Tree) -> Vec<Finding>;

/// Every check, by the name it is printed under.
const CHECKS: &[(&str, Check)] = &[
    ("module docs", source::module_docs),
    ("unfinished code", source::unfinished),
    ("panics", source::panics),
    ("ambient world", source::ambient),
    ("file names", source::names),
    ("sizes", sizes::check),
    ("paths in Markdown", paths::check),
    ("purity", purity::check),
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
