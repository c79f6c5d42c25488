//! The record: the only place that knows SQL, on SQLite or PostgreSQL. It keeps acts as positions, bytes and keys, and knows nothing of what they mean.
//!
//! - [`Store::append`]: one transaction for acts, log, versions, lookups, views, tally and refusals; acknowledged after fsync.
//! - [`merkle`]: the log over the acts' lines (RFC 6962); [`checkpoint`]: what of it leaves the house (C2SP signed notes).
//! - [`fn@verify`]: recomputes everything from the acts and names the first that does not fit.
//! - [`Store::vault`]: texts about persons, each subject's under a key of its own outside the record's file.

pub mod append;
mod canonical;
#[allow(missing_docs)] // the statements are their own description
pub mod catalogue;
pub mod checkpoint;
mod engine;
mod error;
mod founding;
mod keyring;
mod line;
pub mod merkle;
mod officer;
mod place;
mod postgres;
mod read;
mod site;
mod sqlite;
mod store;
mod vault;
pub mod verify;

pub use append::{Batch, Commit, NewAct, RefusalEntry, View, record_key};
pub use canonical::canonical;
pub use engine::Engine;
pub use error::{AppendError, StoreError};
pub use founding::Founding;
pub use line::moment;
pub use officer::{OfficerRow, new_token, verifier};
pub use read::{HistoryAct, NumberedRefusal, StoredAct, Submitted, TallyBatch};
pub use site::{Database, Site};
pub use store::{Access, Head, Store};
pub use vault::{Opened, SealedRow, Vault};
pub use verify::{Misfit, Verified, verify};

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
