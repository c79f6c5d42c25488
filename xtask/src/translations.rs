//! The table for translators: every text of three languages as a row, and the rows back into the sources.

use crate::texts::{LANGUAGES, Text, details, escaped, texts, texts_of};
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// The columns. Translators change `kk`, `ru` and `en`; `state` says which texts the row was made from.
const COLUMNS: [&str; 7] = ["key", "kk", "ru", "en", "file", "shown", "state"];

/// What spreadsheets need in front of a table in UTF-8.
const MARK: char = '\u{feff}';

/// Writes the table to a file, or to standard output for `-`.
pub fn export(tree: &Tree, to: &str) -> Result<(), String> {
    let table = table(tree);
    if to == "-" {
        print!("{table}");
        return Ok(());
    }
    fs::write(to, &table).map_err(|error| format!("{to} cannot be written: {error}"))?;
    println!("words: {} texts in {to}", texts(tree).len());
    Ok(())
}

/// Reads a table back: says what changed, and writes it into the sources. Where one row is at fault nothing is written.
pub fn import(tree: &Tree, from: &str) -> Result<(), String> {
    let table = match from {
        "-" => io::read_to_string(io::stdin()),
        file => fs::read_to_string(file),
    };
    let table = table.map_err(|error| format!("{from} cannot be read: {error}"))?;
    let changed = changes(tree, &table).map_err(|faults| format!("{from} changes nothing:\n{}", faults.join("\n")))?;
    for change in &changed {
        println!("{} {}\n  - {}\n  + {}", change.key, change.language, change.before, change.after);
    }
    let sources = rewritten(tree, &changed)?;
    for (path, source) in &sources {
        fs::write(tree.root.join(path), source).map_err(|error| format!("{path} cannot be written: {error}"))?;
    }
    println!("words: {} texts changed in {} files", changed.len(), sources.len());
    if sources.is_empty() { Ok(()) } else { format(&tree.root) }
}

fn format(root: &Path) -> Result<(), String> {
    let done = Command::new(crate::cargo()).args(["fmt", "--all"]).current_dir(root).status();
    match done {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("the texts are written, but `cargo fmt --all` fails on them: run it and see".to_owned()),
        Err(error) => Err(format!("the texts are written, but cargo fmt cannot be started: {error}")),
    }
}

/// A text to be changed.
#[derive(Debug, PartialEq, Eq)]
struct Change {
    key: String,
    language: &'static str,
    before: String,
    after: String,
}

fn key(text: &Text) -> String {
    format!("{}#{}", text.path, text.name)
}

fn said(text: &Text) -> [&str; 3] {
    text.languages.each_ref().map(|said| said.as_deref().unwrap_or_default())
}

