//! What a placement waits for, and until when.

use super::state::State;
use crate::kernel::Moment;
use crate::pack::Pack;

/// A day before the end of the term of sanctioned custody, unless the facility has warned of that very end (CPC 152(4)).
pub(super) fn warning(state: &State, law: &Pack) -> Vec<Moment> {
    let until = state.ordered_until.filter(|until| !state.ended && state.warned.is_none_or(|(_, named)| named != *until));
    let before = until.and_then(|until| law.limit("facility.expiry_warning", until)?.span());
    until.zip(before).map(|(until, before)| until - before).into_iter().collect()
}
