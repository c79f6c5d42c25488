//! The rules, one file each, in declared order.

use super::Evidence;
use crate::kernel::Rule;

/// All rules of the room.
pub static ALL: &[&Rule<Evidence>] = &[];
