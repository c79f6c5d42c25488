//! No import climbs back: the modules of a crate import one another in one direction, so that each can be read, and moved, with what stands
//! below it.
//!
//! A module that only declares another (`mod x;`) does not import it. A `pub use` is an import: what a folder gathers does not import from the
//! `mod.rs` that gathers it.

use crate::rust::{code_of, test_lines};
use crate::tree::{Finding, Tree, is_test_file};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The crates held to it: those of the program.
const HELD: &[&str] =
    &["crates/desk/src/", "crates/kernel/src/", "crates/record/src/", "crates/scenario/src/", "crates/server/src/", "crates/tally/src/"];

/// A module's path within its crate: `["door", "stage"]`; the crate's own is empty.
type Module = Vec<String>;

/// Finds a circle of imports for every module that is in one.
pub fn check(tree: &Tree) -> Vec<Finding> {
    HELD.iter().flat_map(|held| circles(tree, held)).collect()
}

fn circles(tree: &Tree, held: &str) -> Vec<Finding> {
    let files: BTreeMap<Module, (&str, &str)> = tree
        .ending(".rs")
        .filter(|(path, _)| path.starts_with(held) && !is_test_file(path))
        .map(|(path, text)| (module_of(&path[held.len()..]), (path, text)))
        .collect();
    let known: BTreeSet<&Module> = files.keys().collect();
    let imports: BTreeMap<&Module, BTreeSet<Module>> =
        files.iter().map(|(module, (_, text))| (module, imports(module, &code(text), &known))).collect();
    let (mut found, mut told) = (Vec::new(), BTreeSet::new());
    for module in files.keys() {
        let Some(circle) = way_back(module, &imports).filter(|_| !told.contains(module)) else { continue };
        let names: Vec<&str> = circle.iter().filter_map(|module| Some(files.get(module)?.0)).collect();
        let reason = format!("its imports lead back to it: {}", names.join(" → "));
        found.push(Finding::at(files[module].0, 0, reason, "move what both need into a module below them"));
        told.extend(circle);
    }
    found
}

fn module_of(path: &str) -> Module {
    let mut parts: Module = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

/// The code without its tests.
fn code(text: &str) -> String {
    let code = code_of(text);
    let tests = test_lines(&code);
    let text: String = code.into_iter().collect();
    let lines = text.lines().zip(tests.into_iter().chain(std::iter::repeat(false)));
    lines.filter(|(_, test)| !test).map(|(line, _)| format!("{line}\n")).collect()
}

/// The modules of the crate that a module names.
fn imports(module: &Module, code: &str, known: &BTreeSet<&Module>) -> BTreeSet<Module> {
    let mut paths: Vec<String> = Vec::new();
    let mut rest = code;
    let mut outside = String::new();
    while let Some(at) = rest.find("use ").filter(|at| rest[*at..].contains(';')) {
        let whole_word = !rest[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let end = at + rest[at..].find(';').unwrap_or_default();
        outside.push_str(&rest[..at]);
        if whole_word {
            expand(rest[at + 4..end].trim(), "", &mut paths);
        }
        rest = &rest[end..];
    }
    outside.push_str(rest);
    paths.extend(inline(&outside));
    paths.iter().filter_map(|path| resolve(module, path, known)).filter(|named| named != module).collect()
}

/// Every path of a tree of imports: `a::{b, c::{self, d}}`.
fn expand(tree: &str, before: &str, paths: &mut Vec<String>) {
    let Some((head, group)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree).trim();
        return paths.push(format!("{before}{path}"));
    };
    let (before, group) = (format!("{before}{}", head.trim()), group.trim_end().trim_end_matches('}'));
    let (mut depth, mut start) = (0_i32, 0);
    for (at, c) in group.char_indices() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if c == ',' && depth == 0 {
            expand(group[start..at].trim(), &before, paths);
            start = at + 1;
        }
    }
    let last = group[start..].trim();
    if !last.is_empty() {
        expand(last, &before, paths);
    }
}

