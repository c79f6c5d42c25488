//! Who takes part in a case, and who no longer may.

use super::acts::{ChallengeOutcome, GroupFormed};
use super::state::{Challenge, State};
use crate::kernel::OfficerId;

impl State {
    /// Whether a challenge of the officer was upheld: who is removed takes part no more (CPC 86(1), 86(2)).
    pub fn is_removed(&self, officer: &OfficerId) -> bool {
        let upheld = |one: &Challenge| one.decided.is_some_and(|(_, outcome)| outcome == ChallengeOutcome::Upheld);
        self.challenges.values().any(|one| one.content.officer == *officer && upheld(one))
    }

    /// Whether the officer has the case, leads its group or is a member of it.
    pub fn takes_part(&self, officer: &OfficerId) -> bool {
        let in_group = |group: &GroupFormed| group.leader.officer == *officer || group.members.iter().any(|m| m.officer == *officer);
        self.investigator.as_ref() == Some(officer) || self.group.as_ref().is_some_and(in_group)
    }
}
