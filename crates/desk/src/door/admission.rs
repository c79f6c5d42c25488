//! The door itself: what waits together is read for, decided and appended as one commit, or only rehearsed.

use super::actor::{self, Asked};
use super::answer::{DoorError, Receipt, Waiting};
use super::counted;
use super::hour;
use super::keys;
use super::known::Known;
use super::stage::Stage;
use crate::asking::Kept;
use crate::clock::wall_clock;
use crate::leap;
use crate::register;
use aiqyn_law::kernel::Moment;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::identification_number::holds_number;
use aiqyn_law::kernel::threshold;
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::{AppendError, Batch, RefusalEntry, Store, StoreError};
use sha2::{Digest, Sha256};

/// The door of one store. It is the only writer.
pub struct Door {
    store: Store,
    law: &'static Pack,
    known: Known,
    counted: Kept,
    rehearsed: Option<Rehearsed>,
    /// Whether a register of officers was found: once kept, it is kept for good.
    kept: bool,
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
        Self { store, law, known: Known::default(), counted: Kept::default(), rehearsed: None, kept: false }
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
        if let Some(why) = self.shut().await {
            return waiting.iter().map(|_| Err(why())).collect();
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
                    return waiting.iter().map(|w| Err(failed(w, &error))).collect();
                }
            }
        }
        waiting.iter().map(|_| Err(DoorError::Contended(contended.clone()))).collect()
    }

    /// Why nobody is admitted now, where nobody is: the clock lies far ahead of the last act, and two officers have not confirmed it.
    async fn shut(&self) -> Option<impl Fn() -> DoorError> {
        let found = match leap::standing(&self.store, wall_clock()).await {
            Ok(leap) => Ok(leap?),
            Err(error) => Err(error.to_string()),
        };
        Some(move || match &found {
            Ok(leap) => DoorError::Leapt(*leap),
            Err(says) => DoorError::Failed(says.clone()),
        })
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
        let (stage, outcomes) = self.judge(waiting, head, true).await?;
        self.rehearsed = Some(Rehearsed { head: stage.head(), forgot: self.known.trim() || forgot });
        Ok(outcomes)
    }

    /// Whether so much was rehearsed that earlier submissions were forgotten: later ones were judged without them.
    pub fn rehearsal_forgot(&self) -> bool {
        self.rehearsed.is_some_and(|rehearsed| rehearsed.forgot)
    }

    async fn attempt(&mut self, waiting: &[Waiting]) -> Result<Vec<Result<Receipt, DoorError>>, AppendError> {
        let head = self.store.head().await.map_err(AppendError::Store)?;
        let (stage, outcomes) = self.judge(waiting, head, false).await.map_err(AppendError::Store)?;
        let batch = stage.into_batch(&self.known);
        if !batch_is_empty(&batch) {
            self.store.append(batch).await?;
        }
        self.known.trim();
        Ok(outcomes)
    }

    /// Judges what waits, one after the other, and stages what is accepted.
    async fn judge(
        &mut self,
        waiting: &[Waiting],
        head: aiqyn_record::Head,
        rehearsal: bool,
    ) -> Result<(Stage, Vec<Result<Receipt, DoorError>>), StoreError> {
        let thresholds: Vec<Vec<Refusal>> = waiting.iter().map(|waits| self.threshold(waits, head)).collect();
        // For what stays outside nothing is read: neither its keys nor its records are asked of the store.
        let inside: Vec<&Waiting> = waiting.iter().zip(&thresholds).filter(|(_, refusals)| refusals.is_empty()).map(|(w, _)| w).collect();
        let journal = self.store.journal().await?;
        let mut stage = Stage::new(self.law, head, journal, keys::submitted(&self.store, &inside).await?)
            .after_reads(self.store.reads_journal().await?);
        if rehearsal {
            stage = stage.rehearsal();
        }
        // Another error is of a record that cannot be read: it is named to the submission that wants it.
        if let Err(DoorError::Store(error)) = self.known.look_ahead(&self.store, &inside, actor::wanted(&inside)).await {
            return Err(error);
        }
        self.kept = self.kept || register::is_kept(&self.store).await?;
        let mut signed = if rehearsal { Vec::new() } else { actor::signed(&inside) }.into_iter();
        let mut outcomes = Vec::with_capacity(waiting.len());
        for (waits, refusals) in waiting.iter().zip(thresholds) {
            let outcome = if refusals.is_empty() {
                self.one(waits, signed.next().unwrap_or_default(), &mut stage).await
            } else {
                self.outside(waits, refusals, &mut stage)
            };
            match outcome {
                Err(DoorError::Store(error)) => return Err(error),
                outcome => outcomes.push(outcome),
            }
        }
        Ok((stage, outcomes))
    }

    /// What is held against a submission before anything is read for it.
    fn threshold(&self, waits: &Waiting, head: aiqyn_record::Head) -> Vec<Refusal> {
        let last = Moment::from_micros(head.last_recorded_at).unwrap_or_default();
        let now = hour::at_threshold(waits, self.store.demonstration(), last);
        threshold::hold(rooms::ROOMS, &waits.submission, now, self.law)
    }

    fn outside(&self, waits: &Waiting, refusals: Vec<Refusal>, stage: &mut Stage) -> Result<Receipt, DoorError> {
        let now = self.now(waits, stage)?;
        stage.journal(refusal_entry(waits, now, &refusals));
        Err(DoorError::Refused(refusals))
    }

    async fn one(&mut self, waits: &Waiting, holds: bool, stage: &mut Stage) -> Result<Receipt, DoorError> {
        let hash = content_hash(waits);
        if let Some(receipt) = repeated(waits, &hash, stage)? {
            return Ok(receipt);
        }
        let now = self.now(waits, stage)?;
        let asked = Asked { now, kept: self.kept, rehearsal: stage.is_rehearsal(), holds };
        let of_register = match actor::hold(&mut self.known, &self.store, waits, asked, self.law).await? {
            Ok(read) => read,
            Err(refusals) => return self.outside(waits, refusals, stage),
        };
        let mut reading = self.known.read(&self.store, &waits.submission).await?;
        reading.versions.extend(of_register);
        counted::answer(&self.store, self.law, &waits.submission, stage, &mut self.counted, &mut reading.world).await?;
        match stage.decide(waits, now, hash, reading, &mut self.known, &self.store)? {
            Ok(receipt) => Ok(receipt),
            Err(refusals) => {
                stage.journal(refusal_entry(waits, now, &refusals));
                Err(DoorError::Refused(refusals))
            }
        }
    }

    /// The sequencer's clock: never part of a submission, never decreasing.
    fn now(&self, waits: &Waiting, stage: &Stage) -> Result<Moment, DoorError> {
        hour::now(waits, self.store.demonstration(), stage.last_recorded_at())
    }
}

