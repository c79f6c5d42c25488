//! The rules, one file each, in declared order.

use super::Death;
use crate::kernel::Rule;

/// All rules of the room.
pub static ALL: &[&Rule<Death>] = &[];
