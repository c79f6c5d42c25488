//! Every rule is listed, has a file of its own, is shown met and unmet, and cites article, part and mark.

use super::citation::{LAWS, WHOLE, is_day};
use crate::rust::{code_of, test_lines};
use crate::tree::{Finding, Tree, is_test_file};
use aiqyn_law::kernel::{Declaration, Then};
use aiqyn_law::manual::rules::SECTIONS;
use aiqyn_law::rooms::{ROOMS, declarations};
use std::collections::BTreeSet;

/// A rule as the program lists it.
struct Listed {
    declaration: Declaration,
    /// The room, or `None` for the rules of form, which stand in the kernel and are tested there.
    room: Option<&'static str>,
    /// Whether its examples show the demand met, and unmet.
    shown: (bool, bool),
}

/// Holds the rules that the program lists against the tree.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let whole = match super::listed(tree, WHOLE, "whole") {
        Ok(whole) => whole,
        Err(finding) => return vec![finding],
    };
    let listed: Vec<Listed> = declarations().into_iter().map(as_listed).collect();
    let mut found: Vec<Finding> = listed.iter().flat_map(|rule| declared(rule).into_iter().chain(tested(tree, rule))).collect();
    found.extend(listed_once(&listed));
    found.extend(sections(listed.iter().map(|rule| rule.declaration.section)));
    found.extend(without_limit(&listed, &super::pack::ids(tree)));
    found.extend(files(tree, &listed));
    found.extend(cited(&listed, &whole, super::pack::cited_whole(tree)));
    found
}

fn as_listed(declaration: Declaration) -> Listed {
    let room = ROOMS.iter().find(|room| (room.declarations)().iter().any(|of_room| of_room.code == declaration.code));
    let examples = room.map(|room| (room.examples)(declaration.code)).unwrap_or_default();
    let met = examples.iter().any(|example| example.then == Then::Met);
    let unmet = examples.iter().any(|example| example.then != Then::Met);
    Listed { declaration, room: room.map(|room| room.name), shown: (met, unmet) }
}

/// The file that the rule is declared in.
fn file_of(rule: &Listed) -> String {
    match (rule.room, rule.declaration.code.split_once('.')) {
        (Some(room), Some((_, name))) => format!("crates/law/src/{room}/rules/{name}.rs"),
        _ => "crates/kernel/src/form.rs".to_owned(),
    }
}

fn fault(rule: &Listed, reason: &str, cure: &str) -> Finding {
    Finding::at(&file_of(rule), 0, format!("rule `{}` {reason}", rule.declaration.code), cure)
}

/// What a declaration must say.
fn declared(rule: &Listed) -> Vec<Finding> {
    let said = &rule.declaration;
    let mut found = Vec::new();
    if said.why.trim().is_empty() || said.section.trim().is_empty() {
        found.push(fault(rule, "does not say why it exists, or from which section it comes", "fill `why` and `section`"));
    }
    if said.acts.is_empty() {
        found.push(fault(rule, "looks at no act", "name the kinds of act in `acts`"));
    }
    if !is_day(said.since) || said.until.is_some_and(|until| !is_day(until) || until <= said.since) {
        found.push(fault(rule, "has no proper span of days", "write `since` and `until` as 2022-01-31, the end after the beginning"));
    }
    let words = [said.demand, said.way_out].map(|words| [words.kk, words.ru, words.en]);
    if words.concat().iter().any(|text| text.chars().any(|c| c.is_ascii_digit())) {
        found.push(fault(rule, "has a number in its words", "let the number come from the pack as a {detail}, so that it stands once"));
    }
    if let Some((room, _)) = rule.room.zip(said.code.split_once('.')).filter(|(room, (first, _))| room != first) {
        found.push(fault(
            rule,
            &format!("belongs to room `{room}` by its list, to another by its code"),
            "begin the code with the room's name",
        ));
    }
    found
}

/// A rule of a room shows itself met and unmet; a rule of form is named in a test.
fn tested(tree: &Tree, rule: &Listed) -> Option<Finding> {
    let cure = "add to `examples` one case that meets the demand and one that does not";
    match (rule.room, rule.shown) {
        (Some(_), (true, true)) => None,
        (Some(_), (met, _)) => {
            Some(fault(rule, if met { "has no example of its demand unmet" } else { "has no example of its demand met" }, cure))
        }
        (None, _) if named_in_tests(tree, rule.declaration.code) => None,
        (None, _) => Some(fault(rule, "is named in no test", "write a test in which it is refused, comparing its code")),
    }
}

/// Whether a test's code has the text as a string.
fn named_in_tests(tree: &Tree, code: &str) -> bool {
    let text = format!("\"{code}\"");
    tree.ending(".rs").filter(|(path, source)| path.starts_with("crates/") && source.contains(&text)).any(|(path, source)| {
        is_test_file(path) || source.lines().zip(test_lines(&code_of(source))).any(|(line, test)| test && line.contains(&text))
    })
}

