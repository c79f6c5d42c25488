//! The door, the command line, and the outer half of each room.

pub mod asking;
pub mod briefing;
pub mod check;
pub mod cli;
pub mod counting;
pub mod documents;
pub mod door;
pub mod evidence;
pub mod held;
pub mod identity;
pub mod import;
mod known;
pub mod lang;
pub mod officers;
pub mod opening;
pub mod printing;
pub mod progress;
pub mod publishing;
pub mod rebuilding;
pub mod releases;
pub mod sight;
pub mod tallying;
pub mod views;
