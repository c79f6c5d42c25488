//! `aiqyn officer show` and `aiqyn officer list`.

use super::proposing::what;
use crate::cli::answer::print;
use crate::cli::arguments::{Asker, Form, StoreDir};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_desk::reading::record::{NOT_SHOWN, sees};
use aiqyn_desk::reading::room::{histories, records};
use aiqyn_desk::register::borne;
use aiqyn_desk::register::entering::record_of;
use aiqyn_desk::{Failure, clock};
use aiqyn_law::kernel::{Fold as _, History, Moment, OfficerId, RecordId, fold};
use aiqyn_law::officer::{Officers, State};
use aiqyn_law::pack;
use aiqyn_record::{Access, Store};
use clap::Args;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Where the keys of so few registrars end, nobody is left to confirm.
const FEW_REGISTRARS: usize = 3;

/// Who asks, where.
#[derive(Args)]
pub struct Looking {
    #[command(flatten)]
    asker: Asker,
    #[command(flatten)]
    store: StoreDir,
    /// How to write the answer.
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

/// Shows an entry.
#[derive(Args)]
pub struct Show {
    /// The officer's id.
    #[arg(value_parser = |text: &str| OfficerId::parse(text).map_err(|e| e.to_string()))]
    id: OfficerId,
    #[command(flatten)]
    looking: Looking,
}

/// Lists officers.
#[derive(Args)]
pub struct List {
    #[command(flatten)]
    looking: Looking,
}

fn state(history: &History) -> State {
    fold::<Officers>(&history.effective(Officers::act))
}

/// Whether whoever reads may see an entry: who may see the register there, everybody the own one, in a demonstration all.
fn shown(reader: &Reader<'_>, id: &RecordId, history: &History) -> bool {
    reader.officer().is_none_or(|officer| officer.id.as_str() == id.number() || sees(officer, id, history))
}

/// An entry as programs read it.
fn told(id: &RecordId, state: &State, now: Moment) -> Result<Value, Failure> {
    let status = state.status(pack::embedded()?);
    let keys: Vec<Value> = state
        .keys
        .iter()
        .map(|held| json!({ "key": held.key, "keeper": held.keeper, "until": held.until, "stands": held.stands(now), "revoked": held.revoked }))
        .collect();
    let waiting: Vec<Value> = state
        .waiting
        .iter()
        .map(|(version, proposal)| json!({ "version": version, "what": what(&proposal.what), "by": proposal.by, "since": proposal.at }))
        .collect();
    let office = state.office.as_ref().map(|office| &office.authority);
    Ok(json!({
        "officer": id.number(), "state": status.code, "office": office, "keys": keys, "waiting": waiting, "next_actor": status.next_actor,
        "next_deadline": status.next_deadline,
    }))
}

/// One line of an entry.
fn line(id: &RecordId, state: &State, now: Moment) -> Result<String, Failure> {
    let status = state.status(pack::embedded()?);
    let office = state.office.as_ref().map(|office| (office.authority.role.code(), office.authority.body.to_string()));
    let (role, body) = office.unwrap_or_default();
    let until = state.keys.iter().filter(|held| held.stands(now)).map(|held| held.until).max();
    let until = until.map_or_else(|| "no key".to_owned(), |until| format!("key until {}", until.local()));
    Ok(format!("{:<32} {:<14} {role:<20} {body:<36} {until}", id.number(), status.code))
}

impl Show {
    pub async fn run(self) -> Result<(), Failure> {
        let store = self.looking.store.open(Access::Read).await?;
        let reader = self.looking.asker.enter(&store, "officer show", Purpose::Administration).await?;
        let id = record_of(&self.id)?;
        let found = histories(&store, std::slice::from_ref(&id), None).await?;
        let history = found.into_iter().next().map(|(_, history)| history).unwrap_or_default();
        if history.version() == 0 || !shown(&reader, &id, &history) {
            return Err(Failure::Refused(NOT_SHOWN.to_owned()));
        }
        reader.looked(&id, json!("entry"), 1).await?;
        let (state, now) = (state(&history), clock::now(&store).await?);
        let is_borne = borne(&store, &id).await?.is_some();
        let mut answer = told(&id, &state, now)?;
        answer["borne_out"] = json!(is_borne);
        match self.looking.format {
            Form::Json => print(&format!("{answer}\n")),
            Form::Text => print(&self.text(&id, &state, now, is_borne)?),
        }
    }

    fn text(&self, id: &RecordId, state: &State, now: Moment, is_borne: bool) -> Result<String, Failure> {
        let mut out = line(id, state, now)? + "\n";
        for held in &state.keys {
            let standing = if held.stands(now) {
                "stands"
            } else if held.revoked {
                "revoked"
            } else {
                "past its term"
            };
            let _ = writeln!(out, "  key {} until {}: {standing}", held.key, held.until.local());
        }
        for (version, proposal) in &state.waiting {
            let _ = writeln!(out, "  waits since {}: {version}, {}, by {}", proposal.at.local(), what(&proposal.what), proposal.by);
        }
        if !is_borne {
            out += "  THE LOG DOES NOT BEAR THIS ENTRY OUT: one of its acts is signed by nobody who was in office; run `aiqyn verify`\n";
        }
        Ok(out)
    }
}

impl List {
    pub async fn run(self) -> Result<(), Failure> {
        let store = self.looking.store.open(Access::Read).await?;
        let reader = self.looking.asker.enter(&store, "officer list", Purpose::Administration).await?;
        let all = records(&store, Officers::NAME).await?;
        let mut found = histories(&store, &all, None).await?;
        found.retain(|(id, history)| shown(&reader, id, history));
        reader.asked(json!("officers"), found.len()).await?;
        let now = clock::now(&store).await?;
        match self.looking.format {
            Form::Json => {
                let entries = found.iter().map(|(id, history)| told(id, &state(history), now)).collect::<Result<Vec<_>, _>>()?;
                print(&format!("{}\n", json!({ "officers": entries })))
            }
            Form::Text => print(&text(&store, &found, now)?),
        }
    }
}

fn text(store: &Store, found: &[(RecordId, History)], now: Moment) -> Result<String, Failure> {
    let mut out = String::new();
    let mut registrars = 0;
    for (id, history) in found {
        let state = state(history);
        let acting = state.acting().filter(|_| state.keys.iter().any(|held| held.stands(now)));
        registrars += usize::from(acting.is_some_and(|office| office.authority.role == aiqyn_law::kernel::Role::OfficersRegistrar));
        let _ = writeln!(out, "{}", line(id, &state, now)?);
    }
    if registrars < FEW_REGISTRARS && !store.demonstration() {
        let _ = writeln!(
            out,
            "\n{registrars} registrars act here: where fewer than two are left, nobody can be entered any more; name a third."
        );
    }
    Ok(out)
}
