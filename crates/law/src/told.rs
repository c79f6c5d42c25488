//! Deeds told to a test, as the acts of all rooms.
#![cfg(test)]
#![allow(clippy::unwrap_used, reason = "a deed that is no act fails the test that tells it")]

use crate::kernel::proof;
use crate::kernel::{Deed, History, World};
use crate::rooms::ROOMS;

/// The records of the deeds, each with its acts as they happened.
pub fn world(deeds: &[Deed]) -> World {
    proof::world(ROOMS, deeds).unwrap()
}

/// What of the deeds concerns one record, as its history.
pub fn history(record: &str, deeds: &[Deed]) -> History {
    proof::history(ROOMS, record, deeds).unwrap()
}
