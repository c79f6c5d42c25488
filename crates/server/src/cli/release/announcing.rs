//! `aiqyn release announce`, `move`, `announcements`: what is to come, told ahead.

use super::handing::{Handed, hand_in};
use super::{Actor, print_json, record};
use crate::cli::brief::OfficeName;
use crate::cli::check::Form;
use crate::cli::{Failure, Format, StoreDir, law, open, print};
use aiqyn_desk::reading::briefing::BriefingRecord;
use aiqyn_desk::releases;
use aiqyn_desk::tables;
use aiqyn_desk::{asking, clock};
use aiqyn_law::kernel::{IncidentId, Moment, Office, RecordId};
use aiqyn_record::{Access, Store};
use clap::Args;
use serde_json::{Value, json};

#[derive(Args)]
pub struct Announce {
    #[command(flatten)]
    actor: Actor,
    /// When the figures will be released: a later day than today, with its hour and zone.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    at: Moment,
    /// An office whose figures are announced; give it twice for both. Without it, both.
    #[arg(long)]
    office: Vec<OfficeName>,
    /// The record of the announcement; without it, one is named by the day announced.
    #[arg(long, value_name = "ID", value_parser = record)]
    record: Option<RecordId>,
    /// The incident, where the store holds several.
    #[arg(long, value_name = "ID", value_parser = crate::cli::brief::incident)]
    incident: Option<IncidentId>,
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).map_err(|e| e.to_string())
}

impl Announce {
    pub async fn run(self) -> Result<(), Failure> {
        let law = law()?;
        let (store, officer) = self.actor.enter().await?;
        let incident = asking::load(&store, law, self.incident.as_ref()).await?.incident;
        let now = clock::now(&store).await?;
        let record = match &self.record {
            Some(record) => record.clone(),
            None => releases::free(&store, "announced", self.at).await?,
        };
        let all = [Office::Prosecutor, Office::Interior];
        let named: Vec<Office> = self.office.iter().copied().map(Office::from).collect();
        let offices: Vec<Office> = all.into_iter().filter(|office| named.is_empty() || named.contains(office)).collect();
        let payload = json!({ "offices": offices, "release_at": self.at });
        let act = Handed { record: record.clone(), incident, version: 1, kind: "announced/1", payload, reasons: None };
        let receipt = hand_in(store, law, officer, now, vec![act]).await?;
        match self.actor.format {
            Form::Json => print_json(&json!({ "announcement": record, "accepted": receipt })),
            Form::Text => print(&format!("{record}: announced for {}\n", self.at.local())),
        }
    }
}

#[derive(Args)]
pub struct Move {
    /// The announcement.
    #[arg(value_parser = record)]
    announcement: RecordId,
    #[command(flatten)]
    actor: Actor,
    /// When the figures will be released instead.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    to: Moment,
    /// Why: a code of the list `announcement_moved`: figures_unchecked, permission_awaited, circumstances.
    #[arg(long, value_name = "CODE")]
    reason: String,
}

impl Move {
    pub async fn run(self) -> Result<(), Failure> {
        let payload = json!({ "release_at": self.to, "reason": self.reason });
        step(&self.actor, &self.announcement, "moved/1", payload, None).await
    }
}

/// Whether a record is an announcement of the store.
pub async fn named(actor: &Actor, record: &RecordId) -> Result<bool, Failure> {
    let store = open(&actor.store, Access::Read).await?;
    let announced = releases::announced(&store, None).await?;
    store.close().await;
    Ok(announced.iter().any(|one| one.record == *record))
}

/// Adds one act to an announcement and says how it stands then.
pub async fn step(actor: &Actor, record: &RecordId, kind: &'static str, payload: Value, reasons: Option<String>) -> Result<(), Failure> {
    let law = law()?;
    let (store, officer) = actor.enter().await?;
    let one = find(&store, record).await?;
    let now = clock::now(&store).await?;
    let act = Handed { record: record.clone(), incident: one.incident, version: one.version + 1, kind, payload, reasons };
    let receipt = hand_in(store, law, officer, now, vec![act]).await?;
    let store = open(&actor.store, Access::Read).await?;
    let one = find(&store, record).await?;
    match actor.format {
        Form::Json => print_json(&json!({ "announcement": record, "accepted": receipt, "status": one.status(law) })),
        Form::Text => {
            let day = one.state.announced_for().unwrap_or_default().local();
            print(&format!("{record}: {} for {day}\n", one.status(law)))
        }
    }
}

async fn find(store: &Store, record: &RecordId) -> Result<BriefingRecord, Failure> {
    let announced = releases::announced(store, None).await?;
    let found = announced.into_iter().find(|one| one.record == *record);
    found.ok_or_else(|| Failure::Input(format!("{record} is no announcement of this store; `aiqyn release announcements` names them")))
}

#[derive(Args)]
pub struct Announcements {
    #[command(flatten)]
    store: StoreDir,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

impl Announcements {
    pub async fn run(self) -> Result<(), Failure> {
        let law = law()?;
        let store = open(&self.store, Access::Read).await?;
        let rows: Vec<Vec<String>> = releases::announced(&store, None).await?.iter().map(|one| row(one, one.status(law))).collect();
        match self.format {
            Format::Csv => print(&tables::csv(COLUMNS, rows)?),
            Format::Json => {
                let object = |row: &Vec<String>| -> Value { COLUMNS.iter().zip(row).map(|(name, cell)| (*name, cell.as_str())).collect() };
                print_json(&Value::Array(rows.iter().map(object).collect()))
            }
            Format::Text => {
                let lines = rows
                    .iter()
                    .map(|row| format!("{:<32} {:<12} {:<18} {:<22} {:<20} {}\n", row[0], row[2], row[3], row[4], row[5], row[6]));
                print(&lines.collect::<String>())
            }
        }
    }
}

/// What a list says of an announcement.
const COLUMNS: &[&str] = &["announcement", "incident", "status", "release_at", "offices", "moved", "release"];

fn row(one: &BriefingRecord, status: &str) -> Vec<String> {
    let offices =
        one.state.announced.as_ref().map(|(announced, _)| announced.offices.iter().map(|o| o.code()).collect::<Vec<_>>().join(", "));
    vec![
        one.record.to_string(),
        one.incident.to_string(),
        status.to_owned(),
        one.state.announced_for().map(Moment::local).unwrap_or_default(),
        offices.unwrap_or_default(),
        one.state.moved.iter().map(|moved| moved.reason.as_str()).collect::<Vec<_>>().join(", "),
        one.state.kept.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}
