//! The vault: texts about persons, each subject's under a key of its own that does not stand in the record's file.
//!
//! An act holds only the *commitment* to a text: SHA-256 over a random salt of 32 bytes, the field's name, a zero byte and
//! the text. Salt and text are encrypted together, so that a commitment whose key is gone cannot be tried against guesses.

use chacha20poly1305::XChaCha20Poly1305;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::batch::SealedRow;
use crate::canonical::hex;
use crate::catalogue;
use crate::engine::Row;
use crate::error::StoreError;
use crate::keyring;
use crate::place::{random_key, read_key};
use crate::store::Store;

const SALT: usize = 32;

/// A text read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The field it was sealed for.
    pub field: String,
    /// Its commitment, as the acts hold it.
    pub commitment: String,
    /// The text.
    pub text: String,
}

/// The vault of a store.
pub struct Vault<'a> {
    store: &'a Store,
}

impl Store {
    /// The vault.
    pub fn vault(&self) -> Vault<'_> {
        Vault { store: self }
    }
}

impl Vault<'_> {
    /// Seals a text about a subject: its commitment in hexadecimal, for the act, and the row, for the commit.
    ///
    /// A new subject's key is made here and filed when the row is appended.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] in a store opened for reading; [`StoreError::Destroyed`] if the subject's key was destroyed.
    pub fn seal(&self, subject: &str, field: &str, text: &str) -> Result<(String, SealedRow), StoreError> {
        if field.contains('\0') {
            return Err(StoreError::Invalid("a field's name holds no zero byte".to_owned()));
        }
        let (_, cipher) = self.store.keys()?.lock().key_for(subject)?;
        let salt = random_key();
        let commitment = commit(salt.as_slice(), field, text);
        let mut plain = Zeroizing::new(salt.to_vec());
        plain.extend_from_slice(text.as_bytes());
        let ciphertext = keyring::seal_under(&cipher, &plain, &context(subject, field, &commitment))?;
        Ok((hex(&commitment), SealedRow { subject: subject.to_owned(), field: field.to_owned(), commitment, ciphertext }))
    }

    /// All texts about a subject, by field; none if it has none.
    ///
    /// # Errors
    /// [`StoreError::Destroyed`] if the subject's key was destroyed; [`StoreError::Keys`] or [`StoreError::Corrupt`] if keys
    /// and texts do not belong together.
    pub async fn open(&self, subject: &str) -> Result<Vec<Opened>, StoreError> {
        let Some(slot) = self.slot(subject).await? else { return Ok(Vec::new()) };
        let place = self.store.place();
        let wrapping = keyring::cipher(&*read_key(&place.wrapping_key())?);
        // From the file, not from memory: another process may have destroyed it.
        let key = keyring::read_slot(&place.persons_keys(), &wrapping, subject, slot)?;
        let cipher = keyring::cipher(&key);
        let rows = self.store.pool().ask(catalogue::SEALED_OF).bind(subject).all().await.map_err(|e| place.error(e))?;
        rows.iter().map(|row| self.open_row(&cipher, subject, row)).collect()
    }

    fn open_row(&self, cipher: &XChaCha20Poly1305, subject: &str, row: &Row) -> Result<Opened, StoreError> {
        let place = self.store.place();
        let field: String = row.get(0).map_err(|e| place.error(e))?;
        let commitment: Vec<u8> = row.get(1).map_err(|e| place.error(e))?;
        let ciphertext: Vec<u8> = row.get(2).map_err(|e| place.error(e))?;
        let altered = || self.store.corrupt(format!("subject {subject}, field {field}: the sealed text was altered"));
        let plain = keyring::open_under(cipher, &ciphertext, &context(subject, &field, &commitment)).ok_or_else(altered)?;
        let (salt, text) = plain.split_at_checked(SALT).ok_or_else(altered)?;
        let text = std::str::from_utf8(text).map_err(|_| altered())?;
        if commit(salt, &field, text)[..] != commitment[..] {
            return Err(altered());
        }
        Ok(Opened { commitment: hex(&commitment), text: text.to_owned(), field })
    }

    /// Destroys a subject's key: its texts become unreadable in the store, in its write-ahead log and in every copy of them.
    /// False if the subject has no key.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] in a store opened for reading; a file error if the keyring cannot be overwritten.
    pub async fn destroy(&self, subject: &str) -> Result<bool, StoreError> {
        let (keys, subject) = (self.store.keys()?.clone(), subject.to_owned());
        tokio::task::spawn_blocking(move || keys.lock().destroy(&subject))
            .await
            .map_err(|e| StoreError::Invalid(format!("the key could not be destroyed: {e}")))?
    }

    async fn slot(&self, subject: &str) -> Result<Option<u64>, StoreError> {
        let row = self.store.pool().ask(catalogue::SLOT).bind(subject).optional().await.map_err(|e| self.store.error(e))?;
        row.map(|row| row.get::<i64>(0).map(i64::unsigned_abs).map_err(|e| self.store.error(e))).transpose()
    }
}

/// The commitment to a text.
fn commit(salt: &[u8], field: &str, text: &str) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(field).chain_update([0]).chain_update(text).finalize().into()
}

/// What a ciphertext is bound to: subject and field, each with its length before it, and the commitment.
fn context(subject: &str, field: &str, commitment: &[u8]) -> Vec<u8> {
    let mut context = Vec::with_capacity(subject.len() + field.len() + commitment.len() + 16);
    for part in [subject, field] {
        context.extend_from_slice(&(part.len() as u64).to_be_bytes());
        context.extend_from_slice(part.as_bytes());
    }
    context.extend_from_slice(commitment);
    context
}
