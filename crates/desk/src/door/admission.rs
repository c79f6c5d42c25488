//! The door itself: what waits together is read for, decided and appended as one commit, or only rehearsed.

use super::answer::{DoorError, Receipt, Waiting};
use super::counted;
use super::known::Known;
use super::stage::Stage;
use crate::clock::wall_clock;
use aiqyn_law::kernel::Moment;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::pack::Pack;
use aiqyn_record::{AppendError, Batch, RefusalEntry, Store};
use sha2::{Digest, Sha256};

/// The door of one store. It is the only writer.
pub struct Door {
    store: Store,
    law: &'static Pack,
    known: Known,
    rehearsed: Option<Rehearsed>,
}

/// Where the record would stand after what was rehearsed.
#[derive(Clone, Copy, Debug)]
struct Rehearsed {
    head: aiqyn_record::Head,
    forgot: bool,
}

/// How often a batch is decided anew when what it read was changed by others.
const ATTEMPTS: usize = 5;

impl Door {
    /// Opens the door of a store held for writing.
    pub fn new(store: Store, law: &'static Pack) -> Self {
        Self { store, law, known: Known::default(), rehearsed: None }
    }

    /// The store behind it.
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Closes the door and hands the store back.
    pub fn into_store(self) -> Store {
        self.store
    }

    /// Takes the submissions that wait together: each is all or nothing, accepted ones share one commit.
    pub async fn admit(&mut self, waiting: &[Waiting]) -> Vec<Result<Receipt, DoorError>> {
        let mut contended = String::new();
        if self.rehearsed.take().is_some() {
            self.known.forget();
        }
        for _ in 0..ATTEMPTS {
            match self.attempt(waiting).await {
                Ok(outcomes) => return outcomes,
                Err(AppendError::Stale { keys, .. }) => {
                    contended = keys.join(", ");
                    self.known.forget();
                }
                Err(AppendError::NotNext { .. }) => self.known.forget(),
                Err(error) => {
                    self.known.forget();
                    return waiting.iter().map(|w| Err(self.failed(&w.submission.key, &error))).collect();
                }
            }
        }
        waiting.iter().map(|_| Err(DoorError::Contended(contended.clone()))).collect()
    }

    /// Judges submissions as they would be judged after those rehearsed before them, and writes nothing: neither acts nor refusals.
    ///
    /// What was rehearsed is forgotten with the next admission. A store open for reading will do.
    ///
    /// # Errors
    /// The store's.
    pub async fn rehearse(&mut self, waiting: &[Waiting]) -> Result<Vec<Result<Receipt, DoorError>>, DoorError> {
        let Rehearsed { head, forgot } = match self.rehearsed {
            Some(rehearsed) => rehearsed,
            None => Rehearsed { head: self.store.head().await?, forgot: false },
        };
        let keys: Vec<String> = waiting.iter().map(|w| w.submission.key.clone()).collect();
        let mut stage = Stage::new(self.law, head, self.store.submissions(&keys).await?).rehearsal();
        if let Err(DoorError::Store(error)) = self.known.look_ahead(&self.store, waiting).await {
            return Err(error.into());
        }
        let mut outcomes = Vec::with_capacity(waiting.len());
        for waits in waiting {
            match self.one(waits, &mut stage).await {
                Err(DoorError::Store(error)) => return Err(error.into()),
                outcome => outcomes.push(outcome),
            }
        }
        self.rehearsed = Some(Rehearsed { head: stage.head(), forgot: self.known.trim() || forgot });
        Ok(outcomes)
    }

    /// Whether so much was rehearsed that earlier submissions were forgotten: later ones were judged without them.
    pub fn rehearsal_forgot(&self) -> bool {
        self.rehearsed.is_some_and(|rehearsed| rehearsed.forgot)
    }

