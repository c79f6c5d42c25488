//! `aiqyn verify`, `aiqyn rebuild`, `aiqyn checkpoint`: keeping the record answerable.

use super::answer::{print, print_exactly};
use super::arguments::{Asker, StoreDir};
use super::outside::{self, text_of};
use crate::progress;
use aiqyn_desk::judging::Judged;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::{Failure, judging, rebuilding, witnessing};
use aiqyn_law::pack;
use aiqyn_law::works::Work;
use aiqyn_record::checkpoint::{NotACheckpoint, Verifier};
use aiqyn_record::cosignature::WitnessKey;
use aiqyn_record::verify::Witness;
use aiqyn_record::{Access, Store, verify_exported, verify_sources};
use clap::Args;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  aiqyn verify\n  aiqyn verify --law                 every act judged anew by the law of its day\n  aiqyn verify --checkpoint checkpoint.txt --verifier KEY --cosigned-by KEY\n  aiqyn verify --exported acts.jsonl --checkpoint checkpoint.txt --verifier KEY\nWhat is kept in the places of the witness, as far as they are at hand, is held against the record too."
)]
pub struct Verify {
    #[command(flatten)]
    store: StoreDir,
    /// A checkpoint kept outside this house: the record must still contain what it vouches for.
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// The log's key, as it was kept outside this house; without it, the one in the store's folder.
    #[arg(long, value_name = "KEY", requires = "checkpoint")]
    verifier: Option<String>,
    /// The key of a witness that must have cosigned the checkpoint; may be named several times.
    #[arg(long, value_name = "KEY", requires = "checkpoint")]
    cosigned_by: Vec<String>,
    /// Hold exported acts (JSONL) against the checkpoint, without any store.
    #[arg(long, value_name = "FILE", requires = "checkpoint", requires = "verifier")]
    exported: Option<PathBuf>,
    /// Judge every act anew by the law of its day, and name whatever it would not have been recorded by.
    #[arg(long, conflicts_with = "exported")]
    law: bool,
    /// No progress bar.
    #[arg(long)]
    quiet: bool,
}

impl Verify {
    pub async fn run(self) -> Result<(), Failure> {
        let note = self.checkpoint.as_deref().map(text_of).transpose()?;
        let wrong = |e: NotACheckpoint| Failure::Input(e.to_string());
        let verifier = self.verifier.as_deref().map(Verifier::parse).transpose().map_err(wrong)?;
        for key in &self.cosigned_by {
            let key = WitnessKey::parse(key).map_err(wrong)?;
            key.cosigned(note.as_deref().unwrap_or_default()).map_err(|e| Failure::Failed(e.to_string()))?;
        }
        if let (Some(file), Some(note), Some(verifier)) = (&self.exported, &note, &verifier) {
            return exported(file, note, verifier);
        }
        let store = self.store.open_acts(Access::Read).await?;
        let head = store.head().await?;
        let bar = progress::bar("verify", head.size, self.quiet);
        let witness = note.as_deref().map(|note| Witness { note, verifier: verifier.as_ref() });
        let verified = aiqyn_record::verify(&store, witness, |done, _| bar.set_position(done)).await;
        bar.finish_and_clear();
        match verified {
            Ok(verified) => {
                store.hold_witnessed().await?;
                let against = if note.is_some() { "; the checkpoint holds" } else { "" };
                let beside = self.derived(&store).await?;
                let age = outside::age(&store, Lang::En).await?;
                print(&format!("verified {} acts; root {}{against}\n{beside}{age}", verified.size, progress::base64(&verified.root)))
            }
            Err(misfit) => Err(Failure::Failed(format!("the record does not fit: {misfit}"))),
        }
    }
}

