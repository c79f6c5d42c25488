//! Python programs of other people, each set at pinned versions in a virtual environment of its own below `target/`.

use crate::build::target;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A set of programs.
pub struct Programs {
    /// What they are called, and the chore that installs them alone.
    pub name: &'static str,
    /// The folder in which `requirements.txt` says their versions.
    pub folder: &'static str,
}

/// Brings the programs where they are absent or of other versions; the Python that has them.
///
/// # Errors
/// Where they cannot be installed, with the cure.
pub fn install(root: &Path, programs: &Programs) -> Result<PathBuf, String> {
    let Programs { name, folder } = programs;
    let wanted = root.join(folder).join("requirements.txt");
    let text = std::fs::read_to_string(&wanted).map_err(|error| format!("{}: {error}", wanted.display()))?;
    let environment = made(root, programs).join("environment");
    let (python, installed) = (environment.join("bin/python"), environment.join("installed.txt"));
    let answers = Command::new(&python).arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if answers.is_ok_and(|status| status.success()) && std::fs::read_to_string(&installed).is_ok_and(|installed| installed == text) {
        println!("{name}: here, of the versions in {folder}/requirements.txt");
        return Ok(python);
    }
    println!("{name}: installing what {folder}/requirements.txt says below target/; takes half a minute");
    let cure = format!("with the network, and python3-venv installed: cargo xtask {name} (versions: {folder}/requirements.txt)");
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(&environment);
    let mut bring = Command::new(&python);
    bring.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--requirement"]).arg(&wanted);
    for command in [&mut make, &mut bring] {
        let program = command.get_program().to_string_lossy().into_owned();
        let status = command.current_dir(root).stdin(Stdio::null()).status();
        if !status.map_err(|error| format!("{program} does not start: {error}"))?.success() {
            return Err(format!("{name}: what is needed cannot be installed; {cure}"));
        }
    }
    std::fs::write(&installed, text).map_err(|error| format!("{}: {error}", installed.display()))?;
    Ok(python)
}

/// Where the environment of a set of programs is made, and whatever they write.
pub fn made(root: &Path, programs: &Programs) -> PathBuf {
    target(root).join(programs.name)
}
