//! `aiqyn demo`.

use super::{Clocks, Failure, StoreDir, law, print};
use crate::door::{self, Door, DoorError, Receipt, Waiting};
use crate::releases::weekly::Weekly;
use crate::{asking, briefing, officers, printing, progress, views};
use aiqyn_law::kernel::{Moment, OfficerId, Role};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Access, Founding, Store};
use aiqyn_scenario::{Scenario, Scheduled, Totals};
use clap::Args;
use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The statement of 25 January 2022, as figures.
const STATEMENT: &[u8] = include_bytes!("../../../../tests/source/figures-2022-01-25.csv");

/// Submissions that share a commit where many wait.
const TOGETHER: usize = 256;

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
}

impl Demo {
    pub async fn run(self) -> Result<(), Failure> {
        let law = law()?;
        let totals = self.totals()?;
        let scenario = aiqyn_scenario::plan(&totals, self.seed, self.scale, law).map_err(|impossible| {
            let lines: Vec<String> = impossible.iter().map(ToString::to_string).collect();
            Failure::Refused(format!("no lawful history has these totals:\n{}", lines.join("\n")))
        })?;
        let store = found(&self.store, law).await?;
        let unfinished = |failure: Failure| {
            let data = self.store.data.display();
            Failure::Failed(format!(
                "{}\nthe demonstration in {data} is unfinished: remove the folder, and its database if it has one, before you try again",
                failure.text()
            ))
        };
        let tokens = enlist(&store, &scenario).await.map_err(unfinished)?;
        let reader = Store::open(self.store.site(), Access::Read).await?;
        let weekly = Weekly::new(&scenario.officers, reader, law);
        let (store, breaches) = play(store, law, scenario, weekly, self.quiet).await.map_err(unfinished)?;
        store.close().await;
        if self.quiet { Ok(()) } else { self.report(law, &tokens, breaches).await }
    }

    fn totals(&self) -> Result<Totals, Failure> {
        let Some(file) = &self.figures else { return Totals::january().map_err(|e| Failure::Failed(e.to_string())) };
        let wrong = |e: &dyn std::fmt::Display| Failure::Input(format!("{}: {e}", file.display()));
        let text = std::fs::read_to_string(file).map_err(|e| wrong(&e))?;
        Totals::read(&text).map_err(|e| wrong(&e))
    }

    async fn report(&self, law: &'static Pack, tokens: &[(Role, String)], breaches: usize) -> Result<(), Failure> {
        let store = super::open(&self.store, Access::Read).await?;
        let asked = asking::load(&store, law, None).await?;
        let none = Clocks { known: None, of: None };
        let clocks = asking::clocks(&store, law, &asked.incident, none.known, none.of).await?;
        let computed = briefing::compute(&asked.tally, asked.incident.as_str(), &clocks, None);
        let mut out = printing::briefing(&computed, crate::lang::Lang::En);
        if let Ok(report) = super::check::against(STATEMENT, &self.store, None).await? {
            let _ = write!(out, "\n{}", report.to_text(crate::lang::Lang::En));
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
        let rows = if self.store.database.is_some() { " (name the database to each: --database or AIQYN_DATABASE)" } else { "" };
        let _ = writeln!(out, "\nTry next{rows}:");
        for line in [
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

/// A new store, marked as a demonstration for good.
async fn found(dir: &StoreDir, law: &Pack) -> Result<Store, Failure> {
    let founding = Founding {
        demonstration: true,
        origin: "aiqyn.example/demonstration".to_owned(),
        pack: law.hash().to_owned(),
        definitions: asking::definitions(law),
        views_form: views::form(law),
    };
    Ok(Store::create(dir.site(), founding).await?)
}

/// Every officer of the story gets a token; those of the first of each role are shown.
async fn enlist(store: &Store, scenario: &Scenario) -> Result<Vec<(Role, String)>, Failure> {
    let mut shown: BTreeMap<Role, String> = BTreeMap::new();
    for officer in &scenario.officers {
        let token = officers::add(store, officer).await?;
        shown.entry(officer.authority.role).or_insert(token);
    }
    Ok(shown.into_iter().collect())
}

/// Hands everything in, in the order recorded, and has breaches answered a day later.
async fn play(store: Store, law: &'static Pack, scenario: Scenario, mut weekly: Weekly, quiet: bool) -> Result<(Store, usize), Failure> {
    let bar = progress::bar("demo", scenario.submissions.len() as u64, quiet);
    let Scenario { submissions, mut answers, .. } = scenario;
    let mut planned: VecDeque<Scheduled> = submissions.into();
    let (handle, sequencer) = door::spawn(Door::new(store, law));
    let mut breaches = 0;
    while !planned.is_empty() || !answers.is_empty() || weekly.due().is_some() {
        let mut chunk = next(&mut planned, &mut answers, weekly.due());
        if chunk.is_empty() {
            // Everything before it stands in the record: what is released is counted from there.
            chunk.extend(weekly.step().await?);
        }
        let mut waiting = Vec::with_capacity(chunk.len());
        for scheduled in chunk {
            let waits = Waiting { submission: scheduled.submission, officer: scheduled.officer, clock: Some(scheduled.recorded_at) };
            let (clock, key, by) = (scheduled.recorded_at, waits.submission.key.clone(), waits.officer.id.clone());
            let answer = handle.queue(waits).await.ok_or_else(|| Failure::Failed("the door closed".to_owned()))?;
            waiting.push((answer, clock, key, by));
        }
        for (answer, clock, key, by) in waiting {
            let receipt = answer.await.map_err(|_| Failure::Failed("the door closed".to_owned()))?;
            let receipt = receipt.map_err(|error| refused(&key, clock, &error))?;
            breaches += receipt.breaches.len();
            note(&mut answers, &receipt, &by, clock);
            bar.inc(1);
        }
    }
    drop(handle);
    weekly.close().await;
    bar.finish_and_clear();
    let door = sequencer.await.map_err(|e| Failure::Failed(e.to_string()))?;
    Ok((door.into_store(), breaches))
}

/// The next submissions in the order recorded, answers among them; none that comes after `until`.
fn next(planned: &mut VecDeque<Scheduled>, answers: &mut aiqyn_scenario::Answers, until: Option<Moment>) -> Vec<Scheduled> {
    let mut chunk = Vec::with_capacity(TOGETHER);
    while chunk.len() < TOGETHER {
        let before = planned.front().map(|s| s.recorded_at);
        let soonest = before.into_iter().chain(until).min();
        if let Some(answer) = answers.due(soonest) {
            chunk.push(answer);
        } else if let Some(scheduled) = planned.pop_front_if(|s| until.is_none_or(|until| s.recorded_at <= until)) {
            chunk.push(scheduled);
        } else {
            break;
        }
    }
    chunk
}

fn note(answers: &mut aiqyn_scenario::Answers, receipt: &Receipt, by: &OfficerId, clock: Moment) {
    for breach in &receipt.breaches {
        answers.note(&breach.record, breach.version, &breach.rule, by, clock);
    }
}

fn refused(key: &str, clock: Moment, error: &DoorError) -> Failure {
    Failure::Failed(format!("the story went wrong at {key}, recorded {}: {error}", clock.local()))
}
