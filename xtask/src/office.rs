//! `cargo xtask office`: the office in a browser, as people use it, by the programs in `tools/pages`.

use crate::counts::Totals;
use crate::{build, pages, setup};
use std::path::Path;

/// Totals of a demonstration that is made in seconds.
const FIGURES: &str = "crates/server/tests/cli/small.csv";
/// Where the README's pictures of the office stand.
const PICTURES: &str = "docs/pictures";

/// Makes a small demonstration, opens the office and goes through it: the story in each language, without script, by keyboard alone, every kind of
/// page held against axe-core and html-validate, and what must not be lost.
///
/// # Errors
/// Where the program cannot be built, or a check fails.
pub fn run(root: &Path, totals: &mut Totals) -> Result<(), String> {
    driven(root, "office.js", &[], totals)
}

/// Takes the README's pictures of the office.
///
/// # Errors
/// Where the program cannot be built, or no picture is taken.
pub fn pictures(root: &Path) -> Result<(), String> {
    let out = root.join(PICTURES);
    driven(root, "office-pictures.js", &["--out", &out.to_string_lossy()], &mut Totals::default())
}

/// Runs one of the programs over the release.
fn driven(root: &Path, program: &str, more: &[&str], totals: &mut Totals) -> Result<(), String> {
    setup::pages(root)?;
    let binary = build::release(root)?;
    let (binary, figures) = (binary.to_string_lossy(), root.join(FIGURES));
    let figures = figures.to_string_lossy();
    let arguments = [&[program, "--program", &*binary, "--figures", &*figures], more].concat();
    pages::tested(&root.join(pages::FOLDER), &arguments, totals)
}
