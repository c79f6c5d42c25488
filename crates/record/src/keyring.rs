//! The keyring: one key a subject, in a file of fixed slots beside the record and never inside it.
//!
//! A slot holds a subject's random key, wrapped under `wrapping.key` and bound to its subject. To destroy a key its slot
//! is overwritten with zeros in place and flushed to the disk; slots are never used again. A backup of the *keys* folder,
//! and a disk that keeps overwritten blocks, keep the wrapped key: see to them too when a person is to be forgotten.

use std::collections::{BTreeSet, HashMap};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{StoreError, from_io};
use crate::keys::{hold_file_private, random_key};

/// A nonce of 24 bytes, a wrapped key of 32, a tag of 16.
const SLOT: usize = 72;
const NONCE: usize = 24;
/// Slot 0 says what the file is.
const HEADER: &[u8; SLOT] = b"aiqyn keyring 1: one wrapped key in each slot of 72 bytes; 0 = destroyed";

/// A subject's key in the clear. It is wiped from memory when dropped.
pub(crate) type PersonKey = Zeroizing<[u8; 32]>;

/// How a writing store keeps a subject's key until it is needed.
struct KeySlot {
    slot: u64,
    key: Option<PersonKey>,
    /// Whether the slot stands in the file.
    filed: bool,
    /// Whether the record's committed rows map the subject to the slot.
    mapped: bool,
}

/// The keyring of a store open for writing: knows every subject's slot, and keys not yet in the file.
pub(crate) struct Keyring {
    path: PathBuf,
    wrapping: XChaCha20Poly1305,
    held: HashMap<String, KeySlot>,
    next_slot: u64,
}

/// The bytes of a new keyring.
pub(crate) fn new_file() -> &'static [u8] {
    HEADER
}

/// Encrypts under a key with a fresh random nonce: nonce ‖ ciphertext ‖ tag.
pub(crate) fn seal_under(cipher: &XChaCha20Poly1305, plain: &[u8], context: &[u8]) -> Result<Vec<u8>, StoreError> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    let sealed = cipher
        .encrypt(&nonce, Payload { msg: plain, aad: context })
        .map_err(|_| StoreError::Invalid("a text too long to be sealed".to_owned()))?;
    let mut bytes = nonce.to_vec();
    bytes.extend_from_slice(&sealed);
    Ok(bytes)
}

/// Decrypts what [`seal_under`] made, or `None` if key, context or bytes are not the ones sealed.
pub(crate) fn open_under(cipher: &XChaCha20Poly1305, sealed: &[u8], context: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    cipher.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: context }).ok().map(Zeroizing::new)
}

/// The cipher of a key.
pub(crate) fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(Key::from_slice(key))
}

/// Reads a subject's key from its slot in the keyring at `path`.
pub(crate) fn read_slot(path: &Path, wrapping: &XChaCha20Poly1305, subject: &str, slot: u64) -> Result<PersonKey, StoreError> {
    let bad = |detail: &str| StoreError::Keys { place: path.to_path_buf(), detail: format!("slot {slot}: {detail}") };
    hold_file_private(path)?;
    let mut file = File::open(path).map_err(|e| from_io(path, &e))?;
    let mut bytes = [0_u8; SLOT];
    let read = file.seek(SeekFrom::Start(slot * SLOT as u64)).and_then(|_| file.read_exact(&mut bytes));
    read.map_err(|_| bad("the keyring is shorter than the record knows"))?;
    if bytes == [0; SLOT] {
        return Err(StoreError::Destroyed(subject.to_owned()));
    }
    let plain =
        open_under(wrapping, &bytes, &context(subject, slot)).ok_or_else(|| bad("it was not wrapped for this subject and store"))?;
    let mut key = Zeroizing::new([0_u8; 32]);
    if plain.len() != key.len() {
        return Err(bad("it does not hold a key"));
    }
    key.copy_from_slice(&plain);
    Ok(key)
}

/// Overwrites a slot with zeros, in place, and flushes the file to the disk.
pub(crate) fn destroy_slot(path: &Path, slot: u64) -> Result<(), StoreError> {
    let mut file = OpenOptions::new().write(true).open(path).map_err(|e| from_io(path, &e))?;
    let wiped = file.seek(SeekFrom::Start(slot * SLOT as u64)).and_then(|_| file.write_all(&[0; SLOT]));
    wiped.and_then(|()| file.sync_all()).map_err(|e| from_io(path, &e))
}

fn context(subject: &str, slot: u64) -> Vec<u8> {
    let mut context = slot.to_be_bytes().to_vec();
    context.extend_from_slice(subject.as_bytes());
    context
}

