//! What an administrative case waits for, and until when.

use super::state::State;
use crate::kernel::Moment;
use crate::pack::{Code, Pack};

/// Whether the article of the protocol provides arrest: a detention may then last longer (CAO 789(3)).
pub(crate) fn arrest_provided(state: &State, law: &Pack) -> bool {
    let offence = state.protocol.as_ref().and_then(|p| law.offence(Code::Cao, &p.article, &p.part, p.committed_at));
    offence.is_some_and(|offence| offence.arrest_max_days.is_some())
}

/// By when the protocol goes to the court (CAO 808); none where it went, or where nothing is to go.
pub(super) fn sending_due(state: &State, law: &Pack) -> Option<Moment> {
    let waits = state.sent.is_none() && state.ruled.is_none() && state.criminal.is_none();
    let id = if arrest_provided(state, law) { "administrative.sending_at_once" } else { "administrative.sending" };
    law.due_in(state.region(), id, state.drawn_at.filter(|_| waits)?)
}

/// The end of the arrest in force, or the moment at which it was replaced by something milder.
pub(super) fn released(state: &State, _: &Pack) -> Vec<Moment> {
    let ended = state.in_force.as_ref().map(|in_force| in_force.since);
    state.arrest_until().or(ended).filter(|_| state.serving_arrest()).into_iter().collect()
}