/// The section of terms: no rule comes from it, every text is held against it (`words`).
const TERMS: &str = "19";

/// Every section of the procedure has its rules, and every rule is from one of them.
fn sections<'a>(named: impl Iterator<Item = &'a str>) -> Vec<Finding> {
    let named: BTreeSet<&str> = named.collect();
    let known: BTreeSet<&str> = SECTIONS.iter().map(|(number, _)| *number).collect();
    let page = "crates/law/src/manual/rules.rs";
    let without = known.difference(&named).filter(|section| **section != TERMS).map(|section| {
        let title = SECTIONS.iter().find(|(number, _)| number == section).map_or("", |(_, title)| *title);
        let reason = format!("section {section} ({title}) has no rule");
        Finding::at(page, 0, reason, "write its rules, each with this `section`")
    });
    let unknown = named.difference(&known).map(|section| {
        let reason = format!("a rule comes from section {section:?}, which has no title");
        Finding::at(page, 0, reason, "name one of the sections, or add its title to SECTIONS")
    });
    without.chain(unknown).collect()
}

/// No code stands for two rules.
fn listed_once(listed: &[Listed]) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let twice = listed.iter().filter(|rule| !seen.insert(rule.declaration.code));
    twice.map(|rule| fault(rule, "is listed twice", "give each rule a code of its own, and list it once")).collect()
}

/// The limits a rule reads are values of the pack: a misspelt id would judge nothing.
fn without_limit(listed: &[Listed], ids: &BTreeSet<String>) -> Vec<Finding> {
    let read = listed.iter().flat_map(|rule| rule.declaration.limits.iter().map(move |id| (rule, *id)));
    let cure = "write the id as it stands in crates/law/pack, or add the value there";
    read.filter(|(_, id)| !ids.contains(*id))
        .map(|(rule, id)| fault(rule, &format!("reads `{id}`, which is no value of the pack"), cure))
        .collect()
}

/// One file a rule, one rule a file.
fn files(tree: &Tree, listed: &[Listed]) -> Vec<Finding> {
    let expected: BTreeSet<String> = listed.iter().filter(|rule| rule.room.is_some()).map(file_of).collect();
    let is_rule = |path: &&str| {
        path.starts_with("crates/law/src/") && path.contains("/rules/") && path.ends_with(".rs")
            // The list itself, and what the examples of a room are made of.
            && !path.ends_with("/mod.rs")
            && !path.ends_with("/given.rs")
    };
    let unlisted = tree.paths().filter(is_rule).filter(|path| !expected.contains(*path));
    let mut found: Vec<Finding> = unlisted
        .map(|path| {
            Finding::at(path, 0, "no listed rule is declared here", "list it in the room's `rules/mod.rs`; its code is `room.file_name`")
        })
        .collect();
    let absent = expected.iter().filter(|path| !tree.has(path));
    found.extend(
        absent.map(|path| Finding::at(path, 0, "a listed rule has no file of its own", "one file a rule, named as its code after the dot")),
    );
    found
}

