//! The outer half of the evidence room: files in a folder, or in a store that speaks S3, each named by the digest of its bytes.
//!
//! A file is streamed in chunks and never held whole. It is read twice, so that one that changes underneath is found out; it appears
//! under its name complete or not at all, and what stands there is never overwritten.

pub mod adding;
#[cfg(feature = "s3")]
pub mod bucket;
pub mod fault;
pub mod files;
pub mod folder;
pub mod handing_out;
pub mod incoming;
pub mod named;
pub mod patience;
pub mod sending;
pub mod source;
pub mod verifying;

pub use fault::Fault;
pub use files::Files;
pub use patience::Patience;
pub use source::{Added, Fingerprint, Received, Source};
