//! The vault: texts about persons, each subject's under a key of its own that does not stand in the record's file.
//!
//! An act holds only the *commitment* to a text: SHA-256 over a random salt of 32 bytes, the field's name, a zero byte and
//! the text. Salt and text are encrypted together, so that a commitment whose key is gone cannot be tried against guesses.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chacha20poly1305::XChaCha20Poly1305;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::batch::SealedRow;
use crate::canonical::hex;
use crate::catalogue;
use crate::engine::Row;
use crate::error::StoreError;
use crate::keyring;
use crate::keys::{check_value, random_key, read_key};
use crate::reads::Recorded;
use crate::store::{Store, WRAPPING_CHECK};

const SALT: usize = 32;

/// What keeps a commitment from being guessed.
pub type Salt = [u8; SALT];

/// A new salt.
pub fn new_salt() -> Salt {
    *random_key()
}

/// The commitment to a text with that salt, as an act holds it.
pub fn commitment(salt: &Salt, field: &str, text: &str) -> String {
    hex(&commit(salt, field, text))
}

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

    /// The key that wraps the others, held against what the record keeps of it.
    pub(crate) async fn wrapping_key(&self) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let place = self.place().keys.wrapping_key();
        let wrapping = read_key(&place)?;
        match self.meta(WRAPPING_CHECK).await? {
            Some(check) if check != check_value(&wrapping) => Err(wrong_wrapping(place)),
            _ => Ok(wrapping),
        }
    }

    /// Notes the check value of a store founded before there was one, once the key has opened a slot that stands.
    pub(crate) async fn note_wrapping_key(&self, wrapping: &[u8; 32], mapped: &[(String, u64)]) -> Result<(), StoreError> {
        if self.meta(WRAPPING_CHECK).await?.is_some() {
            return Ok(());
        }
        let place = &self.place().keys;
        for (subject, slot) in mapped {
            match keyring::read_slot(&place.persons_keys(), &keyring::cipher(wrapping), subject, *slot) {
                Ok(_) => break,
                // Its slot tells nothing any more; another's does.
                Err(StoreError::Destroyed(_)) => {}
                Err(StoreError::Keys { .. }) => return Err(wrong_wrapping(place.wrapping_key())),
                Err(error) => return Err(error),
            }
        }
        self.set_meta(WRAPPING_CHECK, &check_value(wrapping)).await
    }
}

fn wrong_wrapping(place: PathBuf) -> StoreError {
    StoreError::Keys { place, detail: "this is not the key that wraps the keys of this store".to_owned() }
}

impl Vault<'_> {
    /// Seals a text about a subject: its commitment in hexadecimal, for the act, and the row, for the commit.
    ///
    /// # Errors
    /// As [`Vault::seal_with`].
    pub fn seal(&self, subject: &str, field: &str, text: &str) -> Result<(String, SealedRow), StoreError> {
        self.seal_with(subject, field, text, &new_salt())
    }

    /// The same with a salt that was chosen already: whoever signs a commitment chooses it.
    ///
    /// A new subject's key is made here and filed when the row is appended.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] in a store opened for reading; [`StoreError::Destroyed`] if the subject's key is not there any more.
    pub fn seal_with(&self, subject: &str, field: &str, text: &str, salt: &Salt) -> Result<(String, SealedRow), StoreError> {
        if field.contains('\0') {
            return Err(StoreError::Invalid("a field's name holds no zero byte".to_owned()));
        }
        let (slot, cipher) = self.store.keys()?.lock().key_for(subject)?;
        let commitment = commit(salt, field, text);
        let mut plain = Zeroizing::new(salt.to_vec());
        plain.extend_from_slice(text.as_bytes());
        let ciphertext = keyring::seal_under(&cipher, &plain, &context(subject, field, &commitment))?;
        Ok((hex(&commitment), SealedRow { subject: subject.to_owned(), field: field.to_owned(), commitment, ciphertext, slot }))
    }

    /// The texts about a subject that have one of these commitments, by field, or all of them; none if it has none. What is opened stands
    /// in the journal of reads before.
    ///
    /// # Errors
    /// [`StoreError::Destroyed`] if the subject's key is not there any more; [`StoreError::Keys`] or [`StoreError::Corrupt`] if keys
    /// and texts do not belong together.
    pub async fn open(&self, _read: &Recorded, subject: &str, wanted: Option<&BTreeSet<String>>) -> Result<Vec<Opened>, StoreError> {
        let Some(slot) = self.slot(subject).await? else { return Ok(Vec::new()) };
        let place = self.store.place();
        let wrapping = self.store.wrapping_key().await?;
        // From the file, not from memory: another process may have destroyed it.
        let key = keyring::read_slot(&place.keys.persons_keys(), &keyring::cipher(&wrapping), subject, slot)?;
        let cipher = keyring::cipher(&key);
        let rows = self.store.pool().ask(catalogue::SEALED_OF).bind(subject).all().await.map_err(|e| place.error(e))?;
        let mut opened = Vec::new();
        for row in &rows {
            let commitment: Vec<u8> = row.get(1).map_err(|e| place.error(e))?;
            if wanted.is_none_or(|wanted| wanted.contains(&hex(&commitment))) {
                opened.push(self.open_row(&cipher, subject, row)?);
            }
        }
        Ok(opened)
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
