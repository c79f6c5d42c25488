//! What the tests need beyond the Rust toolchain, and how it gets here.

use crate::{api, readers};
use std::path::Path;
use std::process::{Command, Stdio};

/// A program the tests run.
struct Need {
    program: &'static str,
    /// How it is seen to be here, from the root of the repository.
    here: fn(&Path, &str) -> bool,
    /// What needs it.
    reason: &'static str,
    /// The commands that bring it, in order.
    install: &'static [&'static [&'static str]],
    /// How long that takes, where it is worth saying.
    patience: &'static str,
}

/// What `test` needs beside what the pages need; a version is pinned where another one could judge differently.
const NEEDS: &[Need] = &[
    Need {
        program: "python3",
        here: |_, program| answers(program),
        reason: "the independent recount of every figure",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "python3"]],
        patience: "a minute",
    },
    Need {
        program: "python3's venv",
        here: |_, _| environments(),
        reason: "other people's readers of what the site publishes, installed below target/",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "python3-venv"]],
        patience: "a minute",
    },
    Need {
        program: "python3's cryptography",
        here: |_, _| signatures(),
        reason: "the independent check of signatures and cosignatures, tools/verify.py",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "python3-cryptography"]],
        patience: "a minute",
    },
    Need {
        program: "PostgreSQL's server",
        here: |_, _| server(),
        reason: "the stories of the record, told to both engines; each run starts a private server and takes it away again",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "postgresql"]],
        patience: "a minute",
    },
    Need {
        program: "cargo-deny",
        here: |_, program| answers(program),
        reason: "licences, bans, sources and advisories of what we link",
        install: &[&["cargo", "install", "--locked", "--no-default-features", "--version", "0.19.0", "cargo-deny"]],
        patience: "about five minutes on two cores, once",
    },
];

/// What the checks of the public site's pages need.
const PAGES: &[Need] = &[
    Need {
        program: "node 18.19 or later, with npm",
        here: |_, _| node(),
        reason: "the checks of the public site's pages",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "nodejs", "npm"]],
        patience: "two minutes",
    },
    Need {
        program: "/usr/bin/chromium",
        here: |_, program| answers(program),
        reason: "the browser that looks at those pages",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"]],
        patience: "two minutes",
    },
    Need {
        program: "tools/pages/node_modules",
        here: |root, _| locked(root),
        reason: "the checks of those pages: axe-core, html-validate, what drives the browser",
        install: &[
            &["npm", "ci", "--prefix", "tools/pages"],
            // What was installed is remembered beside it: a lock file that changed is seen.
            &["cp", "tools/pages/package-lock.json", "tools/pages/node_modules/installed-lock.json"],
        ],
        patience: "half a minute",
    },
];

/// Installs what is absent; says what, and asks for nothing that is there.
pub fn run(root: &Path) -> Result<(), String> {
    NEEDS.iter().chain(PAGES).try_for_each(|need| {
        if (need.here)(root, need.program) {
            println!("setup: {} is here ({})", need.program, need.reason);
            return Ok(());
        }
        install(root, need)
    })?;
    readers::install(root).and_then(|_| api::install(root)).map(|_| ())
}

/// Installs what the checks of pages need, where it is absent; silent otherwise.
pub fn pages(root: &Path) -> Result<(), String> {
    PAGES.iter().filter(|need| !(need.here)(root, need.program)).try_for_each(|need| install(root, need))
}

/// Installs one thing, and holds it to have come.
fn install(root: &Path, need: &Need) -> Result<(), String> {
    println!("setup: {} is absent, {} needs it; installing takes {}", need.program, need.reason, need.patience);
    let cure = || need.install.iter().map(|command| command.join(" ")).collect::<Vec<_>>().join(" && ");
    for command in need.install {
        println!("setup: {}", command.join(" "));
        let status = Command::new(command[0]).args(&command[1..]).current_dir(root).stdin(Stdio::null()).status();
        if !status.is_ok_and(|status| status.success()) {
            return Err(format!("{} could not be installed; run as root, with the network: {}", need.program, cure()));
        }
    }
    if !(need.here)(root, need.program) {
        return Err(format!("{} was installed but does not run; is ~/.cargo/bin on PATH? By hand: {}", need.program, cure()));
    }
    Ok(())
}

/// Whether Python makes environments with an installer of their own; Debian packs that apart.
fn environments() -> bool {
    let status = Command::new("python3").args(["-c", "import ensurepip, venv"]).stdin(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Whether Python checks Ed25519 signatures.
fn signatures() -> bool {
    let ask = "from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey";
    let status = Command::new("python3").args(["-c", ask]).stdin(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Whether the program runs and tells its version.
pub fn answers(program: &str) -> bool {
    let status = Command::new(program).arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Whether node is here in a version that the pinned packages take, and npm with it.
fn node() -> bool {
    let asked = "const [major, minor] = process.versions.node.split('.').map(Number); process.exit(major > 18 || (major === 18 && minor >= 19) ? 0 : 1)";
    let status = Command::new("node").args(["--eval", asked]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success()) && answers("npm")
}

/// Whether the packages of the pages' checks are installed as the lock file says today.
fn locked(root: &Path) -> bool {
    let read = |path: &str| std::fs::read(root.join("tools/pages").join(path)).ok();
    let installed = read("node_modules/installed-lock.json");
    installed.is_some() && installed == read("package-lock.json")
}

/// Whether a server of Debian's package is installed; it stands beside PATH, in a folder for its version.
fn server() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.into_iter().any(|version| version.path().join("bin/initdb").exists())
}
