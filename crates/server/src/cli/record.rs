//! `aiqyn record show ID`.

use super::answer::{pretty, print};
use super::arguments::{Form, ReadingOfficer, StoreDir, lang};
use aiqyn_desk::Failure;
use aiqyn_desk::lang::{Lang, Words};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_law::kernel::history::{AnswerOutcome, Content};
use aiqyn_law::kernel::{History, Line, RecordId};
use aiqyn_law::names;
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
    #[command(flatten)]
    officer: ReadingOfficer,
    #[command(flatten)]
    store: StoreDir,
    /// Open a record outside the officer's sight, for this reason: for four hours, to be reviewed by somebody else within 72.
    #[arg(long, value_name = "REASON")]
    break_glass: Option<String>,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
}

const RECORDED: Words = Words { kk: "жазылды", ru: "записано", en: "recorded" };
const LAW: Words = Words { kk: "заң", ru: "закон", en: "law" };
const BREACHES: Words = Words { kk: "бұзушылықтар", ru: "нарушения", en: "breaches" };
const OF_ACT: Words = Words { kk: "әрекет", ru: "действие", en: "act" };
const BY: Words = Words { kk: "{minutes} минутқа", ru: "на {minutes} мин", en: "by {minutes} min" };
const ANSWERED: Words = Words { kk: "жауап берілді", ru: "дан ответ", en: "answered" };
const UNANSWERED: Words = Words { kk: "жауап берілмеген", ru: "без ответа", en: "not answered" };
const REFUSALS: Words =
    Words { kk: "кездескен бас тартулар", ru: "встреченные отказы", en: "refusals met" };

impl Show {
    async fn run(self) -> Result<(), Failure> {
        let id = RecordId::parse(&self.id).map_err(|e| Failure::Input(e.to_string()))?;
        let store = self.store.open(Access::Read).await?;
        let reader = self.officer.enter(&store, "record show", Purpose::Proceedings).await?;
        if let Some(reason) = &self.break_glass {
            reader.break_glass(&id, reason).await?;
        }
        let OpenRecord { lines, history, .. } = reader.record(&id).await?;
        let refusals = store.refusals_met(id.as_str()).await?;
        let met: Vec<(i64, Vec<String>)> = refusals.into_iter().map(|(_, r)| (r.at, r.codes)).collect();
        print(&match self.format {
            Form::Json => json(&lines, &history, &met)?,
            Form::Text => text(&id, &lines, &history, &met, self.lang),
        })
    }
}

fn text(id: &RecordId, lines: &[(Line, Vec<u8>)], history: &History, met: &[(i64, Vec<String>)], lang: Lang) -> String {
    let mut out = format!("{id}\n");
    for (line, _) in lines {
        let _ = writeln!(
            out,
            "{:>4}  {}  ({} {}, seq {})  {}  {} {}  {} {}",
            line.version,
            line.occurred_at.local(),
            RECORDED.of(lang),
            line.recorded_at.local(),
            line.seq,
            line.act,
            line.authority.role.code(),
            line.officer,
            LAW.of(lang),
            &line.law[..line.law.len().min(12)],
        );
        let _ = writeln!(out, "      {}", line.payload);
    }
    let breaches = history.breaches();
    if !breaches.is_empty() {
        let _ = writeln!(out, "\n{}", BREACHES.of(lang));
        for (recorded, breach, answer) in breaches {
            let by = breach.by_minutes.map(|m| format!(", {}", BY.fill(lang, &[("minutes", m.to_string())]))).unwrap_or_default();
            let state = answer.map_or_else(
                || UNANSWERED.of(lang).to_owned(),
                |answer| format!("{}: {}", ANSWERED.of(lang), outcome(answer.outcome, lang)),
            );
            let (of, basis) = (OF_ACT.of(lang), breach.basis.join(", "));
            let _ = writeln!(out, "{:>4}  {of} {}: {} ({basis}){by}; {state}", recorded.version, breach.of, breach.rule);
        }
    }
    if !met.is_empty() {
        let _ = writeln!(out, "\n{}", REFUSALS.of(lang));
        for (at, codes) in met {
            let at = aiqyn_record::moment(*at).unwrap_or_default();
            let _ = writeln!(out, "      {at}  {}", codes.join(", "));
        }
    }
    out
}

/// What became of a breach, in words.
fn outcome(outcome: AnswerOutcome, lang: Lang) -> &'static str {
    names::value("AnswerOutcome", outcome.code()).map_or(outcome.code(), |words| words.of(lang))
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
