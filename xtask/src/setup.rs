//! What the tests need beyond the Rust toolchain, and how it gets here.

use crate::readers;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program the tests run.
struct Need {
    program: &'static str,
    /// How it is seen to be here.
    here: fn(&str) -> bool,
    /// What needs it.
    reason: &'static str,
    /// The commands that bring it, in order.
    install: &'static [&'static [&'static str]],
    /// How long that takes, where it is worth saying.
    patience: &'static str,
}

/// Everything `test` needs; a version is pinned where another one could judge differently.
const NEEDS: &[Need] = &[
    Need {
        program: "python3",
        here: answers,
        reason: "the independent recount of every figure",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "python3"]],
        patience: "a minute",
    },
    Need {
        program: "python3's venv",
        here: environments,
        reason: "other people's readers of what the site publishes, installed below target/",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "python3-venv"]],
        patience: "a minute",
    },
    Need {
        program: "PostgreSQL's server",
        here: server,
        reason: "the stories of the record, told to both engines; each run starts a private server and takes it away again",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "postgresql"]],
        patience: "a minute",
    },
    Need {
        program: "cargo-deny",
        here: answers,
        reason: "licences, bans, sources and advisories of what we link",
        install: &[&["cargo", "install", "--locked", "--no-default-features", "--version", "0.19.0", "cargo-deny"]],
        patience: "about five minutes on two cores, once",
    },
];

/// Installs what is absent; says what, and asks for nothing that is there.
pub fn run(root: &Path) -> Result<(), String> {
    for need in NEEDS {
        if (need.here)(need.program) {
            println!("setup: {} is here ({})", need.program, need.reason);
            continue;
        }
        println!("setup: {} is absent, {} needs it; installing takes {}", need.program, need.reason, need.patience);
        let cure = || need.install.iter().map(|command| command.join(" ")).collect::<Vec<_>>().join(" && ");
        for command in need.install {
            println!("setup: {}", command.join(" "));
            let status = Command::new(command[0]).args(&command[1..]).stdin(Stdio::null()).status();
            if !status.is_ok_and(|status| status.success()) {
                return Err(format!("{} could not be installed; run as root, with the network: {}", need.program, cure()));
            }
        }
        if !(need.here)(need.program) {
            return Err(format!("{} was installed but does not run; is ~/.cargo/bin on PATH? By hand: {}", need.program, cure()));
        }
    }
    readers::install(root).map(|_| ())
}

/// Whether Python makes environments with an installer of their own; Debian packs that apart.
fn environments(_: &str) -> bool {
    let status = Command::new("python3").args(["-c", "import ensurepip, venv"]).stdin(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Whether the program runs and tells its version.
pub fn answers(program: &str) -> bool {
    let status = Command::new(program).arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Whether a server of Debian's package is installed; it stands beside PATH, in a folder for its version.
fn server(_: &str) -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.into_iter().any(|version| version.path().join("bin/initdb").exists())
}
