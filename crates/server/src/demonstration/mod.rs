//! The demonstration: the story of the scenario, handed to the door in the order it was recorded.

mod enlisting;
mod planned;
mod weekly;

pub use enlisting::{Enlisted, enlist};

use aiqyn_desk::door::{self, Door, DoorError, Receipt, Waiting};
use aiqyn_desk::progress::Progress;
use aiqyn_desk::{Failure, asking, views};
use aiqyn_law::kernel::{Moment, OfficerId};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Founding, Site, Store};
use aiqyn_scenario::Scenario;
use enlisting::TOGETHER;
use planned::Planned;
use weekly::Weekly;

/// A new store, marked as a demonstration for good.
pub async fn found(site: Site, law: &Pack) -> Result<Store, Failure> {
    let founding = Founding {
        demonstration: true,
        origin: "aiqyn.example/demonstration".to_owned(),
        pack: law.hash().to_owned(),
        definitions: asking::definitions(law),
        views_form: views::form(law),
    };
    Ok(Store::create(site, founding).await?)
}

/// Hands everything in, in the order recorded, and has breaches answered a day later; says how many breaches there were. `reader` reads
/// what the door writes. Progress is told in submissions.
pub async fn play(
    store: Store,
    reader: Store,
    law: &'static Pack,
    scenario: Scenario,
    enlisted: &Enlisted,
    progress: Progress<'_>,
) -> Result<(Store, usize), Failure> {
    let mut weekly = Weekly::new(&scenario.officers, reader, law);
    let Scenario { submissions, mut answers, .. } = scenario;
    let mut planned = Planned::of(submissions, enlisted.clone());
    let (handle, sequencer) = door::spawn(Door::new(store, law));
    let (mut breaches, mut done) = (0, 0);
    while planned.front().is_some() || !answers.is_empty() || weekly.due().is_some() {
        let mut chunk = next(&mut planned, &mut answers, enlisted, weekly.due());
        if chunk.is_empty() {
            // Everything before it stands in the record: what is released is counted from there.
            chunk.extend(weekly.step().await?.map(|step| enlisted.signed(step)));
        }
        let whose =
            chunk.iter().map(|one| (one.clock.unwrap_or_default(), one.submission.key.clone(), one.officer.id.clone())).collect::<Vec<_>>();
        let closed = || Failure::Failed("the door closed".to_owned());
        let answers_to = handle.queue_together(chunk).await.ok_or_else(closed)?;
        for (answer, (clock, key, by)) in answers_to.into_iter().zip(whose) {
            let receipt = answer.await.map_err(|_| closed())?;
            let receipt = receipt.map_err(|error| refused(&key, clock, &error))?;
            breaches += receipt.breaches.len();
            note(&mut answers, &receipt, &by, clock);
            done += 1;
            progress(done);
        }
    }
    drop(handle);
    weekly.close().await;
    let door = sequencer.await.map_err(|e| Failure::Failed(e.to_string()))?;
    Ok((door.into_store(), breaches))
}

/// The next submissions in the order recorded, answers among them; none that comes after `until`.
fn next(planned: &mut Planned, answers: &mut aiqyn_scenario::Answers, enlisted: &Enlisted, until: Option<Moment>) -> Vec<Waiting> {
    let mut chunk = Vec::with_capacity(TOGETHER);
    while chunk.len() < TOGETHER {
        let before = planned.front();
        let soonest = before.into_iter().chain(until).min();
        if let Some(answer) = answers.due(soonest) {
            chunk.push(enlisted.signed(answer));
        } else if before.is_some_and(|before| until.is_none_or(|until| before <= until)) {
            chunk.extend(planned.take());
        } else {
            break;
        }
    }
    chunk
}

fn note(answers: &mut aiqyn_scenario::Answers, receipt: &Receipt, by: &OfficerId, clock: Moment) {
    for breach in &receipt.breaches {
        answers.note(&breach.record, breach.version, &breach.rule, by, clock);
    }
}

fn refused(key: &str, clock: Moment, error: &DoorError) -> Failure {
    Failure::Failed(format!("the story went wrong at {key}, recorded {}: {error}", clock.local()))
}
