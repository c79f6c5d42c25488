//! The project's chores: `cargo xtask --help` says which there are.

mod api;
mod attack;
mod build;
mod counts;
mod demo;
mod docs;
mod office;
mod pages;
mod picture;
mod python;
mod readers;
mod rust;
mod setup;
mod suite;
mod texts;
mod tidy;
mod times;
mod translations;
mod tree;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tree::Tree;

const HELP: &str = "\
The chores of this project. Run from anywhere inside it.

USAGE
  cargo xtask <COMMAND>

COMMANDS
  test [--fast]    Install what the tests need, then run all of them, in this order:
                     setup    python3, PostgreSQL's server, cargo-deny, the readers below, node, chromium, each only
                              where absent
                     tidy     the checks below
                     supply   licences, bans, sources and (where the network allows) advisories
                     build    every test, and beside them the release that the demonstration runs
                     tests    cargo test --workspace --locked, doc tests included
                     recount  the unit tests of the independent recount and of the oracle of deadlines
                     deadlines  100,000 stories against that oracle
                     readers  what the site publishes, opened by other people's programs
                     pages    the checks of the public site's pages, shown one planted fault at a time
                     office   the office in a browser: the story, every kind of page, what must not be lost
                     api      requests made up from the API's document, and sequences along its links
                     demo     the README's first command on the release, verify, rebuild --check, and the site that
                              the demonstration publishes: its time, its bytes, its pages, its files
                   It stops at the first failing step and says the way out. At the end it says how long each step
                   took, and the ten slowest tests.
                   --fast is the loop while writing code: it leaves out setup, supply, deadlines, readers, pages,
                   office, api, demo and the few long tests that it names at its end.
  tidy             Style that a machine can check: module docs, sizes, names, panics, paths named in
                   Markdown, purity of `law` and `tally`, fresh docs. Takes seconds.
  docs [--check]   Write docs/generated from the code; --check only says what is stale.
  words --export FILE | --import FILE
                   Every text of three languages as a table for translators (CSV; `-` for standard output), and a
                   table back into the sources: only texts that changed, and nothing where a row is at fault.
  needless         Switch each rule off in turn: some example must fail. The table is docs/generated/needless.md.
  attack           Try what docs/security.md says is tried against the program, on both engines; print its table with what
                   was counted. These tests are part of `test` too.
  picture          Draw docs/pictures/briefing.svg from the text on standard input.
  readers [--dir DIR]
                   Write samples of what the site publishes and open them with openpyxl, csvw, pyjstat, sdmx1,
                   feedparser, rdflib and the grammar of RFC 4287, then plant faults that these must see.
                   --dir reads a published folder instead.
  pages --dir DIR [--sample] | --faults
                   Hold every page of the site published in DIR against what is promised: valid HTML, links,
                   languages, weight, policy; in a browser at 320 and 1280 px axe-core, reflow, focus, requests.
                   --sample shows the browser one page of each kind in each language (tools/pages/src/kinds.js).
                   --faults shows the checks themselves one planted fault at a time.
  office [--pictures]
                   Make a small demonstration, open its office and go through it in a browser: the story from detention to
                   figure in three languages, without script and by keyboard alone; every kind of page in axe-core and
                   html-validate at 320 and 1280 px, light and dark; what a lost session, a killed server and a colleague
                   must not lose. --pictures takes the README's pictures of it instead.
  api              Make a small demonstration, serve it and try its API by Schemathesis: requests made up from the document that the
                   office serves, fitting and unfitting, and sequences along its links (settings: tools/api/schemathesis.toml).
  bench office [--rows N] [--connections N] [--officers N] [--seconds N] [--rounds N] [--dir DIR]
                   Measure the office over HTTP beside a bare handler that makes the same reads, in turns, and print the
                   table of docs/benchmarks.md; with --dir the store is kept for the next run.
  screenshots --dir DIR --out OUT [PAGE…]
                   Pictures of pages (ru/figures/; the homes where none is named) at both widths, as PNG.
  setup            Install what `test` needs, and nothing that is there.

EXAMPLES
  cargo xtask test --fast        before every commit
  cargo xtask pages --dir site --sample
                                 after a page of the public site changed
  cargo xtask docs               after a rule, a figure or an act changed
  aiqyn brief | cargo xtask picture
                                 after the briefing's text changed
  bash .ci/run                   everything CI does: format, lint, then `cargo xtask test`

EXIT CODES
  0 done   1 something is wrong, and said   2 wrong use
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["test"] => suite::run(&root(), counts::Scope::Whole),
        ["test", "--fast"] => suite::run(&root(), counts::Scope::Fast),
        ["tidy"] => with_tree(tidy::run),
        ["docs"] => with_tree(|tree| docs::write(tree).map_err(|error| format!("docs/generated cannot be written: {error}"))),
        ["docs", "--check"] => with_tree(|tree| tidy::report("generated docs", docs::check(tree))),
        ["words", "--export", to] => with_tree(|tree| translations::export(tree, to)),
        ["words", "--import", from] => with_tree(|tree| translations::import(tree, from)),
        ["needless"] => needless(),
        ["attack"] => attack::run(&root()),
        ["picture"] => picture::write(&root()),
        ["readers"] => readers::check(&root()).map(|_| ()),
        ["readers", "--dir", folder] => readers::read(&root(), Path::new(folder)).map(|_| ()),
        ["pages", "--dir", site] => pages::check(&root(), site, false),
        ["pages", "--dir", site, "--sample"] | ["pages", "--sample", "--dir", site] => pages::check(&root(), site, true),
        ["pages", "--faults"] => pages::faults(&root(), &mut counts::Totals::default()),
        ["office"] => office::run(&root(), &mut counts::Totals::default()),
        ["office", "--pictures"] => office::pictures(&root()),
        ["api"] => api::run(&root(), &mut counts::Totals::default()),
        ["bench", "office", more @ ..] => build::bench(&root(), &[&["office"], more].concat()),
        ["screenshots", "--dir", site, "--out", out, shown @ ..] => pages::screenshots(&root(), site, out, shown),
        ["setup"] => setup::run(&root()),
        ["--help" | "-h" | "help"]
        | [
            "test" | "tidy" | "docs" | "words" | "needless" | "attack" | "picture" | "readers" | "pages" | "office" | "api" | "bench"
            | "screenshots" | "setup",
            "--help" | "-h",
        ] => {
            print!("{HELP}");
            Ok(())
        }
        _ => {
            eprint!("No such chore: `cargo xtask {}`.\n\n{HELP}", words.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Says how many rules there are that some example would miss, and which nothing would.
fn needless() -> Result<(), String> {
    let law = aiqyn_law::pack::embedded().map_err(|error| error.to_string())?;
    let (table, needless) = aiqyn_law::manual::needless::table(law);
    println!("needless: {} rules switched off in turn", table.lines().filter(|line| line.starts_with("| `")).count());
    let named: Vec<&str> = needless.iter().map(|one| one.rule).collect();
    if named.is_empty() { Ok(()) } else { Err(format!("no example fails without {}: give each one, or leave it out", named.join(", "))) }
}

/// The root of the repository: the folder above this crate.
fn root() -> PathBuf {
    let mut root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.pop();
    root
}

/// The cargo that runs us, so that every step uses one toolchain.
fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

fn with_tree(chore: impl FnOnce(&Tree) -> Result<(), String>) -> Result<(), String> {
    chore(&Tree::read(&root()).map_err(|error| format!("the tree cannot be read: {error}"))?)
}
