//! Every value of the pack cites code, article, part and mark, says since when, and is read or tested somewhere.

use super::citation::{LAWS, WHOLE, is_day};
use crate::tree::{Finding, Tree};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// Where the pack stands.
const FOLDER: &str = "crates/law/pack/";

/// Where the ids stand that nothing reads yet.
const UNREAD: &str = "xtask/unread-values.toml";

/// The marks of how well a citation was read.
const MARKS: &[&str] = &["V", "V*", "P", "G"];

/// One value: where it stands, and what it says.
struct Dated {
    path: String,
    line: usize,
    table: Table,
}

impl Dated {
    fn fault(&self, reason: impl Into<String>, cure: &str) -> Finding {
        Finding::at(&self.path, self.line, reason, cure)
    }

    fn text(&self, name: &str) -> &str {
        self.table.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn has_day(&self, name: &str) -> bool {
        let day = self.table.get(name);
        day.and_then(Value::as_datetime).is_some_and(|day| is_day(&day.to_string()))
    }
}

/// Holds every value against what a value must say.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let lists = super::listed(tree, WHOLE, "whole").and_then(|whole| Ok((whole, super::listed(tree, UNREAD, "unread")?)));
    let (whole, unread) = match lists {
        Ok(lists) => lists,
        Err(finding) => return vec![finding],
    };
    let (values, mut found) = values(tree);
    found.extend(values.iter().flat_map(|value| said(value, &whole)));
    let silent: BTreeSet<String> =
        values.iter().map(|value| value.text("id")).filter(|id| !id.is_empty() && !is_read(tree, id)).map(str::to_owned).collect();
    for value in values.iter().filter(|value| silent.contains(value.text("id")) && !unread.contains(value.text("id"))) {
        found.push(
            value.fault(format!("`{}` is read by no code and no test", value.text("id")), "read it by its id in a rule, or drop the value"),
        );
    }
    let idle = unread.difference(&silent);
    found.extend(idle.map(|id| Finding::at(UNREAD, 0, format!("`{id}` is read now, or is no value of the pack"), "drop it from the list")));
    found
}

/// Every `[[kind]]` of the pack, and the files that are no TOML.
fn values(tree: &Tree) -> (Vec<Dated>, Vec<Finding>) {
    let (mut values, mut found) = (Vec::new(), Vec::new());
    for (path, text) in tree.ending(".toml").filter(|(path, _)| path.starts_with(FOLDER)) {
        let table: Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                found.push(Finding::at(path, 0, format!("not TOML: {error}"), "mend it at the place named"));
                continue;
            }
        };
        for (kind, entries) in &table {
            let header = format!("[[{kind}]]");
            let mut lines = (1..).zip(text.lines()).filter(|(_, line)| line.trim() == header).map(|(line, _)| line);
            for entry in entries.as_array().into_iter().flatten().filter_map(Value::as_table) {
                values.push(Dated { path: path.to_owned(), line: lines.next().unwrap_or(0), table: entry.clone() });
            }
        }
    }
    (values, found)
}

/// What one value leaves out.
fn said(value: &Dated, whole: &BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    if !value.has_day("valid_from") {
        found.push(value.fault("does not say since when it holds", "write valid_from = 2022-01-01"));
    }
    let Some(basis) = value.table.get("basis").and_then(Value::as_table) else {
        found.push(value.fault("cites nothing", "write basis = { code, article, part, mark }"));
        return found;
    };
    let of = |name: &str| basis.get(name).and_then(Value::as_str).unwrap_or_default();
    let (code, article, mark) = (of("code"), of("article"), of("mark"));
    if !MARKS.contains(&mark) {
        found.push(value.fault(format!("has the mark {mark:?}"), "mark it V, V*, P or G"));
    }
    if code.is_empty() || article.is_empty() && code != "policy" {
        found.push(value.fault("cites no article", "write code and article of its basis"));
    } else if LAWS.contains(&code) && of("part").is_empty() && !whole.contains(&format!("{code} {article}")) {
        found.push(value.fault(
            format!("cites {code} {article} without its part"),
            "name the part, or list the article in xtask/whole-articles.toml with the reason",
        ));
    }
    if LAWS.contains(&code) && mark.starts_with('V') && !value.has_day("checked") {
        found.push(
            value.fault("does not say when it was last held against the code", "write checked = and the day on which the article was read"),
        );
    }
    found
}

/// The ids of all values that have one.
pub fn ids(tree: &Tree) -> BTreeSet<String> {
    values(tree).0.iter().map(|value| value.text("id").to_owned()).filter(|id| !id.is_empty()).collect()
}

/// The articles that values cite without a part.
pub fn cited_whole(tree: &Tree) -> BTreeSet<String> {
    let values = values(tree).0;
    let bases = values.iter().filter_map(|value| value.table.get("basis").and_then(Value::as_table));
    let text = |basis: &Table, name: &str| basis.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    bases
        .filter(|basis| text(basis, "part").is_empty())
        .map(|basis| format!("{} {}", text(basis, "code"), text(basis, "article")))
        .collect()
}

/// Whether some Rust file of the crates names the id as a text.
fn is_read(tree: &Tree, id: &str) -> bool {
    let text = format!("\"{id}\"");
    tree.ending(".rs").any(|(path, source)| path.starts_with("crates/") && source.contains(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "[[limit]]\nid = \"a.term\"\nbasis = { code = \"CPC\", article = \"131\", part = \"2\", mark = \"V\" }\nvalid_from = 2022-01-01\nchecked = 2026-11-22\n";
    const READER: &str = "//! x\nconst A: &str = \"a.term\";\n";

    fn reasons(pack: &str, unread: &str, reader: &str) -> Vec<String> {
        let unread = format!("unread = [{unread}]");
        let tree = Tree::of(&[("crates/law/pack/limits.toml", pack), (UNREAD, &unread), ("crates/law/src/a.rs", reader)]);
        check(&tree).into_iter().map(|finding| format!("{} {}", finding.line, finding.reason)).collect()
    }

    #[test]
    fn a_sound_value_passes_and_an_unread_one_is_found() {
        assert_eq!(reasons(SOUND, "", READER), Vec::<String>::new());
        assert_eq!(reasons(SOUND, "", "//! x\n"), ["1 `a.term` is read by no code and no test"]);
        assert_eq!(reasons(SOUND, "\"a.term\"", "//! x\n"), Vec::<String>::new());
        assert_eq!(reasons(SOUND, "\"a.term\"", READER), ["0 `a.term` is read now, or is no value of the pack"]);
    }

    #[test]
    fn what_a_value_leaves_out_is_found_at_its_line() {
        let planted = |from: &str, to: &str| reasons(&format!("# page\n\n{}", SOUND.replace(from, to)), "", READER);
        assert_eq!(planted("part = \"2\", ", ""), ["3 cites CPC 131 without its part"]);
        assert_eq!(planted("\"V\"", "\"X\""), ["3 has the mark \"X\""]);
        assert_eq!(planted("checked = 2026-11-22\n", ""), ["3 does not say when it was last held against the code"]);
        assert_eq!(planted("valid_from = 2022-01-01\n", ""), ["3 does not say since when it holds"]);
        assert_eq!(planted("article = \"131\"", "article = \"\""), ["3 cites no article"]);
        assert_eq!(planted("basis", "bases"), ["3 cites nothing"]);
        assert_eq!(planted("id =", "id").len(), 1, "what is no TOML is said");
    }
}
