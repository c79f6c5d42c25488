//! `aiqyn document ACT`.

use super::answer::{print, write_new};
use super::arguments::{ReadingOfficer, StoreDir, lang};
use aiqyn_desk::Failure;
use aiqyn_desk::documents::{ActId, gather, of_room, page, stated};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::{OpenRecord, Reader};
use aiqyn_desk::reading::record::NOT_SHOWN;
use aiqyn_law::documents;
use aiqyn_law::documents::reading;
use aiqyn_law::kernel::{Line, RecordId, RoomEntry};
use aiqyn_law::pack;
use aiqyn_law::rooms;
use aiqyn_record::Access;
use clap::Args;
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Args)]
#[command(
    after_help = "Example: aiqyn document suspect/22-000001 --as TOKEN            which documents the record holds\n         aiqyn document suspect/22-000001#3 --lang ru --as TOKEN > protocol.html"
)]
pub struct DocumentOf {
    /// The act: RECORD#VERSION. A record alone lists what can be drawn up from it.
    #[arg(value_name = "ACT")]
    act: String,
    /// kk, ru or en.
    #[arg(long, value_parser = lang, default_value = "kk")]
    lang: Lang,
    #[command(flatten)]
    officer: ReadingOfficer,
    /// Open a record outside the officer's sight, for this reason: for four hours, to be reviewed by somebody else within 72.
    #[arg(long, value_name = "REASON")]
    break_glass: Option<String>,
    /// Write the page to this file, which must not be there yet; else to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    store: StoreDir,
}

impl DocumentOf {
    pub async fn run(self) -> Result<(), Failure> {
        let act = ActId::parse(&self.act).map_err(Failure::Input)?;
        let store = self.store.open(Access::Read).await?;
        let reader = self.officer.enter(&store, "document", Purpose::Proceedings).await?;
        if let Some(reason) = &self.break_glass {
            reader.break_glass(&act.record, reason).await?;
        }
        let record = reader.record(&act.record).await?;
        let room = rooms::room(act.record.room()).ok_or_else(|| Failure::Refused(NOT_SHOWN.to_owned()))?;
        let Some(version) = act.version else { return print(&listed(room, &act.record, &record.lines, self.lang)) };
        let page = self.drawn(&reader, room, &act, version, &record).await?;
        match &self.out {
            None => print(&page),
            Some(path) => write_new(path, &page),
        }
    }

    async fn drawn(
        &self,
        reader: &Reader<'_>,
        room: &'static RoomEntry,
        act: &ActId,
        version: u64,
        record: &OpenRecord,
    ) -> Result<String, Failure> {
        let lines = &record.lines;
        let Some((line, _)) = lines.iter().find(|(line, _)| line.version == version) else {
            return Err(Failure::Input(format!("{} has {} acts; there is no version {version}", act.record, lines.len())));
        };
        let (kind, _) = stated(lines, line);
        let document = documents::of(room.name, &kind).ok_or_else(|| {
            let made: Vec<&str> = of_room(room.name).map(|document| document.act).collect();
            let made = if made.is_empty() { "none".to_owned() } else { made.join(", ") };
            Failure::Input(format!("{act} is {kind}, of which no document is made; in this room documents are made of: {made}"))
        })?;
        let law = pack::embedded()?;
        let gathered = gather(reader, room, document, record, version, law, self.lang).await?;
        let gathered = gathered.ok_or_else(|| Failure::Failed(format!("{act}: the act is gone")))?;
        let body = reading::Reader::new(room, law, line.occurred_at, self.lang).names().body(line.authority.body.as_str());
        Ok(page(&gathered, &body, self.lang))
    }
}

/// What can be drawn up from a record: a line each.
fn listed(room: &RoomEntry, record: &RecordId, lines: &[(Line, Vec<u8>)], lang: Lang) -> String {
    let mut out = String::new();
    for (line, _) in lines {
        let (kind, _) = stated(lines, line);
        if let Some(document) = documents::of(room.name, &kind) {
            let _ = writeln!(out, "{record}#{}  {}  {}", line.version, line.occurred_at.local(), document.title.of(lang));
        }
    }
    if out.is_empty() {
        let made: Vec<&str> = of_room(room.name).map(|document| document.act).collect();
        let _ = writeln!(out, "{record} holds no act of which a document is made ({})", made.join(", "));
    }
    out
}
