//! `aiqyn demo`.

use super::answer::print;
use super::arguments::StoreDir;
use super::serve::Listening;
use crate::{demonstration, printing, progress};
use aiqyn_desk::{Failure, as_of_days, asking, briefing, clock, intake, lang, publishing};
use aiqyn_law::kernel::Role;
use aiqyn_law::pack::{self, Pack};
use aiqyn_record::Access;
use aiqyn_scenario::Totals;
use clap::Args;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The statement of 25 January 2022, as figures.
const STATEMENT: &[u8] = include_bytes!("../../../../tests/source/figures-2022-01-25.csv");

#[derive(Args)]
pub struct Demo {
    #[command(flatten)]
    store: StoreDir,
    /// The same seed gives the same acts in the same order.
    #[arg(long, default_value_t = 2022)]
    seed: u64,
    /// Every figure that many times over.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=20))]
    scale: u32,
    /// Other totals: CSV with the columns id and value.
    #[arg(long, value_name = "FILE")]
    figures: Option<PathBuf>,
    /// Print only what went wrong.
    #[arg(long)]
    quiet: bool,
    /// Then publish the site beside the store, and serve the office and the site on this machine, until the program is ended.
    #[arg(long)]
    serve: bool,
    #[command(flatten)]
    listening: Listening,
}

/// Bytes of a table of totals: a line a figure.
const LONGEST_TABLE: u64 = 64 * 1024;

impl Demo {
    pub async fn run(self) -> Result<(), Failure> {
        let law = pack::embedded()?;
        let totals = self.totals()?;
        let scenario = aiqyn_scenario::plan(&totals, self.seed, self.scale, law).map_err(|impossible| {
            let lines: Vec<String> = impossible.iter().map(ToString::to_string).collect();
            Failure::Refused(format!("no lawful history has these totals:\n{}", lines.join("\n")))
        })?;
        let store = demonstration::found(self.store.site(), law).await?;
        let unfinished = |failure: Failure| {
            let data = self.store.data.display();
            Failure::Failed(format!(
                "{}\nthe demonstration in {data} is unfinished: remove the folder, and its database if it has one, before you try again",
                failure.text()
            ))
        };
        let (store, enlisted) = demonstration::enlist(store, &scenario, law).await.map_err(unfinished)?;
        let reader = self.store.open(Access::Read).await?;
        let bar = progress::bar("demo", scenario.submissions.len() as u64, self.quiet);
        let played = demonstration::play(store, reader, law, scenario, &enlisted, &|done| bar.set_position(done)).await;
        bar.finish_and_clear();
        let (store, breaches) = played.map_err(unfinished)?;
        store.close().await;
        if !self.quiet {
            self.report(law, enlisted.shown(), breaches).await?;
        }
        if !self.serve {
            return Ok(());
        }
        let site = self.store.data.join("site");
        self.publish(law, &site).await?;
        self.listening.clone().beside(site).serve(&self.store).await
    }

    /// Publishes the releases of the story, to stand beside the office.
    async fn publish(&self, law: &'static Pack, out: &Path) -> Result<(), Failure> {
        let store = self.store.open(Access::Read).await?;
        let now = clock::now(&store).await?;
        let asked = publishing::load(&store, law, None).await?;
        let asking = publishing::Asking { known: now, of: now, base: None, national_line: None };
        let site = publishing::gather(&store, law, &asked, asking).await?;
        super::publish::put(&store, law, &site, out).await?;
        store.close().await;
        Ok(())
    }

    fn totals(&self) -> Result<Totals, Failure> {
        let Some(file) = &self.figures else { return Totals::january().map_err(|e| Failure::Failed(e.to_string())) };
        let wrong = |e: &dyn std::fmt::Display| Failure::Input(format!("{}: {e}", file.display()));
        let text = intake::read_text(file, LONGEST_TABLE)?;
        Totals::read(&text).map_err(|e| wrong(&e))
    }

    async fn report(&self, law: &'static Pack, tokens: &[(Role, String)], breaches: usize) -> Result<(), Failure> {
        let store = self.store.open(Access::Read).await?;
        let asked = asking::load(&store, law, None).await?;
        let clocks = asking::clocks(&store, law, &asked.incident, None, None).await?;
        let computed = briefing::compute(&asked, &clocks, None);
        let mut out = printing::groups(&computed, lang::Lang::En);
        if let Ok(report) = as_of_days::check(&store, law, STATEMENT, None, async || Ok(None)).await?.report {
            let _ = write!(out, "{}", report.sums_to_text(lang::Lang::En));
        }
        let head = store.head().await?;
        let data = self.store.data.display();
        let _ = writeln!(
            out,
            "\nThe store lies in {data}: {} acts, {breaches} breaches among them. One officer of each role, with token:",
            head.size
        );
        for (role, token) in tokens {
            let _ = writeln!(out, "  {:<20} {token}", role.code());
        }
        out.push_str("\nThe office, with a button for each role: aiqyn serve\n");
        let rows = if self.store.database.is_some() { " (name the database to each: --database or AIQYN_DATABASE)" } else { "" };
        let _ = writeln!(out, "\nTry next{rows}:");
        for line in [
            "aiqyn brief",
            "aiqyn brief --lang kk --known 2022-01-18 --of 2022-01-18",
            "aiqyn figure S1 --by region --members",
            "aiqyn record show administrative/22-000001 --as TOKEN",
            "aiqyn release show briefing/release-2022-01-25 --lang ru",
            "aiqyn release diff briefing/release-2022-01-18 briefing/release-2022-01-25",
            "aiqyn publish --out site",
            "aiqyn verify && aiqyn rebuild --check",
            "aiqyn checkpoint > checkpoint.txt && aiqyn verify --checkpoint checkpoint.txt",
        ] {
            let _ = writeln!(out, "  {line}");
        }
        print(&out)
    }
}
