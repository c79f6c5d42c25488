//! What the tests need beyond the Rust toolchain, and how it gets here.

use std::process::{Command, Stdio};

/// A program the tests run.
struct Need {
    program: &'static str,
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
        reason: "the independent recount of every figure",
        install: &[&["apt-get", "update"], &["apt-get", "install", "--yes", "--no-install-recommends", "python3"]],
        patience: "a minute",
    },
    Need {
        program: "cargo-deny",
        reason: "licences, bans, sources and advisories of what we link",
        install: &[&["cargo", "install", "--locked", "--no-default-features", "--version", "0.19.0", "cargo-deny"]],
        patience: "about five minutes on two cores, once",
    },
];

/// Installs what is absent; says what, and asks for nothing that is there.
pub fn run() -> Result<(), String> {
    for need in NEEDS {
        if answers(need.program) {
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
        if !answers(need.program) {
            return Err(format!("{} was installed but does not run; is ~/.cargo/bin on PATH? By hand: {}", need.program, cure()));
        }
    }
    Ok(())
}

/// Whether the program runs and tells its version.
pub fn answers(program: &str) -> bool {
    let status = Command::new(program).arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
