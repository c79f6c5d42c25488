//! Every act judged anew, by the law of its day: what the door decided then is decided again from the acts before it, and whatever comes
//! out otherwise is named.
//!
//! A submission is judged in the world of the acts before its first, so that all of them can be judged at once.

mod compared;
mod signed;
mod whole;

pub use compared::Misjudged;

use crate::failure::Failure;
use crate::progress::Progress;
use crate::reading::line::decode;
use crate::rebuilding::Derived;
use crate::{asking, counting};
use aiqyn_law::kernel::decide::{Head, Refusal, asked, decide};
use aiqyn_law::kernel::form::IDENTIFIER_FAULTY;
use aiqyn_law::kernel::threshold;
use aiqyn_law::kernel::{Line, Officer, Sex, Submission, SubmittedAct, World};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::Store;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use whole::Whole;

/// What came of judging all acts.
#[derive(Debug, Default)]
pub struct Judged {
    /// How many acts were judged.
    pub acts: u64,
    /// How many were not, because they were judged by a law pack that is not at hand.
    pub other_pack: u64,
    /// How many were not, because they speak of counts by definitions of figures that are not at hand.
    pub other_definitions: u64,
    /// What came out otherwise, by position.
    pub misjudged: Vec<Misjudged>,
}

/// So many submissions are taken at a time.
const TOGETHER: usize = 64;

/// Judges every act, on as many threads as there are cores. `folded` is what the acts say.
///
/// # Errors
/// The store's; an act that cannot be read.
pub async fn judge(store: &Store, law: &'static Pack, folded: &Derived, progress: Progress<'_>) -> Result<Judged, Failure> {
    let whole = Whole::read(store, folded).await?;
    each(&whole, progress, |lines, judged| one(&whole, law, lines, judged))
}

/// Holds every submission against the register of officers alone: who signed it, in what office, by which key.
///
/// # Errors
/// The store's; an act that cannot be read.
pub async fn signatures(store: &Store, law: &'static Pack, folded: &Derived, progress: Progress<'_>) -> Result<Judged, Failure> {
    let whole = Whole::read(store, folded).await?;
    each(&whole, progress, |lines, judged| {
        judged.acts += lines.len() as u64;
        judged.misjudged.extend(signed::hold(&whole, lines, law));
    })
}