impl Verify {
    /// What is derived from the acts, made anew and compared; and the acts judged anew, where that is asked for.
    async fn derived(&self, store: &Store) -> Result<String, Failure> {
        let law = pack::embedded()?;
        // Writers may go on meanwhile.
        let store = store.snapshot().await?;
        let size = store.head().await?.size;
        let bar = progress::bar("recompute", size, self.quiet);
        let folded = rebuilding::fold(&store, law, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        let folded = folded?;
        let mut told = String::new();
        if !store.reads_views() || rebuilding::written_otherwise(&store, law, &folded).await? {
            told.push_str(
                "views and tally were written by another version of the program or of the law, and were not compared: aiqyn rebuild\n",
            );
        } else {
            let differences = rebuilding::compare(&store, law, &folded).await?;
            if !differences.is_empty() {
                return Err(Failure::Failed(differ(&differences)));
            }
        }
        let bar = progress::bar(if self.law { "judge" } else { "signatures" }, size, self.quiet);
        let step = |done| bar.set_position(done);
        let judged = if self.law {
            judging::judge(&store, law, &folded, &step).await
        } else {
            judging::signatures(&store, law, &folded, &step).await
        };
        bar.finish_and_clear();
        told.push_str(&by_the_law(&judged?, self.law)?);
        store.close().await;
        Ok(told)
    }
}

fn differ(differences: &[String]) -> String {
    format!("what is stored differs from what the acts say:\n{}", differences.join("\n"))
}

/// What came of judging all acts: so many acts are named, at most.
fn by_the_law(judged: &Judged, law: bool) -> Result<String, Failure> {
    const MOST: usize = 50;
    let mut told = if law { format!("judged {} acts anew by the law of their days\n", judged.acts) } else { String::new() };
    for (not, why) in [(judged.other_pack, "law packs"), (judged.other_definitions, "definitions of figures")] {
        if not > 0 {
            told.push_str(&format!("{not} acts were not judged: they were recorded by {why} that are not at hand\n"));
        }
    }
    if judged.misjudged.is_empty() {
        return Ok(told);
    }
    let named: Vec<String> = judged.misjudged.iter().take(MOST).map(ToString::to_string).collect();
    let more = judged.misjudged.len() - named.len();
    let more = if more == 0 { String::new() } else { format!("\nand {more} more") };
    let found = judged.misjudged.len();
    Err(Failure::Failed(format!(
        "{told}{found} do not fit {}:\n{}{more}",
        if law { "the law of their days" } else { "the register of officers" },
        named.join("\n")
    )))
}

fn exported(file: &Path, note: &str, verifier: &Verifier) -> Result<(), Failure> {
    let lines = std::fs::read(file).map_err(|e| Failure::Input(format!("{}: {e}", file.display())))?;
    let point = verifier.verify(note).map_err(|e| Failure::Failed(e.to_string()))?;
    let refused = |misfit| Failure::Failed(format!("{}: the log does not fit: {misfit}", file.display()));
    let after = verify_exported(&lines, &point).map_err(refused)?;
    let beyond = if after == 0 { String::new() } else { format!("; {after} acts after it, for which it does not vouch") };
    print(&format!("verified {} exported acts; root {}; the checkpoint holds{beyond}\n", point.size, progress::base64(&point.root)))
}

#[derive(Args)]
pub struct Rebuild {
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
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
        let reader = self.asker.enter(&store, "rebuild", Purpose::Administration).await?;
        reader.hold(Work::Administer)?;
        let head = store.head().await?;
        reader.asked(json!({ "check": self.check }), usize::try_from(head.size).unwrap_or(usize::MAX)).await?;
        if !self.check {
            let bar = progress::bar("verify", head.size, self.quiet);
            let verified = verify_sources(&store, |done, _| bar.set_position(done)).await;
            bar.finish_and_clear();
            let refused = |misfit| {
                format!(
                    "nothing was rebuilt: log and rows disagree, and what is made from them would look whole; restore the record and see that `aiqyn verify` finds it so; {misfit}"
                )
            };
            verified.map_err(|misfit| Failure::Failed(refused(misfit)))?;
        }
        let bar = progress::bar("rebuild", head.size, self.quiet);
        let folded = rebuilding::fold(&store, law, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        let folded = folded?;
        if self.check {
            let differences = rebuilding::compare(&store, law, &folded).await?;
            if differences.is_empty() {
                return print(&format!("rebuilt {} acts: {} views and the tally agree\n", folded.acts, folded.views.len()));
            }
            return Err(Failure::Failed(differ(&differences)));
        }
        let (acts, views) = (folded.acts, folded.views.len());
        rebuilding::replace(&store, law, folded).await?;
        print(&format!("rebuilt {acts} acts: {views} views and the tally written anew\n"))
    }
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  aiqyn checkpoint > checkpoint.txt\n  aiqyn checkpoint --verifier        the key that checks it, and the key's fingerprint\n  aiqyn checkpoint --send            to every place of the witness; once a day from a timer, where nobody else works with the record\n  aiqyn checkpoint --witnessed       the last one that is kept outside, with its cosignatures"
)]
pub struct Checkpoint {
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    /// Print the verifier key and its fingerprint alone.
    #[arg(long)]
    verifier: bool,
    /// Send it to every place of the witness, and collect the cosignatures that lie there.
    #[arg(long, conflicts_with = "verifier")]
    send: bool,
    /// Print the last one that is kept outside, with the cosignatures it has.
    #[arg(long, conflicts_with_all = ["verifier", "send"])]
    witnessed: bool,
}

impl Checkpoint {
    pub async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        if self.verifier {
            return print(&format!("{}\n{}\n", store.verifier(), store.verifier().fingerprint()));
        }
        let reader = self.asker.enter(&store, "checkpoint", Purpose::Administration).await?;
        reader.hold(Work::Administer)?;
        reader.asked(json!({ "send": self.send, "witnessed": self.witnessed }), 1).await?;
        if self.send {
            return send(&store).await;
        }
        if self.witnessed {
            let sent = witnessing::collect(&store).await?;
            let Some(last) = sent.iter().max_by_key(|one| (one.size, one.note.len())) else {
                return Err(Failure::Input(format!("{}nothing was sent; aiqyn checkpoint --send", outside::age(&store, Lang::En).await?)));
            };
            return print(&last.note);
        }
        let note = store.checkpoint().await?;
        print_exactly(&note)?;
        eprintln!("verifier key: {}", store.verifier());
        Ok(())
    }
}

async fn send(store: &Store) -> Result<(), Failure> {
    store.hold_witnessed().await?;
    let told = witnessing::send(store).await?;
    for delivery in &told {
        if let Ok(size) = &delivery.outcome {
            print(&format!("{}: a checkpoint of {size} acts\n", delivery.folder.display()))?;
        }
    }
    print(&outside::age(store, Lang::En).await?)?;
    let missing = told.iter().filter_map(|delivery| Some(format!("{}: {}", delivery.folder.display(), delivery.outcome.as_ref().err()?)));
    let missing: Vec<String> = missing.collect();
    if missing.is_empty() { Ok(()) } else { Err(Failure::Failed(missing.join("\n"))) }
}