    async fn attempt(&mut self, waiting: &[Waiting]) -> Result<Vec<Result<Receipt, DoorError>>, AppendError> {
        let head = self.store.head().await.map_err(AppendError::Store)?;
        let keys: Vec<String> = waiting.iter().map(|w| w.submission.key.clone()).collect();
        let submitted = self.store.submissions(&keys).await.map_err(AppendError::Store)?;
        let mut stage = Stage::new(self.law, head, submitted);
        // Another error is of a record that cannot be read: it is named to the submission that wants it.
        if let Err(DoorError::Store(error)) = self.known.look_ahead(&self.store, waiting).await {
            return Err(AppendError::Store(error));
        }
        let mut outcomes = Vec::with_capacity(waiting.len());
        for waits in waiting {
            let outcome = self.one(waits, &mut stage).await;
            if let Err(DoorError::Store(error)) = outcome {
                return Err(AppendError::Store(error));
            }
            outcomes.push(outcome);
        }
        let batch = stage.into_batch();
        if !batch_is_empty(&batch) {
            self.store.append(batch).await?;
        }
        self.known.trim();
        Ok(outcomes)
    }

    async fn one(&mut self, waits: &Waiting, stage: &mut Stage) -> Result<Receipt, DoorError> {
        let hash = content_hash(waits);
        if let Some(receipt) = Self::repeated(&waits.submission.key, &hash, stage)? {
            return Ok(receipt);
        }
        let now = self.now(waits, stage)?;
        let mut reading = self.known.read(&self.store, &waits.submission).await?;
        counted::answer(&self.store, self.law, &waits.submission, stage, &mut reading.world).await?;
        match stage.decide(waits, now, hash, reading, &mut self.known, &self.store)? {
            Ok(receipt) => Ok(receipt),
            Err(refusals) => {
                stage.journal(refusal_entry(waits, now, &refusals));
                Err(DoorError::Refused(refusals))
            }
        }
    }

    fn repeated(key: &str, hash: &[u8; 32], stage: &Stage) -> Result<Option<Receipt>, DoorError> {
        match stage.submitted(key) {
            None => Ok(None),
            Some((content, first_seq, last_seq)) if content == *hash => {
                Ok(Some(Receipt { key: key.to_owned(), first_seq, last_seq, breaches: Vec::new(), repeated: true }))
            }
            Some(_) => Err(DoorError::KeyReused(key.to_owned())),
        }
    }

    /// The sequencer's clock: never part of a submission, never decreasing.
    fn now(&self, waits: &Waiting, stage: &Stage) -> Result<Moment, DoorError> {
        let now = match (waits.clock, self.store.demonstration()) {
            (Some(clock), true) => clock,
            (None, false) => wall_clock(),
            // A demonstration goes on from where its clock stands; a real store knows the wall clock alone.
            (None, true) => stage.last_recorded_at(),
            (Some(_), false) => return Err(DoorError::Clock),
        };
        Ok(now.max(stage.last_recorded_at()))
    }

    fn failed(&self, key: &str, error: &AppendError) -> DoorError {
        match error {
            AppendError::KeyReused(reused) if reused == key => DoorError::KeyReused(key.to_owned()),
            AppendError::Store(error) => DoorError::Failed(error.to_string()),
            other => DoorError::Unreadable(other.to_string()),
        }
    }
}

fn batch_is_empty(batch: &Batch) -> bool {
    batch.commits.is_empty() && batch.refusals.is_empty()
}

/// Hash of what is submitted and by whom: a retry by the same officer is the same submission.
fn content_hash(waits: &Waiting) -> [u8; 32] {
    let value = serde_json::json!({ "submission": waits.submission, "officer": waits.officer.id });
    Sha256::digest(aiqyn_record::canonical(&value)).into()
}

fn refusal_entry(waits: &Waiting, now: Moment, refusals: &[Refusal]) -> RefusalEntry {
    let mut records: Vec<String> = waits.submission.acts.iter().map(|a| a.record.to_string()).collect();
    records.dedup();
    RefusalEntry {
        at: now.micros(),
        officer: waits.officer.id.to_string(),
        codes: refusals.iter().map(|r| r.code.to_owned()).collect(),
        records,
    }
}
