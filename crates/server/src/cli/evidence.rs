//! `aiqyn evidence add|get|verify`: the files that items of evidence consist of.

use super::check::Form;
use super::record::{NOT_SHOWN, lines, sees};
use super::{Failure, StoreDir, law, moment, open, print};
use crate::door::{Door, DoorError, Waiting};
use crate::evidence::{Added, Fault, Files, Fingerprint, Patience, Source, folder, named};
use crate::{officers, progress};
use aiqyn_law::kernel::{History, IncidentId, Moment, Officer, RecordId, Submission, SubmittedAct};
use aiqyn_record::{Access, Store};
use clap::{Args, Subcommand};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
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

/// Who asks, proven.
async fn prove(store: &Store, token: &str) -> Result<Officer, Failure> {
    let refused = || Failure::Refused("this token proves no officer of this store".to_owned());
    officers::prove(store, token).await?.ok_or_else(refused)
}

/// The history of an item that an officer may see.
async fn seen_item(store: &Store, officer: &Officer, id: &RecordId) -> Result<History, Failure> {
    let history = History::read(aiqyn_law::rooms::ROOMS, &lines(store, id).await?)
        .map_err(|e| Failure::Failed(format!("{id}: {e}; run `aiqyn verify`")))?;
    if sees(officer, id, &history) { Ok(history) } else { Err(Failure::Refused(NOT_SHOWN.to_owned())) }
}

fn item(text: &str) -> Result<RecordId, Failure> {
    let id = RecordId::parse(text).map_err(|e| Failure::Input(e.to_string()))?;
    if id.room() == "evidence" { Ok(id) } else { Err(Failure::Input(format!("{id} is no item of evidence; name one: evidence/22-000001"))) }
}

#[derive(Args)]
pub struct Add {
    /// The file.
    file: PathBuf,
    /// The item it belongs to.
    #[arg(long, value_name = "ID")]
    record: String,
    /// The officer's token.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: String,
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

/// A collection as it is handed in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Collection {
    payload: Value,
    #[serde(default)]
    sealed: BTreeMap<String, String>,
}

