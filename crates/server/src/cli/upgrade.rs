//! `aiqyn upgrade`: a store of a version before, brought over, with a report of what changed and what did not.

use super::answer::print;
use super::arguments::{Form, StoreDir};
use aiqyn_desk::{Failure, register};
use aiqyn_record::{Access, Store, hex};
use clap::Args;
use serde_json::json;
use std::fmt::Write as _;

/// Brings a store of a version before over to this one. Its acts and their log are not changed: they are continued.
///
/// Tables, views and places of keys are brought over; decisions recorded before they said what they rest on stay as they are, and what they
/// rest on does not move. Every command that writes does the same on its own; this one says what it did.
#[derive(Args)]
#[command(after_help = "Examples:\n  aiqyn upgrade --data DIR\n  aiqyn upgrade --format json")]
pub struct Upgrade {
    #[command(flatten)]
    store: StoreDir,
    /// How to write the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

/// What a store is, as far as an upgrade concerns it.
struct State {
    form: i64,
    views: String,
    acts: u64,
    root: [u8; 32],
    /// How many entries of the journal of reads are in a chain; none where there is no chain yet.
    chained: Option<u64>,
    /// How many officers stand as rows alone; none where a register is kept.
    rows: usize,
}

impl State {
    async fn of(store: &Store) -> Result<Self, Failure> {
        let acts = store.head().await?.size;
        let views = store.views_form().await?.unwrap_or_else(|| "none".to_owned());
        let chained = store.reads_journal().await?.map(|journal| journal.size);
        let rows = if register::is_kept(store).await? { 0 } else { store.officers().await?.len() };
        Ok(Self { form: store.form(), views, acts, root: store.root(acts).await?, chained, rows })
    }
}

impl Upgrade {
    pub async fn run(self) -> Result<(), Failure> {
        let store = self.store.open_acts(Access::Read).await?;
        let before = State::of(&store).await?;
        store.close().await;
        let store = self.store.open(Access::Write).await?;
        let after = State::of(&store).await?;
        store.close().await;
        if after.acts < before.acts || after.acts == before.acts && after.root != before.root {
            return Err(Failure::Failed("the log is not what it was before; run `aiqyn verify`".to_owned()));
        }
        print(&match self.format {
            Form::Json => format!("{}\n", report(&before, &after)),
            Form::Text => text(&before, &after),
        })
    }
}

fn report(before: &State, after: &State) -> serde_json::Value {
    json!({
        "form": { "before": before.form, "after": after.form },
        "views": { "before": before.views, "after": after.views },
        "reads": { "chained": { "before": before.chained, "after": after.chained } },
        "officers": { "as_rows": after.rows },
        "log": { "acts": after.acts, "root": hex(&after.root), "unchanged": before.acts == after.acts },
    })
}

fn text(before: &State, after: &State) -> String {
    let mut out = String::new();
    let _ = match (before.form == after.form, before.views == after.views) {
        (true, true) => writeln!(out, "nothing to bring over: form {}, and the views are this program's", after.form),
        (true, false) => writeln!(out, "form {} already; the views were made anew from the acts", after.form),
        (false, _) => {
            writeln!(out, "brought over from form {} to form {}; the views were made anew from the acts", before.form, after.form)
        }
    };
    if let (None, Some(entries)) = (before.chained, after.chained) {
        let _ = writeln!(
            out,
            "the journal of reads is a chain now, with the signatures under destroyed keys and what was confirmed of the clock: {entries} entries"
        );
    }
    if after.rows > 0 {
        let _ = writeln!(
            out,
            "{} officers stand as rows, which whoever writes to the database can change: `aiqyn officer found` names two registrars, and from \
             then on officers are acts and sign",
            after.rows
        );
    }
    let _ = writeln!(out, "the log is as it was: {} acts, root {}", after.acts, hex(&after.root));
    out
}
