//! What a record of weapons waits for, and until when.

use super::state::{Piece, State};
use crate::kernel::Moment;
use crate::pack::Pack;

/// The limit of every weapon in the record for which something is still missing, from the opening; none once it is gone.
pub(super) fn pieces(state: &State, law: &Pack, limit: &str, missing: impl Fn(&Piece) -> bool) -> Vec<Moment> {
    let recovered = state.stolen.is_none();
    let open = state.pieces().filter(|piece| recovered && piece.gone_at.is_none() && missing(piece));
    open.filter_map(|_| law.due_in(state.region(), limit, state.opened_at()?)).collect()
}
