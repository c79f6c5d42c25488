//! Who may submit: officers and the verifiers of their tokens. A token itself is never stored.

use chacha20poly1305::aead::OsRng;
use chacha20poly1305::aead::rand_core::RngCore;
use sha2::{Digest, Sha256};

use crate::canonical::hex;
use crate::catalogue;
use crate::engine::{Ask as _, Row};
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

/// A new token, shown once, and its verifier. A token is 160 random bits, which no guessing exhausts: a plain hash guards it.
pub fn new_token() -> (String, [u8; 32]) {
    let mut bits = [0_u8; 20];
    OsRng.fill_bytes(&mut bits);
    let token = format!("aiqyn-{}", hex(&bits));
    let verifier = verifier(&token);
    (token, verifier)
}

/// The verifier of a token.
pub fn verifier(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

impl Store {
    /// Adds an officer.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the id or the token is taken.
    pub async fn add_officer(&self, officer: OfficerRow) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let mut connection = self.take_connection(&mut writer).await?;
        let query = connection.ask(catalogue::ADD_OFFICER);
        let added = query.bind(officer.id.as_str()).bind(officer.document.as_str()).bind(&officer.verifier[..]).done().await;
        match added {
            Err(sqlx::Error::Database(answer)) if answer.is_unique_violation() => {
                writer.connection = Some(connection);
                Err(StoreError::Invalid(format!("officer {}: the id or the token is taken; choose another", officer.id)))
            }
            Err(error) => Err(self.error(error)),
            Ok(_) => {
                writer.connection = Some(connection);
                Ok(())
            }
        }
    }

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
