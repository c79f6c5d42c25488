//! Everything the law speaks of has a name in the three languages, and no name is idle: kinds of act, fields, coded values, sealed texts,
//! and the codes of a rule's own.

use crate::tree::{Finding, Tree};
use aiqyn_law::names::faults::{Keys, faults, named, wanted};
use aiqyn_law::names::sealed;

/// Where the catalogue stands.
const CATALOGUE: &str = "crates/law/src/names/mod.rs";
/// How a rule declares codes of its own.
const OWN: &str = "Detail::Own(&[";

/// Holds the catalogue against the law, and what a rule or a sealed text is called against the sources.
pub fn check(tree: &Tree) -> Vec<Finding> {
    held(&wanted(), &named()).into_iter().chain(own(tree)).chain(texts(tree, &sealed())).collect()
}

fn held(wanted: &Keys, named: &Keys) -> Vec<Finding> {
    let finding = |key: &str, reason: &str| {
        let cure = "name it in crates/law/src/names (a kind of act: in the room's names.rs) in kk, ru and en, or drop the name";
        Finding::at(CATALOGUE, 0, format!("{key:?} {reason}"), cure)
    };
    faults(wanted, named).iter().map(|fault| finding(&fault.key, fault.reason)).collect()
}

/// The codes that a rule names are those that its check finds: each stands once more in the rule's file, or is the code of a type beside it.
fn own(tree: &Tree) -> Vec<Finding> {
    let rules = tree.ending(".rs").filter(|(path, _)| path.starts_with("crates/law/src/") && path.contains("/rules/"));
    let mut found = Vec::new();
    for (path, source) in rules {
        for (at, _) in source.match_indices(OWN) {
            let list = &source[at..source[at..].find("])").map_or(source.len(), |length| at + length)];
            // A code stands right before its words.
            let before = list.match_indices("Words {").map(|(end, _)| list[..end].trim_end().trim_end_matches(','));
            for code in before.filter_map(|text| text.strip_suffix('"')?.rsplit('"').next()) {
                let said = format!("\"{code}\"");
                let room = path.split("/rules/").next().unwrap_or_default();
                let elsewhere = || {
                    let mut near = tree.ending(".rs").filter(|(other, _)| other.starts_with(room) && *other != path);
                    near.any(|(_, text)| text.contains(&said))
                };
                let here = source.matches(&said).count() > 1 || source.contains(&format!("\"{code} "));
                if !here && !elsewhere() {
                    found.push(Finding::at(
                        path,
                        0,
                        format!("names {said}, which nothing finds"),
                        "drop it, or name the code that the check finds",
                    ));
                }
            }
        }
    }
    found
}

/// A text that is called something is sealed by some act or asked for by some rule.
fn texts(tree: &Tree, named: &[&str]) -> Vec<Finding> {
    let idle = named.iter().filter(|text| {
        let said = format!("\"{text}\"");
        let mut sources = tree.ending(".rs").filter(|(path, _)| path.starts_with("crates/") && !path.contains("/names/"));
        !sources.any(|(_, source)| source.contains(&said))
    });
    idle.map(|text| Finding::at("crates/law/src/names/texts.rs", 0, format!("{text:?} names nothing"), "drop the name")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_a_name_and_a_name_of_nothing_are_found() {
        let keys = |acts: &[&str]| Keys { acts: acts.iter().map(|kind| (*kind).to_owned()).collect(), ..Keys::default() };
        let found = held(&keys(&["custody admitted/1", "custody examined/1"]), &keys(&["custody admitted/1", "custody escaped/1"]));
        let reasons: Vec<_> = found.into_iter().map(|finding| finding.reason).collect();
        assert_eq!(reasons, ["\"custody examined/1\" has no name", "\"custody escaped/1\" names nothing"]);
    }

    fn rule(check: &str) -> Vec<String> {
        let source = format!("details: &[(\"stage\", Detail::Own(&[(\"sent\", Words {{ kk: \"a\", ru: \"b\", en: \"c\" }})]))],\n{check}");
        let tree = Tree::of(&[("crates/law/src/criminal/rules/sent_order.rs", &source)]);
        own(&tree).into_iter().map(|finding| finding.reason).collect()
    }

    #[test]
    fn a_rules_own_code_that_its_check_never_finds_is_found() {
        assert_eq!(rule("let stage = \"sent\";"), Vec::<String>::new());
        assert_eq!(rule("let stage = \"gone\";"), ["names \"sent\", which nothing finds"]);
    }

    #[test]
    fn a_sealed_text_that_nothing_asks_for_is_found() {
        let tree = Tree::of(&[("crates/law/src/custody/mod.rs", "&[\"findings\"]")]);
        assert_eq!(texts(&tree, &["findings"]), Vec::new());
        assert_eq!(texts(&tree, &["diary"]).len(), 1);
    }
}
