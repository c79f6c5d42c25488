//! The rules of the room, one a file.

mod after_end;
mod announced_ahead;
mod as_of_later;
mod beyond_extent;
mod decided_once;
mod definitions_differ;
mod figure_unknown;
mod figures_listed;
mod given;
mod kept_as_announced;
mod kind_fits;
mod office_clock;
mod own_proposal;
mod qualifier_vague;
mod record_size;
mod residual_undeclared;
mod same_body;
mod settled;
mod signed_again;
mod superseded_once;
mod supersedes_unknown;
mod two_signatures;
mod unit_differs;
mod unit_said;
mod value_differs;
mod value_unreadable;
mod without_permission;

use super::{Act, Briefing, Proposed};
use crate::kernel::{Count, Matter, Rule};

/// All rules of the room.
pub const ALL: &[&Rule<Briefing>] = &[
    &kind_fits::RULE,
    &figures_listed::RULE,
    &figure_unknown::RULE,
    &value_unreadable::RULE,
    &unit_said::RULE,
    &unit_differs::RULE,
    &qualifier_vague::RULE,
    &office_clock::RULE,
    &as_of_later::RULE,
    &record_size::RULE,
    &definitions_differ::RULE,
    &value_differs::RULE,
    &residual_undeclared::RULE,
    &supersedes_unknown::RULE,
    &superseded_once::RULE,
    &own_proposal::RULE,
    &decided_once::RULE,
    &announced_ahead::RULE,
    &kept_as_announced::RULE,
    &without_permission::RULE,
    &beyond_extent::RULE,
    &signed_again::RULE,
    &same_body::RULE,
    &two_signatures::RULE,
    &after_end::RULE,
    &settled::RULE,
];

/// The proposal under judgement: the act itself, or what is signed or published.
fn proposal<'a>(m: &'a Matter<'_, Briefing>) -> Option<&'a Proposed> {
    match m.act() {
        Act::Proposed(proposed) => Some(proposed),
        Act::Signed(_) | Act::Published(_) => m.before().proposed.as_ref().map(|(proposed, _)| proposed),
        _ => None,
    }
}

/// What the record answered for a figure on the clocks of the proposal.
fn counted<'a>(m: &Matter<'a, Briefing>, proposed: &Proposed, figure: &str) -> Option<&'a Count> {
    let incident = m.world.history(m.record).incident()?;
    m.world.figure(&proposed.question(incident, figure))
}
