//! The door, the command line, and the outer half of each room.

pub mod check;
pub mod lang;
