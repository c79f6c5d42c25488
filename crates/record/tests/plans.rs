//! No statement reads a whole table to find a few rows: costs follow the answer, not the store's size.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use aiqyn_record::catalogue::*;
use sqlx::{AssertSqlSafe, Row};
use support::*;
use tempfile::tempdir;

#[tokio::test]
async fn statements_find_their_rows_by_an_index() {
    let dir = tempdir().unwrap();
    let store = found(dir.path()).await;
    fill(&store, 30).await;
    let mut connection = intruder(dir.path()).await;
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
    let statements = single.iter().map(|sql| (*sql).to_owned()).chain(among).chain([NODES.sql(4)]);
    for sql in statements {
        let plan = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).fetch_all(&mut connection).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        assert!(!steps.is_empty(), "{sql}");
        for step in &steps {
            let whole = step.starts_with("SCAN") && !step.contains("wanted") && !step.contains("CONSTANT ROW") && step != "SCAN w";
            assert!(!whole, "{sql}\n{steps:#?}");
        }
    }
}
