//! What a criminal case waits for, and until when.

use super::state::{Qualification, State};
use crate::kernel::Moment;

/// Qualifications that wait for the prosecutor's word.
pub(super) fn undecided(state: &State) -> impl Iterator<Item = &Qualification> {
    state.qualifications.values().filter(move |one| one.word.is_none() && state.ended.is_none())
}

/// For each urgent measure: when it was carried out, and whether its materials were sent.
pub(super) fn each_urgent(state: &State, limit: impl Fn(Moment, bool) -> Option<Moment>) -> Vec<Moment> {
    let open = state.measures.values().filter(|_| state.ended.is_none());
    open.filter_map(|measure| limit(measure.urgent()?.at, measure.materials_at.is_some())).collect()
}
