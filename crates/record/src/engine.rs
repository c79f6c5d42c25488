//! The two engines behind one face: a statement is asked of a pool or of the writing connection, whichever engine stands
//! behind it. Everything that differs by engine is told apart here, in `sqlite.rs` and in `postgres.rs`, and nowhere else.

use std::time::Duration;

use sqlx::postgres::{PgArguments, PgConnection, PgPool, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqlitePool, SqliteRow};
use sqlx::{AssertSqlSafe, Connection as _, Decode, Encode, Postgres, Row as _, SqlSafeStr, Sqlite, Type};

use crate::statement::{Among, Engine, Rows};

/// How long a store waits for somebody else: another process that holds its file, a connection, the server's answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// The reading connections.
pub(crate) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// The writing connection.
pub(crate) enum Connection {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

/// A row of an answer.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// A statement on its way to an engine, being bound.
pub(crate) enum Asked<'c> {
    SqlitePool(&'c SqlitePool, Query<'static, Sqlite, SqliteArguments>),
    Sqlite(&'c mut SqliteConnection, Query<'static, Sqlite, SqliteArguments>),
    PostgresPool(&'c PgPool, Query<'static, Postgres, PgArguments>),
    Postgres(&'c mut PgConnection, Query<'static, Postgres, PgArguments>),
}

/// What both engines can be given.
pub(crate) trait Given<'t>: Encode<'t, Sqlite> + Type<Sqlite> + Encode<'t, Postgres> + Type<Postgres> {}
impl<'t, T: Encode<'t, Sqlite> + Type<Sqlite> + Encode<'t, Postgres> + Type<Postgres>> Given<'t> for T {}

/// What both engines can answer.
pub(crate) trait Answered: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres> {}
impl<T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>> Answered for T {}

/// Who can be asked: the pool, or the writing connection.
pub(crate) trait Ask: Send {
    fn ask(&mut self, sql: impl SqlSafeStr) -> Asked<'_>;

    /// Which engine answers.
    fn engine(&self) -> Engine;
}

/// Compiles a block once for each way in which a statement can be on its way.
macro_rules! each {
    ($asked:expr, ($to:ident, $query:ident, $row:ident) => $block:expr) => {
        match $asked {
            Asked::SqlitePool($to, $query) => {
                #[allow(unused)]
                let $row = Row::Sqlite;
                $block
            }
            Asked::Sqlite($to, $query) => {
                #[allow(unused)]
                let $row = Row::Sqlite;
                $block
            }
            Asked::PostgresPool($to, $query) => {
                #[allow(unused)]
                let $row = Row::Postgres;
                $block
            }
            Asked::Postgres($to, $query) => {
                #[allow(unused)]
                let $row = Row::Postgres;
                $block
            }
        }
    };
}

impl Asked<'_> {
    /// Binds the next value.
    pub fn bind<'t>(self, value: impl Given<'t>) -> Self {
        match self {
            Self::SqlitePool(to, query) => Self::SqlitePool(to, query.bind(value)),
            Self::Sqlite(to, query) => Self::Sqlite(to, query.bind(value)),
            Self::PostgresPool(to, query) => Self::PostgresPool(to, query.bind(value)),
            Self::Postgres(to, query) => Self::Postgres(to, query.bind(value)),
        }
    }

    pub async fn all(self) -> Result<Vec<Row>, sqlx::Error> {
        each!(self, (to, query, row) => Ok(query.fetch_all(to).await?.into_iter().map(row).collect()))
    }

    pub async fn optional(self) -> Result<Option<Row>, sqlx::Error> {
        each!(self, (to, query, row) => Ok(query.fetch_optional(to).await?.map(row)))
    }

    pub async fn one(self) -> Result<Row, sqlx::Error> {
        each!(self, (to, query, row) => Ok(row(query.fetch_one(to).await?)))
    }

    /// The first column of the one row.
    pub async fn scalar<T: Answered>(self) -> Result<T, sqlx::Error> {
        self.one().await?.get(0)
    }

    pub async fn done(self) -> Result<(), sqlx::Error> {
        each!(self, (to, query, row) => query.execute(to).await.map(|_| ()))
    }
}

