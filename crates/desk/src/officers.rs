//! Officers and their tokens: who acts is proven, on the command line too.

use aiqyn_law::kernel::Officer;
use aiqyn_record::{OfficerRow, Store, StoreError};
use sha2::{Digest, Sha256};

/// Adds an officer; the token is returned once and only its SHA-256 is kept (it has 160 random bits, so no slow hash is needed).
pub async fn add(store: &Store, officer: &Officer) -> Result<String, StoreError> {
    let (token, verifier) = aiqyn_record::new_token();
    let document = serde_json::to_string(officer).unwrap_or_default();
    store.add_officer(OfficerRow { id: officer.id.to_string(), document, verifier }).await?;
    Ok(token)
}

/// The officer who holds a token; `None` says nothing of why.
pub async fn prove(store: &Store, token: &str) -> Result<Option<Officer>, StoreError> {
    let verifier: [u8; 32] = Sha256::digest(token.trim().as_bytes()).into();
    let row = store.officer_by_verifier(verifier).await?;
    Ok(row.and_then(|row| serde_json::from_str(&row.document).ok()))
}
