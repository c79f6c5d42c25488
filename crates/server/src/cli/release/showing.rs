//! `aiqyn release show`, `list`, `diff`: what became of releases.

use crate::cli::answer::{print, print_exactly, print_json, remark_narrowed};
use crate::cli::arguments::{Asker, Form, Format, StoreDir, lang, record};
use aiqyn_desk::asking::{self, StoreTally};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::releases::{self, Release, comparing, document, telling};
use aiqyn_desk::{Failure, tables};
use aiqyn_law::kernel::RecordId;
use aiqyn_law::pack::{self, Pack};
use aiqyn_record::{Access, Store};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

/// How a release is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// What was published, as a signed note (C2SP) over its RFC 8785 bytes: checked with the log's key.
    Note,
}

#[derive(Args)]
pub struct Show {
    /// The release.
    #[arg(value_parser = record)]
    release: RecordId,
    #[command(flatten)]
    asker: Asker,
    #[command(flatten)]
    store: StoreDir,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Shape,
}

impl Show {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let release = releases::load(&store, &self.release).await?;
        if self.format == Shape::Note {
            // A note is made of what was published alone.
            Reader::of_the_public(&store, "release show").looked(&release.record, json!({ "note": true }), 1).await?;
            return print_exactly(&document::note(&store, &release, law)?);
        }
        let asked = asked_for(&store, &self.asker, "release show", &[&release], law).await?;
        let proposed = release.proposed()?;
        // A part says nothing of whether the whole is still counted the same.
        let recounted = (!asked.narrowed).then(|| releases::recount(&asked.tally, law, &release.incident, proposed));
        let same = proposed.definitions == asking::definitions(law);
        match self.format {
            Shape::Json => print_json(&telling::json(&release, recounted.as_deref(), same, law)),
            _ => {
                let told = telling::release(&release, recounted.as_deref(), same, law, self.lang)?;
                let key = release.state.published.as_ref().map(|_| telling::key(&store.verifier(), self.lang));
                print(&(told + &key.unwrap_or_default()))
            }
        }
    }
}

/// The tally for whoever asks about releases. What was published is told to all; anything before that is figures of the record, told to
/// officers who may see the release, each of what the officer may see.
async fn asked_for(store: &Store, asker: &Asker, command: &'static str, told: &[&Release], law: &Pack) -> Result<StoreTally, Failure> {
    let incident = told.first().map(|release| &release.incident);
    let published = |release: &&&Release| release.state.published.is_some();
    if told.iter().all(|release| published(&release)) {
        let public = Reader::of_the_public(store, command);
        for release in told {
            public.looked(&release.record, json!({ "published": true }), 1).await?;
        }
        return Ok(asking::load(store, law, incident).await?);
    }
    let reader = asker.enter(store, command, Purpose::Publication).await?;
    for release in told {
        if reader.officer().is_some() && !published(&release) {
            reader.record(&release.record).await?;
        } else {
            reader.looked(&release.record, json!({ "published": published(&release) }), 1).await?;
        }
    }
    Ok(asking::load_for(store, law, incident, reader.officer()).await?)
}

#[derive(Args)]
pub struct List {
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl List {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let told = self.told(&store).await?;
        let rows: Vec<Vec<String>> = told.iter().map(|release| row(release, law)).collect();
        match self.format {
            Format::Csv => print(&tables::csv(COLUMNS, rows)?),
            Format::Json => {
                let object = |row: &Vec<String>| -> Value { COLUMNS.iter().zip(row).map(|(name, cell)| (*name, cell.as_str())).collect() };
                print_json(&Value::Array(rows.iter().map(object).collect()))
            }
            Format::Text => {
                let lines = rows.iter().map(|row| format!("{:<32} {:<20} {:<46} {}\n", row[0], row[2], row[3], row[5]));
                print(&lines.collect::<String>())
            }
        }
    }
}

impl List {
    /// What was published is told to all; anything before that to officers who may see it, and in a demonstration to anybody.
    async fn told(&self, store: &Store) -> Result<Vec<Release>, Failure> {
        let public = !self.asker.is_named() && !store.demonstration();
        let reader = match public {
            true => Reader::of_the_public(store, "release list"),
            false => self.asker.enter(store, "release list", Purpose::Publication).await?,
        };
        let told = releases::told(&reader).await?;
        reader.asked(json!({ "all": true }), told.len()).await?;
        Ok(told)
    }
}

/// What a list says of a release.
const COLUMNS: &[&str] = &["release", "incident", "status", "of", "figures", "supersedes", "superseded_by"];

fn row(release: &Release, law: &Pack) -> Vec<String> {
    let proposed = release.state.proposed.as_ref().map(|(proposed, _)| proposed);
    let of = proposed.map(|p| p.offices.iter().map(|c| format!("{} {}", c.office.code(), c.of.date())).collect::<Vec<_>>().join(", "));
    let supersedes = proposed.and_then(|p| p.supersedes.as_ref()).map(|earlier| earlier.release.to_string());
    vec![
        release.record.to_string(),
        release.incident.to_string(),
        release.status(law).to_owned(),
        of.unwrap_or_default(),
        proposed.map_or(0, |p| p.figures.len()).to_string(),
        supersedes.unwrap_or_default(),
        release.superseded_by.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

#[derive(Args)]
pub struct Diff {
    /// The first release.
    #[arg(value_parser = record)]
    from: RecordId,
    /// The second release.
    #[arg(value_parser = record)]
    to: RecordId,
    #[command(flatten)]
    asker: Asker,
    #[command(flatten)]
    store: StoreDir,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Diff {
    pub async fn run(self) -> Result<(), Failure> {
        let store = self.store.open(Access::Read).await?;
        let (from, to) = (releases::load(&store, &self.from).await?, releases::load(&store, &self.to).await?);
        let asked = asked_for(&store, &self.asker, "release diff", &[&from, &to], pack::embedded()?).await?;
        let difference = comparing::compare(&asked.tally, &from, &to)?;
        remark_narrowed(asked.narrowed, self.lang);
        match self.format {
            Form::Json => print_json(&json!(difference)),
            Form::Text => print(&telling::difference(&difference, self.lang)),
        }
    }
}
