//! The files of keys: where each lies, who needs it, and that nobody else can read it.
//!
//! The signer's folder holds `log.key`, which signs checkpoints and publications. The vault's holds `wrapping.key` and `persons.keys`, which
//! seal and open texts. The reader's holds `list.key`, which marks the pages of lists. The office's holds `office.key`, which wraps what the
//! office keeps for those who sign in. `log.verifier`, beside the record, is public: it is all that whoever opens the record needs of the
//! log's key.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::OsRng;
use chacha20poly1305::aead::rand_core::RngCore;
use ed25519_dalek::{SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::canonical::hex;
use crate::error::{StoreError, from_io};
use crate::site::KeyFolders;

/// Where a store's keys lie.
#[derive(Clone)]
pub(crate) struct KeyFiles {
    signer: PathBuf,
    vault: PathBuf,
    reader: PathBuf,
    office: PathBuf,
    /// The log's public key, beside the record.
    pub verifier: PathBuf,
}

impl KeyFiles {
    /// The folders named, or those of the store. One founded before they were parted has all in one.
    pub fn of(dir: &Path, named: &KeyFolders) -> Self {
        let all = dir.join("keys");
        let own = |name: &Option<PathBuf>, file: &str, folder: &str| match name {
            Some(named) => named.clone(),
            None if all.join(file).exists() => all.clone(),
            None => all.join(folder),
        };
        Self {
            signer: own(&named.signer, "log.key", "signer"),
            vault: own(&named.vault, "wrapping.key", "vault"),
            reader: all.join("reader"),
            office: all.join("office"),
            verifier: dir.join("log.verifier"),
        }
    }

    pub fn folders(&self) -> [&Path; 4] {
        [&self.signer, &self.vault, &self.reader, &self.office]
    }

    pub fn log_key(&self) -> PathBuf {
        self.signer.join("log.key")
    }

    pub fn wrapping_key(&self) -> PathBuf {
        self.vault.join("wrapping.key")
    }

    pub fn persons_keys(&self) -> PathBuf {
        self.vault.join("persons.keys")
    }

    pub fn list_key(&self) -> PathBuf {
        self.reader.join("list.key")
    }

    pub fn office_key(&self) -> PathBuf {
        self.office.join("office.key")
    }

    /// The key that signs, read for one signature; it must be the one whose public half is known.
    pub fn read_signer(&self, public: &VerifyingKey) -> Result<SigningKey, StoreError> {
        let place = self.log_key();
        let key = SigningKey::from_bytes(&*read_key(&place)?);
        if key.verifying_key() == *public {
            return Ok(key);
        }
        Err(StoreError::Keys { place, detail: "this is not the key that signs this store's log".to_owned() })
    }

    /// What marks the pages of lists. Where it is not to be had, a mark is good for this process alone; one that others can read is none.
    pub fn read_list_key(&self) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        match read_key(&self.list_key()) {
            Err(error @ StoreError::Loose { .. }) => Err(error),
            read => Ok(read.unwrap_or_else(|_| random_key())),
        }
    }

    /// Makes what marks the pages of lists, where a store founded before has none.
    pub fn make_list_key(&self) -> Result<(), StoreError> {
        make_key(&self.list_key(), &self.reader)
    }

    /// Makes what wraps the keepings of the office, where a store founded before has none.
    pub fn make_office_key(&self) -> Result<(), StoreError> {
        make_key(&self.office_key(), &self.office)
    }
}

/// Makes a key and its folder, where it is not there.
fn make_key(path: &Path, folder: &Path) -> Result<(), StoreError> {
    if path.exists() {
        return Ok(());
    }
    make_dir(folder).map_err(|e| from_io(folder, &e))?;
    write_secret(path, random_key().as_slice())
}

/// What the record keeps of the key that wraps the others, to know it again: a hash of 256 random bits, from which nothing is guessed.
pub(crate) fn check_value(wrapping: &[u8; 32]) -> String {
    hex(&Sha256::new().chain_update("aiqyn wrapping key\n").chain_update(wrapping).finalize())
}

/// Writes what is no secret: a new file that everybody may read.
pub(crate) fn write_public(path: &Path, text: &str) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o644);
    options.open(path).and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all())).map_err(|e| from_io(path, &e))
}

/// A file of keys, and the folder it lies in, are for their owner alone.
pub(crate) fn hold_file_private(path: &Path) -> Result<(), StoreError> {
    path.parent().map_or(Ok(()), hold_private)?;
    hold_private(path)
}

/// A file or folder of keys is for its owner alone; what is not there is missed by whoever opens it.
#[cfg(unix)]
pub(crate) fn hold_private(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(found) = std::fs::metadata(path) else { return Ok(()) };
    let mode = found.permissions().mode() & 0o7777;
    if mode & 0o077 == 0 { Ok(()) } else { Err(StoreError::Loose { place: path.to_path_buf(), mode }) }
}

/// Elsewhere modes say nothing.
#[cfg(not(unix))]
pub(crate) fn hold_private(_path: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// Fills a key from the system's random source.
pub(crate) fn random_key() -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0_u8; 32]);
    OsRng.fill_bytes(key.as_mut_slice());
    key
}

/// Creates a file for its owner alone (mode 0600), writes it and flushes it to the disk.
pub(crate) fn write_secret(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|e| from_io(path, &e))?;
    file.write_all(content).and_then(|()| file.sync_all()).map_err(|e| from_io(path, &e))
}

/// Reads a key of 32 bytes, from a file that nobody else can read.
pub(crate) fn read_key(path: &Path) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    hold_file_private(path)?;
    let bytes = Zeroizing::new(std::fs::read(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => StoreError::Keys { place: path.to_path_buf(), detail: "the key file is missing".to_owned() },
        _ => from_io(path, &e),
    })?);
    let mut key = Zeroizing::new([0_u8; 32]);
    if bytes.len() != key.len() {
        return Err(StoreError::Keys { place: path.to_path_buf(), detail: format!("a key has 32 bytes, this file {}", bytes.len()) });
    }
    key.copy_from_slice(&bytes);
    Ok(key)
}

/// Makes a folder for its owner alone.
pub(crate) fn make_dir(dir: &Path) -> std::io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}
