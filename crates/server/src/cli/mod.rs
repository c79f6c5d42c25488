//! The command line: what the program can be asked, and how it answers.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong use or input, 3 refused by law or access.

mod brief;
mod check;
mod clock;
mod demo;
mod document;
mod evidence;
mod export;
mod figure;
mod found;
mod import;
mod keep;
mod publish;
mod record;
mod release;
mod submit;
mod sweep;
mod waiting;

use crate::door::DoorError;
use crate::lang::Lang;
use crate::opening::{self, NotOpened};
use crate::progress;
use aiqyn_law::kernel::Moment;
use aiqyn_law::pack::{self, Pack};
use aiqyn_record::{Access, Database, Site, Store, StoreError};
use clap::{Args, Parser, Subcommand, ValueEnum};
use indicatif::ProgressBar;
use std::fmt::Display;
use std::path::PathBuf;
use std::process::ExitCode;

/// Keeps the record of an investigation into a mass event, holds every act against the law,
/// and answers for every number spoken in public about it.
#[derive(Parser)]
#[command(
    name = "aiqyn",
    version,
    max_term_width = 100,
    after_help = "Begin with `aiqyn demo`: it makes a store with everything behind the briefing of 25 January 2022.\nExit codes: 0 done, 1 failed, 2 wrong use or input, 3 refused by law or access."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Where the store lies.
#[derive(Args, Clone)]
pub struct StoreDir {
    /// Folder of the store.
    #[arg(long, value_name = "DIR", default_value = "aiqyn-data")]
    data: PathBuf,
    /// Database of the store's rows, if not a file in its folder: postgres://USER@HOST/NAME (password: PGPASSWORD).
    #[arg(long, value_name = "URL", env = "AIQYN_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

impl StoreDir {
    /// Where the store stands.
    fn site(&self) -> Site {
        // An empty variable names nothing.
        let url = self.database.as_ref().filter(|url| !url.is_empty());
        Site { dir: self.data.clone(), database: url.map_or(Database::Sqlite, |url| Database::Postgres(url.clone())) }
    }
}

/// The two clocks of a question.
#[derive(Args, Clone)]
pub struct Clocks {
    /// As known at this moment: a date (its end, in Almaty) or a time with zone.
    #[arg(long, value_name = "T", value_parser = moment)]
    known: Option<Moment>,
    /// Of this moment: a date (its end, in Almaty) or a time with zone.
    #[arg(long, value_name = "T", value_parser = moment)]
    of: Option<Moment>,
}

/// How an answer is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For tables.
    Csv,
}

#[derive(Subcommand)]
enum Command {
    /// Make a demonstration store: everything behind the briefing, one invented record at a time, through the door.
    Demo(demo::Demo),
    /// Found a real store: its log, its keys, its name for good.
    Found(found::Found),
    /// Those who may act in a store.
    #[command(subcommand)]
    Officer(found::OfficerOf),
    /// Print the briefing: every figure and breakdown, as known at any moment, of any moment.
    Brief(brief::Brief),
    /// List the figures: ids, units, members, facets.
    Figures(figure::Figures),
    /// Open one figure: its value, its split by a facet, its members.
    Figure(figure::One),
    /// Check a spoken or written statement: sums, residuals, shares, units, days, and against the record.
    Check(check::Check),
    /// Look at records.
    #[command(subcommand)]
    Record(record::Record),
    /// Draw up a printable document from an act: protocol, petition, sanction, ruling, certificate, receipt.
    Document(document::DocumentOf),
    /// List what is due, from whom and by when, soonest first; what is overdue is marked and counted.
    Due(waiting::Due),
    /// List breaches of the law by body, rule and age, with who must answer and by when.
    Breaches(waiting::Breaches),
    /// Show a person's custody clock: where, from when to when and on what basis; or list all time held without basis.
    Clock(clock::Clock),
    /// Look through the whole record for what should be put right; draft the acts that do it.
    #[command(subcommand)]
    Sweep(sweep::Sweep),
    /// Release figures to the public: proposed, permitted, signed, published.
    #[command(subcommand)]
    Release(release::Release),
    /// Write the public site: pages, pictures and data of every published release, in three languages.
    Publish(publish::Publish),
    /// Hand a submission (JSON) to the door.
    Submit(submit::Submit),
    /// Keep files of evidence: add one and record it, get one back, verify all.
    #[command(subcommand)]
    Evidence(evidence::Evidence),
    /// Hand a whole table (CSV) to the door: every row is one submission.
    Import(Box<import::Import>),
    /// Write acts, views or figures as lines or a table.
    Export(export::Export),
    /// Recompute everything from the acts and name the first that does not fit.
    Verify(keep::Verify),
    /// Fold all acts anew and compare (or renew) views and tally.
    Rebuild(keep::Rebuild),
    /// Sign a checkpoint of the record (C2SP signed note): keep it outside this house.
    Checkpoint(keep::Checkpoint),
    /// Print a completion script for a shell.
    Completions {
        /// bash, zsh, fish, elvish or powershell.
        shell: clap_complete::Shell,
    },
}

