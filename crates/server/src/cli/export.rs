//! `aiqyn export acts|views|figures`. The forms are described in docs/formats.md.

use super::answer::remark_narrowed;
use super::arguments::{Asker, StoreDir};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::pages::{Acts, Views};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::{Failure, asking, briefing, tables};
use aiqyn_law::pack;
use aiqyn_law::works::Work;
use aiqyn_record::{Access, Store, View};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::io::{BufWriter, Write};

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// Every act, as it stands in the record.
    Acts,
    /// What lists read of each record.
    Views,
    /// Every figure of the briefing.
    Figures,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// One JSON object a line.
    Jsonl,
    /// A table.
    Csv,
}

#[derive(Args)]
pub struct Export {
    /// What to write.
    #[arg(value_enum)]
    what: What,
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    /// How to write it.
    #[arg(long, value_enum, default_value = "jsonl")]
    format: Form,
}

const ACT: &[&str] = &[
    "seq",
    "recorded_at",
    "occurred_at",
    "incident",
    "room",
    "record",
    "version",
    "act",
    "payload",
    "officer",
    "authority",
    "law",
    "rests_on",
    "submission",
    "vault",
];
const VIEW: &[&str] = &["record", "room", "incident", "region", "body", "status", "next_actor", "next_deadline", "doc"];
const FIGURE: &[&str] = &["id", "source", "value", "unit", "qualifier", "office"];

impl Export {
    pub async fn run(self) -> Result<(), Failure> {
        // Acts are exported whatever the views are.
        let store = match self.what {
            What::Acts => self.store.open_acts(Access::Read).await?,
            What::Views | What::Figures => self.store.open(Access::Read).await?,
        };
        let what = match self.what {
            What::Acts => ("export acts", Purpose::Audit),
            What::Views => ("export views", Purpose::Audit),
            What::Figures => ("export figures", Purpose::Statistics),
        };
        let reader = self.asker.enter(&store, what.0, what.1).await?;
        if !matches!(self.what, What::Figures) {
            reader.hold(Work::Export)?;
            reader.asked(json!({ "all": true }), usize::try_from(store.head().await?.size).unwrap_or(usize::MAX)).await?;
        }
        let mut out = Output { out: BufWriter::new(std::io::stdout().lock()), form: self.format, closed: false };
        match self.what {
            What::Acts => acts(&store, &mut out).await?,
            What::Views => views(&store, &mut out).await?,
            What::Figures => figures(&reader, &mut out).await?,
        }
        out.end()
    }
}

struct Output<'a> {
    out: BufWriter<std::io::StdoutLock<'a>>,
    form: Form,
    closed: bool,
}

impl Output<'_> {
    fn header(&mut self, columns: &[&str]) -> Result<(), Failure> {
        if self.form == Form::Csv { self.write(tables::csv(columns, [])?.as_bytes()) } else { Ok(()) }
    }

    /// Writes one object whose line is at hand already.
    fn line(&mut self, columns: &[&str], line: &[u8]) -> Result<(), Failure> {
        if self.form == Form::Jsonl {
            self.write(line)?;
            return self.write(b"\n");
        }
        let value: Value = serde_json::from_slice(line).map_err(|e| Failure::Failed(e.to_string()))?;
        self.object(columns, &value)
    }

    fn object(&mut self, columns: &[&str], value: &Value) -> Result<(), Failure> {
        if self.form == Form::Jsonl {
            return self.write(format!("{value}\n").as_bytes());
        }
        let cell = |column: &&str| match &value[*column] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let text = tables::csv(&columns.iter().map(cell).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>(), [])?;
        self.write(text.as_bytes())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = self.out.write_all(bytes);
        self.noted(written)
    }

    /// What is still held back is written, or its loss is said.
    fn end(mut self) -> Result<(), Failure> {
        let written = self.out.flush();
        self.noted(written)
    }

    /// A reader that closed the pipe has what it wanted.
    fn noted(&mut self, written: std::io::Result<()>) -> Result<(), Failure> {
        match written {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            Err(error) => Err(Failure::Failed(format!("standard output: {error}"))),
            Ok(()) => Ok(()),
        }
    }
}

async fn acts(store: &Store, out: &mut Output<'_>) -> Result<(), Failure> {
    out.header(ACT)?;
    let mut acts = Acts::all(store);
    while let Some(page) = acts.next().await?.filter(|_| !out.closed) {
        for act in &page {
            out.line(ACT, &act.line)?;
        }
    }
    Ok(())
}

async fn views(store: &Store, out: &mut Output<'_>) -> Result<(), Failure> {
    out.header(VIEW)?;
    let mut views = Views::all(store);
    while let Some(page) = views.next().await?.filter(|_| !out.closed) {
        for view in &page {
            out.object(VIEW, &told(view))?;
        }
    }
    Ok(())
}

/// What is told of a record, as its last act left it.
fn told(view: &View) -> Value {
    let (cover, state) = (&view.cover, &view.state);
    let others = view.bodies.iter().filter(|body| **body != cover.body);
    let bodies: Vec<&String> = [&cover.body].into_iter().filter(|body| !body.is_empty()).chain(others).collect();
    json!({
        "record": cover.record, "room": cover.room, "incident": cover.incident, "region": cover.region, "body": cover.body,
        "status": state.status, "next_actor": state.next_actor, "next_deadline": state.next_deadline.and_then(aiqyn_record::moment),
        "doc": { "bodies": bodies, "breaches": cover.breaches, "breaches_unanswered": cover.unanswered, "version": cover.version },
    })
}

async fn figures(reader: &Reader<'_>, out: &mut Output<'_>) -> Result<(), Failure> {
    let law = pack::embedded()?;
    let store = reader.store();
    let asked = asking::load_for(store, law, None, reader.officer()).await?;
    remark_narrowed(asked.narrowed, Lang::En);
    let clocks = asking::clocks(store, law, &asked.incident, None, None).await?;
    let briefing = briefing::compute(&asked, &clocks, None);
    reader.asked(json!({ "incident": asked.incident }), briefing.figures.len()).await?;
    out.header(FIGURE)?;
    for value in &briefing.figures {
        out.object(FIGURE, &json!(value))?;
    }
    Ok(())
}
