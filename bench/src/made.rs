//! What is measured on: a small demonstration, filled up with protocols of one region by `aiqyn import`, which the law judges as any other.

use aiqyn_desk::accounts::demonstration;
use aiqyn_law::kernel::{Officer, Role};
use aiqyn_record::{Access, Store};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The region whose list grows long.
pub const REGION: &str = "almaty-city";
/// The body whose protocols they are.
pub const BODY: &str = "police/almaty-city";
/// The mass event of a demonstration.
pub const INCIDENT: &str = "january-2022";

/// A program at work, killed when it is dropped.
pub struct Running(pub std::process::Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Runs a command of the program; what it says is shown where it fails.
fn ran(program: &Path, words: &[&str], at: &Path) -> Result<String, String> {
    let output = Command::new(program).args(words).current_dir(at).stdin(Stdio::null()).output();
    let output = output.map_err(|e| format!("{}: {e}", program.display()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("aiqyn {}: {}\n{}", words.join(" "), output.status, String::from_utf8_lossy(&output.stderr)))
}

/// The number of a row's record, and of its person.
pub fn number(row: usize) -> String {
    format!("22-{:07}", 1_000_000 + row)
}

/// A table of protocols, one a row.
fn protocols(rows: usize) -> String {
    let mut table =
        "record;occurred_at;person;sex;age;barred;foreign;region;body;article;part;committed_at;aggravating;number;sealed.identity\n"
            .to_owned();
    for row in 0..rows {
        let (number, minute) = (number(row), row % 60);
        // Writing to a text does not fail.
        let _ = writeln!(
            table,
            "{number};10.01.2022 10:{minute:02};p-{number};male;{};;no;{REGION};{BODY};476;1;10.01.2022 09:20;;ap-{number};\"{{\"\"name\"\":\"\"Invented {number}\"\"}}\"",
            20 + row % 40
        );
    }
    table
}

/// Makes the store where it is not there yet; a run on the same folder begins at once.
///
/// # Errors
/// What the program says where it fails.
pub async fn make(program: &Path, figures: &Path, data: &Path, rows: usize) -> Result<(), String> {
    if data.join("record.sqlite").exists() {
        return Ok(());
    }
    let parent = data.parent().unwrap_or(data);
    let data = data.to_string_lossy();
    let said = ran(program, &["demo", "--figures", &figures.to_string_lossy(), "--data", &data], parent)?;
    let token = |line: &str| line.trim().strip_prefix("police_officer ").map(|token| token.trim().to_owned());
    let token = said.lines().find_map(token).ok_or("the demonstration names no police officer")?;
    std::fs::write(parent.join("protocols.csv"), protocols(rows)).map_err(|e| e.to_string())?;
    ran(program, &["import", "administrative", "protocol", "protocols.csv", "--as", &token, "--data", &data, "--quiet"], parent).map(|_| ())
}

/// The demonstration's officers of a role.
///
/// # Errors
/// The store's.
pub async fn officers(data: &Path, role: Role) -> Result<Vec<Officer>, String> {
    let store = Store::open(data, Access::Read).await.map_err(|e| e.to_string())?;
    let officers = demonstration::officers(&store).await.map_err(|e| e.to_string())?;
    Ok(officers.into_iter().filter(|officer| officer.authority.role == role).collect())
}

/// Where a file of the repository stands.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
