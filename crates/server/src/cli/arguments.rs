//! What several commands are told in the same words: where the store lies, who acts, the clocks, how an answer is written, ids and times.

use super::outside;
use crate::progress;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::officers::Actor as By;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::{Failure, clock, intake, officers, opening};
use aiqyn_law::kernel::words::UnknownLanguage;
use aiqyn_law::kernel::{IncidentId, Moment, Office, RecordId, RegionCode, Role, Span};
use aiqyn_law::pack;
use aiqyn_record::{Access, Database, KeyFolders, Site, Store};
use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

/// Where the store lies.
#[derive(Args, Clone)]
pub struct StoreDir {
    /// Folder of the store.
    #[arg(long, value_name = "DIR", default_value = "aiqyn-data")]
    pub data: PathBuf,
    /// Database of the store's rows, if not a file in its folder: postgres://USER@HOST/NAME (password: PGPASSWORD).
    #[arg(long, value_name = "URL", env = "AIQYN_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// Folder of the key that signs the log, if not `keys/signer` in the store's: only who signs needs it.
    #[arg(long, value_name = "DIR", env = "AIQYN_SIGNER", hide_short_help = true)]
    signer: Option<PathBuf>,
    /// Folder of the vault's keys, if not `keys/vault` in the store's: only who writes or opens sealed texts needs it.
    #[arg(long, value_name = "DIR", env = "AIQYN_VAULT", hide_short_help = true)]
    vault: Option<PathBuf>,
    /// How many seconds whoever writes already is waited for.
    #[arg(long, value_name = "SECONDS", env = "AIQYN_TURN", default_value_t = 30, hide_short_help = true,
          value_parser = clap::value_parser!(u64).range(0..=3600))]
    turn: u64,
}

impl StoreDir {
    /// Where the store stands.
    pub fn site(&self) -> Site {
        // An empty variable names nothing.
        let url = self.database.as_ref().filter(|url| !url.is_empty());
        let named = |folder: &Option<PathBuf>| folder.clone().filter(|folder| !folder.as_os_str().is_empty());
        let database = url.map_or(Database::Sqlite, |url| Database::Postgres(url.clone()));
        let keys = KeyFolders { signer: named(&self.signer), vault: named(&self.vault) };
        Site { keys, patience: Duration::from_secs(self.turn), ..Site::at(&self.data, database) }
    }

    /// Opens it. Where its views are not this program's, they are made anew first.
    pub async fn open(&self, access: Access) -> Result<Store, Failure> {
        // Most stores are opened as they are, and show no bar.
        let bar: OnceLock<ProgressBar> = OnceLock::new();
        let show = |done, all| {
            let bar = bar.get_or_init(|| progress::bar("views", all, false));
            bar.set_length(all);
            bar.set_position(done);
        };
        let opened = opening::open(self.site(), access, pack::embedded()?, &show).await;
        if let Some(bar) = bar.get() {
            bar.finish_and_clear();
        }
        if let Ok(store) = opened.as_ref()
            && access == Access::Write
        {
            // Whoever works with the record sees to it that a checkpoint leaves the house at least daily.
            outside::keep_up(store, false).await;
        }
        opened
    }

    /// Opens it for its acts and their log alone: whatever its views are, they stay as they are.
    pub async fn open_acts(&self, access: Access) -> Result<Store, Failure> {
        Ok(Store::open(self.site(), access).await?)
    }
}

/// Who acts, and where.
#[derive(Args)]
pub struct Actor {
    /// The officer's token, or @FILE that holds it.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    pub format: Form,
}

impl Actor {
    /// Sends a checkpoint to the witness, if the record grew.
    pub async fn send_checkpoint(&self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        outside::keep_up(&store, true).await;
        store.close().await;
        Ok(())
    }

    /// Opens the store for writing and proves the officer.
    pub async fn enter(&self) -> Result<(Store, By), Failure> {
        let store = self.store.open(Access::Write).await?;
        let officer = officers::prove(&store, &self.token).await?;
        Ok((store, officer))
    }
}

/// Bytes of a file with a token.
const LONGEST_TOKEN: u64 = 4096;

/// A token as named on the command line, or in the file that is named after `@`: arguments can be read in the list of processes.
///
/// # Errors
/// Where the file cannot be read.
pub fn token(named: &str) -> Result<String, String> {
    let Some(file) = named.strip_prefix('@') else { return Ok(named.to_owned()) };
    let text = intake::read_text(std::path::Path::new(file), LONGEST_TOKEN).map_err(|failure| failure.text().to_owned())?;
    Ok(text.trim().to_owned())
}

