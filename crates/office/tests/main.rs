//! The office held to its promises over HTTP: its router driven within the process, over a real store in a folder of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access;
mod addresses;
mod bounds;
mod browser;
mod canaries;
mod files;
mod forgery;
mod handling;
mod heads;
mod house;
mod payloads;
mod reads;
mod releases;
mod sessions;
mod stepping;
mod submissions;
mod together;
mod traces;
