//! `aiqyn proof`: that an act stands in the log, and that the log continues an earlier one of itself, for whoever has neither store nor trust.

use super::answer::print;
use super::arguments::StoreDir;
use super::outside::text_of;
use aiqyn_desk::Failure;
use aiqyn_record::checkpoint::Checkpoint;
use aiqyn_record::cosignature::Request;
use aiqyn_record::{Access, Store};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::{Args, Subcommand};
use std::fmt::Write as _;
use std::path::PathBuf;

/// Proofs.
#[derive(Subcommand)]
pub enum Proof {
    /// That one act stands in the log: a C2SP tlog-proof.
    Inclusion(Inclusion),
    /// That the log continues what it was: the request of a C2SP tlog-witness, with the proof of consistency in it.
    Consistency(Consistency),
}

impl Proof {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Inclusion(args) => args.run().await,
            Self::Consistency(args) => args.run().await,
        }
    }
}

#[derive(Args)]
#[command(
    after_help = "Example: aiqyn export acts | sed -n 17p > act.json && aiqyn proof inclusion 17 > act.tlog-proof\n         tools/verify.py inclusion act.tlog-proof --line act.json --key KEY\nThe act's bytes are not in the proof: whoever is given both can check that they belong together."
)]
pub struct Inclusion {
    /// The act's place in the record, from 1.
    seq: u64,
    #[command(flatten)]
    store: StoreDir,
    /// A checkpoint to prove against, with its cosignatures; without it, one signed now.
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
}

impl Inclusion {
    async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        let (point, note) = point(&store, self.checkpoint).await?;
        if self.seq == 0 || self.seq > point.size {
            return Err(Failure::Input(format!("act {} is not among the {} of the checkpoint", self.seq, point.size)));
        }
        let mut proof = format!("c2sp.org/tlog-proof@v1\nindex {}\n", self.seq - 1);
        for hash in store.inclusion_proof(self.seq, point.size).await? {
            let _ = writeln!(proof, "{}", STANDARD.encode(hash));
        }
        print(&format!("{proof}\n{note}"))
    }
}

#[derive(Args)]
#[command(
    after_help = "Example: aiqyn proof consistency 1200 > request.txt\n         tools/verify.py consistency request.txt --old checkpoint.txt --key KEY"
)]
pub struct Consistency {
    /// The size of the earlier log.
    old: u64,
    #[command(flatten)]
    store: StoreDir,
    /// A checkpoint to prove against, with its cosignatures; without it, one signed now.
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
}

impl Consistency {
    async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        let (point, note) = point(&store, self.checkpoint).await?;
        if self.old > point.size {
            return Err(Failure::Input(format!("a log of {} acts does not continue one of {}", point.size, self.old)));
        }
        let proof = store.consistency_proof(self.old, point.size).await?;
        print(&Request { old: self.old, proof, note }.to_string())
    }
}

/// The checkpoint named, which must be one of this record, or one signed now.
async fn point(store: &Store, named: Option<PathBuf>) -> Result<(Checkpoint, String), Failure> {
    let note = match &named {
        Some(file) => text_of(file)?,
        None => store.checkpoint().await?,
    };
    let point = store.verifier().verify(&note).map_err(|e| Failure::Input(e.to_string()))?;
    if store.root(point.size).await? != point.root {
        return Err(Failure::Failed(format!(
            "the first {} acts are not those of the checkpoint: run `aiqyn verify --checkpoint`",
            point.size
        )));
    }
    Ok((point, note))
}
