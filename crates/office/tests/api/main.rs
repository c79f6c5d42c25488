//! The API asked in process, over a small store with a register of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asking;
mod claim;
mod deciding;
mod forgery;
mod house;
mod reading;
mod submitting;