impl Row {
    pub fn get<T: Answered>(&self, column: usize) -> Result<T, sqlx::Error> {
        match self {
            Self::Sqlite(row) => row.try_get(column),
            Self::Postgres(row) => row.try_get(column),
        }
    }
}

impl Pool {
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Asks a statement of any connection of the pool.
    pub fn ask(&self, sql: impl SqlSafeStr) -> Asked<'_> {
        match self {
            Self::Sqlite(pool) => Asked::SqlitePool(pool, sqlx::query(sql)),
            Self::Postgres(pool) => Asked::PostgresPool(pool, sqlx::query(sql)),
        }
    }

    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Ask for &Pool {
    fn ask(&mut self, sql: impl SqlSafeStr) -> Asked<'_> {
        Pool::ask(self, sql)
    }

    fn engine(&self) -> Engine {
        Pool::engine(self)
    }
}

impl Ask for Connection {
    fn ask(&mut self, sql: impl SqlSafeStr) -> Asked<'_> {
        match self {
            Self::Sqlite(connection) => Asked::Sqlite(connection, sqlx::query(sql)),
            Self::Postgres(connection) => Asked::Postgres(connection, sqlx::query(sql)),
        }
    }

    fn engine(&self) -> Engine {
        Connection::engine(self)
    }
}

impl Ask for &mut SqliteConnection {
    fn ask(&mut self, sql: impl SqlSafeStr) -> Asked<'_> {
        Asked::Sqlite(self, sqlx::query(sql))
    }

    fn engine(&self) -> Engine {
        Engine::Sqlite
    }
}

impl Ask for &mut PgConnection {
    fn ask(&mut self, sql: impl SqlSafeStr) -> Asked<'_> {
        Asked::Postgres(self, sqlx::query(sql))
    }

    fn engine(&self) -> Engine {
        Engine::Postgres
    }
}

impl Ask for &mut Connection {
    fn ask(&mut self, sql: impl SqlSafeStr) -> Asked<'_> {
        Ask::ask(&mut **self, sql)
    }

    fn engine(&self) -> Engine {
        Connection::engine(self)
    }
}

impl Connection {
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement without binds and without an answer, as `BEGIN`.
    pub async fn run(&mut self, sql: &'static str) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(connection) => sqlx::raw_sql(sql).execute(&mut **connection).await.map(|_| ()),
            Self::Postgres(connection) => sqlx::raw_sql(sql).execute(&mut **connection).await.map(|_| ()),
        }
    }

    pub async fn close(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        }
    }
}

/// Splits rows into pieces whose lengths are powers of two, at most 64: few different statements to prepare, and far
/// below the engines' limits on binds (32,766 and 65,535).
pub(crate) fn chunks<T>(rows: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = rows;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let length = 64.min(1 << rest.len().ilog2());
        let (chunk, after) = rest.split_at(length);
        rest = after;
        Some(chunk)
    })
}

/// Inserts rows, many a statement.
pub(crate) async fn insert<T>(
    ask: &mut impl Ask,
    statement: &Rows,
    rows: &[T],
    bind: impl for<'q> Fn(Asked<'q>, &T) -> Asked<'q>,
) -> Result<(), sqlx::Error> {
    for chunk in chunks(rows) {
        let sql = statement.sql(chunk.len(), ask.engine());
        let mut query = ask.ask(AssertSqlSafe(sql));
        for row in chunk {
            query = bind(query, row);
        }
        query.done().await?;
    }
    Ok(())
}

/// The rows that hold any of these values.
pub(crate) async fn among(ask: &mut impl Ask, statement: &Among, values: &[&str]) -> Result<Vec<Row>, sqlx::Error> {
    let mut rows = Vec::new();
    let mut values = values.to_vec();
    values.sort_unstable();
    values.dedup();
    for chunk in chunks(&values) {
        let sql = statement.sql(chunk.len(), ask.engine());
        let mut query = ask.ask(AssertSqlSafe(sql));
        for value in chunk {
            query = query.bind(*value);
        }
        rows.extend(query.all().await?);
    }
    Ok(rows)
}

/// A position or count as the engines store it. Beyond 2⁶³ it is a number that no row has.
pub(crate) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
