//! `aiqyn check STATEMENT.csv`.

use super::{Failure, StoreDir, law, open, print};
use aiqyn_desk::asking;
use aiqyn_desk::check;
use aiqyn_desk::held::Held;
use aiqyn_desk::lang::Lang;
use aiqyn_law::kernel::{IncidentId, Moment};
use aiqyn_record::Access;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How an answer that is no table is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Args)]
pub struct Check {
    /// The statement: CSV with the columns id, statement, as_of, value, unit, qualifier, and where they apply
    /// incident, whole, breakdown, share, share_qualifier, says. `-` reads standard input.
    file: PathBuf,
    #[command(flatten)]
    store: StoreDir,
    /// Hold it against what was known at this moment, instead of the end of each figure's own day.
    #[arg(long, value_name = "T", value_parser = super::moment)]
    known: Option<Moment>,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = super::lang)]
    lang: Lang,
    /// How to write it.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

impl Check {
    pub async fn run(self) -> Result<(), Failure> {
        let name = self.file.display().to_string();
        let unreadable = |e: std::io::Error| Failure::Input(format!("{name}: {e}"));
        let bytes = if self.file.as_os_str() == "-" {
            check::load(std::io::stdin().lock())
        } else {
            check::load(std::fs::File::open(&self.file).map_err(unreadable)?)
        }
        .map_err(unreadable)?;
        let report = against(&bytes, &self.store, self.known).await?;
        let report = report.map_err(|bad| {
            let lines: Vec<String> = bad.iter().map(|cell| format!("{name}, {cell}")).collect();
            Failure::Input(lines.join("\n"))
        })?;
        match self.format {
            Form::Text => print(&report.to_text(self.lang)),
            Form::Json => print(&(report.to_json().map_err(|e| Failure::Failed(e.to_string()))? + "\n")),
        }
    }
}

/// Checks a statement: in itself, and against the store where there is one. It works with no store.
pub async fn against(bytes: &[u8], dir: &StoreDir, known: Option<Moment>) -> Result<Result<check::Report, Vec<check::BadCell>>, Failure> {
    if !dir.data.exists() {
        return Ok(check::check(bytes, None));
    }
    let store = open(dir, Access::Read).await?;
    let statement = match check::read(bytes) {
        Ok(statement) => statement,
        Err(bad) => return Ok(Err(bad)),
    };
    let incidents = store.incidents().await?;
    let held = |id: &&String| incidents.contains(id);
    let spoken = statement.figures().iter().filter_map(|f| f.incident.as_ref()).find(held);
    let Some(incident) = spoken.and_then(|text| IncidentId::parse(text).ok()) else {
        return Ok(Ok(check::check_statement(&statement, None)));
    };
    let asked = asking::load(&store, law()?, Some(&incident)).await?;
    let held = Held::of(&store, &asked, &statement, known).await?;
    Ok(Ok(check::check_statement(&statement, Some(&held))))
}
