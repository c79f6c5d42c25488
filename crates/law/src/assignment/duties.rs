//! What an instruction or assignment waits for, and until when.

use super::state::State;
use crate::kernel::Role;

pub(super) fn by_prosecutor(state: &State) -> bool {
    state.given.as_ref().is_some_and(|given| given.authority.role == Role::Prosecutor)
}
