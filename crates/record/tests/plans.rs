//! No statement reads a whole table to find a few rows: costs follow the answer, not the store's size.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::support::*;
use aiqyn_record::Engine;
use aiqyn_record::catalogue::*;
use sqlx::{AssertSqlSafe, Row};

#[tokio::test]
async fn statements_find_their_rows_by_an_index() {
    let house = House::on(Engine::Sqlite).await;
    let store = house.found().await;
    fill(&store, 30).await;
    let Intruder::Sqlite(mut connection) = house.intruder().await else { panic!("SQLite") };
    for sql in statements(Engine::Sqlite) {
        let plan = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).fetch_all(&mut connection).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        assert!(!steps.is_empty(), "{sql}");
        for step in &steps {
            // Lists of the statement's own: what was put into it, or what one of its branches found.
            let own = ["wanted", "CONSTANT ROW", "VALUES CLAUSE", "branch", "found", "page", "listed", "subquery"]
                .iter()
                .any(|own| step.contains(own));
            let whole = step.starts_with("SCAN") && !own && step != "SCAN w";
            assert!(!whole, "{sql}\n{steps:#?}");
        }
    }
}

/// Where nothing narrows a list to a few records, a page is read in order and left at its end: its cost is that of its length.
#[tokio::test]
async fn a_page_is_not_sorted_out_of_all_there_is() {
    let house = House::on(Engine::Sqlite).await;
    house.found().await.close().await;
    let Intruder::Sqlite(mut connection) = house.intruder().await else { panic!("SQLite") };
    let mut looked_at = 0;
    let narrow = ["this body", "under", "word", "everything", "OwnBody", "mixed", "count", "states", "held"];
    for (name, sql) in questions::composed().into_iter().filter(|(name, _)| !narrow.iter().any(|narrow| name.contains(narrow))) {
        let plan = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).fetch_all(&mut connection).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        // A branch ends where it is read; what is sorted after that is a page, not a room. The few records that left a region are.
        let branches = steps.split(|step| step.contains("CO-ROUTINE branch"));
        let few = |branch: &[String]| branch.iter().any(|step| step.starts_with("SEARCH view_marks USING"));
        let sorted = branches
            .filter(|branch| !few(branch))
            .any(|branch| branch.windows(2).any(|two| two[0].contains("TEMP B-TREE") && two[1].contains("SCAN branch")));
        assert!(!sorted && steps.iter().any(|step| step.contains("SCAN branch")), "{name}: {sql}\n{steps:#?}");
        looked_at += 1;
    }
    assert!(looked_at > 100, "{looked_at}");
}

/// The server's planner weighs; with whole reads made dear it shows whether there is another way at all.
#[tokio::test]
async fn the_server_too_finds_them_by_an_index() {
    let house = House::on(Engine::Postgres).await;
    let store = house.found().await;
    fill(&store, 30).await;
    let Intruder::Postgres(mut connection) = house.intruder().await else { panic!("PostgreSQL") };
    sqlx::raw_sql("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").execute(&mut connection).await.unwrap();
    for (n, sql) in statements(Engine::Postgres).into_iter().enumerate() {
        let highest = (1..=sql.matches('$').count()).rev().find(|bind| sql.contains(&format!("${bind}"))).unwrap_or(0);
        // A list of bare values would be taken for text.
        let row: &[&str] = match () {
            () if sql.contains("wanted") => &["bigint"],
            () if sql.contains("(record, since, actor) IN") => &["text", "bigint", "text"],
            () => &["unknown"],
        };
        let kinds = row.iter().cycle().take(highest).copied().collect::<Vec<_>>().join(", ");
        let kinds = if highest == 0 { String::new() } else { format!("({kinds})") };
        let nulls = if highest == 0 { String::new() } else { format!("({})", vec!["NULL"; highest].join(", ")) };
        let explain = format!("PREPARE s{n} {kinds} AS {sql}; EXPLAIN EXECUTE s{n} {nulls}");
        let plan = sqlx::raw_sql(AssertSqlSafe(explain)).fetch_all(&mut connection).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
        let steps: Vec<String> = plan.iter().map(|row| row.get(0)).collect();
        assert!(!steps.is_empty(), "{sql}");
        assert!(!steps.iter().any(|step| step.contains("Seq Scan")), "{sql}\n{steps:#?}");
    }
}

/// What is put together for a list that names its rooms, and does not ask for all of them at once.
fn composed() -> impl Iterator<Item = String> {
    questions::composed().into_iter().map(|(_, sql)| sql)
}

/// What is asked of the office's own tables.
const OFFICE: &[&str] = &[
    AUTHENTICATORS_OF,
    AUTHENTICATORS_NAMED,
    AUTHENTICATORS_OF_KIND,
    TAKE_STEP,
    USE_AUTHENTICATOR,
    SPEND_AUTHENTICATOR,
    DROP_AUTHENTICATORS,
    DROP_ENDED_AUTHENTICATORS,
    GIVE_BACK_ATTEMPT,
    DROP_ENDED_ATTEMPTS,
    SESSION,
    SESSIONS_OF,
    USE_SESSION,
    DROP_SESSION,
    DROP_OTHER_SESSIONS,
    DROP_ENDED_SESSIONS,
    DRAFT,
    DRAFTS_OF,
    DROP_DRAFT,
    DROP_ENDED_DRAFTS,
    SAVED_VIEWS,
    DROP_SAVED_VIEW,
    DROP_CLAIM,
    DROP_ENDED_CLAIMS,
    DROP_ASSIGNMENT,
    DROP_ENDED_ASSIGNMENTS,
    OPENED,
    DROP_OPENED,
    DROP_ENDED_OPENED,
];

fn statements(engine: Engine) -> Vec<String> {
    let single = [
        META,
        HEAD,
        HEAD_REFUSALS,
        TAKE_HEAD,
        SET_HEAD,
        LAST_SEQ,
        ACTS_FROM,
        RECORDS_PAGE,
        VIEWS_PAGE,
        LOOKUPS_PAGE,
        VERSIONS_PAGE,
        SUBMISSIONS_PAGE,
        REFUSALS,
        REFUSALS_MET,
        REFUSAL_RECORDS_PAGE,
        TALLY_BATCHES,
        KNOWN_AT,
        NODES_OF_LEVEL,
        SUBJECTS_PAGE,
        SLOT,
        SEALED_OF,
        SEALED_PAGE,
        OFFICER_BY_VERIFIER,
        READS,
        TAKE_READS_HEAD,
        SET_READS_HEAD,
        READS_HEAD,
        LAST_READ,
        READ_HASH,
        READS_CHAINED,
        CHAIN_READ,
        DROP_META,
        REFUSAL_HEAD,
        REFUSAL_HEADS,
        LAST_REFUSAL_HEAD,
        READS_BY_OFFICER,
        READS_OF_RECORD,
        READS_OF_KIND,
        KEY_DESTRUCTIONS,
    ];
    let among = [HISTORIES, LOOKUP, VERSIONS, VIEWS_OF, STATES_OF, MARKS_OF, DROP_VIEWS_OF, SUBMISSIONS, CLAIMS_OF, ASSIGNMENTS_OF]
        .map(|statement| statement.sql(4, engine));
    single
        .iter()
        .chain(OFFICE)
        .map(|sql| (*sql).to_owned())
        .chain(among)
        .chain([NODES, DROP_STATES, DROP_MARKS].map(|statement| statement.sql(4, engine)))
        .chain(composed())
        .collect()
}
