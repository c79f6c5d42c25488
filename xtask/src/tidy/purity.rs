//! `law` and `tally` depend, directly or not, on no clock, random, network, file or SQL crate.
//!
//! What they may depend on is listed here, crate by crate; anything new is a decision, made by adding it with its reason.
//! Procedural macros run in the compiler and are not linked, so they are left out.

use crate::tree::{Finding, Tree};
use std::process::Command;

/// A pure crate and everything that may be linked into it.
struct Pure {
    package: &'static str,
    manifest: &'static str,
    /// Crate names, its own included.
    allowed: &'static [&'static str],
}

/// What the kernel and the law are linked with.
const LAW: &[&str] = &[
    "aiqyn-law",
    "aiqyn-kernel", // themselves
    "jiff",
    "jiff-core", // civil calendar; without `std` it has no clock and no zone files
    "serde",
    "serde_core",
    "serde_json",
    "itoa",
    "memchr",
    "zmij", // acts to JSON and back
    "schemars",
    "dyn-clone",
    "ref-cast", // the schema of an act
    "sha2",
    "digest",
    "block-buffer",
    "crypto-common",
    "generic-array",
    "typenum",
    "cfg-if",
    "cpufeatures", // hash of the pack
    "toml",
    "toml_datetime",
    "toml_parser",
    "toml_writer",
    "serde_spanned",
    "winnow", // the pack itself
];

/// What all need: serde and its JSON, which read and write memory alone.
const PURE: &[Pure] = &[
    Pure { package: "aiqyn-kernel", manifest: "crates/kernel/Cargo.toml", allowed: LAW },
    Pure { package: "aiqyn-law", manifest: "crates/law/Cargo.toml", allowed: LAW },
    Pure {
        package: "aiqyn-tally",
        manifest: "crates/tally/Cargo.toml",
        allowed: &[
            "aiqyn-tally", // itself
            "postcard",
            "cobs",
            "serde",
            "serde_core",
            "thiserror", // bytes of a timeline
        ],
    },
];

/// Features that would bring the ambient world back into an allowed crate.
const FORBIDDEN_FEATURES: &[(&str, &[&str])] = &[("jiff", &["std", "tz-system", "tzdb-zoneinfo", "tzdb-concatenated", "js", "logging"])];

/// Asks cargo what each pure crate is linked with when it is built alone, and holds that against its list.
pub fn check(tree: &Tree) -> Vec<Finding> {
    PURE.iter()
        .flat_map(|pure| match linked(tree, pure.package) {
            Ok(linked) => faults(&linked, pure),
            Err(error) => {
                vec![Finding::at(pure.manifest, 0, error, "run the command by hand; `cargo fetch --locked` if a crate is not there yet")]
            }
        })
        .collect()
}

/// One line for each linked crate: its name and its features, separated by commas.
fn linked(tree: &Tree, package: &str) -> Result<String, String> {
    let arguments =
        ["tree", "--locked", "--package", package, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}|{f}"];
    let output = Command::new(crate::cargo()).args(arguments).current_dir(&tree.root).output();
    let output = output.map_err(|error| format!("cargo {} does not run: {error}", arguments.join(" ")))?;
    if !output.status.success() {
        return Err(format!("cargo {} failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The crates that are not on the list, and the features that may not be on.
fn faults(linked: &str, pure: &Pure) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut lines: Vec<&str> = linked.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    lines.sort_unstable();
    lines.dedup();
    for line in lines {
        let (package, features) = line.split_once('|').unwrap_or((line, ""));
        let name = package.split(' ').next().unwrap_or(package);
        if !pure.allowed.contains(&name) {
            let cure = "do without it, or list it in xtask/src/tidy/purity.rs with what it is for: never a clock, randomness, network, files or SQL";
            found.push(Finding::at(pure.manifest, 0, format!("{} is linked with `{name}`, which is not on its list", pure.package), cure));
        }
        let forbidden = FORBIDDEN_FEATURES.iter().filter(|(crate_name, _)| *crate_name == name).flat_map(|(_, features)| features.iter());
        for feature in forbidden.filter(|feature| features.split(',').any(|on| on == **feature)) {
            let reason =
                format!("{} is linked with `{name}` with its feature `{feature}`, which brings in the ambient world", pure.package);
            found.push(Finding::at(pure.manifest, 0, reason, "`cargo tree -e features -i` shows who turns it on; turn it off there"));
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    const PLANTED: Pure = Pure { package: "p", manifest: "p/Cargo.toml", allowed: &["p", "jiff"] };

    #[test]
    fn law_and_tally_are_pure() {
        let tree = Tree::read(&crate::root()).expect("the tree is readable");
        assert_eq!(check(&tree), []);
        for pure in PURE {
            let linked = linked(&tree, pure.package).expect("cargo tree runs");
            assert!(linked.starts_with(pure.package), "cargo named what it was asked about: {linked}");
        }
    }

    #[test]
    fn a_crate_that_is_not_listed_is_found() {
        let found = faults("p v0.1.0 (/x)|\njiff v0.2.0|alloc\nrand v0.9.0|std\nrand v0.9.0|std (*)", &PLANTED);
        assert_eq!(found.len(), 1);
        assert!(found[0].reason.contains("`rand`"));
    }

    #[test]
    fn a_forbidden_feature_is_found() {
        assert_eq!(faults("jiff v0.2.0|alloc", &PLANTED), []);
        assert_eq!(faults("jiff v0.2.0|alloc,std", &PLANTED).len(), 1);
    }
}
