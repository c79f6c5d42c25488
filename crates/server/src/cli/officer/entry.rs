//! An entry of the register about to be written, and its way through the door.

use super::enrolling::{LINKS, link};
use crate::cli::answer::print;
use crate::cli::arguments::{StoreDir, token};
use aiqyn_desk::door::{Door, DoorError, Receipt, Waiting};
use aiqyn_desk::officers::Actor;
use aiqyn_desk::reading::room::{histories, records};
use aiqyn_desk::register::entering::{Entering, record_of};
use aiqyn_desk::{Failure, clock, officers, register};
use aiqyn_law::kernel::{Fold as _, OfficerId, Submission, fold};
use aiqyn_law::officer::{Officers, State};
use aiqyn_law::pack;
use aiqyn_record::{Access, Secret, Store};
use clap::Args;

/// Who hands in, of whom.
#[derive(Args)]
pub struct Of {
    /// The officer's id, opaque: investigator-7.
    #[arg(value_parser = |text: &str| OfficerId::parse(text).map_err(|e| e.to_string()))]
    pub id: OfficerId,
    /// Your own token, or @FILE that holds it.
    #[arg(long = "as", value_name = "TOKEN", env = "AIQYN_TOKEN", hide_env_values = true, value_parser = token)]
    token: String,
    #[command(flatten)]
    store: StoreDir,
}

/// An entry about to be written.
pub struct Entry {
    door: Door,
    actor: Actor,
    /// The act in the making.
    pub entering: Entering,
    /// The record as it stands.
    pub state: State,
}

impl Of {
    /// Opens the register for an entry of that officer.
    pub async fn enter(&self) -> Result<Entry, Failure> {
        let store = self.store.open(Access::Write).await?;
        if store.demonstration() {
            return Err(Failure::Refused("a demonstration takes no real officer; found a store of its own with `aiqyn found`".to_owned()));
        }
        if !register::is_kept(&store).await? {
            return Err(Failure::Refused(
                "this store keeps no register of officers yet: name two registrars, `aiqyn officer found`".to_owned(),
            ));
        }
        let actor = officers::prove(&store, &self.token).await?;
        let record = record_of(&self.id)?;
        let found = histories(&store, std::slice::from_ref(&record), None).await?;
        let history = found.into_iter().next().map(|(_, history)| history).unwrap_or_default();
        let incident = incident(&store).await?;
        let entering = Entering { record, incident, at: clock::now(&store).await?, version: history.version() + 1 };
        let state = fold::<Officers>(&history.effective(Officers::act));
        Ok(Entry { door: Door::new(store, pack::embedded()?), actor, entering, state })
    }
}

impl Entry {
    /// Hands the entry in, and says what came of it.
    pub async fn hand_in(self, submission: Submission, said: &str) -> Result<(), Failure> {
        self.hand_in_with(submission, said, None).await
    }

    /// Hands the entry in, keeps the secret that it is of under a link of its officer, and says what came of it.
    pub async fn hand_in_with(mut self, submission: Submission, said: &str, kept: Option<(&OfficerId, &Secret)>) -> Result<(), Failure> {
        let receipt = one(&mut self.door, Waiting::by(submission, &self.actor)).await?;
        let store = self.door.into_store();
        let told = match kept {
            Some((officer, secret)) => format!("{}{LINKS}", link(&store, officer, secret).await?),
            None => String::new(),
        };
        store.close().await;
        print(&format!("{said}\n{told}act {} of the record\n", receipt.first_seq))
    }
}

/// The incident that the register stands under.
async fn incident(store: &Store) -> Result<aiqyn_law::kernel::IncidentId, Failure> {
    let first = records(store, Officers::NAME).await?.into_iter().next();
    let found = histories(store, first.as_slice(), None).await?;
    let incident = found.first().and_then(|(_, history)| history.incident().cloned());
    incident.ok_or_else(|| Failure::Failed("the register has no entry; run `aiqyn verify`".to_owned()))
}

/// Hands one submission in.
async fn one(door: &mut Door, waits: Waiting) -> Result<Receipt, Failure> {
    let outcome = door.admit(&[waits]).await.pop();
    outcome.map_or_else(|| Err(Failure::Failed("the door gave no answer".to_owned())), taken)
}

/// The receipt of a submission, or its refusals with the way out.
///
/// # Errors
/// What the door says.
pub fn taken(outcome: Result<Receipt, DoorError>) -> Result<Receipt, Failure> {
    match outcome {
        Ok(receipt) => Ok(receipt),
        Err(DoorError::Refused(refusals)) => {
            let said: Vec<String> = refusals
                .iter()
                .map(|refusal| format!("{}: {} {}", refusal.code, refusal.en, refusal.way_out.get("en").map_or("", String::as_str)))
                .collect();
            Err(Failure::Refused(said.join("\n")))
        }
        Err(error) => Err(error.into()),
    }
}
