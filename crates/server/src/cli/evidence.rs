//! `aiqyn evidence add|get|verify`: the files that items of evidence consist of.

use super::answer::{print, print_json};
use super::arguments::{Asker, Form, ReadingOfficer, StoreDir, moment};
use crate::progress;
use aiqyn_desk::door::{Door, DoorError, Waiting};
use aiqyn_desk::evidence::adding::{self, Addition, Collection};
use aiqyn_desk::evidence::handing_out::write_out;
use aiqyn_desk::evidence::verifying::{self, Unsound, Verified};
use aiqyn_desk::evidence::{Added, Files, Fingerprint, Patience, Source, named};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::reading::record::NOT_SHOWN;
use aiqyn_desk::{Failure, clock, intake};
use aiqyn_law::kernel::threshold::bounds;
use aiqyn_law::kernel::{IncidentId, Moment, RecordId};
use aiqyn_law::pack;
use aiqyn_law::works::Work;
use aiqyn_record::Access;
use clap::{Args, Subcommand};
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[derive(Subcommand)]
pub enum Evidence {
    /// Put a file into the store of files and record it with an item: `file_added/1`, or `collected/1` where the item is new.
    Add(Box<Add>),
    /// Write a file of an item out, checked against its digest.
    Get(Get),
    /// Read and hash every stored file that the record names: what is missing, what changed, what nobody named.
    Verify(Verify),
}

impl Evidence {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Add(args) => args.run().await,
            Self::Get(args) => args.run().await,
            Self::Verify(args) => args.run().await,
        }
    }
}

/// Where the files lie.
#[derive(Args)]
struct FileStore {
    /// Folder of the files, or s3://bucket/prefix with AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_ENDPOINT_URL in the
    /// environment. Without it: `files` in the folder of the store.
    #[arg(long = "store", value_name = "DIR|s3://…", env = "AIQYN_FILES")]
    address: Option<String>,
    /// How many seconds a store in the network is waited for.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    wait: u64,
    /// How often it is asked again.
    #[arg(long, value_name = "TIMES", default_value_t = 4, value_parser = clap::value_parser!(u8).range(0..=20))]
    retries: u8,
    #[command(flatten)]
    store: StoreDir,
    /// No progress bar.
    #[arg(long)]
    quiet: bool,
}

impl FileStore {
    fn files(&self) -> Result<Files, Failure> {
        let patience = Patience { answer: Duration::from_secs(self.wait), retries: self.retries.into() };
        let own = || self.store.data.join("files").display().to_string();
        Ok(Files::at(&self.address.clone().unwrap_or_else(own), patience)?)
    }
}

#[derive(Args)]
pub struct Add {
    /// The file.
    file: PathBuf,
    /// The item it belongs to.
    #[arg(long, value_name = "ID")]
    record: String,
    #[command(flatten)]
    officer: ReadingOfficer,
    /// The item is new: its collection as JSON, {"payload", "sealed"}; the file is filled in.
    #[arg(long, value_name = "FILE.json")]
    collected: Option<PathBuf>,
    /// When it happened: a time with zone. Without it: now.
    #[arg(long, value_name = "T", value_parser = moment)]
    at: Option<Moment>,
    /// The mass event a new item belongs to; needed where the store holds several.
    #[arg(long, value_name = "ID", requires = "collected")]
    incident: Option<String>,
    /// Media type; without it, what the file's name says.
    #[arg(long, value_name = "TYPE")]
    media_type: Option<String>,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    #[command(flatten)]
    files: FileStore,
}

