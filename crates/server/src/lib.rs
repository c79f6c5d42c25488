//! The binary `aiqyn`: the command line over the desk, and what only a terminal needs.

pub mod cli;
mod demonstration;
mod printing;
mod progress;
mod serving;
