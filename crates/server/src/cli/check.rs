//! `aiqyn check STATEMENT.csv`.

use super::answer::print;
use super::arguments::{Asker, Form, StoreDir, lang, moment};
use aiqyn_desk::as_of_days::{self, Checked};
use aiqyn_desk::lang::Lang;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::{Failure, check};
use aiqyn_law::kernel::{Moment, Words};
use aiqyn_law::pack;
use aiqyn_record::Access;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

const NOT_HELD: Words = Words {
    kk: "Жазбамен салыстырылмады: бұл лауазымды адам оның бір бөлігін ғана көреді.",
    ru: "С записью не сверено: это должностное лицо видит лишь её часть.",
    en: "Not held against the record: this officer sees only a part of it.",
};

#[derive(Args)]
pub struct Check {
    /// The statement: CSV with the columns id, statement, as_of, value, unit, qualifier, and where they apply
    /// incident, whole, breakdown, share, share_qualifier, says. `-` reads standard input.
    file: PathBuf,
    #[command(flatten)]
    store: StoreDir,
    #[command(flatten)]
    asker: Asker,
    /// Hold it against what was known at this moment, instead of the end of each figure's own day.
    #[arg(long, value_name = "T", value_parser = moment)]
    known: Option<Moment>,
    /// kk, ru or en.
    #[arg(long, default_value = "en", value_parser = lang)]
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
        // It works with no store.
        let Checked { report, narrowed } = if self.store.data.exists() {
            let store = self.store.open(Access::Read).await?;
            {
                let enter = async || {
                    let reader = self.asker.enter(&store, "check", Purpose::Statistics).await?;
                    reader.asked(json!({ "statement": name, "known": self.known }), 1).await?;
                    Ok(reader.officer().cloned())
                };
                as_of_days::check(&store, pack::embedded()?, &bytes, self.known, enter).await?
            }
        } else {
            check::check(&bytes, None).into()
        };
        if narrowed {
            eprintln!("{}", NOT_HELD.of(self.lang));
        }
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
