//! The command line: what the program can be asked, and how it answers.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong use or input, 3 refused by law or access, 4 unknown whether it was done.

mod answer;
mod arguments;
mod brief;
mod check;
mod clock;
mod demo;
mod document;
mod evidence;
mod export;
mod figure;
mod found;
mod hour;
mod import;
mod keep;
mod officer;
mod outside;
mod person;
mod proof;
mod publish;
mod reads;
mod record;
mod release;
mod serve;
mod submit;
mod sweep;
mod upgrade;
mod waiting;
mod witness;

use aiqyn_desk::Failure;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Keeps the record of an investigation into a mass event, holds every act against the law,
/// and answers for every number spoken in public about it.
#[derive(Parser)]
#[command(
    name = "aiqyn",
    version,
    max_term_width = 100,
    after_help = "Begin with `aiqyn demo`: it makes a store with everything behind the briefing of 25 January 2022.\nExit codes: 0 done, 1 failed, 2 wrong use or input, 3 refused by law or access, 4 unknown whether it was done."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a demonstration store: everything behind the briefing, one invented record at a time, through the door.
    Demo(demo::Demo),
    /// Found a real store: its log, its keys, its name for good.
    Found(found::Found),
    /// The register of officers: who acts in a store, proposed by one and confirmed by another.
    #[command(subcommand)]
    Officer(officer::OfficerOf),
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
    /// Who looked at what, for what purpose; what was opened outside its reader's sight.
    Reads(Box<reads::Reads>),
    /// What is done about a person, whatever the record.
    #[command(subcommand)]
    Person(person::Person),
    /// Draw up a printable document from an act: protocol, petition, sanction, ruling, certificate, receipt.
    Document(document::DocumentOf),
    /// List what is due, from whom and by when, soonest first; what is overdue is marked and counted.
    Due(waiting::Due),
    /// List breaches of the law by body, rule and age, with who must answer and by when.
    Breaches(waiting::Breaches),
    /// Show a person's custody clock: where, from when to when and on what basis; or list all time held without basis.
    Clock(clock::Clock),
    /// The hour of the record, where the clock lies far ahead of its last act.
    #[command(subcommand)]
    Hour(hour::Hour),
    /// Look through the whole record for what should be put right; draft the acts that do it.
    #[command(subcommand)]
    Sweep(sweep::Sweep),
    /// Release figures to the public: proposed, permitted, signed, published.
    #[command(subcommand)]
    Release(release::Release),
    /// Write the public site: pages, pictures and data of every published release, in three languages.
    Publish(publish::Publish),
    /// Open the office: pages where people sign in, see what waits and act, and the API of the same.
    Serve(serve::Serve),
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
    /// Bring a store of a version before over to this one, and say what changed.
    Upgrade(upgrade::Upgrade),
    /// Sign a checkpoint of the record (C2SP signed note), print its key, send it to the witness.
    Checkpoint(keep::Checkpoint),
    /// Prove that an act stands in the log, or that the log continues what it was.
    #[command(subcommand)]
    Proof(proof::Proof),
    /// Keep the checkpoints of other people's records and cosign them; say where this record's go.
    #[command(subcommand)]
    Witness(witness::Witness),
    /// Print a completion script for a shell.
    Completions {
        /// bash, zsh, fish, elvish or powershell.
        shell: clap_complete::Shell,
    },
}

/// The exit code of a command that did not do what it was asked.
const fn code(failure: &Failure) -> u8 {
    match failure {
        Failure::Failed(_) => 1,
        Failure::Input(_) => 2,
        Failure::Refused(_) => 3,
        Failure::Unknown(_) => 4,
    }
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
                eprintln!("aiqyn: {}", answer::shown(failure.text()));
            }
            ExitCode::from(code(&failure))
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
        Command::Reads(args) => args.run().await,
        Command::Person(args) => args.run().await,
        Command::Document(args) => args.run().await,
        Command::Due(args) => args.run().await,
        Command::Breaches(args) => args.run().await,
        Command::Clock(args) => args.run().await,
        Command::Hour(args) => args.run().await,
        Command::Release(args) => args.run().await,
        Command::Publish(args) => args.run().await,
        Command::Upgrade(args) => args.run().await,
        Command::Sweep(args) => args.run().await,
        Command::Serve(args) => args.run().await,
        Command::Submit(args) => args.run().await,
        Command::Evidence(args) => args.run().await,
        Command::Import(args) => args.run().await,
        Command::Export(args) => args.run().await,
        Command::Verify(args) => args.run().await,
        Command::Rebuild(args) => args.run().await,
        Command::Checkpoint(args) => args.run().await,
        Command::Proof(args) => args.run().await,
        Command::Witness(args) => args.run().await,
        Command::Completions { shell } => {
            let mut command = <Cli as clap::CommandFactory>::command();
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, "aiqyn", &mut script);
            answer::print(&String::from_utf8_lossy(&script))
        }
    }
}
