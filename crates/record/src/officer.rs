//! Officers as rows, with the verifiers of their tokens: of stores founded before officers were acts. Nothing writes one any more.

use sha2::{Digest, Sha256};

use crate::catalogue;
use crate::engine::Row;
use crate::error::StoreError;
use crate::store::Store;

/// An officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficerRow {
    /// The officer's id.
    pub id: String,
    /// What is declared of the officer, as JSON.
    pub document: String,
    /// The SHA-256 of the officer's token.
    pub verifier: [u8; 32],
}

/// The verifier of a token.
pub fn verifier(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

impl Store {
    /// The officer whose token has this verifier.
    pub async fn officer_by_verifier(&self, verifier: [u8; 32]) -> Result<Option<OfficerRow>, StoreError> {
        let row = self.pool().ask(catalogue::OFFICER_BY_VERIFIER).bind(&verifier[..]).optional().await;
        row.map_err(|e| self.error(e))?.map(|row| self.officer(&row)).transpose()
    }

    /// All officers, by id.
    pub async fn officers(&self) -> Result<Vec<OfficerRow>, StoreError> {
        let rows = self.pool().ask(catalogue::OFFICERS).all().await.map_err(|e| self.error(e))?;
        rows.iter().map(|row| self.officer(row)).collect()
    }

    fn officer(&self, row: &Row) -> Result<OfficerRow, StoreError> {
        Ok(OfficerRow { id: self.column(row, 0)?, document: self.column(row, 1)?, verifier: self.hash(row, 2)? })
    }
}