/// What somebody reads for.
#[derive(Args, Clone)]
pub struct PurposeOf {
    /// What it is read for, which is recorded: proceedings, supervision, access, statistics, publication, audit or administration.
    #[arg(long = "purpose", value_name = "CODE", env = "AIQYN_PURPOSE", hide_short_help = true)]
    named: Option<Purpose>,
}

/// Who reads. A real store is read by its officers; a demonstration by anybody.
#[derive(Args, Clone)]
pub struct Asker {
    /// What the officer of this token may see. A real store is read by its officers, each read recorded; a demonstration by anybody.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: Option<String>,
    #[command(flatten)]
    purpose: PurposeOf,
}

impl Asker {
    /// Lets in who asks, by the door of reading.
    pub async fn enter<'a>(&self, store: &'a Store, command: &'static str, purpose: Purpose) -> Result<Reader<'a>, Failure> {
        Reader::enter(store, self.token.as_deref(), command, self.purpose.named.unwrap_or(purpose)).await
    }

    /// Whether a token was named.
    pub const fn is_named(&self) -> bool {
        self.token.is_some()
    }
}

/// The officer who reads.
#[derive(Args, Clone)]
pub struct ReadingOfficer {
    /// The officer's token: what is shown is what this officer may see, and each read is recorded.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: String,
    #[command(flatten)]
    purpose: PurposeOf,
}

impl ReadingOfficer {
    /// Lets the officer in, by the door of reading.
    pub async fn enter<'a>(&self, store: &'a Store, command: &'static str, purpose: Purpose) -> Result<Reader<'a>, Failure> {
        Reader::enter(store, Some(&self.token), command, self.purpose.named.unwrap_or(purpose)).await
    }
}

/// The two clocks of a question.
#[derive(Args, Clone)]
pub struct Clocks {
    /// As known at this moment: a date (its end, in Almaty) or a time with zone.
    #[arg(long, value_name = "T", value_parser = moment)]
    pub known: Option<Moment>,
    /// Of this moment: a date (its end, in Almaty) or a time with zone.
    #[arg(long, value_name = "T", value_parser = moment)]
    pub of: Option<Moment>,
}

/// The moment named, or what "now" is to the store.
pub async fn or_now(named: Option<Moment>, store: &Store) -> Result<Moment, Failure> {
    Ok(match named {
        Some(named) => named,
        None => clock::now(store).await?,
    })
}

/// How a list is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For tables.
    Csv,
}

/// How an answer that is no table is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// An office, as named on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OfficeName {
    /// The General Prosecutor's Office.
    Prosecutor,
    /// The Ministry of Internal Affairs.
    Interior,
}

impl From<OfficeName> for Office {
    fn from(name: OfficeName) -> Self {
        match name {
            OfficeName::Prosecutor => Self::Prosecutor,
            OfficeName::Interior => Self::Interior,
        }
    }
}

/// The offices named, in declared order; both where none is.
pub fn offices(named: &[OfficeName]) -> Vec<Office> {
    let named: Vec<Office> = named.iter().copied().map(Office::from).collect();
    [Office::Prosecutor, Office::Interior].into_iter().filter(|office| named.is_empty() || named.contains(office)).collect()
}

/// A date, which means its end in Almaty, or a time with zone.
pub fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse_as_of(text).map_err(|e| e.to_string())
}

/// A time with zone.
pub fn instant(text: &str) -> Result<Moment, String> {
    Moment::parse(text).map_err(|e| e.to_string())
}

/// A length of time.
pub fn span(text: &str) -> Result<Span, String> {
    let number = |digits: &str| digits.parse::<i64>().ok().filter(|n| (0..=100_000).contains(n));
    let read = match text.split_at_checked(text.len().saturating_sub(1)) {
        Some((digits, "m")) => number(digits).map(Span::minutes),
        Some((digits, "h")) => number(digits).map(Span::hours),
        Some((digits, "d")) => number(digits).map(Span::days),
        _ => None,
    };
    read.ok_or_else(|| format!("{text:?} is no length of time; write 90m, 24h or 3d"))
}

/// A language of the house.
pub fn lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|e: UnknownLanguage| e.to_string())
}

/// A mass event.
pub fn incident(text: &str) -> Result<IncidentId, String> {
    IncidentId::parse(text).map_err(|e| e.to_string())
}

/// A record.
pub fn record(text: &str) -> Result<RecordId, String> {
    RecordId::parse(text).map_err(|e| e.to_string())
}

/// A region.
pub fn region(text: &str) -> Result<RegionCode, String> {
    RegionCode::parse(text).map_err(|e| e.to_string())
}

/// A role.
pub fn role(text: &str) -> Result<Role, String> {
    let known = || Role::ALL.iter().map(|role| role.code()).collect::<Vec<_>>().join(", ");
    Role::ALL.into_iter().find(|role| role.code() == text).ok_or_else(|| format!("no role {text:?}; there are {}", known()))
}
