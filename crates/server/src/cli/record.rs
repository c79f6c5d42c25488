//! `aiqyn record show ID`.

use super::answer::{pretty, print};
use super::arguments::{Form, StoreDir};
use aiqyn_desk::reading::record::{self, Opened};
use aiqyn_desk::{Failure, officers};
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{History, Line, RecordId};
use aiqyn_record::Access;
use clap::{Args, Subcommand};
use serde_json::json;
use std::fmt::Write as _;

#[derive(Subcommand)]
pub enum Record {
    /// Show a record: its acts, both clocks, law, officer, breaches, and the refusals it met.
    Show(Show),
}

impl Record {
    pub async fn run(self) -> Result<(), Failure> {
        match self {
            Self::Show(args) => args.run().await,
        }
    }
}

#[derive(Args)]
pub struct Show {
    /// The record's id.
    id: String,
    /// The officer's token: what is shown is what this officer may see.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Show {
    async fn run(self) -> Result<(), Failure> {
        let id = RecordId::parse(&self.id).map_err(|e| Failure::Input(e.to_string()))?;
        let store = self.store.open(Access::Read).await?;
        let officer = officers::prove(&store, &self.token).await?;
        let Opened { lines, history } = record::open(&store, &officer, &id).await?;
        let refusals = store.refusals_met(id.as_str()).await?;
        let met: Vec<(i64, Vec<String>)> = refusals.into_iter().map(|(_, r)| (r.at, r.codes)).collect();
        print(&match self.format {
            Form::Json => json(&lines, &history, &met)?,
            Form::Text => text(&id, &lines, &history, &met),
        })
    }
}

fn text(id: &RecordId, lines: &[(Line, Vec<u8>)], history: &History, met: &[(i64, Vec<String>)]) -> String {
    let mut out = format!("{id}\n");
    for (line, _) in lines {
        let _ = writeln!(
            out,
            "{:>4}  {}  (recorded {}, seq {})  {}  {} {}  law {}",
            line.version,
            line.occurred_at.local(),
            line.recorded_at.local(),
            line.seq,
            line.act,
            line.authority.role.code(),
            line.officer,
            &line.law[..line.law.len().min(12)],
        );
        let _ = writeln!(out, "      {}", line.payload);
    }
    let breaches = history.breaches();
    if !breaches.is_empty() {
        let _ = writeln!(out, "\nbreaches");
        for (recorded, breach, answer) in breaches {
            let by = breach.by_minutes.map(|m| format!(", by {m} min")).unwrap_or_default();
            let state = answer.map_or("not answered".to_owned(), |a| format!("answered: {:?}", a.outcome));
            let _ =
                writeln!(out, "{:>4}  of act {}: {} ({}){by}; {state}", recorded.version, breach.of, breach.rule, breach.basis.join(", "));
        }
    }
    if !met.is_empty() {
        let _ = writeln!(out, "\nrefusals met");
        for (at, codes) in met {
            let at = aiqyn_record::moment(*at).unwrap_or_default();
            let _ = writeln!(out, "      {at}  {}", codes.join(", "));
        }
    }
    out
}

fn json(lines: &[(Line, Vec<u8>)], history: &History, met: &[(i64, Vec<String>)]) -> Result<String, Failure> {
    let standing: Vec<u64> = history.recorded().iter().filter(|r| matches!(r.content, Content::Breach(_))).map(|r| r.version).collect();
    let breaches: Vec<_> = history
        .breaches()
        .into_iter()
        .map(|(r, breach, answer)| json!({ "version": r.version, "breach": breach, "answer": answer }))
        .collect();
    let met: Vec<_> = met.iter().map(|(at, codes)| json!({ "at": aiqyn_record::moment(*at), "codes": codes })).collect();
    let acts: Vec<&Line> = lines.iter().map(|(line, _)| line).collect();
    let value = json!({ "acts": acts, "breaches": breaches, "breaches_recorded": standing.len(), "refusals": met });
    pretty(&value)
}
