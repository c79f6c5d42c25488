//! The rules.

use super::Damage;
use crate::kernel::Rule;

/// All rules of the room.
pub static ALL: &[&Rule<Damage>] = &[];
