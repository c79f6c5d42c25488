//! The rules of the room, one a file.

use super::Briefing;
use crate::kernel::Rule;

/// All rules of the room.
pub static ALL: &[&Rule<Briefing>] = &[];