fn repeated(waits: &Waiting, hash: &[u8; 32], stage: &Stage) -> Result<Option<Receipt>, DoorError> {
    let key = || waits.submission.key.clone();
    match stage.submitted(&keys::kept(waits)) {
        None => Ok(None),
        Some((content, first_seq, last_seq)) if content == *hash => {
            Ok(Some(Receipt { key: key(), first_seq, last_seq, breaches: Vec::new(), repeated: true }))
        }
        Some(_) => Err(DoorError::KeyReused(key())),
    }
}

/// What the failure of a commit means for one of those that shared it.
fn failed(waits: &Waiting, error: &AppendError) -> DoorError {
    match error {
        AppendError::KeyReused(reused) if *reused == keys::kept(waits) => DoorError::KeyReused(waits.submission.key.clone()),
        AppendError::Store(error @ StoreError::Unknown { .. }) => {
            DoorError::Unknown { key: waits.submission.key.clone(), says: error.reason() }
        }
        AppendError::Store(error) => DoorError::Failed(error.to_string()),
        other => DoorError::Unreadable(other.to_string()),
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

/// A refusal as the journal keeps it: who, why, on which records. A record whose name holds somebody's number is not named, and of a
/// submission that is too large none is.
fn refusal_entry(waits: &Waiting, now: Moment, refusals: &[Refusal]) -> RefusalEntry {
    let too_large = refusals.iter().any(|refusal| refusal.code == threshold::declared::TOO_LARGE.code);
    let acts = if too_large { &[][..] } else { &waits.submission.acts[..] };
    let mut records: Vec<String> = acts.iter().map(|a| a.record.to_string()).filter(|record| !holds_number(record)).collect();
    records.sort_unstable();
    records.dedup();
    RefusalEntry {
        at: now.micros(),
        officer: waits.officer.id.to_string(),
        codes: refusals.iter().map(|r| r.code.to_owned()).collect(),
        records,
    }
}
