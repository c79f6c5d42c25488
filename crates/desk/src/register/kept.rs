//! Whether a register is kept, and who founded it.

use crate::failure::Failure;
use aiqyn_law::kernel::{Fold as _, Key, RecordId};
use aiqyn_law::officer::{self, Officers};
use aiqyn_record::{Store, StoreError};
use std::collections::BTreeSet;

/// The records with which the register was founded; none where none is kept, as in a store founded before there was one.
///
/// # Errors
/// The store's.
pub async fn founders(store: &Store) -> Result<BTreeSet<RecordId>, Failure> {
    named(store, &officer::founding_key()).await
}

/// Whether a register of officers is kept: then nobody but its officers acts, each by an own signature. The acts themselves are asked, so that
/// whoever takes a lookup away opens nothing.
///
/// # Errors
/// The store's.
pub async fn is_kept(store: &Store) -> Result<bool, StoreError> {
    Ok(!store.records_page(Officers::NAME, "", 1).await?.is_empty())
}

/// The records that a lookup names.
///
/// # Errors
/// The store's.
pub async fn named(store: &Store, key: &Key) -> Result<BTreeSet<RecordId>, Failure> {
    let found = store.lookup(&[key.as_str().to_owned()]).await?;
    Ok(found.into_iter().flat_map(|(_, records)| records).filter_map(|record| RecordId::parse(&record).ok()).collect())
}
