//! What the office keeps beside the log: rows that change and go, and the key under which what they hold is wrapped.
//!
//! Wrapped is: what alone would let somebody act for an officer, or read what an officer has not handed in. The key stands in a file, so that
//! the database tells nothing; what an officer acts by is wrapped a second time, under a key that only the officer's own word makes, so that
//! the file tells nothing either.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::canonical::hex;
use crate::engine::{Ask as _, Asked, Connection};
use crate::error::StoreError;
use crate::forms;
use crate::keyring;
use crate::keys::{random_key, read_key};
use crate::store::Store;

/// A key made from what an officer presents: a password, a link, the id of a session.
pub type OwnKey = Zeroizing<[u8; 32]>;

/// 32 bytes from the system's random source, of which a link, a session's id or a code is written.
pub fn random_bytes() -> Zeroizing<[u8; 32]> {
    random_key()
}

impl Store {
    /// Wraps bytes for a context, such as whose they are and what for: under the officer's own key, if one is given, and around that under the
    /// key of the office.
    ///
    /// # Errors
    /// [`StoreError::Keys`] where the key of the office is not to be had.
    pub fn wrap(&self, context: &str, own: Option<&OwnKey>, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let office = self.office_key()?;
        let context = of_context(context);
        match own {
            None => keyring::seal_under(&keyring::cipher(&office), plain, &context),
            Some(own) => {
                let inner = Zeroizing::new(keyring::seal_under(&keyring::cipher(own), plain, &context)?);
                keyring::seal_under(&keyring::cipher(&office), &inner, &context)
            }
        }
    }

    /// What [`Store::wrap`] wrapped; `None` where keys, context or bytes are not those.
    ///
    /// # Errors
    /// [`StoreError::Keys`] where the key of the office is not to be had.
    pub fn unwrap(&self, context: &str, own: Option<&OwnKey>, wrapped: &[u8]) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let office = self.office_key()?;
        let context = of_context(context);
        let outer = keyring::open_under(&keyring::cipher(&office), wrapped, &context);
        Ok(match own {
            None => outer,
            Some(own) => outer.and_then(|inner| keyring::open_under(&keyring::cipher(own), &inner, &context)),
        })
    }

    /// A hash that only whoever has the key of the office can make: of what must be known again and not be read, as a mistyped name.
    ///
    /// # Errors
    /// [`StoreError::Keys`] where the key of the office is not to be had.
    pub fn office_hash(&self, text: &str) -> Result<String, StoreError> {
        let office = self.office_key()?;
        Ok(hex(&Sha256::new().chain_update(b"aiqyn office hash\n").chain_update(office.as_slice()).chain_update(text).finalize()))
    }

    fn office_key(&self) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        read_key(&self.place().keys.office_key())
    }

    /// Whether the store is of a form in which the office keeps accounts; one of an older form is brought up by a writer.
    pub fn keeps_office(&self) -> bool {
        self.form >= forms::OFFICE
    }

    pub(crate) fn hold_office(&self) -> Result<(), StoreError> {
        if self.keeps_office() {
            return Ok(());
        }
        Err(StoreError::Older { place: self.place().named().to_path_buf(), found: self.form, known: forms::OFFICE })
    }

    /// The connection over which the office changes its rows.
    pub(crate) async fn office_connection(&self) -> Result<Connection, StoreError> {
        self.hold_office()?;
        self.beside().await
    }

    /// Changes rows of the office by one statement; says how many it answered.
    pub(crate) async fn change(&self, statement: &'static str, bind: impl FnOnce(Asked<'_>) -> Asked<'_>) -> Result<usize, StoreError> {
        let mut connection = self.office_connection().await?;
        let rows = bind(connection.ask(statement)).all().await.map_err(|e| self.error(e))?;
        self.keep_beside(connection).await;
        Ok(rows.len())
    }
}

fn of_context(context: &str) -> Vec<u8> {
    format!("aiqyn office\n{context}").into_bytes()
}
