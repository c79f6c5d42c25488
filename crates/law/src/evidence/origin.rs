//! What an item came of, as the records of the case and of the suspect have it at a moment.

use super::acts::{Collected, Source};
use crate::criminal::{self, Criminal};
use crate::kernel::{Moment, RecordId, Tag, World};
use crate::suspect::{ReleaseGround, Suspect};

/// Why what came of a source is no evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taint {
    /// The judge found the measure unlawful (CPC 220(14), 254(3)).
    MeasureFoundUnlawful,
    /// The person was released because CPC 131 had been substantially breached (CPC 133(1)(3), 133(5)).
    DetentionInBreach,
    /// The person was released because there was no lawful ground (CPC 133(1)(4), 133(5)).
    DetentionWithoutGround,
}

impl Taint {
    /// The word in findings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MeasureFoundUnlawful => "measure_found_unlawful",
            Self::DetentionInBreach => "detention_in_breach",
            Self::DetentionWithoutGround => "detention_without_ground",
        }
    }
}

/// The records that what is said of an item rests on: its case, and what it came of.
pub fn records(collected: &Collected) -> impl Iterator<Item = &RecordId> {
    let source = match &collected.source {
        Source::Measure { case, .. } => Some(case),
        Source::Detention { suspect } => Some(suspect),
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
        Source::Detention { suspect } => match world.state_at::<Suspect>(suspect, at)?.released?.ground {
            ReleaseGround::SubstantialBreach => Some(Taint::DetentionInBreach),
            ReleaseGround::NoLawfulGround => Some(Taint::DetentionWithoutGround),
            _ => None,
        },
        Source::SceneInspection {} | Source::VoluntaryHandover { .. } | Source::PublicSource { .. } => None,
    }
}

/// The measure of a case at a moment.
pub fn measure_of(case: &RecordId, measure: &Tag, world: &World, at: Moment) -> Option<criminal::MeasureState> {
    world.state_at::<Criminal>(case, at)?.measures.get(measure).cloned()
}
