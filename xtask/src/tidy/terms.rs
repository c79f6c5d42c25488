//! Every text uses the terms of the procedure: where the English says one, the Russian and the Kazakh say theirs.

use crate::texts::{Text, texts};
use crate::tree::{Finding, Tree};
use serde::Deserialize;

/// The list of terms.
const TERMS: &str = "xtask/terms.toml";

/// A term in three languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    /// Words as they stand in an English text: singular, lower case.
    en: String,
    /// Stems, one of which stands in the Russian text.
    ru: Vec<String>,
    /// Stems, one of which stands in the Kazakh text.
    kk: Vec<String>,
    /// Longer English words in which the term means something else.
    #[serde(default)]
    unless: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Terms {
    term: Vec<Term>,
}

/// Holds every text against the terms, and the terms against the texts.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let terms = match toml::from_str::<Terms>(tree.text(TERMS).unwrap_or_default()) {
        Ok(terms) => terms.term,
        Err(error) => {
            return vec![Finding::at(TERMS, 0, format!("cannot be read: {error}"), "write [[term]] with en, ru and kk")];
        }
    };
    let texts: Vec<Text> = texts(tree).into_iter().chain(pack(tree)).collect();
    let mut found: Vec<Finding> = texts.iter().flat_map(|text| terms.iter().flat_map(|term| held(text, term))).collect();
    let idle = terms.iter().filter(|term| !texts.iter().any(|text| says(text, term)));
    found.extend(idle.map(|term| Finding::at(TERMS, 0, format!("no text says {:?}", term.en), "drop the term, or use it")));
    found
}

/// The texts of the law pack: every table with words in three languages.
fn pack(tree: &Tree) -> Vec<Text> {
    let files = tree.ending(".toml").filter(|(path, _)| path.starts_with("crates/law/pack/"));
    let read = files.filter_map(|(path, source)| Some((path, source, source.parse::<toml::Table>().ok()?)));
    let mut found = Vec::new();
    for (path, source, table) in read {
        let mut walked: Vec<&toml::Value> = table.values().collect();
        while let Some(value) = walked.pop() {
            match value {
                toml::Value::Array(values) => walked.extend(values),
                toml::Value::Table(table) => {
                    let said = |language: &str| table.get(language).and_then(toml::Value::as_str).map(str::to_owned);
                    if let [Some(kk), Some(ru), Some(en)] = ["kk", "ru", "en"].map(said) {
                        let line = source.lines().position(|line| line.contains(&en)).map_or(0, |index| index + 1);
                        found.push(Text { path: path.to_owned(), line, languages: [Some(kk), Some(ru), Some(en)], ..Text::default() });
                    }
                    walked.extend(table.values());
                }
                _ => {}
            }
        }
    }
    found
}

/// A text of several source lines as one, in lower case.
fn plain(text: Option<&String>) -> String {
    let text = text.map(String::as_str).unwrap_or_default().replace('\\', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether the English text says the term, as a word of its own, in the singular or the plural.
fn says(text: &Text, term: &Term) -> bool {
    let english = term.unless.iter().fold(plain(text.languages[2].as_ref()), |text, other| text.replace(other, " "));
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    english.match_indices(&term.en).any(|(at, said)| {
        let (before, after) = (&english[..at], &english[at + said.len()..]);
        let after = after.strip_prefix('s').filter(|rest| !rest.starts_with(letter)).unwrap_or(after);
        !before.ends_with(letter) && !after.starts_with(letter)
    })
}

fn held(text: &Text, term: &Term) -> Vec<Finding> {
    if !says(text, term) {
        return Vec::new();
    }
    let languages = [("ru", 1, &term.ru), ("kk", 0, &term.kk)];
    let without = languages.into_iter().filter(|(_, index, stems)| {
        let said = plain(text.languages[*index].as_ref());
        !stems.iter().any(|stem| said.contains(stem.as_str()))
    });
    without
        .map(|(language, _, stems)| {
            let reason = format!("en says {:?}, {language} has none of {}", term.en, stems.join(", "));
            Finding::at(&text.path, text.line, reason, "use the term of the procedure, or mend xtask/terms.toml")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "[[term]]\nen = \"custody\"\nru = [\"страж\"]\nkk = [\"күзет\"]\nunless = [\"chain of custody\"]\n";

    fn reasons(kk: &str, ru: &str, en: &str) -> Vec<String> {
        let source = format!(
            "//! x\npub struct Words {{ pub kk: X }}\nconst A: Words =\n    Words {{ kk: \"{kk}\", ru: \"{ru}\", en: \"{en}\" }};\n"
        );
        let tree = Tree::of(&[("crates/law/src/a.rs", &source), (TERMS, LIST)]);
        check(&tree).into_iter().map(|finding| format!("{}:{} {}", finding.path, finding.line, finding.reason)).collect()
    }

    #[test]
    fn a_text_with_its_terms_passes() {
        assert_eq!(reasons("Күзетпен ұстау", "Содержание под стражей", "Custody."), Vec::<String>::new());
    }

    #[test]
    fn another_word_for_a_term_is_found() {
        let found = reasons("Қамау", "Содержание под арестом", "No custody");
        let expected = ["en says \"custody\", ru has none of страж", "en says \"custody\", kk has none of күзет"];
        assert_eq!(found, expected.map(|reason| format!("crates/law/src/a.rs:4 {reason}")));
    }

    #[test]
    fn the_words_of_the_pack_are_held_too() {
        let entry = "[[entry]]\nlist = \"a\"\nwords = { kk = \"Қамау\", ru = \"Стража\", en = \"In custody\" }\n";
        let found = check(&Tree::of(&[("crates/law/pack/lists.toml", entry), (TERMS, LIST)]));
        let reasons: Vec<String> =
            found.into_iter().map(|finding| format!("{}:{} {}", finding.path, finding.line, finding.reason)).collect();
        assert_eq!(reasons, ["crates/law/pack/lists.toml:3 en says \"custody\", kk has none of күзет"]);
    }

    #[test]
    fn a_longer_word_is_another_and_a_term_that_no_text_says_is_found() {
        let idle = ["xtask/terms.toml:0 no text says \"custody\""];
        assert_eq!(reasons("Айғақ", "Передача", "chain of custody"), idle);
        assert_eq!(reasons("Айғақ", "Передача", "custody_kind"), idle);
    }
}
