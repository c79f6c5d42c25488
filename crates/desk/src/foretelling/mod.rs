//! What would follow from a submission, told before it is handed in: refusals, breaches, deadlines that begin and end, queues, figures.
//!
//! Nothing is recorded: the door's judgement is made as the door makes it, and what follows is read from the records as they would stand.

mod figures;
mod foretold;

pub use foretold::{BreachForetold, Deadline, FigureChange, Foretold, Queue};

use crate::door::{Tried, Waiting, tried};
use crate::failure::Failure;
use aiqyn_law::kernel::decide::Accepted;
use aiqyn_law::kernel::form::amending::DECISION_SUSPENDED;
use aiqyn_law::kernel::history::Content;
use aiqyn_law::kernel::{History, Language, Moment, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_law::waiting::{Awaited, awaited};
use aiqyn_record::Store;
use std::collections::BTreeSet;

/// What would follow from what waits. A store open for reading will do, and nobody need have signed.
///
/// # Errors
/// The store's, and what the door answers to whoever it cannot judge: a key used before, a clock that leapt.
pub async fn foretell(store: &Store, law: &'static Pack, waiting: &Waiting) -> Result<Foretold, Failure> {
    let tried = tried(store, law, waiting).await?;
    let records: BTreeSet<&RecordId> = tried.accepted.iter().map(|one| &one.record).collect();
    let (mut begins, mut ends, mut queues) = (Vec::new(), Vec::new(), Vec::new());
    for record in records {
        let before = waits_for(record, tried.before.history(record), tried.now, law);
        let after = waits_for(record, tried.after.history(record), tried.now, law);
        queues.extend(entered(record, &before, &after, &tried));
        ends.extend(without(&before, &after).map(|awaited| Deadline { record: record.clone(), awaited }));
        begins.extend(without(&after, &before).map(|awaited| Deadline { record: record.clone(), awaited }));
    }
    begins.sort_by_key(|one| one.awaited.by);
    ends.sort_by_key(|one| one.awaited.by);
    let figures = figures::changes(store, law, &waiting.submission.incident, &waiting.officer, &tried).await?;
    let breaches = tried.accepted.iter().filter_map(breach).collect();
    Ok(Foretold { now: tried.now, acts: tried.accepted.len(), breaches, begins, ends, queues, figures, refusals: tried.refusals })
}

fn waits_for(record: &RecordId, history: &History, now: Moment, law: &Pack) -> Vec<Awaited> {
    let room = rooms::room(record.room()).filter(|_| history.version() > 0);
    room.map(|room| awaited(room, record, history, now, law)).unwrap_or_default()
}

/// What is the same whoever asks: who, by when, for which rule, what.
fn known_by(one: &Awaited) -> (Moment, &str, &str, String) {
    (one.by, &one.who, one.task.rule(), one.task.what(Language::En))
}

/// Those of one list that the other does not have; what stands twice in the one and once in the other is had once.
fn without(list: &[Awaited], other: &[Awaited]) -> impl Iterator<Item = Awaited> {
    let mut other: Vec<_> = other.iter().map(known_by).collect();
    let mut left = Vec::new();
    for one in list {
        match other.iter().position(|known| *known == known_by(one)) {
            Some(at) => drop(other.swap_remove(at)),
            None => left.push(one.clone()),
        }
    }
    left.into_iter()
}

/// The queues that a record enters.
fn entered(record: &RecordId, before: &[Awaited], after: &[Awaited], tried: &Tried) -> BTreeSet<Queue> {
    let place = rooms::room(record.room()).and_then(|room| (room.place)(tried.after.history(record)));
    let body = place.and_then(|place| place.bodies.first().map(ToString::to_string)).unwrap_or_default();
    let new = after.iter().map(|one| &one.who).filter(|who| before.iter().all(|one| one.who != **who));
    new.map(|who| Queue { record: record.clone(), who: who.clone(), body: body.clone() }).collect()
}

fn breach(one: &Accepted) -> Option<BreachForetold> {
    let Content::Breach(breach) = &one.recorded.content else { return None };
    let declarations = rooms::room(one.record.room()).map(|room| (room.declarations)()).unwrap_or_default();
    Some(BreachForetold {
        record: one.record.clone(),
        of: breach.of,
        rule: breach.rule.clone(),
        declared: declarations.into_iter().chain([DECISION_SUSPENDED]).find(|declared| declared.code == breach.rule),
        basis: breach.basis.clone(),
        by_minutes: breach.by_minutes,
        details: breach.details.clone(),
    })
}
