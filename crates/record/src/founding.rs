//! Founding a store, and holding one that is opened against its founding: its tables, its form, its signed mark.

use std::borrow::Cow;

use ed25519_dalek::SigningKey;
use serde_json::json;
use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::{Connection as _, SqlSafeStr};

use crate::canonical::canonical;
use crate::catalogue;
use crate::checkpoint;
use crate::engine::{Ask, Connection, Engine, Pool};
use crate::error::StoreError;
use crate::keyring;
use crate::place::{Place, random_key, write_secret};
use crate::sqlite;
use crate::store::{Access, hold_promises};

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
}

/// The keys of `meta` that say what a store was founded as.
pub(crate) const FACTS: [&str; 3] = ["demonstration", "origin", "founding"];
/// The forms of the store, oldest first: number, name, and the tables of each engine.
const FORMS: [(i64, &str, catalogue::Twin); 1] = [(
    1,
    "record",
    catalogue::Twin {
        sqlite: include_str!("../migrations/sqlite/0001_record.sql"),
        postgres: include_str!("../migrations/postgres/0001_record.sql"),
    },
)];

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
        ("founding", &signature),
    ];
    match &place.server {
        None => {
            // SQLite gives its other files the mode of this one.
            write_secret(&place.record(), &[])?;
            let mut connection = Connection::Sqlite(Box::new(sqlite::open_writer(place).await?));
            migrate(place, &mut connection).await?;
            connection.run(catalogue::BEGIN).await.map_err(|e| place.error(e))?;
            tell(place, &mut connection, &facts).await?;
            connection.run(catalogue::COMMIT).await.map_err(|e| place.error(e))?;
            connection.close().await.map_err(|e| place.error(e))?;
        }
        Some(server) => {
            let mut connection = server.connect(place).await?;
            hold_promises(place, Engine::Postgres, &mut connection, Access::Write).await?;
            match form(place, &mut connection).await {
                Err(StoreError::NotAStore { .. }) => {}
                Err(error) => return Err(error),
                Ok(_) => return Err(StoreError::Exists(place.named().to_path_buf())),
            }
            // Tables and founding in one transaction: a failure leaves the database as it was.
            let mut transaction = connection.begin().await.map_err(|e| place.error(e))?;
            run_migrations(place, Engine::Postgres, &mut *transaction).await?;
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

/// The form the store has.
pub(crate) async fn form(place: &Place, mut ask: impl Ask) -> Result<i64, StoreError> {
    let found: Option<i64> = ask.ask(catalogue::SCHEMA_VERSION).scalar().await.map_err(|e| place.error(e))?;
    found.ok_or_else(|| StoreError::NotAStore { place: place.named().to_path_buf(), reason: "it has no form".to_owned() })
}

/// Whether that form can be opened in this way.
pub(crate) fn check_form(place: &Place, found: i64, access: Access) -> Result<(), StoreError> {
    let known = newest();
    let place = place.named().to_path_buf();
    match found.cmp(&known) {
        std::cmp::Ordering::Greater => Err(StoreError::Newer { place, found, known }),
        std::cmp::Ordering::Less if access == Access::Read => Err(StoreError::Older { place, found, known }),
        _ => Ok(()),
    }
}

/// The newest form that this program knows.
fn newest() -> i64 {
    FORMS.iter().map(|(version, ..)| *version).max().unwrap_or(0)
}

/// Brings the store to the newest form. One that has it already is left alone: its writer may have no right to more.
pub(crate) async fn bring_up(place: &Place, connection: &mut Connection, found: i64) -> Result<(), StoreError> {
    if found == newest() && connection.engine() == Engine::Postgres {
        return Ok(());
    }
    migrate(place, connection).await
}

async fn migrate(place: &Place, connection: &mut Connection) -> Result<(), StoreError> {
    match connection {
        Connection::Sqlite(connection) => run_migrations(place, Engine::Sqlite, &mut **connection).await,
        Connection::Postgres(connection) => run_migrations(place, Engine::Postgres, &mut **connection).await,
    }
}

async fn run_migrations<C: Migrate>(place: &Place, engine: Engine, connection: &mut C) -> Result<(), StoreError> {
    let migrations = FORMS.map(|(version, name, tables)| {
        Migration::new(version, Cow::Borrowed(name), MigrationType::Simple, engine.of(&tables).into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.to_vec())
        // Not `run`: its future cannot be awaited on any thread.
        .run_direct(None, connection, false)
        .await
        .map_err(|e| match e {
            MigrateError::Execute(e) | MigrateError::ExecuteMigration(e, _) => place.error(e),
            other => StoreError::Corrupt {
                place: place.named().to_path_buf(),
                detail: format!("its form cannot be brought up to date: {other}"),
            },
        })
}