/// The paths in code: words joined by `::`.
fn inline(code: &str) -> Vec<String> {
    let words = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    words.filter(|word| word.contains("::") && !word.starts_with(':')).map(str::to_owned).collect()
}

/// The module of this crate that a path names, as far as it names modules; none where it names another crate.
fn resolve(from: &Module, path: &str, known: &BTreeSet<&Module>) -> Option<Module> {
    let mut parts = path.split("::").map(str::trim).peekable();
    let mut named: Module = match *parts.peek()? {
        "crate" => Module::new(),
        "self" | "super" => from.clone(),
        child => {
            let child: Module = from.iter().cloned().chain([child.to_owned()]).collect();
            if !known.contains(&child) {
                return None;
            }
            from.clone()
        }
    };
    while let Some(part) = parts.next_if(|part| matches!(*part, "crate" | "self" | "super")) {
        if part == "super" {
            named.pop();
        }
    }
    for part in parts {
        named.push(part.to_owned());
        if !known.contains(&named) {
            named.pop();
            break;
        }
    }
    Some(named)
}

/// The shortest way along imports from a module back to itself.
fn way_back(module: &Module, imports: &BTreeMap<&Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    let mut reached: BTreeSet<Module> = BTreeSet::new();
    let mut ways: VecDeque<Vec<Module>> = VecDeque::from([vec![module.clone()]]);
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| imports.get(last)).into_iter().flatten() {
            let further: Vec<Module> = way.iter().cloned().chain([next.clone()]).collect();
            if next == module {
                return Some(further);
            }
            if reached.insert(next.clone()) {
                ways.push_back(further);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).into_iter().map(|finding| format!("{}: {}", finding.path, finding.reason)).collect()
    }

    #[test]
    fn imports_in_one_direction_pass() {
        let files = [
            ("crates/desk/src/lib.rs", "pub mod door;\npub mod asking;\npub use door::Door;\n"),
            ("crates/desk/src/door/mod.rs", "mod stage;\nmod answer;\npub use stage::Stage;\n"),
            ("crates/desk/src/door/stage.rs", "use super::answer::Receipt;\nuse crate::asking::{self, Asked};\n"),
            (
                "crates/desk/src/door/answer.rs",
                "//! use super::stage\nuse std::fmt;\n#[cfg(test)]\nmod tests {\n use crate::door::stage;\n}\n",
            ),
            ("crates/desk/src/asking.rs", "fn door() -> &'static str { \"crate::door::Door\" }\n"),
        ];
        assert_eq!(found(&files), Vec::<String>::new());
    }

    #[test]
    fn circles_are_found_with_their_way_through_groups_and_paths_in_code() {
        let files = [
            ("crates/desk/src/a.rs", "use crate::{b::{self, C}, d};\n"),
            ("crates/desk/src/b.rs", "fn x() { crate::d::x() }\n"),
            ("crates/desk/src/d.rs", "use super::a as other;\n"),
        ];
        let said = |ways: &[&str]| {
            let way = ways.iter().map(|module| format!("crates/desk/src/{module}.rs")).collect::<Vec<_>>();
            format!("{}: its imports lead back to it: {}", way[0], way.join(" → "))
        };
        assert_eq!(found(&files), [said(&["a", "d", "a"]), said(&["b", "d", "a", "b"])]);
    }

    #[test]
    fn a_module_that_takes_from_the_folder_that_gathers_it_is_found() {
        let files = [
            ("crates/desk/src/door/mod.rs", "mod stage;\npub use stage::Stage;\npub struct Waiting;\n"),
            ("crates/desk/src/door/stage.rs", "use super::Waiting;\n"),
        ];
        assert_eq!(found(&files).len(), 1);
    }

    #[test]
    fn a_crate_that_is_not_held_may_have_circles() {
        let files = [("crates/site/src/a.rs", "use crate::b;\n"), ("crates/site/src/b.rs", "use crate::a;\n")];
        assert_eq!(found(&files), Vec::<String>::new());
    }
}