impl Add {
    async fn run(self) -> Result<(), Failure> {
        let id = adding::item(&self.record).map_err(Failure::Input)?;
        let collection = self.collected.as_deref().map(collection).transpose()?;
        let files = self.files.files()?;
        let mut source = Source::open(&self.file)?;
        // Whoever may not see the item learns so before hours of streaming; the record is not held while the file is on its way.
        let store = self.files.store.open(Access::Read).await?;
        let reader = self.officer.enter(&store, "evidence add", Purpose::Proceedings).await?;
        let (actor, incident) = (reader.actor()?.clone(), self.incident(&reader, &id, collection.is_some()).await?);
        store.close().await;

        let bar = progress::bar("add", source.size(), self.files.quiet);
        let added = files.add(&mut source, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        let added = added?;
        let media_type = self.media_type.as_deref().unwrap_or_else(|| adding::media_type(&self.file));
        let at = self.at.unwrap_or_else(clock::wall_clock);
        let submission = Addition { record: &id, incident, collection, media_type, at }.submission(&added);
        let mut door = Door::new(self.files.store.open(Access::Write).await?, pack::embedded()?);
        let received = vec![added.received_for(&id)];
        let outcome = door.admit(&[Waiting { received, ..Waiting::by(submission, &actor) }]).await.pop();
        self.answer(&id, &added, outcome)
    }

    async fn incident(&self, reader: &Reader<'_>, id: &RecordId, new: bool) -> Result<IncidentId, Failure> {
        if !new {
            let item = reader.record(id).await?;
            return item.history.incident().cloned().ok_or_else(|| Failure::Refused(NOT_SHOWN.to_owned()));
        }
        let held = reader.store().incidents().await?;
        let named = match (&self.incident, held.as_slice()) {
            (Some(named), _) => named,
            (None, [only]) => only,
            (None, _) => return Err(Failure::Input(format!("name the incident with --incident; the store holds: {}", held.join(", ")))),
        };
        IncidentId::parse(named).map_err(|e| Failure::Input(e.to_string()))
    }

    fn answer(&self, id: &RecordId, added: &Added, outcome: Option<Result<aiqyn_desk::door::Receipt, DoorError>>) -> Result<(), Failure> {
        let Fingerprint { digest, size } = &added.fingerprint;
        match outcome {
            Some(Ok(receipt)) => {
                let stored = json!({ "digest": digest, "size": size, "place": added.place, "new": added.new });
                match self.format {
                    Form::Json => print(&format!("{}\n", json!({ "accepted": receipt, "stored": stored }))),
                    Form::Text => print(&format!("{id}: {size} bytes, sha256 {digest}\nstored at {}\n", added.place)),
                }
            }
            Some(Err(DoorError::Refused(refusals))) => {
                print_json(&json!({ "refusals": refusals }))?;
                if added.new {
                    eprintln!("aiqyn: {} is stored and no record names it; `aiqyn evidence verify` lists it", added.place);
                }
                Err(DoorError::Refused(refusals).into())
            }
            Some(Err(error)) => Err(error.into()),
            None => Err(Failure::Failed("the door gave no answer".to_owned())),
        }
    }
}

/// Reads the collection of a new item.
fn collection(file: &Path) -> Result<Collection, Failure> {
    let text = intake::read_text(file, bounds::MOST_BYTES)?;
    if bounds::is_too_deep(text.as_bytes()) {
        return Err(Failure::Input(format!("{}: it is nested deeper than {} levels, and was not read", file.display(), bounds::DEEPEST)));
    }
    Collection::parse(&text).map_err(|reason| Failure::Input(format!("{}: {reason}", file.display())))
}

#[derive(Args)]
pub struct Get {
    /// The item.
    record: String,
    /// Which file, by the beginning of its digest; needed where the item has several.
    #[arg(long, value_name = "SHA-256")]
    digest: Option<String>,
    /// Where to write it. Nothing is overwritten.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    #[command(flatten)]
    officer: ReadingOfficer,
    #[command(flatten)]
    files: FileStore,
}

impl Get {
    async fn run(self) -> Result<(), Failure> {
        let id = adding::item(&self.record).map_err(Failure::Input)?;
        let files = self.files.files()?;
        let store = self.files.store.open(Access::Read).await?;
        let reader = self.officer.enter(&store, "evidence get", Purpose::Proceedings).await?;
        let history = reader.record(&id).await?.history;
        let wanted = self.wanted(&id, named::files(&history))?;
        reader.looked(&id, json!({ "file": wanted.digest }), 1).await?;
        let bar = progress::bar("get", wanted.size, self.files.quiet);
        let written = write_out(&files, &wanted, &self.to, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        written?;
        print(&format!("{}: {} bytes, sha256 {}\n", self.to.display(), wanted.size, wanted.digest))
    }

    fn wanted(&self, id: &RecordId, mut of: Vec<Fingerprint>) -> Result<Fingerprint, Failure> {
        if let Some(digest) = &self.digest {
            of.retain(|file| file.digest.starts_with(digest.as_str()));
        }
        match of.as_slice() {
            [only] => Ok(only.clone()),
            [] => Err(Failure::Input(format!("{id} has no such file; `aiqyn record show {id}` lists its files"))),
            several => {
                let digests: Vec<&str> = several.iter().map(|file| file.digest.as_str()).collect();
                Err(Failure::Input(format!("{id} has several files; name one with --digest:\n{}", digests.join("\n"))))
            }
        }
    }
}

#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    asker: Asker,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    #[command(flatten)]
    files: FileStore,
}

impl Verify {
    async fn run(self) -> Result<(), Failure> {
        let files = self.files.files()?;
        let store = self.files.store.open(Access::Read).await?;
        let reader = self.asker.enter(&store, "evidence verify", Purpose::Administration).await?;
        reader.hold(Work::Administer)?;
        let named = named::all(&store).await?;
        reader.asked(json!({ "all": true }), named.standing.len()).await?;
        store.close().await;
        let bar = progress::bar("verify", named.standing.keys().map(|file| file.size).sum(), self.files.quiet);
        let verified = verifying::verify(&files, &named, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        self.say(&verified?)
    }

    fn say(&self, verified: &Verified) -> Result<(), Failure> {
        let Verified { sound, missing, changed, extra } = verified;
        let text = match self.format {
            Form::Json => format!("{}\n", json!(verified)),
            Form::Text => {
                let mut text = format!("{sound} files are what the record says; missing {}, changed {}", missing.len(), changed.len());
                let _ = writeln!(text, ", named by no record {}", extra.len());
                let of = |file: &Unsound| {
                    let records: Vec<&str> = file.records.iter().map(RecordId::as_str).collect();
                    format!("{} ({})", file.place, records.join(", "))
                };
                for file in missing {
                    let _ = writeln!(text, "missing  {}", of(file));
                }
                for file in changed {
                    let _ = writeln!(text, "changed  {}: {}", of(file), file.found.as_deref().unwrap_or_default());
                }
                for name in extra {
                    let _ = writeln!(text, "extra    {name}");
                }
                text
            }
        };
        print(&text)?;
        if missing.is_empty() && changed.is_empty() {
            return Ok(());
        }
        let lost = format!("{} files of evidence are missing and {} are not what was recorded", missing.len(), changed.len());
        Err(Failure::Failed(format!("{lost}; restore them from a copy")))
    }
}
