//! Officers and their tokens: who acts is proven, on the command line too.

use crate::failure::Failure;
use aiqyn_law::kernel::Officer;
use aiqyn_record::{OfficerRow, Store, StoreError, verifier};

/// Adds an officer; the token is returned once and only its SHA-256 is kept (it has 160 random bits, so no slow hash is needed).
///
/// # Errors
/// The store's.
pub async fn add(store: &Store, officer: &Officer) -> Result<String, StoreError> {
    let (token, verifier) = aiqyn_record::new_token();
    let document = serde_json::to_string(officer).unwrap_or_default();
    store.add_officer(OfficerRow { id: officer.id.to_string(), document, verifier }).await?;
    Ok(token)
}

/// The officer who holds a token.
///
/// # Errors
/// [`Failure::Refused`], which says nothing of why; else the store's.
pub async fn prove(store: &Store, token: &str) -> Result<Officer, Failure> {
    let row = store.officer_by_verifier(verifier(token.trim())).await?;
    let proven = row.and_then(|row| serde_json::from_str(&row.document).ok());
    proven.ok_or_else(|| Failure::Refused("this token proves no officer of this store".to_owned()))
}
