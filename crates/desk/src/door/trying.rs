//! A submission judged as the door would judge it now, with everything that it would add, and recorded nowhere.

use super::actor::{self, Asked};
use super::answer::{DoorError, Waiting};
use super::known::Known;
use super::{counted, hour, keys, received};
use crate::asking::Kept;
use crate::clock::wall_clock;
use crate::{leap, register};
use aiqyn_law::kernel::decide::{Accepted, Head, Refusal, decide};
use aiqyn_law::kernel::{Moment, World, threshold};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;

/// What the door would say.
pub struct Tried {
    /// The hour at which it would say so.
    pub now: Moment,
    /// How many acts stand before.
    pub size: u64,
    /// Why it would refuse; empty where it would admit.
    pub refusals: Vec<Refusal>,
    /// The acts that it would add, breaches among them.
    pub accepted: Vec<Accepted>,
    /// The records as they would stand.
    pub after: World,
    /// The records as they stand.
    pub before: Known,
}

/// Tries what waits. Nobody signs what is only tried.
///
/// # Errors
/// The store's, and what the door answers to whoever it cannot judge: a clock that leapt, a key used before.
pub async fn tried(store: &Store, law: &'static Pack, waits: &Waiting) -> Result<Tried, DoorError> {
    if let Some(leap) = leap::standing(store, wall_clock()).await.map_err(|error| DoorError::Failed(error.to_string()))? {
        return Err(DoorError::Leapt(leap));
    }
    let head = store.head().await?;
    let last = Moment::from_micros(head.last_recorded_at).unwrap_or_default();
    let demonstration = store.demonstration();
    let now = hour::now(waits, demonstration, last)?;
    let mut known = Known::default();
    let said = |refusals, accepted, after, before| Tried { now, size: head.size, refusals, accepted, after, before };
    let refused = |refusals, before| said(refusals, Vec::new(), rooms::world(), before);
    let outside = threshold::hold(rooms::ROOMS, &waits.submission, hour::at_threshold(waits, demonstration, last), law);
    if !outside.is_empty() {
        return Ok(refused(outside, known));
    }
    if keys::submitted(store, &[waits]).await?.contains_key(&keys::kept(waits)) {
        return Err(DoorError::KeyReused(waits.submission.key.clone()));
    }
    let asked = Asked { now, kept: register::is_kept(store).await?, rehearsal: true, holds: false };
    if let Err(refusals) = actor::hold(&mut known, store, waits, asked, law).await? {
        return Ok(refused(refusals, known));
    }
    let mut world = known.read(store, &waits.submission).await?.world;
    counted::answer_alone(store, law, &waits.submission, &mut Kept::default(), &mut world).await?;
    let next = Head { next_seq: head.size + 1, now };
    match decide(rooms::ROOMS, &mut world, &waits.submission, &waits.officer, next, law) {
        Err(refusals) => Ok(refused(refusals, known)),
        Ok(accepted) => {
            let unreceived = received::unreceived(waits, &accepted, &known, law);
            if !unreceived.is_empty() {
                return Ok(refused(unreceived, known));
            }
            Ok(said(Vec::new(), accepted, world, known))
        }
    }
}
