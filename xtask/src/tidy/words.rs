//! Every text stands in Kazakh, Russian and English, says something in each, and names the same details.

use crate::texts::{details, texts};
use crate::tree::{Finding, Tree};
use std::collections::BTreeSet;

/// Where the texts stand that may be equal in two languages.
const SAME: &str = "xtask/same-words.toml";

/// Finds every `Words` literal outside the tests and holds its languages against each other.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let listed = match super::listed(tree, SAME, "same") {
        Ok(listed) => listed,
        Err(finding) => return vec![finding],
    };
    let (mut found, mut used) = (Vec::new(), BTreeSet::new());
    for text in texts(tree) {
        let at = |reason: String, cure: &str| Finding::at(&text.path, text.line, reason, cure);
        let [Some(kk), Some(ru), Some(en)] = &text.languages else {
            found.push(at(
                "the words cannot be read here".to_owned(),
                "write kk, ru and en as plain string literals where they are declared",
            ));
            continue;
        };
        let named = [("kk", kk), ("ru", ru), ("en", en)];
        for (language, words) in named {
            if words.trim().is_empty() {
                found.push(at(format!("the words are empty in {language}"), "say it in all three languages"));
            }
            if details(words) != details(en) {
                let reason = format!("{language} names {:?}, en names {:?}", details(words), details(en));
                found.push(at(reason, "name the same {details} in every language"));
            }
        }
        for (one, other) in [(named[0], named[1]), (named[0], named[2]), (named[1], named[2])] {
            if one.1 == other.1 && !one.1.trim().is_empty() && !used.contains(one.1) {
                if listed.contains(one.1) {
                    used.insert(one.1.clone());
                } else {
                    let reason = format!("{} and {} both say {:?}", one.0, other.0, one.1);
                    found.push(at(reason, "translate it, or list the text in xtask/same-words.toml"));
                }
            }
        }
    }
    let idle = listed.difference(&used);
    found.extend(
        idle.map(|text| Finding::at(SAME, 0, format!("{text:?} is not the same in two languages anywhere"), "drop it from the list")),
    );
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(words: &str, same: &str) -> Vec<String> {
        let source = format!("//! x\npub struct Words {{ pub kk: X }}\nconst A: Words =\n    {words};\n");
        let tree = Tree::of(&[("crates/law/src/a.rs", &source), (SAME, &format!("same = [{same}]"))]);
        check(&tree).into_iter().map(|finding| format!("{}:{} {}", finding.path, finding.line, finding.reason)).collect()
    }

    #[test]
    fn three_languages_that_differ_and_name_the_same_pass() {
        assert_eq!(reasons(r#"Words { kk: "іс {n}", ru: "дело {n}", en: "case {n}" }"#, ""), Vec::<String>::new());
    }

    #[test]
    fn an_empty_a_missing_and_an_equal_text_are_found() {
        assert_eq!(reasons(r#"Words { kk: "", ru: "дело", en: "case" }"#, ""), ["crates/law/src/a.rs:4 the words are empty in kk"]);
        assert_eq!(reasons(r#"Words { kk: "іс", ru: "дело", en: TEXT }"#, ""), ["crates/law/src/a.rs:4 the words cannot be read here"]);
        assert_eq!(reasons(r#"Words { kk: "дело", ru: "дело", en: "case" }"#, ""), ["crates/law/src/a.rs:4 kk and ru both say \"дело\""]);
    }

    #[test]
    fn a_listed_text_may_be_equal_and_an_idle_entry_is_found() {
        assert_eq!(reasons(r#"Words { kk: "IIN", ru: "IIN", en: "IIN" }"#, "\"IIN\""), Vec::<String>::new());
        let idle = reasons(r#"Words { kk: "іс", ru: "дело", en: "case" }"#, "\"IIN\"");
        assert_eq!(idle, ["xtask/same-words.toml:0 \"IIN\" is not the same in two languages anywhere"]);
    }

    #[test]
    fn a_detail_that_one_language_lacks_is_found() {
        let found = reasons(r#"Words { kk: "іс", ru: "дело {n}", en: "case {n}" }"#, "");
        assert_eq!(found, ["crates/law/src/a.rs:4 kk names {}, en names {\"n\"}"]);
    }
}
