//! What a submission's rules want counted is counted here, before the decision: from the store's tally and what is staged before it.

use super::answer::DoorError;
use super::stage::Stage;
use crate::asking::{Kept, Unanswerable};
use crate::counting;
use aiqyn_law::kernel::decide::asked;
use aiqyn_law::kernel::{Moment, Submission, World};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::mem;

/// Answers the questions of a submission that nothing is staged before, as for whoever only asks what the door would say.
pub async fn answer_alone(
    store: &Store,
    law: &'static Pack,
    submission: &Submission,
    kept: &mut Kept,
    world: &mut World,
) -> Result<(), DoorError> {
    if asked(rooms::ROOMS, submission, world).is_empty() {
        return Ok(());
    }
    let stage = Stage::new(law, store.head().await?, store.journal().await?, HashMap::new());
    answer(store, law, submission, &stage, kept, world).await
}

/// Answers every question of the submission and puts the answers into the world. Most submissions ask nothing; those that do come close
/// together, as the steps of a release, and what was read for one serves the next.
pub async fn answer(
    store: &Store,
    law: &Pack,
    submission: &Submission,
    stage: &Stage,
    kept: &mut Kept,
    world: &mut World,
) -> Result<(), DoorError> {
    let questions = asked(rooms::ROOMS, submission, world);
    if questions.is_empty() {
        return Ok(());
    }
    let mut incidents = store.incidents().await?;
    incidents.push(submission.incident.to_string());
    // With what is staged on top it is good for this one answer: nobody knows yet whether it will be recorded.
    let mut taken = mem::take(kept);
    let tally = taken.bring_up(store, law, &incidents).await.map_err(|error| match error {
        Unanswerable::Store(error) => DoorError::Store(error),
        other => DoorError::Uncounted(other),
    })?;
    if stage.changes_figures() {
        tally.load(&stage.tally()).map_err(|e| DoorError::Uncounted(Unanswerable::Tally(e.to_string())))?;
    }
    let mut recorded: BTreeMap<Moment, u64> = BTreeMap::new();
    for clock in questions.iter().flat_map(|question| &question.clocks) {
        if let Entry::Vacant(unknown) = recorded.entry(clock.known) {
            let stored = store.known_at(clock.known.micros()).await?;
            unknown.insert(stored + stage.recorded_by(clock.known));
        }
    }
    for question in questions {
        let by = |clock: &aiqyn_law::kernel::Clock| recorded.get(&clock.known).copied().unwrap_or_default();
        if let Some(counted) = counting::answer(tally, law, &question, by) {
            world.count(question, counted);
        }
    }
    if !stage.changes_figures() {
        *kept = taken;
    }
    Ok(())
}