/// A short mark of three texts (FNV-1a, 64 bits): another mark, other texts.
fn state(texts: [&str; 3]) -> String {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// Where readers meet the text.
fn shown(text: &Text) -> &'static str {
    let field = text.name.rsplit('.').next().unwrap_or_default();
    match field.split('~').next().unwrap_or_default() {
        "demand" => "a rule's refusal or breach",
        "way_out" => "the way out of a refusal or breach",
        "consequence" => "what follows where a duty is missed",
        "statement" => "a figure's name",
        "meaning" => "what a figure counts, for its readers",
        "what" => "what is to be done next",
        _ if text.path.starts_with("crates/site/") => "the public site",
        _ if text.path.contains("/documents/") => "printed documents",
        _ if text.path.starts_with("crates/server/") || text.path.starts_with("crates/desk/") => "the command line",
        _ => "wherever the record is shown",
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', ';', '\n', '\r', '\t']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn table(tree: &Tree) -> String {
    let mut out = format!("{MARK}{}\r\n", COLUMNS.join(","));
    for text in texts(tree) {
        let [kk, ru, en] = said(&text);
        let place = format!("{}:{}", text.path, text.line);
        let row = [&key(&text), kk, ru, en, &place, shown(&text), &state([kk, ru, en])].map(quoted);
        let _ = write!(out, "{}\r\n", row.join(","));
    }
    out
}

/// The rows of a table with the line each begins in. Separated by whatever follows the first word: `,`, `;` or a tab.
fn rows(table: &str) -> Vec<(usize, Vec<String>)> {
    let table = table.trim_start_matches(MARK);
    let separator = table.chars().find(|c| matches!(c, ',' | ';' | '\t')).unwrap_or(',');
    let mut rows = Vec::new();
    let (mut row, mut cell, mut inside) = (Vec::new(), String::new(), false);
    let (mut line, mut begins) = (1, 1);
    let mut chars = table.chars().peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match c {
            '"' if inside && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if inside || cell.is_empty() => inside = !inside,
            '\r' if !inside && chars.peek() == Some(&'\n') => {}
            '\n' if !inside => {
                row.push(std::mem::take(&mut cell));
                rows.push((begins, std::mem::take(&mut row)));
                begins = line;
            }
            c if c == separator && !inside => row.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push((begins, row));
    }
    rows.retain(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

/// What the table changes, or everything that is wrong with it.
fn changes(tree: &Tree, table: &str) -> Result<Vec<Change>, Vec<String>> {
    let mut rows = rows(table).into_iter();
    let (_, head) = rows.next().unwrap_or_default();
    let needed = ["key", "kk", "ru", "en", "state"];
    let places = needed.map(|column| head.iter().position(|name| name.trim() == column));
    if let Some(missing) = needed.iter().zip(places).find(|(_, place)| place.is_none()) {
        let cure = "keep the first row as `cargo xtask words --export` writes it";
        return Err(vec![format!("row 1: there is no column {:?}\n    cure: {cure}", missing.0)]);
    }
    let texts = texts(tree);
    let known: BTreeMap<String, &Text> = texts.iter().map(|text| (key(text), text)).collect();
    let (mut changed, mut faults, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (line, row) in rows {
        let [key, kk, ru, en, made] = places.map(|place| place.and_then(|place| row.get(place)).map_or("", String::as_str));
        let mut fault = |column: &str, reason: String, cure: &str| {
            faults.push(format!("row {line}, column {column}: {reason}\n    cure: {cure}"));
        };
        let Some(text) = known.get(key) else {
            fault("key", format!("no text is called {key:?}"), "export anew: the text was moved, renamed or dropped");
            continue;
        };
        if !seen.insert(key.to_owned()) {
            fault("key", format!("{key:?} has a row already"), "keep one row of a text");
            continue;
        }
        let (now, new) = (said(text), [kk, ru, en]);
        if now == new {
            continue;
        }
        if state(now) != made.trim() {
            let cure = "export anew and carry the translation over: the sources say something else since";
            fault("state", "the row is stale".to_owned(), cure);
            continue;
        }
        for (column, reason, cure) in misfits(new) {
            fault(column, reason, cure);
        }
        let differing = LANGUAGES.iter().zip(now.into_iter().zip(new)).filter(|(_, (before, after))| before != after);
        changed.extend(differing.map(|(language, (before, after))| Change {
            key: key.to_owned(),
            language,
            before: before.to_owned(),
            after: after.to_owned(),
        }));
    }
    if faults.is_empty() { Ok(changed) } else { Err(faults) }
}

/// What is wrong with three texts of one statement: column, reason, cure.
fn misfits(texts: [&str; 3]) -> Vec<(&'static str, String, &'static str)> {
    let all: BTreeSet<&str> = texts.iter().flat_map(|text| details(text)).collect();
    let mut found = Vec::new();
    for (language, text) in LANGUAGES.into_iter().zip(texts) {
        if text.trim().is_empty() {
            found.push((language, "the text is empty".to_owned(), "say it in all three languages"));
            continue;
        }
        let own = details(text);
        for missing in all.difference(&own) {
            let reason = format!("{{{missing}}} is missing, which another language names");
            found.push((language, reason, "name the same {details} in every language, letter by letter"));
        }
    }
    found
}

/// The sources with the changes in them. Each is read again: it must say what was wanted, and nothing else may have moved.
fn rewritten(tree: &Tree, changed: &[Change]) -> Result<BTreeMap<String, String>, String> {
    let mut wanted: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in changed {
        wanted.entry(change.key.split_once('#').map_or("", |(path, _)| path)).or_default().push(change);
    }
    let mut sources = BTreeMap::new();
    for (path, changes) in wanted {
        let before = tree.text(path).unwrap_or_default();
        let mut source: Vec<char> = before.chars().collect();
        let mut expected: Vec<[String; 3]> = Vec::new();
        let mut pieces = Vec::new();
        for text in texts_of(path, before) {
            let mut says = said(&text).map(str::to_owned);
            for change in changes.iter().filter(|change| change.key == key(&text)) {
                let index = LANGUAGES.iter().position(|language| *language == change.language).unwrap_or_default();
                says[index].clone_from(&change.after);
                pieces.push((text.spans[index].clone(), escaped(&change.after)));
            }
            expected.push(says);
        }
        pieces.sort_unstable_by_key(|(span, _)| std::cmp::Reverse(span.start));
        for (span, literal) in pieces {
            source.splice(span, literal.chars());
        }
        let source: String = source.into_iter().collect();
        let read: Vec<[String; 3]> = texts_of(path, &source).iter().map(|text| said(text).map(str::to_owned)).collect();
        if read != expected {
            return Err(format!("{path} would not read back as wanted: nothing is written\n    cure: change its texts by hand"));
        }
        sources.insert(path.to_owned(), source);
    }
    Ok(sources)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PATH: &str = "crates/law/src/a.rs";
    const SOURCE: &str = "//! x\nconst A: Words = Words { kk: \"іс «{n}»\", ru: \"дело \\\"{n}\\\", \\\n    и всё\", en: \"case {n}, \\\"x\\\"\" };\n\
                          const B: Words = Words { kk: \"сот\", ru: \"суд\", en: \"case {n}, \\\"x\\\"\" };\n";

    fn tree() -> Tree {
        Tree::of(&[(PATH, SOURCE)])
    }

    fn after(from: &str, to: &str) -> Result<BTreeMap<String, String>, String> {
        let table = table(&tree());
        assert!(table.contains(from), "{table}");
        let changed = changes(&tree(), &table.replacen(from, to, 1)).map_err(|faults| faults.join("\n"))?;
        rewritten(&tree(), &changed)
    }

    #[test]
    fn what_comes_back_unchanged_rewrites_nothing() {
        assert!(after("дело", "дело").unwrap().is_empty());
        // As a spreadsheet of another country saves it.
        let table = table(&tree());
        let rows: Vec<String> =
            rows(&table).into_iter().map(|(_, row)| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";")).collect();
        assert_eq!(changes(&tree(), &rows.join("\n")), Ok(Vec::new()));
    }

    #[test]
    fn one_changed_text_changes_one_literal_and_no_letter_beside_it() {
        let changed = after(",іс «{n}»,", ",\"іс \"\"{n}\"\" \\ ісі\",").unwrap();
        assert_eq!(changed[PATH], SOURCE.replacen("іс «{n}»", "іс \\\"{n}\\\" \\\\ ісі", 1));
    }

    #[test]
    fn a_changed_english_text_leaves_the_other_that_says_the_same() {
        let changed = after("\"case {n}, \"\"x\"\"\"", "matter {n}").unwrap();
        assert_eq!(changed[PATH], SOURCE.replacen("case {n}, \\\"x\\\"", "matter {n}", 1));
    }

    #[test]
    fn every_fault_is_told_by_row_and_column_with_its_cure() {
        let fault = |from: &str, to: &str| after(from, to).unwrap_err();
        assert!(
            fault("a.rs#A", "a.rs#Z").contains("row 2, column key: no text is called \"crates/law/src/a.rs#Z\"\n    cure: export anew")
        );
        assert!(fault("іс «{n}»", "іс").contains("row 2, column kk: {n} is missing"));
        assert!(fault(",суд,", ",{m} суд,").contains("row 3, column kk: {m} is missing"));
        assert!(fault(",суд,", ", ,").contains("row 3, column ru: the text is empty"));
        assert!(fault("a.rs#B", "a.rs#A").contains("row 3, column key: \"crates/law/src/a.rs#A\" has a row already"));
        assert!(fault("key,kk", "key,қазақша").contains("row 1: there is no column \"kk\""));
    }

    #[test]
    fn a_row_made_from_other_texts_is_stale() {
        let table = table(&tree()).replacen(",суд,", ",судья,", 1);
        let since = Tree::of(&[(PATH, &SOURCE.replacen("сот", "төреші", 1))]);
        let faults = changes(&since, &table).unwrap_err();
        assert!(faults[0].starts_with("row 3, column state: the row is stale"), "{faults:?}");
    }
}
