//! `aiqyn-bench`: measurements in pairs. Machines differ and are shared, so that every result is a ratio, side by side in one run.

mod bare;
mod load;
mod made;
mod office;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Measures Aiqyn beside the least program that does the same work.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "EXAMPLE\n  cargo xtask bench office    builds the release, measures, prints the table of docs/benchmarks.md"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The office over HTTP: a record's page and a long list beside a bare handler, a submission, a cold start
    Office(office::Asked),
    /// The bare handler: the reads of a page from the same store, and nothing else; `office` starts it
    #[command(hide = true)]
    Bare {
        /// The folder of the store
        #[arg(long)]
        data: PathBuf,
        /// Whether each answer is first recorded in the journal of reads, as a page is
        #[arg(long)]
        journal: bool,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Office(asked) => office::run(&asked).await,
        Command::Bare { data, journal } => bare::serve(&data, journal).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("aiqyn-bench: {reason}");
            ExitCode::FAILURE
        }
    }
}
