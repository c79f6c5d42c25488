//! Every statement of the catalogue is one that both engines take, with the same parameters and the same answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use super::support::*;
use aiqyn_record::Engine;
use aiqyn_record::catalogue::{ALL, Statement};
use sqlx::postgres::PgTypeInfo;
use sqlx::{AssertSqlSafe, Column as _, Either, Executor as _, SqlSafeStr as _, Statement as _, Type, TypeInfo as _};

/// What an engine says of a statement: how many parameters it takes, and the columns of its answer.
type Shape = (usize, Vec<String>);

/// What the store binds to a row of a list of bare values, which the server would take for text.
fn bare(statement: &str) -> Vec<PgTypeInfo> {
    let (number, text) = (<i64 as Type<sqlx::Postgres>>::type_info(), <str as Type<sqlx::Postgres>>::type_info());
    match statement {
        "NODES" => vec![number.clone(), number],
        "DROP_STATES" => vec![text.clone(), number, text],
        _ => Vec::new(),
    }
}

async fn prepare(behind: &mut Intruder, sql: &str, kinds: &[PgTypeInfo]) -> Result<Shape, sqlx::Error> {
    let sql = AssertSqlSafe(sql.to_owned()).into_sql_str();
    fn count<T>(parameters: Option<Either<&[T], usize>>) -> usize {
        parameters.map_or(0, |known| known.either(<[T]>::len, |count| count))
    }
    match behind {
        Intruder::Sqlite(connection) => {
            let statement = connection.prepare(sql).await?;
            Ok((count(statement.parameters()), statement.columns().iter().map(|c| c.name().to_owned()).collect()))
        }
        Intruder::Postgres(connection) => {
            let statement = connection.prepare_with(sql, kinds).await?;
            let known = ["INT8", "TEXT", "BYTEA"];
            for column in statement.columns() {
                let kind = column.type_info().name();
                assert!(known.contains(&kind), "{}: {kind} is none of {known:?}, the kinds that both engines have", column.name());
            }
            Ok((count(statement.parameters()), statement.columns().iter().map(|c| c.name().to_owned()).collect()))
        }
    }
}

/// A founded store on an engine, and a connection to its rows.
async fn behind(engine: Engine) -> (House, Intruder) {
    let house = House::on(engine).await;
    house.found().await.close().await;
    let behind = house.intruder().await;
    (house, behind)
}

#[tokio::test]
async fn both_engines_take_every_statement_and_answer_alike() {
    let ((_file, mut sqlite), (_server, mut postgres)) = (behind(Engine::Sqlite).await, behind(Engine::Postgres).await);
    for (name, statement) in ALL {
        let (ours, theirs) = (Engine::Sqlite, Engine::Postgres);
        let texts: Vec<(String, String, usize)> = match statement {
            Statement::Plain(sql) => vec![((*sql).to_owned(), (*sql).to_owned(), 0)],
            Statement::Twin(twin) => vec![(twin.sqlite.to_owned(), twin.postgres.to_owned(), 0)],
            Statement::Among(among) => [1, 64].map(|n| (among.sql(n, ours), among.sql(n, theirs), 0)).to_vec(),
            Statement::Rows(rows) => [1, 64].map(|n| (rows.sql(n, ours), rows.sql(n, theirs), n)).to_vec(),
        };
        for (ours, theirs, rows) in texts {
            let one = prepare(&mut sqlite, &ours, &[]).await.unwrap_or_else(|e| panic!("{name}: SQLite does not take it: {e}"));
            let kinds = vec![bare(name); rows].concat();
            let two = prepare(&mut postgres, &theirs, &kinds).await.unwrap_or_else(|e| panic!("{name}: PostgreSQL does not take it: {e}"));
            assert_eq!(one, two, "{name}: parameters and columns of SQLite, of PostgreSQL");
        }
    }
}

#[tokio::test]
async fn both_engines_take_every_list_and_answer_alike() {
    let ((_file, mut sqlite), (_server, mut postgres)) = (behind(Engine::Sqlite).await, behind(Engine::Postgres).await);
    let composed = questions::composed();
    assert!(composed.len() > 400);
    for (name, sql) in composed {
        let one = prepare(&mut sqlite, &sql, &[]).await.unwrap_or_else(|e| panic!("{name}: SQLite does not take it: {e}: {sql}"));
        let two = prepare(&mut postgres, &sql, &[]).await.unwrap_or_else(|e| panic!("{name}: PostgreSQL does not take it: {e}: {sql}"));
        assert_eq!(one, two, "{name}: parameters and columns of SQLite, of PostgreSQL");
    }
}

#[tokio::test]
async fn a_statement_of_one_engine_alone_is_noticed() {
    let ((_file, mut sqlite), (_server, mut postgres)) = (behind(Engine::Sqlite).await, behind(Engine::Postgres).await);
    for (sql, sqlite_takes_it, postgres_takes_it) in [
        ("INSERT OR REPLACE INTO meta (key, value) VALUES ($1, $2)", true, false),
        ("SELECT DISTINCT ON (record) record FROM acts ORDER BY record, seq", false, true),
        ("SELECT seq FROM acts LIMIT 1 FOR UPDATE", false, true),
    ] {
        assert_eq!(prepare(&mut sqlite, sql, &[]).await.is_ok(), sqlite_takes_it, "{sql}");
        assert_eq!(prepare(&mut postgres, sql, &[]).await.is_ok(), postgres_takes_it, "{sql}");
    }
    // One that both take, and answer differently.
    let differs = "SELECT COUNT(*) FROM acts";
    assert_ne!(prepare(&mut sqlite, differs, &[]).await.unwrap(), prepare(&mut postgres, differs, &[]).await.unwrap());
}

#[test]
fn no_statement_is_left_out() {
    let text = include_str!("../src/catalogue.rs");
    let declared: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("pub const ")?.split(':').next()).filter(|name| *name != "ALL").collect();
    let listed: BTreeSet<&str> = ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(declared, listed);
    // And none stands elsewhere.
    let mut places = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = places.pop() {
        if path.is_dir() && !path.ends_with("catalogue") {
            places.extend(std::fs::read_dir(path).unwrap().map(|file| file.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("catalogue.rs") && !path.ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            for verb in ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"WITH ", "\"PRAGMA ", "\"SET ", "\"LOCK "] {
                assert!(!source.contains(verb), "{}: {verb}…: a statement outside the catalogue", path.display());
            }
        }
    }
}
