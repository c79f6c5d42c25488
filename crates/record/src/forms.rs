//! The forms of a store: its tables, oldest form first, and how one of an older form is brought up.

use std::borrow::Cow;

use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::{Connection as _, SqlSafeStr};

use crate::catalogue;
use crate::chained;
use crate::engine::{Ask, Connection};
use crate::error::StoreError;
use crate::place::Place;
use crate::statement::Engine;

/// The forms of the store, oldest first: number, name, and the tables of each engine.
const FORMS: [(i64, &str, catalogue::Twin); 7] = [
    (
        1,
        "record",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0001_record.sql"),
            postgres: include_str!("../migrations/postgres/0001_record.sql"),
        },
    ),
    (
        VIEWS,
        "views",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0002_views.sql"),
            postgres: include_str!("../migrations/postgres/0002_views.sql"),
        },
    ),
    (
        3,
        "left regions",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0003_left_regions.sql"),
            postgres: include_str!("../migrations/postgres/0003_left_regions.sql"),
        },
    ),
    (
        5,
        "reads",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0005_reads.sql"),
            postgres: include_str!("../migrations/postgres/0005_reads.sql"),
        },
    ),
    (
        READS,
        "journals",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0006_journals.sql"),
            postgres: include_str!("../migrations/postgres/0006_journals.sql"),
        },
    ),
    (
        OFFICE,
        "office",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0007_office.sql"),
            postgres: include_str!("../migrations/postgres/0007_office.sql"),
        },
    ),
    (
        CLAIMS,
        "claims",
        catalogue::Twin {
            sqlite: include_str!("../migrations/sqlite/0008_claims.sql"),
            postgres: include_str!("../migrations/postgres/0008_claims.sql"),
        },
    ),
];
/// The form since which views are kept as this program reads them.
pub(crate) const VIEWS: i64 = 2;
/// The form since which reads are recorded in a chain.
pub(crate) const READS: i64 = 6;
/// The form since which the office keeps accounts, sessions and drafts.
pub(crate) const OFFICE: i64 = 7;
/// The form since which the office keeps who is at a record.
pub(crate) const CLAIMS: i64 = 8;

/// The form the store has.
pub(crate) async fn found(place: &Place, mut ask: impl Ask) -> Result<i64, StoreError> {
    let found: Option<i64> = ask.ask(catalogue::SCHEMA_VERSION).scalar().await.map_err(|e| place.error(e))?;
    found.ok_or_else(|| StoreError::NotAStore { place: place.named().to_path_buf(), reason: "it has no form".to_owned() })
}

/// Whether that form can be opened. An older one is brought up by a writer; to a reader it says all but its views.
pub(crate) fn check(place: &Place, found: i64) -> Result<(), StoreError> {
    let known = newest();
    if found > known { Err(StoreError::Newer { place: place.named().to_path_buf(), found, known }) } else { Ok(()) }
}

/// The newest form that this program knows.
fn newest() -> i64 {
    FORMS.iter().map(|(version, ..)| *version).max().unwrap_or(0)
}

/// Brings the store to the newest form, with what no statement can make of its rows: all of it or nothing. One that has it already is left
/// alone: its writer may have no right to more.
pub(crate) async fn bring_up(place: &Place, connection: &mut Connection, found: i64) -> Result<(), StoreError> {
    let engine = connection.engine();
    if found == newest() {
        return if engine == Engine::Postgres { Ok(()) } else { migrate(place, connection).await };
    }
    let begin = engine.of(&catalogue::BEGIN_WRITING);
    macro_rules! whole {
        ($connection:expr) => {{
            let mut whole = $connection.begin_with(begin).await.map_err(|e| place.error(e))?;
            run(place, engine, &mut *whole).await?;
            if found < READS {
                chained::take_in(place, &mut &mut *whole).await?;
            }
            whole.commit().await.map_err(|e| place.error(e))
        }};
    }
    match connection {
        Connection::Sqlite(connection) => whole!(connection),
        Connection::Postgres(connection) => whole!(connection),
    }
}

pub(crate) async fn migrate(place: &Place, connection: &mut Connection) -> Result<(), StoreError> {
    match connection {
        Connection::Sqlite(connection) => run(place, Engine::Sqlite, &mut **connection).await,
        Connection::Postgres(connection) => run(place, Engine::Postgres, &mut **connection).await,
    }
}

pub(crate) async fn run<C: Migrate>(place: &Place, engine: Engine, connection: &mut C) -> Result<(), StoreError> {
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
