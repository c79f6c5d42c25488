//! PostgreSQL: how its server is reached, and what its answers mean. A password is never part of what is said.

use std::path::PathBuf;
use std::str::FromStr as _;

use sqlx::postgres::{PgConnectOptions, PgConnection, PgDatabaseError, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection as _};

use crate::engine::PATIENCE;
use crate::error::StoreError;

/// A database on a server, and how it is named to people.
#[derive(Clone)]
pub(crate) struct Server {
    options: PgConnectOptions,
    /// `postgres://user@host:port/database`.
    pub name: PathBuf,
}

impl Server {
    /// Reads a URL; what it leaves out comes from `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD`, `PGSSLMODE` and `~/.pgpass`.
    pub fn parse(url: &str) -> Result<Self, StoreError> {
        if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
            return Err(StoreError::Address("its address does not begin with postgres://"));
        }
        let options = PgConnectOptions::from_str(url).map_err(|_| StoreError::Address("its address is not one of PostgreSQL"))?;
        let user = options.get_username();
        let database = options.get_database().unwrap_or(user);
        let host = match options.get_socket() {
            Some(socket) => socket.display().to_string(),
            None => options.get_host().to_owned(),
        };
        let name = PathBuf::from(format!("postgres://{user}@{host}:{}/{database}", options.get_port()));
        let options = options
            .application_name("aiqyn")
            .statement_cache_capacity(300)
            // A writer that is cut off is noticed, and its place becomes free.
            .options([("tcp_keepalives_idle", "10"), ("tcp_keepalives_interval", "5"), ("tcp_keepalives_count", "3")])
            .disable_statement_logging();
        Ok(Self { options, name })
    }

    pub async fn connect(&self) -> Result<PgConnection, StoreError> {
        match tokio::time::timeout(PATIENCE * 2, PgConnection::connect_with(&self.options)).await {
            Ok(connected) => connected.map_err(|e| self.error(e)),
            Err(_) => Err(StoreError::Unreachable { place: self.name.clone(), detail: "it does not answer".to_owned() }),
        }
    }

    pub async fn open_readers(&self) -> Result<PgPool, StoreError> {
        let options = self.options.clone().options([("default_transaction_read_only", "on")]);
        // The pool would go on trying until its patience ends; the reason is wanted now.
        self.connect().await?.close().await.map_err(|e| self.error(e))?;
        let pool = PgPoolOptions::new().max_connections(4).acquire_timeout(PATIENCE * 2).connect_with(options).await;
        pool.map_err(|e| self.error(e))
    }

    /// Says what a failure of the server's means for the store.
    pub fn error(&self, error: sqlx::Error) -> StoreError {
        let (at, detail) = (self.name.clone(), error.to_string());
        match &error {
            sqlx::Error::Database(answer) => match answer.try_downcast_ref::<PgDatabaseError>() {
                Some(answer) => meaning(at, answer),
                None => StoreError::Database { place: at, detail },
            },
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut => StoreError::Unreachable { place: at, detail },
            _ => StoreError::Database { place: at, detail },
        }
    }
}

/// What an answer of the server's means, by its SQLSTATE (<https://www.postgresql.org/docs/15/errcodes-appendix.html>).
fn meaning(at: PathBuf, answer: &PgDatabaseError) -> StoreError {
    let detail = answer.message().to_owned();
    match answer.code() {
        "28P01" | "28000" => StoreError::NotAdmitted { place: at, detail },
        "3D000" => StoreError::NoDatabase { place: at, detail },
        "42P01" => StoreError::NotAStore { place: at, reason: format!("its tables were not made by this program ({detail})") },
        "42P07" => StoreError::Exists(at),
        "42501" => StoreError::NotAllowed { place: at, detail },
        "25006" => StoreError::Standby(at),
        "53100" => StoreError::Disk(at),
        "58030" | "53200" => StoreError::Io { place: at, detail },
        "XX001" | "XX002" => StoreError::Corrupt { place: at, detail },
        code if code.starts_with("57P") || code.starts_with("08") || code == "53300" => StoreError::Unreachable { place: at, detail },
        // Text that PostgreSQL cannot hold, such as a zero byte in a key.
        code if code.starts_with("22") => StoreError::Invalid(detail),
        _ => StoreError::Database { place: at, detail },
    }
}

/// Whether the connection was lost, so that it is not known what became of the statement.
pub(crate) fn lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(answer) => {
            let code = answer.try_downcast_ref::<PgDatabaseError>().map_or("", PgDatabaseError::code);
            code.starts_with("57P") || code.starts_with("08")
        }
        _ => false,
    }
}
