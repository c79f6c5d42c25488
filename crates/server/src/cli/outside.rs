//! Where the record's checkpoints go, as the command line names it, and what is said of them beside an answer.

use aiqyn_desk::Failure;
use aiqyn_desk::clock;
use aiqyn_desk::intake;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::witnessing::{self, Delivery};
use aiqyn_record::Store;
use aiqyn_record::cosignature::WitnessKey;
use aiqyn_record::witnessed::{Outside, OutsideKind};
use clap::Args;
use std::path::{Path, PathBuf};

/// Bytes of a note or a request: some lines, with room for the signatures of many witnesses and the path of a proof.
const LONGEST_NOTE: u64 = 64 * 1024;

/// Where checkpoints go.
#[derive(Args, Clone)]
#[group(required = true, multiple = false)]
pub struct Places {
    /// Where checkpoints of the record go, so that nobody in the house can rewrite it unseen; may be named several times.
    /// DIR: a folder on another host or a removable disk. DIR,KEY: a folder that `aiqyn witness visit` answers, and the key of that witness.
    /// site:DIR: the folder of a public site, which has a checkpoint in every manifest.
    #[arg(long = "witness", value_name = "PLACE", value_parser = place)]
    places: Vec<Outside>,
    /// Nobody outside keeps checkpoints. Every answer about the record says so.
    #[arg(long)]
    no_witness: bool,
}

impl Places {
    /// The places, each with the whole path of its folder, which must be there.
    pub fn named(&self) -> Result<Vec<Outside>, Failure> {
        let whole = |place: &Outside| {
            let missing = |e: std::io::Error| {
                let place = place.folder.display();
                Failure::Input(format!("{place}: {e}; attach or mount it, or make the folder, or say --no-witness"))
            };
            let folder = std::fs::canonicalize(&place.folder).map_err(missing)?;
            if folder.is_dir() { Ok(Outside { folder, ..place.clone() }) } else { Err(missing(std::io::ErrorKind::NotADirectory.into())) }
        };
        self.places.iter().map(whole).collect()
    }
}

/// DIR, DIR,KEY or site:DIR.
fn place(text: &str) -> Result<Outside, String> {
    if let Some(folder) = text.strip_prefix("site:") {
        return Ok(Outside { folder: PathBuf::from(folder), kind: OutsideKind::Site });
    }
    let Some((folder, key)) = text.split_once(',') else { return Ok(Outside { folder: PathBuf::from(text), kind: OutsideKind::Folder }) };
    let key = WitnessKey::parse(key).map_err(|e| format!("{e}; `aiqyn witness show` prints it"))?;
    Ok(Outside { folder: PathBuf::from(folder), kind: OutsideKind::Witness(Box::new(key)) })
}

/// Says on standard error where a checkpoint could not be laid down.
pub fn remark_undelivered(told: &[Delivery]) {
    for delivery in told {
        if let Err(why) = &delivery.outcome {
            eprintln!("aiqyn: witness {}: {why}", delivery.folder.display());
        }
    }
}

/// Sends what is due; what cannot be sent is said, and hinders nothing.
pub async fn keep_up(store: &Store, grown: bool) {
    match witnessing::keep_up(store, grown).await {
        Ok(told) => remark_undelivered(&told),
        Err(failure) => eprintln!("aiqyn: witness: {}", failure.text()),
    }
}

/// The line that says how old the last witnessed checkpoint is.
pub async fn age(store: &Store, lang: Lang) -> Result<String, Failure> {
    Ok(witnessing::line(&witnessing::last(store).await?, clock::now(store).await?, lang))
}

/// A file as text.
pub fn text_of(file: &Path) -> Result<String, Failure> {
    intake::read_text(file, LONGEST_NOTE)
}
