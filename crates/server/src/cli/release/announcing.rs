//! `aiqyn release announce`, `move`, `announcements`: what is to come, told ahead.

use crate::cli::answer::{print, print_json};
use crate::cli::arguments::{Actor, Form, Format, OfficeName, StoreDir, incident, instant, offices, record};
use aiqyn_desk::officers::Actor as By;
use aiqyn_desk::reading::briefing::BriefingRecord;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::releases::handing::{self, OutgoingAct, Step, hand_in};
use aiqyn_desk::{Failure, asking, clock, releases, tables};
use aiqyn_law::kernel::{IncidentId, Moment, RecordId};
use aiqyn_law::pack;
use aiqyn_record::{Access, Store};
use clap::Args;
use serde_json::{Value, json};

#[derive(Args)]
pub struct Announce {
    #[command(flatten)]
    actor: Actor,
    /// When the figures will be released: a later day than today, with its hour and zone.
    #[arg(long, value_name = "MOMENT", value_parser = instant)]
    at: Moment,
    /// An office whose figures are announced; give it twice for both. Without it, both.
    #[arg(long)]
    office: Vec<OfficeName>,
    /// The record of the announcement; without it, one is named by the day announced.
    #[arg(long, value_name = "ID", value_parser = record)]
    record: Option<RecordId>,
    /// The incident, where the store holds several.
    #[arg(long, value_name = "ID", value_parser = incident)]
    incident: Option<IncidentId>,
}

impl Announce {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let (store, by) = self.actor.enter().await?;
        let incident = asking::load(&store, law, self.incident.as_ref()).await?.incident;
        let now = clock::now(&store).await?;
        let record = match &self.record {
            Some(record) => record.clone(),
            None => releases::free(&store, "announced", self.at).await?,
        };
        let payload = json!({ "offices": offices(&self.office), "release_at": self.at });
        let act = OutgoingAct { record: record.clone(), incident, version: 1, kind: "announced/1", payload, reasons: None };
        let (receipt, _) = hand_in(store, law, &by, now, vec![act]).await?;
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
    #[arg(long, value_name = "MOMENT", value_parser = instant)]
    to: Moment,
    /// Why: a code of the list `announcement_moved`: figures_unchecked, permission_awaited, circumstances.
    #[arg(long, value_name = "CODE")]
    reason: String,
}

impl Move {
    pub async fn run(self) -> Result<(), Failure> {
        let payload = json!({ "release_at": self.to, "reason": self.reason });
        let (store, by) = self.actor.enter().await?;
        add(self.actor.format, store, &by, &self.announcement, Step { kind: "moved/1", payload, reasons: None }).await
    }
}

/// Adds one act to an announcement and says how it stands then.
pub async fn add(format: Form, store: Store, by: &By, record: &RecordId, step: Step<Value>) -> Result<(), Failure> {
    let law = pack::embedded()?;
    let (receipt, one) = handing::to_announcement(store, law, by, record, step).await?;
    let status = one.status(law);
    match format {
        Form::Json => print_json(&json!({ "announcement": record, "accepted": receipt, "status": status })),
        Form::Text => print(&format!("{record}: {status} for {}\n", one.state.announced_for().unwrap_or_default().local())),
    }
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
        let law = pack::embedded()?;
        let store = self.store.open(Access::Read).await?;
        let announced = releases::announced(&store, None).await?;
        // What is announced is told to everybody, on the site too.
        Reader::of_the_public(&store, "release announcements").asked(json!({ "all": true }), announced.len()).await?;
        let rows: Vec<Vec<String>> = announced.iter().map(|one| row(one, one.status(law))).collect();
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