/// Looks at every submission, on as many threads as there are cores.
fn each(whole: &Whole<'_>, progress: Progress<'_>, look: impl Fn(&[Line], &mut Judged) + Sync) -> Result<Judged, Failure> {
    let (next, done) = (AtomicUsize::new(0), AtomicU64::new(0));
    let all: Mutex<Result<Judged, Failure>> = Mutex::new(Ok(Judged::default()));
    let work = || {
        let mut own = Judged::default();
        let outcome = loop {
            let first = next.fetch_add(TOGETHER, Ordering::Relaxed);
            let Some(some) = whole.submissions.get(first..).map(|rest| &rest[..rest.len().min(TOGETHER)]).filter(|some| !some.is_empty())
            else {
                break Ok(own);
            };
            let lines = |first: u64, last: u64| (first..=last).map(|seq| decode(seq, whole.line(seq))).collect::<Result<Vec<Line>, _>>();
            match some.iter().try_for_each(|(first, last)| lines(*first, *last).map(|lines| look(&lines, &mut own))) {
                Ok(()) => {
                    let acts: u64 = some.iter().map(|(first, last)| last - first + 1).sum();
                    progress(done.fetch_add(acts, Ordering::Relaxed) + acts);
                }
                Err(unread) => break Err(Failure::from(unread)),
            }
        };
        let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
        match (&mut *all, outcome) {
            (Ok(all), Ok(own)) => all.add(own),
            (Ok(_), Err(failure)) => *all = Err(failure),
            (Err(_), _) => {}
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let mut judged = all.into_inner().unwrap_or_else(PoisonError::into_inner)?;
    judged.misjudged.sort_by_key(|one| one.seq);
    Ok(judged)
}

impl Judged {
    fn add(&mut self, other: Self) {
        self.acts += other.acts;
        self.other_pack += other.other_pack;
        self.other_definitions += other.other_definitions;
        self.misjudged.extend(other.misjudged);
    }
}

/// Judges one submission.
fn one(whole: &Whole<'_>, law: &'static Pack, lines: &[Line], judged: &mut Judged) {
    let Some(opening) = lines.first() else { return };
    let first = opening.seq;
    judged.misjudged.extend(signed::hold(whole, lines, law));
    if lines.iter().any(|line| line.law != law.hash()) {
        judged.other_pack += lines.len() as u64;
        return;
    }
    let mut misjudged: Vec<Misjudged> = compared::of_one_hand(lines);
    let (submission, positions) = handed_in(lines);
    let mut world = whole.world(&submission, first);
    let questions = asked(rooms::ROOMS, &submission, &world);
    let definitions = opening.submission.as_ref().map(|said| said.definitions.as_str());
    if !questions.is_empty() && definitions != Some(asking::definitions(law).as_str()) {
        judged.other_definitions += lines.len() as u64;
        return;
    }
    for question in questions {
        let recorded = |clock: &aiqyn_law::kernel::Clock| whole.recorded_by(clock.known, first);
        if let Some(counted) = counting::answer(&whole.tally, law, &question, recorded) {
            world.count(question, counted);
        }
    }
    judged.acts += lines.len() as u64;
    misjudged.extend(decided(whole, lines, &submission, &positions, world, law));
    judged.misjudged.extend(misjudged);
}

/// Decides again, and holds what comes out against the lines.
fn decided(
    whole: &Whole,
    lines: &[Line],
    submission: &Submission,
    positions: &[usize],
    mut world: World,
    law: &'static Pack,
) -> Vec<Misjudged> {
    let Some(opening) = lines.first() else { return Vec::new() };
    // No rule asks for the sex of who acts; lines do not say it.
    let officer = Officer { id: opening.officer.clone(), authority: opening.authority.clone(), sex: Sex::Female };
    let mut refusals = threshold::hold(rooms::ROOMS, submission, opening.recorded_at, law);
    let head = Head { next_seq: opening.seq, now: opening.recorded_at };
    let outcome = decide(rooms::ROOMS, &mut world, submission, &officer, head, law);
    // The texts themselves are not read: whether a sealed number was one, its officer alone was told.
    let of_a_text = |refusal: &Refusal| {
        refusal.code == IDENTIFIER_FAULTY.code && refusal.field.as_deref().is_some_and(|field| field.starts_with("/sealed/"))
    };
    let accepted = outcome.map_err(|more| refusals.extend(more));
    refusals.retain(|refusal| !of_a_text(refusal));
    if !refusals.is_empty() {
        let line = |refusal: &Refusal| positions.get(refusal.act).and_then(|at| lines.get(*at)).unwrap_or(opening);
        return refusals.into_iter().map(|refusal| Misjudged::refused(line(&refusal), refusal)).collect();
    }
    match accepted {
        Ok(accepted) => compared::with_lines(whole, lines, &accepted, positions, submission),
        // It failed for a text that is not read, and is not held against its breaches.
        Err(()) => Vec::new(),
    }
}

/// The submission as it was handed in, without what the door added; and which line each of its acts is.
fn handed_in(lines: &[Line]) -> (Submission, Vec<usize>) {
    let own = lines.iter().enumerate().filter(|(_, line)| line.act != "breach/1");
    let (positions, acts): (Vec<usize>, Vec<SubmittedAct>) = own.map(|(at, line)| (at, submitted(line))).unzip();
    let incident = lines[0].incident.clone();
    (Submission { key: format!("act {}", lines[0].seq), incident, acts }, positions)
}

fn submitted(line: &Line) -> SubmittedAct {
    let mut payload = line.payload.clone();
    let sealed = payload.as_object_mut().and_then(|payload| payload.remove("sealed"));
    let fields = sealed.as_ref().and_then(Value::as_object);
    let sealed: BTreeMap<String, String> = fields.into_iter().flatten().map(|(field, _)| (field.clone(), "sealed".to_owned())).collect();
    SubmittedAct {
        record: line.record.clone(),
        act: line.act.clone(),
        occurred_at: line.occurred_at,
        payload,
        sealed,
        version: Some(line.version),
    }
}
