//! `aiqyn officer enrol`: an officer makes a secret, keeps it, and hands its public halves to a registrar. Or the server keeps it: under a
//! link, by which the officer chooses a password.

use crate::cli::answer::print;
use aiqyn_desk::accounts::links;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::register::entering::{Enrolment, record_of};
use aiqyn_desk::{Failure, intake};
use aiqyn_law::kernel::OfficerId;
use aiqyn_record::{Secret, Store};
use clap::Args;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Bytes of an enrolment.
const LONGEST: u64 = 4096;

/// Makes a secret.
#[derive(Args)]
#[command(after_help = "Example: aiqyn officer enrol clerk-1 --secret ~/.aiqyn-clerk-1 > clerk-1.json\n         \
                  A registrar: aiqyn officer add clerk-1 --enrolment clerk-1.json --role court_clerk …\n         \
                  The officer, once confirmed: aiqyn record show … --as @$HOME/.aiqyn-clerk-1")]
pub struct Enrol {
    /// The officer's id, opaque: investigator-7.
    #[arg(value_parser = |text: &str| OfficerId::parse(text).map_err(|e| e.to_string()))]
    id: OfficerId,
    /// Where the secret is written, for its owner's eyes alone; an existing file is left alone.
    #[arg(long, value_name = "FILE")]
    secret: PathBuf,
}

impl Enrol {
    pub fn run(&self) -> Result<(), Failure> {
        record_of(&self.id)?;
        let secret = Secret::generate();
        let place = self.secret.display();
        let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&self.secret);
        let written = opened.and_then(|mut file| {
            file.write_all(secret.written().as_bytes())?;
            file.write_all(b"\n")?;
            file.sync_all()
        });
        written
            .map_err(|error| Failure::Input(format!("{place}: the secret was not written: {error}; name a file that is not there yet")))?;
        let enrolment = serde_json::to_string_pretty(&Enrolment::of(&self.id, &secret)).map_err(|e| Failure::Failed(e.to_string()))?;
        print(&format!("{enrolment}\n"))
    }
}

/// Keeps an officer's secret under a link, and says where it is; the address of the server comes before it.
///
/// # Errors
/// The store's.
pub async fn link(store: &Store, officer: &OfficerId, secret: &Secret) -> Result<String, Failure> {
    let token = links::make(store, officer, secret, wall_clock()).await?;
    Ok(format!("  {officer:<14} /enrol/{token}\n"))
}

/// What is said below links.
pub const LINKS: &str = "Each link is shown this once and is good once, for three days: the officer opens it at the server's address \
                         and chooses a password. Whoever opens it first is the officer: give it to nobody else.\n";

/// The enrolment in a file, of that officer.
///
/// # Errors
/// [`Failure::Input`] for what is none, or another's.
pub fn enrolment(file: &Path, officer: &OfficerId) -> Result<Enrolment, Failure> {
    let text = intake::read_text(file, LONGEST)?;
    let place = file.display();
    let enrolment: Enrolment =
        serde_json::from_str(&text).map_err(|error| Failure::Input(format!("{place}: it is no enrolment: {error}")))?;
    if enrolment.officer != *officer {
        return Err(Failure::Input(format!("{place}: it enrols {}, not {officer}", enrolment.officer)));
    }
    if !enrolment.holds() {
        return Err(Failure::Input(format!("{place}: whoever wrote it does not have the secret; ask the officer for it again")));
    }
    Ok(enrolment)
}
