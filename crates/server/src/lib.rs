//! The door, the command line, and the outer half of each room.

pub mod asking;
pub mod briefing;
pub mod check;
pub mod cli;
pub mod door;
pub mod identity;
pub mod import;
pub mod lang;
pub mod officers;
pub mod printing;
pub mod progress;
pub mod rebuilding;
pub mod tallying;
pub mod views;
