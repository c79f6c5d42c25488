//! Founding a store, and holding one that is opened against its founding: its signed mark.

use ed25519_dalek::SigningKey;
use serde_json::json;
use sqlx::Connection as _;

use crate::canonical::canonical;
use crate::catalogue;
use crate::checkpoint;
use crate::engine::{Ask as _, Connection, Pool};
use crate::error::StoreError;
use crate::forms;
use crate::keyring;
use crate::place::{Place, random_key, write_secret};
use crate::promises::hold_promises;
use crate::site::Access;
use crate::statement::Engine;
use crate::store::{FACTS, VIEWS_FORM};

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
    let log_key = random_key();
    write_secret(&place.wrapping_key(), random_key().as_slice())?;
    write_secret(&place.persons_keys(), keyring::new_file())?;
    write_secret(&place.log_key(), log_key.as_slice())?;
    let demonstration = if founding.demonstration { "true" } else { "false" };
    let signature = checkpoint::sign_bytes(&SigningKey::from_bytes(&log_key), &signed_bytes(demonstration, &founding.origin));
    let facts = [
        ("demonstration", demonstration),
        ("origin", founding.origin.as_str()),
        ("pack", &founding.pack),
        ("definitions", &founding.definitions),
        (VIEWS_FORM, &founding.views_form),
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

/// Holds that against the log's key.
pub(crate) fn check(place: &Place, [demonstration, origin, signature]: &[String; 3], log_key: &SigningKey) -> Result<(), StoreError> {
    if checkpoint::verify_bytes(&log_key.verifying_key(), &signed_bytes(demonstration, origin), signature) {
        return Ok(());
    }
    Err(StoreError::Corrupt {
        place: place.named().to_path_buf(),
        detail: "its founding (demonstration mark and origin) is not the one signed with keys/log.key".to_owned(),
    })
}
