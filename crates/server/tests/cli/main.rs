//! The program as a newcomer or a script meets it: what it says, where it says it, and with which exit code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod check;
mod demo;
mod import;
mod keeping;
mod questions;
mod record;
mod store;
mod submit;
mod support;
mod totals;
