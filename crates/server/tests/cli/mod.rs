//! The program as a newcomer or a script meets it: what it says, where it says it, and with which exit code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bounds;
mod check;
mod clock;
#[allow(dead_code)]
#[path = "../../../record/tests/support/cluster.rs"]
mod cluster;
mod demo;
mod document;
mod evidence;
#[cfg(target_os = "linux")]
#[path = "../../../record/tests/support/flush.rs"]
mod flush;
mod foretold;
mod found;
mod import;
mod judged;
mod keeping;
mod keys;
mod offers;
mod officers;
mod postgres;
mod publish;
mod questions;
mod reads;
mod record;
mod release;
mod serving;
mod store;
mod submit;
mod support;
mod sweep;
mod totals;
mod verifier;
mod waiting;
mod walks;
mod witness;
