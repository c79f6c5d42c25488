//! No statement reads a whole table to find a few rows: costs follow the answer, not the store's size.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use aiqyn_record::Engine;
use aiqyn_record::catalogue::*;
use sqlx::{AssertSqlSafe, Row};
use support::*;

#[tokio::test]
async fn statements_find_their_rows_by_an_index() {
    let house = House::on(Engine::Sqlite).await;
    let store = house.found().await;
    fill(&store, 30).await;
    let Intruder::Sqlite(mut connection) = house.intruder().await else { panic!("SQLite") };
    for sql in statements() {
        let plan = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).fetch_all(&mut connection).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        assert!(!steps.is_empty(), "{sql}");
        for step in &steps {
            let whole = step.starts_with("SCAN") && !step.contains("wanted") && !step.contains("CONSTANT ROW") && step != "SCAN w";
            assert!(!whole, "{sql}\n{steps:#?}");
        }
    }
}

/// The server's planner weighs; with whole reads made dear it shows whether there is another way at all.
#[tokio::test]
async fn the_server_too_finds_them_by_an_index() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    fill(&store, 30).await;
    let Intruder::Postgres(mut connection) = house.intruder().await else { panic!("PostgreSQL") };
    sqlx::raw_sql("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").execute(&mut connection).await.unwrap();
    for (n, sql) in statements().into_iter().enumerate() {
        let highest = (1..=sql.matches('$').count()).rev().find(|bind| sql.contains(&format!("${bind}"))).unwrap_or(0);
        let kinds = if sql.contains("wanted") { vec!["bigint"; highest].join(", ") } else { vec!["unknown"; highest].join(", ") };
        let kinds = if highest == 0 { String::new() } else { format!("({kinds})") };
        let nulls = if highest == 0 { String::new() } else { format!("({})", vec!["NULL"; highest].join(", ")) };
        let explain = format!("PREPARE s{n} {kinds} AS {sql}; EXPLAIN EXECUTE s{n} {nulls}");
        let plan = sqlx::raw_sql(AssertSqlSafe(explain)).fetch_all(&mut connection).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
        let steps: Vec<String> = plan.iter().map(|row| row.get(0)).collect();
        assert!(!steps.is_empty(), "{sql}");
        assert!(!steps.iter().any(|step| step.contains("Seq Scan")), "{sql}\n{steps:#?}");
    }
}

fn statements() -> Vec<String> {
    let single = [
        META,
        HEAD,
        TAKE_HEAD,
        SET_HEAD,
        LAST_SEQ,
        ACTS_FROM,
        VIEWS_PAGE,
        LOOKUPS_PAGE,
        VERSIONS_PAGE,
        SUBMISSIONS_PAGE,
        REFUSALS,
        REFUSALS_MET,
        TALLY_BATCHES,
        KNOWN_AT,
        NODES_OF_LEVEL,
        SUBJECTS_PAGE,
        SLOT,
        SEALED_OF,
        OFFICER_BY_VERIFIER,
    ];
    let among = [HISTORIES, LOOKUP, VERSIONS, VIEWS_OF, SUBMISSIONS].map(|statement| statement.sql(4));
    single.iter().map(|sql| (*sql).to_owned()).chain(among).chain([NODES.sql(4)]).collect()
}
