//! What an office works with: the record as it is read, the door, the law, and how it was set up.

use crate::http::fault::Fault;
use crate::in_hand::InHand;
use crate::provider::Provider;
use crate::running::Measures;
use aiqyn_desk::accounts::passkeys::Passkeys;
use aiqyn_desk::accounts::passwords::Passwords;
use aiqyn_desk::door::{DoorError, Handle, Receipt, Waiting};
use aiqyn_desk::register::Proofs;
use aiqyn_desk::{Failure, clock};
use aiqyn_law::kernel::Moment;
use aiqyn_law::pack::Pack;
use aiqyn_record::Store;
use axum::routing::MethodRouter;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// So long a submission waits for room at the door.
const ROOM: Duration = Duration::from_secs(5);
/// So long its answer is waited for.
const ANSWER: Duration = Duration::from_secs(30);

/// How an office is set up.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The published site that stands beside the office, where there is one.
    pub site: Option<PathBuf>,
    /// Where the files of evidence lie, as `aiqyn evidence --store` names it, where they are handed out.
    pub files: Option<String>,
    /// Whether it is reached over TLS: then its cookies travel by nothing else.
    pub secure: bool,
    /// Passkeys, where it is reached by an origin at which browsers use them.
    pub passkeys: Option<Passkeys>,
    /// The house that vouches for officers, where there is one.
    pub provider: Option<Provider>,
}

/// An open office. Every request holds it.
pub struct Office {
    /// The record, for reading.
    pub store: Store,
    /// The way to the door: the only way in.
    pub door: Handle,
    /// The law pack.
    pub law: &'static Pack,
    /// How it is set up.
    pub settings: Settings,
    /// Where passwords are checked.
    pub passwords: Passwords,
    /// What the register said of who signs in, until something is recorded.
    pub proofs: Proofs,
    /// The keys of submissions that are worked on.
    pub in_hand: InHand,
    /// How much was done.
    pub measures: Measures,
}

/// One address and who answers it.
pub type Route = (&'static str, fn() -> MethodRouter<Shared>);

/// The office as requests hold it.
pub type Shared = Arc<Office>;

impl Office {
    /// Opens an office over a store that is open for reading, and the door of the same store.
    pub fn new(store: Store, door: Handle, law: &'static Pack, settings: Settings) -> Shared {
        let (passwords, measures) = (Passwords::default(), crate::running::install());
        Arc::new(Self { store, door, law, settings, passwords, proofs: Proofs::default(), in_hand: InHand::default(), measures })
    }

    /// What "now" is here: the wall clock, or in a demonstration its last act.
    ///
    /// # Errors
    /// The store's.
    pub async fn now(&self) -> Result<Moment, Failure> {
        Ok(clock::now(&self.store).await?)
    }

    /// Hands a submission to the door, and waits for its answer.
    ///
    /// # Errors
    /// [`Fault::Busy`] where the door has no room for it in time: nothing of it is recorded. [`Fault::Unknown`] where the answer does not come
    /// in time: it may be recorded.
    pub async fn hand_in(&self, waiting: Waiting) -> Result<Result<Receipt, DoorError>, Fault> {
        let key = waiting.submission.key.clone();
        let queued = tokio::time::timeout(ROOM, self.door.queue_together(vec![waiting])).await.map_err(|_| Fault::Busy)?;
        let answer = queued.and_then(|mut answers| answers.pop()).ok_or(Fault::Busy)?;
        match tokio::time::timeout(ANSWER, answer).await {
            Ok(Ok(outcome)) => Ok(outcome),
            Ok(Err(_)) | Err(_) => Err(Fault::Unknown(key)),
        }
    }
}
