//! `aiqyn reads`: who looked at what, for what purpose; what was opened outside its reader's sight, and its review.

use super::answer::{pretty, print};
use super::arguments::{Asker, ReadingOfficer, StoreDir, lang, record};
use aiqyn_desk::Failure;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::exporting::Interchange;
use aiqyn_desk::reading::journal::{self, Alert, ReadsQuery, authority};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_law::kernel::{Moment, RecordId, Span};
use aiqyn_record::{Access, NumberedRead, ReadEntry, ReadKind};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Looks at the journal of reads.
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  aiqyn reads --record suspect/22-000001 --as TOKEN\n  aiqyn reads --officer clerk-1 --day 2026-03-02 --format json --as TOKEN\n  aiqyn reads --alerts --as TOKEN\n  aiqyn reads review 17 --found \"Called out at night; the person was in danger.\" --as TOKEN\nIt is for the auditor and, for the region, the prosecutor."
)]
pub struct Reads {
    #[command(subcommand)]
    review: Option<Review>,
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    /// Only what this officer read.
    #[arg(long, value_name = "ID")]
    officer: Option<String>,
    /// Only who read this record.
    #[arg(long, value_name = "ID", value_parser = record)]
    record: Option<RecordId>,
    /// Only of this day, in Almaty.
    #[arg(long, value_name = "DATE", value_parser = day)]
    day: Option<Moment>,
    /// What was opened outside its reader's sight and waits for review.
    #[arg(long, conflicts_with_all = ["officer", "record", "day"])]
    alerts: bool,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
    /// How to write it; `ocsf` (API Activity, class 6003) and `balp` (a FHIR Bundle of AuditEvents) are for other people's systems.
    #[arg(long, value_enum, default_value = "text")]
    format: JournalForm,
}

/// How the journal is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum JournalForm {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// Events of OCSF 1.1.0.
    Ocsf,
    /// AuditEvents of IHE BALP 1.1.3.
    Balp,
}

impl JournalForm {
    /// The form in which it leaves the house, where it is one.
    const fn interchange(self) -> Option<Interchange> {
        match self {
            Self::Text | Self::Json => None,
            Self::Ocsf => Some(Interchange::Ocsf),
            Self::Balp => Some(Interchange::Balp),
        }
    }
}

#[derive(Subcommand)]
enum Review {
    /// Review what was opened outside its reader's sight: once, by somebody of another body, within 72 hours.
    Review(ReviewOf),
}

#[derive(Args)]
struct ReviewOf {
    /// Its number, as `aiqyn reads --alerts` shows it.
    id: u64,
    /// What the review found.
    #[arg(long, value_name = "TEXT")]
    found: String,
    #[command(flatten)]
    officer: ReadingOfficer,
    #[command(flatten)]
    store: StoreDir,
}

/// The end of a day in Almaty.
fn day(text: &str) -> Result<Moment, String> {
    if text.contains('T') {
        return Err(format!("{text:?} is no date; write 2026-03-02"));
    }
    Moment::parse_as_of(text).map_err(|e| e.to_string())
}

impl Reads {
    pub async fn run(self) -> Result<(), Failure> {
        if let Some(Review::Review(review)) = self.review {
            return review.run().await;
        }
        let store = self.store.open_acts(Access::Read).await?;
        let reader = self.asker.enter(&store, "reads", Purpose::Supervision).await?;
        if self.alerts {
            if self.format.interchange().is_some() {
                return Err(Failure::Input("--format: what waits for review is written as text or json".to_owned()));
            }
            reader.hold(aiqyn_law::works::Work::Review)?;
            let alerts = journal::alerts(&reader).await?;
            reader.asked(json!({ "alerts": true }), alerts.len()).await?;
            return print(&self.warned(&alerts)?);
        }
        let span = self.day.map(|end| (end - Span::days(1), end));
        let asked = ReadsQuery { officer: self.officer.clone(), record: self.record.clone(), span };
        let found = journal::reads(&reader, &asked).await?;
        let question = json!({ "officer": self.officer, "record": self.record, "day": self.day });
        reader.asked(question, found.len()).await?;
        print(&self.write(&found)?)
    }

    fn write(&self, found: &[NumberedRead]) -> Result<String, Failure> {
        if let Some(interchange) = self.format.interchange() {
            return pretty(&interchange.page(found));
        }
        if self.format == JournalForm::Json {
            return pretty(&json!({ "reads": found.iter().map(told).collect::<Vec<_>>() }));
        }
        let mut out = String::new();
        for (id, entry) in found {
            let purpose = entry.purpose.parse::<Purpose>().map_or(entry.purpose.as_str(), |purpose| purpose.words().of(self.lang));
            let what = if entry.record.is_empty() { &entry.question } else { &entry.record };
            let body = authority(entry).map_or_else(String::new, |of| format!("{} {}", of.role.code(), of.body));
            let at = moment(entry.at).local();
            let _ = writeln!(out, "{id:>6}  {at}  {} {body}  {} ({purpose}): {what}; {}", entry.officer, entry.command, entry.found);
            if entry.kind != ReadKind::Read {
                let _ = writeln!(out, "        {}: {}", entry.kind.code(), entry.question);
            }
        }
        Ok(out)
    }

    fn warned(&self, alerts: &[Alert]) -> Result<String, Failure> {
        let now = wall_clock();
        if self.format == JournalForm::Json {
            let list: Vec<Value> = alerts.iter().map(|alert| alert_json(alert, now)).collect();
            return pretty(&json!({ "alerts": list }));
        }
        Ok(alerts.iter().map(|alert| alert_line(alert, now)).collect())
    }
}

impl ReviewOf {
    async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        let reader = self.officer.enter(&store, "reads review", Purpose::Supervision).await?;
        let reviewed = journal::review(&reader, self.id, &self.found).await?;
        print(&format!("{}: reviewed; {} was opened by {}\n", self.id, reviewed.record, reviewed.officer))
    }
}

fn moment(micros: i64) -> Moment {
    Moment::from_micros(micros).unwrap_or_default()
}

fn told((id, entry): &NumberedRead) -> Value {
    let ReadEntry { at, kind, officer, command, record, question, purpose, found, until, reviews, step, .. } = entry;
    // What was asked is JSON; a reason, or what a review found, is words.
    let question: Value = serde_json::from_str(question).unwrap_or_else(|_| json!(question));
    json!({
        "id": id, "at": moment(*at), "kind": kind.code(), "officer": officer, "authority": authority(entry), "command": command,
        "record": (!record.is_empty()).then_some(record), "question": question, "purpose": purpose, "found": found,
        "until": until.map(moment), "reviews": reviews, "step": step,
    })
}

/// An alert as a line: who opened what, why, and by when somebody reviews it.
pub fn alert_line(alert: &Alert, now: Moment) -> String {
    let late = if alert.due < now { "  OVERDUE" } else { "" };
    let (id, entry) = (alert.id, &alert.entry);
    format!("{}{late}\n  read {id}: {} opened {} outside their sight: {}\n", alert.due.local(), entry.officer, entry.record, entry.question)
}

/// An alert as an object.
pub fn alert_json(alert: &Alert, now: Moment) -> Value {
    let entry = &alert.entry;
    json!({
        "id": alert.id, "at": moment(entry.at), "officer": entry.officer, "authority": authority(entry), "record": entry.record,
        "reason": entry.question, "until": entry.until.map(moment), "review_due": alert.due, "overdue": alert.due < now,
    })
}
