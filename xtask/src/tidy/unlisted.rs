//! Every file of tests is listed by the file that gathers it: one that is not is never compiled, and its tests silently do not run.

use crate::tree::{Finding, Tree};

/// Files below `crates/*/tests` that nothing lists.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let tests = |path: &&str| path.starts_with("crates/") && path.split('/').nth(2) == Some("tests") && path.ends_with(".rs");
    tree.paths().filter(tests).filter_map(|path| unlisted(tree, path)).collect()
}

/// What is wrong with a file, where the files that could gather it are there and none lists it.
fn unlisted(tree: &Tree, path: &str) -> Option<Finding> {
    let (mut folder, file) = path.rsplit_once('/')?;
    let mut name = file.strip_suffix(".rs")?;
    if name == "main" {
        return None;
    }
    if name == "mod" {
        (folder, name) = folder.rsplit_once('/')?;
    }
    let places = [format!("{folder}/main.rs"), format!("{folder}/mod.rs"), format!("{folder}.rs")];
    let gathering: Vec<(&String, &str)> = places.iter().filter_map(|place| Some((place, tree.text(place)?))).collect();
    let (first, _) = gathering.first()?;
    let (private, public) = (format!("mod {name};"), format!("pub mod {name};"));
    let lists = |text: &str| text.lines().map(str::trim).any(|line| line == private || line == public);
    if gathering.iter().any(|(_, text)| lists(text)) {
        return None;
    }
    Some(Finding::at(path, 0, "is listed nowhere, so that its tests do not run", format!("write `mod {name};` in {first}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_tests_that_nothing_lists_is_found() {
        let tree = Tree::of(&[
            ("crates/a/tests/main.rs", "mod listed;\nmod folder;\n// mod left_out;\n"),
            ("crates/a/tests/listed.rs", "mod below;\n"),
            ("crates/a/tests/listed/below.rs", ""),
            ("crates/a/tests/listed/lost.rs", ""),
            ("crates/a/tests/folder/mod.rs", "#[cfg(unix)]\npub mod inner;\n"),
            ("crates/a/tests/folder/inner.rs", ""),
            ("crates/a/tests/left_out.rs", ""),
            ("crates/a/tests/other/mod.rs", ""),
            // A crate whose tests are programs of their own has nothing that gathers them.
            ("crates/b/tests/alone.rs", ""),
            ("crates/a/src/elsewhere.rs", ""),
        ]);
        let found: Vec<String> = check(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["crates/a/tests/left_out.rs", "crates/a/tests/listed/lost.rs", "crates/a/tests/other/mod.rs"]);
    }
}