/// Why a command did not do what it was asked, with its exit code.
#[derive(Debug)]
pub enum Failure {
    /// It failed: 1.
    Failed(String),
    /// Wrong use or input: 2.
    Input(String),
    /// Refused by law or access: 3.
    Refused(String),
}

impl Failure {
    fn code(&self) -> u8 {
        match self {
            Self::Failed(_) => 1,
            Self::Input(_) => 2,
            Self::Refused(_) => 3,
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Failed(text) | Self::Input(text) | Self::Refused(text) => text,
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let text = error.to_string();
        match error {
            // The folder or database named is not the one meant.
            StoreError::NotAStore { .. } | StoreError::Exists(_) | StoreError::NoDatabase { .. } | StoreError::Address(_) => {
                Self::Input(text)
            }
            _ => Self::Failed(text),
        }
    }
}

impl From<NotOpened> for Failure {
    fn from(error: NotOpened) -> Self {
        match error {
            NotOpened::Store(error) => error.into(),
            other => Self::Failed(other.to_string()),
        }
    }
}

impl From<DoorError> for Failure {
    fn from(error: DoorError) -> Self {
        let text = error.to_string();
        match error {
            DoorError::Refused(refusals) if refusals.iter().any(|r| r.is_malformed()) => Self::Input(text),
            DoorError::Refused(_) => Self::Refused(text),
            DoorError::KeyReused(_) => Self::Input(text),
            _ => Self::Failed(text),
        }
    }
}

impl From<crate::evidence::Fault> for Failure {
    fn from(fault: crate::evidence::Fault) -> Self {
        let text = fault.to_string();
        if fault.is_input() { Self::Input(text) } else { Self::Failed(text) }
    }
}

/// Any other failure of a step that is named.
pub fn failed(step: &str) -> impl Fn(&dyn Display) -> Failure + '_ {
    move |error| Failure::Failed(format!("{step}: {error}"))
}

/// Runs the program.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("aiqyn: no runtime: {error}");
            return ExitCode::from(1);
        }
    };
    match runtime.block_on(dispatch(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.text().is_empty() {
                eprintln!("aiqyn: {}", failure.text());
            }
            ExitCode::from(failure.code())
        }
    }
}

async fn dispatch(command: Command) -> Result<(), Failure> {
    match command {
        Command::Demo(args) => args.run().await,
        Command::Found(args) => args.run().await,
        Command::Officer(args) => args.run().await,
        Command::Brief(args) => args.run().await,
        Command::Figures(args) => args.run(),
        Command::Figure(args) => args.run().await,
        Command::Check(args) => args.run().await,
        Command::Record(args) => args.run().await,
        Command::Document(args) => args.run().await,
        Command::Due(args) => args.run().await,
        Command::Breaches(args) => args.run().await,
        Command::Clock(args) => args.run().await,
        Command::Release(args) => args.run().await,
        Command::Publish(args) => args.run().await,
        Command::Sweep(args) => args.run().await,
        Command::Submit(args) => args.run().await,
        Command::Evidence(args) => args.run().await,
        Command::Import(args) => args.run().await,
        Command::Export(args) => args.run().await,
        Command::Verify(args) => args.run().await,
        Command::Rebuild(args) => args.run().await,
        Command::Checkpoint(args) => args.run().await,
        Command::Completions { shell } => {
            let mut command = <Cli as clap::CommandFactory>::command();
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, "aiqyn", &mut script);
            print(&String::from_utf8_lossy(&script))
        }
    }
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse_as_of(text).map_err(|e| e.to_string())
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|e: aiqyn_law::kernel::words::UnknownLanguage| e.to_string())
}

/// The law pack.
pub fn law() -> Result<&'static Pack, Failure> {
    pack::embedded().map_err(|e| Failure::Failed(format!("the law pack: {e}")))
}

/// Opens a store. Where its views are not this program's, they are made anew first.
pub async fn open(dir: &StoreDir, access: Access) -> Result<Store, Failure> {
    // Most stores are opened as they are, and show no bar.
    let mut bar: Option<ProgressBar> = None;
    let mut show = |done, all| {
        let bar = bar.get_or_insert_with(|| progress::bar("views", all, false));
        bar.set_length(all);
        bar.set_position(done);
    };
    let opened = opening::open(dir.site(), access, law()?, &mut show).await;
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    Ok(opened?)
}

/// Opens a store for its acts and their log alone: whatever its views are, they stay as they are.
pub async fn open_acts(dir: &StoreDir, access: Access) -> Result<Store, Failure> {
    Ok(Store::open(dir.site(), access).await?)
}

/// Writes to standard output; a reader that closed the pipe early is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::Failed(format!("standard output: {error}"))),
        _ => Ok(()),
    }
}
