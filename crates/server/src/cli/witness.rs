//! `aiqyn witness`: who keeps the checkpoints of other people's records, and where this record's go.

use super::answer::{print, print_json};
use super::arguments::{Form, StoreDir};
use super::outside::{self, Places, remark_undelivered, text_of};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::{Failure, clock, witnessing};
use aiqyn_record::Access;
use aiqyn_record::checkpoint::Verifier;
use aiqyn_record::cosignature::NotCosigned;
use aiqyn_record::witness::{Unanswered, Witness as Keeper};
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;

/// A witness: on another host, under other people than those who run the record.
#[derive(Subcommand)]
#[command(
    after_help = "A witness keeps the last checkpoint of every record it knows, refuses those that were rolled back or forked, and cosigns the others (C2SP tlog-witness, tlog-cosignature). It needs no network: requests and answers are files.\n\nOn the witness's host:\n  aiqyn witness init --name witness.example/court\n  aiqyn witness trust 'KEY OF THE RECORD'\n  aiqyn witness visit /media/disk\nOn the record's:\n  aiqyn found --origin record.example/almaty --witness '/media/disk,KEY OF THE WITNESS'\n  aiqyn checkpoint --send"
)]
pub enum Witness {
    /// Make a witness: its key, in a folder of its own.
    Init(Init),
    /// Add a record's log to those that this witness knows.
    Trust(Trust),
    /// Answer one request: a file in, the cosignature out.
    Answer(Answer),
    /// Answer every request in a folder to which records send their checkpoints: a shared one, or a disk that was carried here.
    Visit(Visit),
    /// Print the witness's key, and what it cosigned last of each log.
    Show(Show),
    /// Say where this record's checkpoints go from now on.
    Places(SetPlaces),
}

impl Witness {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Init(args) => args.run(),
            Self::Trust(args) => args.run(),
            Self::Answer(args) => args.run(),
            Self::Visit(args) => args.run(),
            Self::Show(args) => args.run(),
            Self::Places(args) => args.run().await,
        }
    }
}

#[derive(Args)]
struct Folder {
    /// Folder of the witness.
    #[arg(long, value_name = "DIR", default_value = "aiqyn-witness")]
    dir: PathBuf,
}

impl Folder {
    fn open(&self) -> Result<Keeper, Failure> {
        Ok(Keeper::open(&self.dir)?)
    }
}

/// What it is now, in whole seconds, as cosignatures say it.
fn seconds() -> u64 {
    u64::try_from(clock::wall_clock().micros() / 1_000_000).unwrap_or_default()
}

/// No cosignature is a refusal where the log is at fault, else wrong input.
fn unanswered(why: Unanswered) -> Failure {
    match why {
        Unanswered::Unknown(_) | Unanswered::Refused(NotCosigned::Note(_)) => Failure::Input(why.to_string()),
        Unanswered::Refused(_) => Failure::Refused(why.to_string()),
        Unanswered::Store(error) => error.into(),
    }
}

#[derive(Args)]
pub struct Init {
    /// Its name, which its cosignatures carry for good: a host and a path, without spaces.
    #[arg(long, value_name = "NAME")]
    name: String,
    #[command(flatten)]
    folder: Folder,
}

impl Init {
    fn run(self) -> Result<(), Failure> {
        let witness = Keeper::create(&self.folder.dir, &self.name)?;
        print(&format!("{}\nThe key of its cosignatures, to be given to records and to whoever trusts it.\n", witness.key()))
    }
}

#[derive(Args)]
pub struct Trust {
    /// The log's verifier key, as `aiqyn checkpoint --verifier` prints it. Take it from the people of the record, not from a file it sent.
    #[arg(value_name = "KEY")]
    key: String,
    #[command(flatten)]
    folder: Folder,
}

impl Trust {
    fn run(self) -> Result<(), Failure> {
        let key = Verifier::parse(&self.key).map_err(|e| Failure::Input(e.to_string()))?;
        self.folder.open()?.know(&key).map_err(|e| Failure::Input(e.to_string()))?;
        print(&format!("{} is known; fingerprint of its key {}\n", key.name(), key.fingerprint()))
    }
}

#[derive(Args)]
pub struct Answer {
    /// The request, as `aiqyn proof consistency` or `aiqyn checkpoint --send` wrote it; `-` reads standard input.
    #[arg(value_name = "FILE")]
    request: PathBuf,
    #[command(flatten)]
    folder: Folder,
}

impl Answer {
    fn run(self) -> Result<(), Failure> {
        let request = text_of(&self.request)?;
        let (_, lines) = self.folder.open()?.answer(&request, seconds()).map_err(unanswered)?;
        print(&lines)
    }
}

#[derive(Args)]
pub struct Visit {
    /// The folder that records name as their place: a request in it is answered beside it.
    #[arg(value_name = "PLACE")]
    place: PathBuf,
    #[command(flatten)]
    folder: Folder,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Visit {
    fn run(self) -> Result<(), Failure> {
        let answers = self.folder.open()?.visit(&self.place, seconds())?;
        if self.format == Form::Json {
            let told = answers.iter().map(|(place, answer)| match answer {
                Ok(point) => json!({ "place": place, "origin": point.origin, "cosigned": point.size }),
                Err(why) => json!({ "place": place, "refused": why.to_string() }),
            });
            print_json(&told.collect::<Vec<_>>())?;
        } else {
            for (place, answer) in &answers {
                if let Ok(point) = answer {
                    print(&format!("{}: cosigned {} acts of {}\n", place.display(), point.size, point.origin))?;
                }
            }
            if answers.is_empty() {
                print("no record asks here\n")?;
            }
        }
        let refused = answers.into_iter().filter_map(|(place, answer)| Some((place, answer.err()?)));
        let told: Vec<String> = refused.map(|(place, why)| format!("{}: not cosigned: {why}", place.display())).collect();
        if told.is_empty() { Ok(()) } else { Err(Failure::Refused(told.join("\n"))) }
    }
}

#[derive(Args)]
pub struct Show {
    #[command(flatten)]
    folder: Folder,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Show {
    fn run(self) -> Result<(), Failure> {
        let witness = self.folder.open()?;
        let (key, logs) = (witness.key(), witness.logs()?);
        if self.format == Form::Json {
            let logs = logs.iter().map(|log| {
                let last = log.last.as_ref();
                let at = last.and_then(|(_, note)| key.cosigned(note).ok());
                json!({ "key": log.key.to_string(), "fingerprint": log.key.fingerprint(), "size": last.map(|(point, _)| point.size), "cosigned_at": at })
            });
            return print_json(&json!({ "key": key.to_string(), "logs": logs.collect::<Vec<_>>() }));
        }
        let mut told = format!("{key}\n");
        for log in logs {
            let last = log.last.map_or_else(|| "nothing cosigned yet\n".to_owned(), |(_, note)| note);
            told += &format!("\n{}\nfingerprint {}\n{last}", log.key, log.key.fingerprint());
        }
        print(&told)
    }
}

#[derive(Args)]
pub struct SetPlaces {
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    store: StoreDir,
}

impl SetPlaces {
    async fn run(self) -> Result<(), Failure> {
        let places = self.places.named()?;
        let store = self.store.open_acts(Access::Write).await?;
        store.set_outside(&places).await?;
        remark_undelivered(&witnessing::send(&store).await?);
        let age = outside::age(&store, Lang::En).await?;
        store.close().await;
        print(&age)
    }
}
