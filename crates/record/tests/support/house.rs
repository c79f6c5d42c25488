//! A store's house on either engine, and the intruder behind its back.

use std::path::Path;

use aiqyn_record::{Access, Database, Engine, Site, Store, StoreError};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, PgConnection, SqliteConnection};
use tempfile::TempDir;

use super::cluster::cluster;
use super::founding;

/// Tells each story to both engines.
#[macro_export]
macro_rules! told_to_both {
    ($($story:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test] async fn $story() { super::$story($crate::support::House::on(aiqyn_record::Engine::Sqlite).await).await })+
        }
        mod postgres {
            $(#[tokio::test] async fn $story() { super::$story($crate::support::House::on(aiqyn_record::Engine::Postgres).await).await })+
        }
    };
}

/// A folder, and a database if the engine needs one.
pub struct House {
    dir: TempDir,
    pub engine: Engine,
    database: String,
}

impl House {
    pub async fn on(engine: Engine) -> Self {
        let dir = tempfile::tempdir().unwrap();
        // A test that runs itself as another process goes on in the house of the first.
        let wants_one = engine == Engine::Postgres && std::env::var_os(super::CHILD).is_none();
        let database = if wants_one { cluster().database().await } else { String::new() };
        Self { dir, engine, database }
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// The name of its database, on a server.
    pub fn database(&self) -> &str {
        &self.database
    }

    pub fn site(&self) -> Site {
        self.site_in(self.dir.path())
    }

    /// Another folder with the same database.
    pub fn site_in(&self, dir: &Path) -> Site {
        let database = match self.engine {
            Engine::Sqlite => Database::Sqlite,
            Engine::Postgres => Database::Postgres(cluster().url(&self.database)),
        };
        Site::at(dir, database)
    }

    pub async fn found(&self) -> Store {
        Store::create(self.site(), founding(true)).await.unwrap()
    }

    pub async fn try_open(&self, access: Access) -> Result<Store, StoreError> {
        Store::open(self.site(), access).await
    }

    pub async fn open(&self, access: Access) -> Store {
        self.try_open(access).await.unwrap()
    }

    pub async fn reopen(&self, store: Store) -> Store {
        store.close().await;
        self.open(Access::Write).await
    }

    /// A connection behind the store's back, as an intruder with the file or the owner's password would have it.
    pub async fn intruder(&self) -> Intruder {
        match self.engine {
            Engine::Sqlite => {
                let options = SqliteConnectOptions::new().filename(self.dir.path().join("record.sqlite"));
                Intruder::Sqlite(options.connect().await.unwrap())
            }
            Engine::Postgres => Intruder::Postgres(cluster().connect(&self.database).await),
        }
    }
}

/// Somebody behind the store's back.
pub enum Intruder {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Intruder {
    pub async fn try_run(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(connection) => {
                sqlx::raw_sql(AssertSqlSafe(sql.replace("{zeros}", "zeroblob(32)"))).execute(connection).await.map(|_| ())
            }
            Self::Postgres(connection) => {
                let zeros = "decode(repeat('00', 32), 'hex')";
                sqlx::raw_sql(AssertSqlSafe(sql.replace("{zeros}", zeros))).execute(connection).await.map(|_| ())
            }
        }
    }

    /// Runs statements; `{zeros}` is a hash of 32 zero bytes.
    pub async fn run(&mut self, sql: &str) {
        self.try_run(sql).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    /// Lifts the triggers, and lets references dangle.
    pub async fn lift_guards(&mut self) {
        match self {
            Self::Sqlite(connection) => {
                let triggers: Vec<String> =
                    sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetch_all(&mut *connection).await.unwrap();
                for trigger in triggers {
                    sqlx::raw_sql(AssertSqlSafe(format!("DROP TRIGGER {trigger}"))).execute(&mut *connection).await.unwrap();
                }
                self.run("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF").await;
            }
            Self::Postgres(_) => self.run("SET session_replication_role = replica").await,
        }
    }

    /// The bytes of each row's first column.
    pub async fn bytes(&mut self, sql: &str) -> Vec<Vec<u8>> {
        match self {
            Self::Sqlite(connection) => {
                use sqlx::Row as _;
                let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(connection).await.unwrap();
                rows.iter().map(|row| row.get_unchecked(0)).collect()
            }
            Self::Postgres(connection) => sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_all(connection).await.unwrap(),
        }
    }

    /// The number in the first row.
    pub async fn number(&mut self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(connection) => sqlx::query_scalar(sql).fetch_one(connection).await.unwrap(),
            Self::Postgres(connection) => sqlx::query_scalar(sql).fetch_one(connection).await.unwrap(),
        }
    }

    /// A text as the engine stores it, of these bytes.
    pub fn text(&self, hex: &str) -> String {
        match self {
            Self::Sqlite(_) => format!("CAST(x'{hex}' AS TEXT)"),
            Self::Postgres(_) => format!("convert_from('\\x{hex}', 'UTF8')"),
        }
    }

    /// Bytes as the engine stores them.
    pub fn blob(&self, hex: &str) -> String {
        match self {
            Self::Sqlite(_) => format!("x'{hex}'"),
            Self::Postgres(_) => format!("'\\x{hex}'::bytea"),
        }
    }

    /// The bytes of a column of text.
    pub fn bytes_of(&self, column: &str) -> String {
        match self {
            Self::Sqlite(_) => column.to_owned(),
            Self::Postgres(_) => format!("convert_to({column}, 'UTF8')"),
        }
    }
}
