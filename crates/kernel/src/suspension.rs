//! Suspended decisions: what they rested on was corrected or annulled, and whoever decided has not confirmed them since.

use super::history::{Content, History, Recorded};
use super::moment::Moment;

/// The state of a record in which a decision is suspended.
pub const SUSPENDED: &str = "decision_suspended";

/// The limit by which a suspended decision is confirmed.
pub const CONFIRMATION: &str = "decision.confirmation";

/// A decision that is suspended.
#[derive(Clone, Copy, Debug)]
pub struct Suspended<'a> {
    /// The decision.
    pub decision: &'a Recorded,
    /// When what it rested on was last changed.
    pub since: Moment,
}

impl History {
    /// The decisions that are suspended, in the order recorded.
    pub fn suspended(&self) -> Vec<Suspended<'_>> {
        let amendments = self.recorded().iter().filter(|act| matches!(act.content, Content::Correction { .. } | Content::Annulment(_)));
        let Some(since) = amendments.map(|act| act.recorded_at).max() else { return Vec::new() };
        let effect = self.effect();
        let suspended = self.suspended_in(&effect);
        let standing = |decision: &&Recorded| effect.stands(decision.version);
        let decisions = suspended.iter().filter_map(|version| self.at_version(*version)).filter(standing);
        decisions.map(|decision| Suspended { decision, since }).collect()
    }
}
