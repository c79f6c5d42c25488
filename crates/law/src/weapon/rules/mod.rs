//! The rules, one file each, in declared order.

pub(super) mod given;

use super::Weapons;
use crate::kernel::Rule;

/// All rules of the room.
pub static ALL: &[&Rule<Weapons>] = &[];