impl Keyring {
    /// The keyring at `path`, with the slots that the record maps.
    pub fn open(path: PathBuf, wrapping: XChaCha20Poly1305, mapped: Vec<(String, u64)>) -> Result<Self, StoreError> {
        hold_file_private(&path)?;
        let mut header = [0_u8; SLOT];
        let mut file = File::open(&path).map_err(|e| from_io(&path, &e))?;
        let length = file.metadata().map_err(|e| from_io(&path, &e))?.len();
        if file.read_exact(&mut header).is_err() || header != *HEADER {
            return Err(StoreError::Keys { place: path, detail: "this is not a keyring".to_owned() });
        }
        // Slots are never used twice: neither one whose transaction was lost, nor one torn by a power cut.
        let after_mapped = mapped.iter().map(|(_, slot)| slot + 1).max().unwrap_or(1);
        let next_slot = length.div_ceil(SLOT as u64).max(after_mapped);
        let held = mapped.into_iter().map(|(subject, slot)| (subject, KeySlot { slot, key: None, filed: true, mapped: true })).collect();
        Ok(Self { path, wrapping, held, next_slot })
    }

    /// The slot and key of a subject, new if it has none.
    pub fn key_for(&mut self, subject: &str) -> Result<(u64, XChaCha20Poly1305), StoreError> {
        if let Some(held) = self.held.get_mut(subject) {
            let key = match held.key.take() {
                Some(key) => key,
                None => read_slot(&self.path, &self.wrapping, subject, held.slot)?,
            };
            let made = cipher(&key);
            held.key = Some(key);
            return Ok((held.slot, made));
        }
        let (slot, key) = (self.next_slot, random_key());
        self.next_slot += 1;
        let made = cipher(&key);
        self.held.insert(subject.to_owned(), KeySlot { slot, key: Some(key), filed: false, mapped: false });
        Ok((slot, made))
    }

    /// Writes the keys of these subjects that are not in the file yet, and flushes it once. Returns the subjects whose
    /// mapping the record does not hold yet, with their slots.
    pub fn file(&mut self, subjects: &BTreeSet<&str>) -> Result<Vec<(String, u64)>, StoreError> {
        let mut unmapped = Vec::new();
        let mut unfiled = Vec::new();
        for subject in subjects {
            let held = self
                .held
                .get(*subject)
                .ok_or_else(|| StoreError::Invalid(format!("subject {subject}: sealed by another vault; seal it with this store's")))?;
            if !held.mapped {
                unmapped.push(((*subject).to_owned(), held.slot));
            }
            if let (false, Some(key)) = (held.filed, &held.key) {
                unfiled.push((*subject, held.slot, seal_under(&self.wrapping, key.as_slice(), &context(subject, held.slot))?));
            }
        }
        if !unfiled.is_empty() {
            self.write(&unfiled).map_err(|e| from_io(&self.path, &e))?;
            for (subject, ..) in &unfiled {
                if let Some(held) = self.held.get_mut(*subject) {
                    held.filed = true;
                }
            }
        }
        Ok(unmapped)
    }

    fn write(&self, slots: &[(&str, u64, Vec<u8>)]) -> std::io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(&self.path)?;
        let mut at = u64::MAX;
        // Neighbouring slots go out as one write.
        let mut ordered: Vec<_> = slots.iter().collect();
        ordered.sort_by_key(|(_, slot, _)| *slot);
        let mut run = Vec::new();
        for (_, slot, bytes) in ordered {
            if at != *slot {
                file.write_all(&run)?;
                run.clear();
                file.seek(SeekFrom::Start(slot * SLOT as u64))?;
            }
            run.extend_from_slice(bytes);
            at = slot + 1;
        }
        file.write_all(&run)?;
        file.sync_all()
    }

    /// Notes that the record's committed rows map these subjects.
    pub fn mapped(&mut self, subjects: &[(String, u64)]) {
        for (subject, _) in subjects {
            if let Some(held) = self.held.get_mut(subject) {
                held.mapped = true;
            }
        }
    }

    /// Destroys a subject's key for good. False if the subject has none.
    pub fn destroy(&mut self, subject: &str) -> Result<bool, StoreError> {
        let Some(held) = self.held.get_mut(subject) else { return Ok(false) };
        destroy_slot(&self.path, held.slot)?;
        held.key = None;
        held.filed = true;
        Ok(true)
    }
}

/// The keys of a store open for writing.
#[derive(Clone)]
pub(crate) struct Keys(Arc<Mutex<Keyring>>);

impl Keys {
    pub fn new(keyring: Keyring) -> Self {
        Self(Arc::new(Mutex::new(keyring)))
    }

    pub fn lock(&self) -> MutexGuard<'_, Keyring> {
        // The keyring is consistent between any two of its statements; a panic elsewhere does not spoil it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Files the keys of these subjects; see [`Keyring::file`]. Done off the async threads: it waits for the disk.
    pub async fn file(&self, subjects: impl Iterator<Item = &str>) -> Result<Vec<(String, u64)>, StoreError> {
        let subjects: BTreeSet<String> = subjects.map(str::to_owned).collect();
        if subjects.is_empty() {
            return Ok(Vec::new());
        }
        let keys = self.clone();
        tokio::task::spawn_blocking(move || keys.lock().file(&subjects.iter().map(String::as_str).collect()))
            .await
            .map_err(|e| StoreError::Invalid(format!("the keys could not be filed: {e}")))?
    }
}
