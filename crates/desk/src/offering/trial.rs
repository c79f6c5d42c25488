//! Acts tried in the world of a record: decided as the door would decide them, and recorded nowhere.

use crate::asking::Kept;
use crate::door::{Known, answer_alone};
use crate::failure::Failure;
use aiqyn_law::kernel::decide::{Head, Refusal, decide};
use aiqyn_law::kernel::form::amending::{NO_RECORD, NOT_AUTHOR};
use aiqyn_law::kernel::form::{FUTURE, MALFORMED, NOT_GRANTED};
use aiqyn_law::kernel::{History, IncidentId, Moment, Officer, RecordId, RoomEntry, Span, Submission, SubmittedAct, World};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use serde_json::Value;

/// The position of an act that is tried: after every act there is.
const AFTER_ALL: u64 = 1 << 62;

/// What speaks of who acts, or of what cannot be read, and says nothing of acts of the kind.
const OUTSIDE: &[&str] = &[MALFORMED.code, FUTURE.code, NOT_GRANTED.code, NO_RECORD.code, NOT_AUTHOR.code];

/// What was read and counted so far.
#[derive(Default)]
pub struct Found {
    pub known: Known,
    pub counted: Kept,
}

/// Where and by whom acts are tried.
pub struct Trial<'a> {
    pub store: &'a Store,
    pub law: &'static Pack,
    pub room: &'static RoomEntry,
    pub officer: &'a Officer,
    pub record: &'a RecordId,
    /// The record's own history.
    pub history: History,
    pub incident: IncidentId,
    pub now: Moment,
}

/// What became of an act that was tried.
pub enum Outcome {
    /// It would be recorded.
    Admitted,
    /// It cannot be read, or it is not this officer's: of acts of its kind it says nothing.
    Outside,
    /// It would be refused.
    Refused(Vec<Refusal>),
}

/// An act with everything that the door would read to decide it.
#[derive(Clone)]
pub struct Ready {
    submission: Submission,
    world: World,
}

impl Trial<'_> {
    /// An act of a kind on the record, which happens now and brings every text that it is asked for.
    pub fn act(&self, kind: &str, payload: Value) -> SubmittedAct {
        let texts = self.room.form_of(kind).into_iter().flat_map(|form| form.texts(&payload));
        let sealed = texts.map(|name| (name.to_owned(), "specimen".to_owned())).collect();
        SubmittedAct { record: self.record.clone(), act: kind.to_owned(), occurred_at: self.now, payload, sealed, version: None }
    }

    /// Reads and counts what the door would for an act.
    pub async fn ready(&self, found: &mut Found, act: SubmittedAct) -> Result<Ready, Failure> {
        let submission = Submission { key: "specimen".to_owned(), incident: self.incident.clone(), acts: vec![act] };
        let mut world = found.known.read(self.store, &submission).await?.world;
        answer_alone(self.store, self.law, &submission, &mut found.counted, &mut world).await?;
        Ok(Ready { submission, world })
    }

    /// Tries an act as if it had happened at a moment.
    pub fn at(&self, ready: &Ready, at: Moment) -> Outcome {
        self.decide(ready.clone(), at, self.now)
    }

    /// Tries an act in the record as its first acts left it, as if it happened when the last of them was recorded.
    pub fn after(&self, ready: &Ready, acts: usize) -> Outcome {
        let mut ready = ready.clone();
        let then = self.history.first(acts);
        let last = then.recorded().last().or_else(|| self.history.recorded().first());
        let now = last.map_or(self.now, |last| last.recorded_at.max(last.occurred_at));
        ready.world.insert(self.record.clone(), then);
        self.decide(ready, now, now)
    }

    fn decide(&self, Ready { mut submission, mut world }: Ready, at: Moment, now: Moment) -> Outcome {
        submission.acts.iter_mut().for_each(|act| act.occurred_at = at);
        let head = Head { next_seq: AFTER_ALL, now };
        match decide(rooms::ROOMS, &mut world, &submission, self.officer, head, self.law) {
            Ok(_) => Outcome::Admitted,
            Err(refusals) if refusals.iter().any(|refusal| OUTSIDE.contains(&refusal.code)) => Outcome::Outside,
            Err(refusals) => Outcome::Refused(refusals),
        }
    }

    /// The moments at which the state that an act meets may differ, the latest first, since what is not refused then is found soonest: at each
    /// act of the record, shortly before it, and when time alone changes something.
    pub fn moments(&self) -> Vec<Moment> {
        let acts = self.history.recorded().iter().map(|act| act.occurred_at);
        let changes = acts.chain((self.room.wakes)(&self.history, self.law));
        let shortly = Span::minutes(-1);
        self.latest_first(changes.flat_map(|at| [at, at + shortly]).collect())
    }

    /// And at each act of the records beside it.
    pub fn moments_beside(&self, ready: &Ready) -> Vec<Moment> {
        let beside = ready.world.all().filter(|(record, _)| *record != self.record);
        self.latest_first(beside.flat_map(|(_, history)| history.recorded()).map(|act| act.occurred_at).collect())
    }

    fn latest_first(&self, mut moments: Vec<Moment>) -> Vec<Moment> {
        moments.retain(|at| *at != self.now);
        moments.sort_unstable_by(|a, b| b.cmp(a));
        moments.dedup();
        moments
    }
}