/// Every citation names code, article and part; the mark is in the type. `used` are articles that the pack cites whole.
fn cited(listed: &[Listed], whole: &BTreeSet<String>, mut used: BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in listed {
        if rule.declaration.basis.is_empty() {
            found.push(fault(rule, "cites nothing", "cite code, article, part and mark; `policy` where no law is claimed"));
        }
        for basis in rule.declaration.basis.iter().filter(|basis| !basis.is_policy()) {
            let article = format!("{} {}", basis.code, basis.article);
            if !LAWS.contains(&basis.code.as_ref()) || !basis.article.starts_with(|c: char| c.is_ascii_digit()) {
                found.push(fault(rule, &format!("cites `{article}`, which is no article"), "cite CPC, CAO or CC and the article's number"));
            } else if !basis.part.trim().is_empty() {
                continue;
            } else if whole.contains(&article) {
                used.insert(article);
            } else {
                let cure = "name the part, or list the article in xtask/whole-articles.toml with the reason";
                found.push(fault(rule, &format!("cites {article} without its part"), cure));
            }
        }
    }
    let idle = whole.difference(&used);
    found.extend(
        idle.map(|article| Finding::at(WHOLE, 0, format!("{article} is cited whole by no rule and no value"), "drop it from the list")),
    );
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use aiqyn_law::kernel::{Basis, Guard, Mark, Words};

    const WORDS: Words = Words { kk: "іс", ru: "дело", en: "case" };

    const SOUND: Declaration = Declaration {
        code: "criminal.term",
        guard: Guard::Fact,
        acts: &["received/1"],
        basis: const { &[Basis::cpc("131", "2", Mark::Verified)] },
        section: "5",
        since: "2015-01-01",
        until: None,
        limits: &[],
        details: &[],
        demand: WORDS,
        way_out: WORDS,
        why: "Because.",
        duty: None,
    };

    fn listed(declaration: &Declaration) -> Listed {
        Listed { declaration: *declaration, room: Some("criminal"), shown: (true, true) }
    }

    fn reasons(found: impl IntoIterator<Item = Finding>) -> Vec<String> {
        found.into_iter().map(|finding| finding.reason).collect()
    }

    #[test]
    fn a_sound_rule_passes() {
        let rule = listed(&SOUND);
        let tree = Tree::of(&[("crates/law/src/criminal/rules/term.rs", ""), ("crates/law/src/criminal/rules/mod.rs", "")]);
        assert_eq!(reasons(declared(&rule)), Vec::<String>::new());
        assert_eq!(reasons(tested(&tree, &rule)), Vec::<String>::new());
        assert_eq!(reasons(files(&tree, &[rule])), Vec::<String>::new());
        assert_eq!(reasons(cited(&[listed(&SOUND)], &BTreeSet::new(), BTreeSet::new())), Vec::<String>::new());
    }

    #[test]
    fn a_number_in_words_and_a_wrong_day_are_found() {
        let planted = Declaration { demand: Words { en: "within 24 hours", ..WORDS }, since: "2015", ..SOUND };
        assert_eq!(reasons(declared(&listed(&planted))).len(), 2);
        let planted = Declaration { until: Some("2014-01-01"), acts: &[], why: "", code: "custody.term", ..SOUND };
        assert_eq!(reasons(declared(&listed(&planted))).len(), 4);
    }

    #[test]
    fn a_rule_without_its_example_or_test_is_found() {
        let tree = Tree::of(&[(
            "crates/law/src/a.rs",
            "//! x\nconst A: &str = \"criminal.term\";\n#[cfg(test)]\nmod tests {\n  // \"form.late\"\n}\n",
        )]);
        assert_eq!(tested(&tree, &Listed { shown: (true, false), ..listed(&SOUND) }).into_iter().count(), 1);
        assert_eq!(tested(&tree, &Listed { shown: (false, true), ..listed(&SOUND) }).into_iter().count(), 1);
        assert_eq!(tested(&tree, &Listed { room: None, ..listed(&SOUND) }).into_iter().count(), 1, "named outside tests only");
        let form = Declaration { code: "form.late", ..SOUND };
        assert_eq!(tested(&tree, &Listed { room: None, ..listed(&form) }), None);
    }

    #[test]
    fn an_unlisted_file_and_a_missing_one_are_found() {
        let tree = Tree::of(&[("crates/law/src/criminal/rules/forgotten.rs", "")]);
        let found = files(&tree, &[listed(&SOUND)]);
        assert_eq!(
            found.iter().map(|finding| finding.path.rsplit('/').next().unwrap_or_default()).collect::<Vec<_>>(),
            ["forgotten.rs", "term.rs"]
        );
        assert_eq!(listed_once(&[listed(&SOUND), listed(&SOUND)]).len(), 1);
    }

    #[test]
    fn a_section_without_a_rule_and_a_rule_of_no_section_are_found() {
        let every = SECTIONS.iter().map(|(number, _)| *number).filter(|number| *number != TERMS);
        assert_eq!(reasons(sections(every.clone())), Vec::<String>::new());
        let without = every.filter(|number| *number != "7").chain(["22"]);
        let expected = ["section 7 (Search, seizure, samples) has no rule", "a rule comes from section \"22\", which has no title"];
        assert_eq!(reasons(sections(without)), expected);
    }

    #[test]
    fn a_limit_that_the_pack_lacks_is_found() {
        let planted = Declaration { limits: &["a.term", "a.trem"], ..SOUND };
        let found = without_limit(&[listed(&planted)], &BTreeSet::from(["a.term".to_owned()]));
        assert_eq!(reasons(found), ["rule `criminal.term` reads `a.trem`, which is no value of the pack"]);
    }

    #[test]
    fn a_citation_without_article_or_part_is_found() {
        let whole = BTreeSet::from(["CPC 9".to_owned()]);
        let with = |basis: &'static [Basis]| reasons(cited(&[listed(&Declaration { basis, ..SOUND })], &whole, BTreeSet::new()));
        const NO_PART: &[Basis] = &[Basis::cpc("131", "", Mark::Verified)];
        const LISTED: &[Basis] = &[Basis::cpc("9", "", Mark::Verified)];
        const NO_ARTICLE: &[Basis] = &[Basis::cpc("", "", Mark::Verified), Basis::cpc("9", "", Mark::Public)];
        assert_eq!(with(LISTED), Vec::<String>::new());
        assert_eq!(with(NO_PART), ["rule `criminal.term` cites CPC 131 without its part", "CPC 9 is cited whole by no rule and no value"]);
        assert_eq!(with(NO_ARTICLE), ["rule `criminal.term` cites `CPC `, which is no article"]);
        assert_eq!(with(&[]), ["rule `criminal.term` cites nothing", "CPC 9 is cited whole by no rule and no value"]);
    }
}
