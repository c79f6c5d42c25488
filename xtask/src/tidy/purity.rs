//! `law` and `tally` depend, directly or not, on no clock, random, network, file or SQL crate.
//!
//! What they may depend on is listed here, crate by crate; anything new is a decision, made by adding it with its reason.
//! The desk may link whatever it works with, and none of the ways in that stand over it: those are listed as well.
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

/// The desk: the crate, its manifest, and the ways in that it is never linked with. A client of other machines is none of them.
const DESK: (&str, &str, &[&str]) = (
    "aiqyn-desk",
    "crates/desk/Cargo.toml",
    &["aiqyn", "aiqyn-scenario", "aiqyn-office", "clap", "clap_complete", "indicatif", "axum", "actix-web", "rocket", "warp"],
);

/// Features by which a crate that asks other machines would answer them.
const SERVING_FEATURES: &[(&str, &[&str])] =
    &[("hyper", &["server"]), ("hyper-util", &["server", "server-auto", "server-graceful", "service"])];

/// Features that would bring the ambient world back into an allowed crate.
const FORBIDDEN_FEATURES: &[(&str, &[&str])] = &[("jiff", &["std", "tz-system", "tzdb-zoneinfo", "tzdb-concatenated", "js", "logging"])];

/// Asks cargo what each pure crate is linked with when it is built alone, and holds that against its list.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let asked = |package, manifest, faults: &dyn Fn(&str) -> Vec<Finding>| match linked(tree, package) {
        Ok(linked) => faults(&linked),
        Err(error) => vec![Finding::at(manifest, 0, error, "run the command by hand; `cargo fetch --locked` if a crate is not there yet")],
    };
    let pure = PURE.iter().flat_map(|pure| asked(pure.package, pure.manifest, &|linked| faults(linked, pure)));
    pure.chain(asked(DESK.0, DESK.1, &ways_in)).collect()
}

/// The ways in that the desk is linked with, and the features by which it would answer other machines.
fn ways_in(linked: &str) -> Vec<Finding> {
    let (package, manifest, barred) = DESK;
    let mut found = Vec::new();
    for (name, features) in crates(linked) {
        if barred.contains(&name) && name != package {
            let cure = "let the crate over the desk link it, and hand the desk what it needs as an argument";
            found.push(Finding::at(manifest, 0, format!("{package} is linked with `{name}`, a way in that stands over it"), cure));
        }
        for feature in turned_on(SERVING_FEATURES, name, features) {
            let reason = format!("{package} is linked with `{name}` with its feature `{feature}`, which answers other machines");
            found.push(Finding::at(manifest, 0, reason, TURN_OFF));
        }
    }
    found
}

/// Name and features of each crate, once.
fn crates(linked: &str) -> Vec<(&str, &str)> {
    let mut lines: Vec<&str> = linked.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    lines.sort_unstable();
    lines.dedup();
    let split = lines.into_iter().map(|line| line.split_once('|').unwrap_or((line, "")));
    split.map(|(package, features)| (package.split(' ').next().unwrap_or(package), features)).collect()
}

/// The features of a list that are on.
fn turned_on<'a>(list: &'a [(&str, &[&'a str])], name: &str, features: &str) -> Vec<&'a str> {
    let barred = list.iter().filter(|(crate_name, _)| *crate_name == name).flat_map(|(_, barred)| barred.iter());
    barred.filter(|feature| features.split(',').any(|on| on == **feature)).copied().collect()
}

/// What to do about a feature.
const TURN_OFF: &str = "`cargo tree -e features -i` shows who turns it on; turn it off there";

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
    for (name, features) in crates(linked) {
        if !pure.allowed.contains(&name) {
            let cure = "do without it, or list it in xtask/src/tidy/purity.rs with what it is for: never a clock, randomness, network, files or SQL";
            found.push(Finding::at(pure.manifest, 0, format!("{} is linked with `{name}`, which is not on its list", pure.package), cure));
        }
        for feature in turned_on(FORBIDDEN_FEATURES, name, features) {
            let reason =
                format!("{} is linked with `{name}` with its feature `{feature}`, which brings in the ambient world", pure.package);
            found.push(Finding::at(pure.manifest, 0, reason, TURN_OFF));
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
    fn a_way_in_under_the_desk_is_found_and_a_client_is_none() {
        assert_eq!(ways_in("aiqyn-desk v0.1.0 (/x)|default,s3\nhyper v1.12.0|client,http1\nreqwest v0.13.5|"), []);
        let found = ways_in("aiqyn-desk v0.1.0 (/x)|\nclap v4.6.9|std\nclap v4.6.9|std (*)\nhyper v1.12.0|client,server");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].reason.contains("`clap`") && found[1].reason.contains("`server`"), "{found:?}");
    }

    #[test]
    fn a_forbidden_feature_is_found() {
        assert_eq!(faults("jiff v0.2.0|alloc", &PLANTED), []);
        assert_eq!(faults("jiff v0.2.0|alloc,std", &PLANTED).len(), 1);
    }
}
