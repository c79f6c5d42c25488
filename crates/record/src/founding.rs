//! Founding a store, and holding one that is opened against its founding: its signed mark.

use ed25519_dalek::{SigningKey, VerifyingKey};
use serde_json::json;
use sqlx::Connection as _;

use crate::canonical::canonical;
use crate::catalogue;
use crate::checkpoint::{self, Verifier};
use crate::engine::{Ask as _, Connection, Pool};
use crate::error::{StoreError, from_io};
use crate::forms;
use crate::keyring;
use crate::keys::{check_value, random_key, read_key, write_public, write_secret};
use crate::place::Place;
use crate::promises::hold_promises;
use crate::site::Access;
use crate::statement::Engine;
use crate::store::{FACTS, VIEWS_FORM, WRAPPING_CHECK};

/// What a store is founded as.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Whether the store is a demonstration. The mark can never be set or lifted later.
    pub demonstration: bool,
    /// The name of the log, which its checkpoints carry (C2SP tlog-checkpoint `origin`): no spaces, no `+`.
    pub origin: String,
    /// The hash of the rules in force at the founding.
    pub pack: String,
    /// The hash of the definitions in force at the founding.
    pub definitions: String,
    /// The form in which views will be kept.
    pub views_form: String,
}

/// Makes a new store's files and tables. The founding is the last thing written: a store without it was never finished.
pub(crate) async fn found(place: &Place, founding: &Founding) -> Result<(), StoreError> {
    let (log_key, wrapping) = (random_key(), random_key());
    let signer = SigningKey::from_bytes(&log_key);
    write_secret(&place.keys.wrapping_key(), wrapping.as_slice())?;
    write_secret(&place.keys.persons_keys(), keyring::new_file())?;
    write_secret(&place.keys.log_key(), log_key.as_slice())?;
    place.keys.make_list_key()?;
    place.keys.make_office_key()?;
    write_public(&place.keys.verifier, &format!("{}\n", Verifier::new(&founding.origin, signer.verifying_key())))?;
    let demonstration = if founding.demonstration { "true" } else { "false" };
    let signature = checkpoint::sign_bytes(&signer, &signed_bytes(demonstration, &founding.origin));
    let facts = [
        ("demonstration", demonstration),
        ("origin", founding.origin.as_str()),
        ("pack", &founding.pack),
        ("definitions", &founding.definitions),
        (VIEWS_FORM, &founding.views_form),
        (WRAPPING_CHECK, &check_value(&wrapping)),
        ("founding", &signature),
    ];
    match &place.server {
        None => {
            // SQLite gives its other files the mode of this one.
            write_secret(&place.file().path(), &[])?;
            let mut connection = place.open_writer().await?;
            forms::migrate(place, &mut connection).await?;
            connection.run(catalogue::BEGIN).await.map_err(|e| place.error(e))?;
            tell(place, &mut connection, &facts).await?;
            connection.run(catalogue::COMMIT).await.map_err(|e| place.error(e))?;
            connection.close().await.map_err(|e| place.error(e))?;
        }
        Some(server) => {
            let mut connection = server.connect().await?;
            hold_promises(place, Engine::Postgres, &mut connection, Access::Write).await?;
            match forms::found(place, &mut connection).await {
                Err(StoreError::NotAStore { .. }) => {}
                Err(error) => return Err(error),
                Ok(_) => return Err(StoreError::Exists(place.named().to_path_buf())),
            }
            // Tables and founding in one transaction: a failure leaves the database as it was.
            let mut transaction = connection.begin().await.map_err(|e| place.error(e))?;
            forms::run(place, Engine::Postgres, &mut *transaction).await?;
            for (key, value) in facts {
                let told = sqlx::query(catalogue::FOUND).bind(key).bind(value).execute(&mut *transaction).await;
                told.map_err(|e| place.error(e))?;
            }
            transaction.commit().await.map_err(|e| place.error(e))?;
            connection.close().await.map_err(|e| place.error(e))?;
        }
    }
    place.sync()
}

async fn tell(place: &Place, connection: &mut Connection, facts: &[(&str, &str)]) -> Result<(), StoreError> {
    for (key, value) in facts {
        connection.ask(catalogue::FOUND).bind(*key).bind(*value).done().await.map_err(|e| place.error(e))?;
    }
    Ok(())
}

/// What the log's key signs at the founding, so that the mark cannot be lifted in the database alone.
fn signed_bytes(demonstration: &str, origin: &str) -> Vec<u8> {
    canonical(&json!({ "founding": { "demonstration": demonstration, "origin": origin } }))
}

/// What the store says it was founded as.
pub(crate) async fn read(place: &Place, pool: &Pool) -> Result<[String; 3], StoreError> {
    let mut values = FACTS.map(str::to_owned);
    for value in &mut values {
        let row = pool.ask(catalogue::META).bind(value.as_str()).optional().await.map_err(|e| place.error(e))?;
        let row = row.ok_or_else(|| StoreError::NotAStore {
            place: place.named().to_path_buf(),
            reason: format!("its founding was not finished ({value} is missing)"),
        })?;
        *value = row.get(0).map_err(|e| place.error(e))?;
    }
    Ok(values)
}

/// The public half of the key that signs the log: as it stands beside the record, where no statement changes it; of a store founded before
/// it stood there, from the key that signs.
pub(crate) fn read_public(place: &Place, origin: &str) -> Result<VerifyingKey, StoreError> {
    let path = &place.keys.verifier;
    let bad = |detail: String| StoreError::Keys { place: path.clone(), detail };
    match std::fs::read_to_string(path) {
        Ok(text) => match Verifier::parse(&text) {
            Ok(verifier) if verifier.name() == origin => Ok(verifier.key()),
            Ok(verifier) => Err(bad(format!("it is the verifier of another log, {}", verifier.name()))),
            Err(error) => Err(bad(error.to_string())),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(SigningKey::from_bytes(&*read_key(&place.keys.log_key())?).verifying_key())
        }
        Err(error) => Err(from_io(path, &error)),
    }
}

/// Writes what a store founded before has not: the public key beside the record, what marks the pages of lists, and what wraps
/// the keepings of the office.
pub(crate) fn complete(place: &Place, origin: &str, public: VerifyingKey) -> Result<(), StoreError> {
    if !place.keys.verifier.exists() {
        write_public(&place.keys.verifier, &format!("{}\n", Verifier::new(origin, public)))?;
    }
    place.keys.make_list_key()?;
    place.keys.make_office_key()
}

/// Holds what the store says it was founded as against the log's public key.
pub(crate) fn check(place: &Place, [demonstration, origin, signature]: &[String; 3], public: &VerifyingKey) -> Result<(), StoreError> {
    if checkpoint::verify_bytes(public, &signed_bytes(demonstration, origin), signature) {
        return Ok(());
    }
    Err(StoreError::Corrupt {
        place: place.named().to_path_buf(),
        detail: "its founding (demonstration mark and origin) is not the one signed with the log's key (log.verifier)".to_owned(),
    })
}
