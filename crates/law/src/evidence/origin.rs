//! What an item came of, as the records of the case and of the suspect have it at a moment.

use super::acts::{Collected, Source};
use crate::criminal::{self, Criminal};
use crate::kernel::{Moment, RecordId, Tag, World};
use crate::suspect::{self, ReleaseGround, Suspect};

/// Why what came of a source is no evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taint {
    /// The judge found the measure unlawful (CPC 220(14), 254(3)).
    MeasureFoundUnlawful,
    /// The person was released because CPC 131 had been substantially breached (CPC 133(1)(3), 133(5)).
    DetentionInBreach,
    /// The person was released because there was no lawful ground (CPC 133(1)(4), 133(5)).
    DetentionWithoutGround,
    /// The prosecutor refused the recognition of a suspect interrogated before that word (CPC 202(1-2)(2)).
    RecognitionRefused,
}

impl Taint {
    /// The word in findings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MeasureFoundUnlawful => "measure_found_unlawful",
            Self::DetentionInBreach => "detention_in_breach",
            Self::DetentionWithoutGround => "detention_without_ground",
            Self::RecognitionRefused => "recognition_refused",
        }
    }
}

/// The records that what is said of an item rests on: its case, and what it came of.
pub fn records(collected: &Collected) -> impl Iterator<Item = &RecordId> {
    let source = match &collected.source {
        Source::Measure { case, .. } => Some(case),
        Source::Detention { suspect } | Source::Interrogation { suspect, .. } => Some(suspect),
        Source::SceneInspection {} | Source::VoluntaryHandover { .. } | Source::PublicSource { .. } => None,
    };
    std::iter::once(&collected.case).chain(source)
}

/// Why what came of a source is no evidence at a moment, as the source's own record says; `None` while nothing says so.
pub fn tainted(source: &Source, world: &World, at: Moment) -> Option<Taint> {
    match source {
        Source::Measure { case, measure } => {
            let lawful = measure_of(case, measure, world, at)?.lawful;
            (lawful == Some(false)).then_some(Taint::MeasureFoundUnlawful)
        }
        Source::Detention { suspect } => of_a_detention(&world.state_at::<Suspect>(suspect, at)?),
        Source::Interrogation { suspect, begun_at } => {
            let state = world.state_at::<Suspect>(suspect, at)?;
            // What a detainee said falls with the detention; the detention itself had made a suspect, whatever became of a recognition.
            if state.detained_at.is_some_and(|detained| detained <= *begun_at) {
                return of_a_detention(&state);
            }
            let refused = state.recognition.is_some_and(|recognition| recognition.refused_at.is_some_and(|refused| *begun_at <= refused));
            refused.then_some(Taint::RecognitionRefused)
        }
        Source::SceneInspection {} | Source::VoluntaryHandover { .. } | Source::PublicSource { .. } => None,
    }
}

/// Why what was obtained with a detainee is no evidence: by the ground of the release (CPC 133(5)).
fn of_a_detention(state: &suspect::State) -> Option<Taint> {
    match state.released?.ground {
        ReleaseGround::SubstantialBreach => Some(Taint::DetentionInBreach),
        ReleaseGround::NoLawfulGround => Some(Taint::DetentionWithoutGround),
        _ => None,
    }
}

/// The measure of a case at a moment.
pub fn measure_of(case: &RecordId, measure: &Tag, world: &World, at: Moment) -> Option<criminal::MeasureState> {
    world.state_at::<Criminal>(case, at)?.measures.get(measure).cloned()
}
