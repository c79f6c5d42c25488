//! The record: the only place that knows SQL, on SQLite or PostgreSQL. It keeps acts as positions, bytes and keys, and knows nothing of what they mean.
//!
//! - [`Store::list`]: pages of the records that an officer sees, as views have them.
//! - [`Store::append`]: one transaction for acts, log, versions, lookups, views, tally and refusals; acknowledged after fsync.
//! - [`merkle`]: the log over the acts' lines (RFC 6962); [`checkpoint`]: what of it leaves the house (C2SP signed notes);
//!   [`cosignature`]: who keeps and cosigns that outside; [`witnessed`]: a record behind it is not written to.
//! - [`fn@verify`]: recomputes everything from the acts and names the first that does not fit.
//! - [`Store::vault`]: texts about persons, each subject's under a key of its own outside the record's file.

mod append;
mod authenticators;
mod batch;
mod beside;
mod canonical;
#[allow(missing_docs)] // the statements are their own description
pub mod catalogue;
mod chained;
pub mod checkpoint;
mod claims;
mod committed;
pub mod cosignature;
mod counted;
mod counting;
mod derived;
mod drafts;
mod engine;
mod entry;
mod error;
mod exported;
mod forms;
mod founding;
mod keyring;
mod keys;
mod line;
mod listing;
mod log;
mod looked;
pub mod merkle;
mod office;
mod officer;
mod opening;
mod place;
mod postgres;
mod promises;
mod query;
mod read;
mod reads;
mod sessions;
mod signing;
mod site;
mod sqlite;
mod statement;
mod store;
mod vault;
pub mod verify;
mod view;
mod views;
mod waiting_reads;
pub mod witness;
pub mod witnessed;

pub use authenticators::{Authenticator, AuthenticatorKind};
pub use batch::{Batch, Commit, Journal, NewAct, RefusalEntry, SealedRow, StoredAct, TallyBatch, record_key};
pub use canonical::{canonical, hex};
pub use claims::{AssignmentRow, ClaimRow, OpenedRow};
pub use committed::submission_digest;
pub use drafts::{DraftRow, SavedView};
pub use entry::{NumberedRead, ReadEntry, ReadKind};
pub use error::{AppendError, Misfit, StoreError};
pub use exported::verify_exported;
pub use founding::Founding;
pub use line::moment;
pub use office::{OwnKey, random_bytes};
pub use officer::{OfficerRow, verifier};
pub use query::{BodyIs, Extent, Held, Hold, Listed, Order, Page, Seer, ViewQuery};
pub use read::{HistoryAct, NumberedRefusal, Submitted};
pub use reads::{KeyDestruction, ReadsOf, Recorded};
pub use sessions::{SessionKind, SessionRow};
pub use signing::{Secret, is_signed, submission_id};
pub use site::{Access, Database, KeyFolders, Site};
pub use statement::Engine;
pub use store::{Head, Store};
pub use vault::{Opened, Salt, Vault, commitment, new_salt};
pub use verify::{Verified, verify, verify_sources};
pub use view::{Cover, KeptFrom, View, ViewState};
