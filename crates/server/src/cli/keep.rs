//! `aiqyn verify`, `aiqyn rebuild`, `aiqyn checkpoint`: keeping the record answerable.

use super::answer::{print, print_exactly};
use super::arguments::StoreDir;
use crate::progress;
use aiqyn_desk::{Failure, intake, rebuilding};
use aiqyn_law::pack;
use aiqyn_record::{Access, verify::Witness};
use clap::Args;
use std::path::PathBuf;

/// Bytes of a checkpoint: a note of a few lines, with room for the signatures of many witnesses.
const LONGEST_NOTE: u64 = 64 * 1024;

#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    store: StoreDir,
    /// A checkpoint kept outside this house: the record must still contain what it vouches for.
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// No progress bar.
    #[arg(long)]
    quiet: bool,
}

impl Verify {
    pub async fn run(self) -> Result<(), Failure> {
        let note = match &self.checkpoint {
            None => None,
            Some(file) => Some(intake::read_text(file, LONGEST_NOTE)?),
        };
        let store = self.store.open_acts(Access::Read).await?;
        let head = store.head().await?;
        let bar = progress::bar("verify", head.size, self.quiet);
        let verified =
            aiqyn_record::verify(&store, note.as_deref().map(|note| Witness { note, verifier: None }), |done, _| bar.set_position(done))
                .await;
        bar.finish_and_clear();
        match verified {
            Ok(verified) => {
                let against = if note.is_some() { "; the checkpoint holds" } else { "" };
                print(&format!("verified {} acts; root {}{against}\n", verified.size, progress::base64(&verified.root)))
            }
            Err(misfit) => Err(Failure::Failed(format!("the record does not fit: {misfit}"))),
        }
    }
}

#[derive(Args)]
pub struct Rebuild {
    #[command(flatten)]
    store: StoreDir,
    /// Only compare what is stored with what the acts say; change nothing.
    #[arg(long)]
    check: bool,
    /// No progress bar.
    #[arg(long)]
    quiet: bool,
}

impl Rebuild {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let store = self.store.open_acts(if self.check { Access::Read } else { Access::Write }).await?;
        let head = store.head().await?;
        let bar = progress::bar("rebuild", head.size, self.quiet);
        let folded = rebuilding::fold(&store, law, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        let folded = folded?;
        if self.check {
            let differences = rebuilding::compare(&store, law, &folded).await?;
            if differences.is_empty() {
                return print(&format!("rebuilt {} acts: {} views and the tally agree\n", folded.acts, folded.views.len()));
            }
            return Err(Failure::Failed(format!("what is stored differs from what the acts say:\n{}", differences.join("\n"))));
        }
        let (acts, views) = (folded.acts, folded.views.len());
        rebuilding::replace(&store, law, folded).await?;
        print(&format!("rebuilt {acts} acts: {views} views and the tally written anew\n"))
    }
}

#[derive(Args)]
pub struct Checkpoint {
    #[command(flatten)]
    store: StoreDir,
}

impl Checkpoint {
    pub async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        let note = store.checkpoint().await?;
        print_exactly(&note)?;
        eprintln!("verifier key: {}", store.verifier());
        Ok(())
    }
}