impl Add {
    async fn run(self) -> Result<(), Failure> {
        let id = item(&self.record)?;
        let collection = self.collected.as_deref().map(collection).transpose()?;
        let files = self.files.files()?;
        let mut source = Source::open(&self.file)?;
        // Whoever may not see the item learns so before hours of streaming; the record is not held while the file is on its way.
        let store = open(&self.files.store, Access::Read).await?;
        let officer = prove(&store, &self.token).await?;
        let incident = self.incident(&store, &officer, &id, collection.is_some()).await?;
        store.close().await;

        let bar = progress::bar("add", source.size(), self.files.quiet);
        let added = files.add(&mut source, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        let added = added?;
        let submission = self.submission(&id, incident, collection, &added);
        let mut door = Door::new(open(&self.files.store, Access::Write).await?, law()?);
        let outcome = door.admit(&[Waiting { submission, officer, clock: None }]).await.pop();
        self.answer(&id, &added, outcome)
    }

    async fn incident(&self, store: &Store, officer: &Officer, id: &RecordId, new: bool) -> Result<IncidentId, Failure> {
        if !new {
            let history = seen_item(store, officer, id).await?;
            return history.incident().cloned().ok_or_else(|| Failure::Refused(NOT_SHOWN.to_owned()));
        }
        let held = store.incidents().await?;
        let named = match (&self.incident, held.as_slice()) {
            (Some(named), _) => named,
            (None, [only]) => only,
            (None, _) => return Err(Failure::Input(format!("name the incident with --incident; the store holds: {}", held.join(", ")))),
        };
        IncidentId::parse(named).map_err(|e| Failure::Input(e.to_string()))
    }

    fn submission(&self, id: &RecordId, incident: IncidentId, collection: Option<Collection>, added: &Added) -> Submission {
        let Fingerprint { digest, size } = &added.fingerprint;
        let file =
            json!({ "digest": digest, "size": size, "media_type": self.media_type.as_deref().unwrap_or_else(|| media_type(&self.file)) });
        let (act, payload, sealed) = match collection {
            None => ("file_added/1", file, BTreeMap::new()),
            Some(Collection { mut payload, sealed }) => {
                payload["file"] = file;
                ("collected/1", payload, sealed)
            }
        };
        let occurred_at = self.at.unwrap_or_else(crate::door::wall_clock);
        let act = SubmittedAct { record: id.clone(), act: act.to_owned(), occurred_at, payload, sealed, version: None };
        Submission { key: format!("{id}+{digest}@{}", occurred_at.micros()), incident, acts: vec![act] }
    }

    fn answer(&self, id: &RecordId, added: &Added, outcome: Option<Result<crate::door::Receipt, DoorError>>) -> Result<(), Failure> {
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
                let text = serde_json::to_string_pretty(&json!({ "refusals": refusals })).map_err(|e| Failure::Failed(e.to_string()))?;
                print(&(text + "\n"))?;
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

/// Reads a collection; what it says of a file is the program's to say.
fn collection(file: &Path) -> Result<Collection, Failure> {
    let fault = |reason: String| Failure::Input(format!("{}: {reason}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|e| fault(e.to_string()))?;
    let read: Collection = serde_json::from_str(&text).map_err(|e| fault(format!("line {}, column {}: {e}", e.line(), e.column())))?;
    let Some(payload) = read.payload.as_object() else {
        return Err(fault("payload: not an object; write {\"payload\": {…}}".to_owned()));
    };
    if payload.get("file").is_some_and(|file| !file.is_null()) {
        return Err(fault("payload.file: leave it out, it is filled in from the file that is added".to_owned()));
    }
    Ok(read)
}

/// The media type of the endings that evidence comes with.
fn media_type(file: &Path) -> &'static str {
    let ending = file.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "mp4" | "m4v" => "video/mp4",
        "mov" => "video/quicktime",
        "avi" => "video/x-msvideo",
        "mkv" => "video/x-matroska",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "ogg" => "audio/ogg",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "tif" | "tiff" => "image/tiff",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "json" => "application/json",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    }
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
    /// The officer's token.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: String,
    #[command(flatten)]
    files: FileStore,
}

impl Get {
    async fn run(self) -> Result<(), Failure> {
        let id = item(&self.record)?;
        let files = self.files.files()?;
        let store = open(&self.files.store, Access::Read).await?;
        let officer = prove(&store, &self.token).await?;
        let history = seen_item(&store, &officer, &id).await?;
        let wanted = self.wanted(&id, named::files(&history))?;
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

/// A file that is being written for somebody; it gets its name only when it is whole and what it should be.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

async fn write_out(files: &Files, wanted: &Fingerprint, to: &Path, seen: &(dyn Fn(u64) + Sync)) -> Result<(), Fault> {
    let failed = |place: &Path| {
        let place = place.display().to_string();
        move |error: std::io::Error| Fault::Store { place, reason: error.to_string() }
    };
    let occupied = || Fault::Occupied { place: to.display().to_string() };
    if to.symlink_metadata().is_ok() {
        return Err(occupied());
    }
    let mut aside = to.as_os_str().to_owned();
    aside.push(format!(".{}.part", std::process::id()));
    let aside = PathBuf::from(aside);
    let mut file = private(&aside).map_err(failed(&aside))?;
    let partial = Partial(aside);
    files.fetch(wanted, &mut file, seen).await?;
    file.sync_all().map_err(failed(&partial.0))?;
    match std::fs::hard_link(&partial.0, to) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(occupied()),
        Err(_) => std::fs::rename(&partial.0, to).map_err(failed(to)),
        Ok(()) => Ok(()),
    }
}

/// A new file for its owner alone: evidence is not for everybody on the machine.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[derive(Args)]
pub struct Verify {
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    #[command(flatten)]
    files: FileStore,
}

/// What was found of the files that the record names.
#[derive(Default)]
struct Found {
    sound: u64,
    bytes: u64,
    missing: Vec<Value>,
    changed: Vec<Value>,
    extra: Vec<String>,
}

impl Verify {
    async fn run(self) -> Result<(), Failure> {
        let files = self.files.files()?;
        let store = open(&self.files.store, Access::Read).await?;
        let named = named::all(&store).await.map_err(|e| Failure::Failed(e.to_string()))?;
        store.close().await;
        let total = named.standing.keys().map(|file| file.size).sum();
        let bar = progress::bar("verify", total, self.files.quiet);
        let mut found = Found::default();
        for (file, records) in &named.standing {
            let before = found.bytes;
            let checked = files.check(file, &|done| bar.set_position(before + done)).await;
            found.bytes += file.size;
            let records: Vec<String> = records.iter().map(ToString::to_string).collect();
            match checked {
                Ok(()) => found.sound += 1,
                Err(Fault::Missing { place }) => found.missing.push(json!({ "digest": file.digest, "records": records, "place": place })),
                Err(Fault::Damaged { place, found: what }) => {
                    found.changed.push(json!({ "digest": file.digest, "records": records, "place": place, "found": what }));
                }
                // A store that fails says nothing of the files.
                Err(fault) => {
                    bar.finish_and_clear();
                    return Err(fault.into());
                }
            }
        }
        bar.finish_and_clear();
        found.extra = files.list().await?.into_iter().filter(|name| !folder::is_digest(name) || !named.ever.contains(name)).collect();
        self.say(&found)
    }

    fn say(&self, found: &Found) -> Result<(), Failure> {
        let Found { sound, missing, changed, extra, .. } = found;
        let text = match self.format {
            Form::Json => format!("{}\n", json!({ "sound": sound, "missing": missing, "changed": changed, "extra": extra })),
            Form::Text => {
                let mut text = format!("{sound} files are what the record says; missing {}, changed {}", missing.len(), changed.len());
                let _ = writeln!(text, ", named by no record {}", extra.len());
                let of = |file: &Value| {
                    let records: Vec<&str> = file["records"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                    format!("{} ({})", file["place"].as_str().unwrap_or_default(), records.join(", "))
                };
                for file in missing {
                    let _ = writeln!(text, "missing  {}", of(file));
                }
                for file in changed {
                    let _ = writeln!(text, "changed  {}: {}", of(file), file["found"].as_str().unwrap_or_default());
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
