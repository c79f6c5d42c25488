//! The record from outside: what it keeps, what it refuses, what it shows of whoever changed it behind its back.
//!
//! One program for all of them: each would cost a link of its own. A new file is listed here.

mod support;

mod alike;
mod catalogue;
mod claims;
mod commits;
mod faults;
mod flushing;
mod forms;
mod journals;
mod listing;
mod log;
mod office;
mod plans;
mod reads;
mod server;
mod story;
mod tamper;
mod underlog;
mod vault;
mod witness;
