//! The bare handler: axum, the store opened as the office opens it, the reads that a page makes, and their bytes as the answer. No session is
//! judged, no law, nothing is rendered.

use aiqyn_law::kernel::{Key, PersonId};
use aiqyn_law::rooms;
use aiqyn_record::{Access, BodyIs, Extent, Order, ReadEntry, Seer, Store, ViewQuery};
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;

/// As many rows as the office shows on a page.
const PAGE: u32 = 50;

struct Bare {
    store: Store,
    journal: bool,
}

/// Serves until it is killed; says where, in one line.
///
/// # Errors
/// A store that does not open; no port.
pub async fn serve(data: &Path, journal: bool) -> Result<(), String> {
    let store = Store::open(data, Access::Read).await.map_err(|e| e.to_string())?;
    let router = Router::new().route("/record", get(record)).route("/list", get(list)).with_state(Arc::new(Bare { store, journal }));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(|e| e.to_string())?;
    println!("{}", listener.local_addr().map_err(|e| e.to_string())?);
    axum::serve(listener, router).await.map_err(|e| e.to_string())
}

type Answer = Result<Vec<u8>, (StatusCode, String)>;

fn failed(error: impl ToString) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
}

impl Bare {
    async fn noted(&self, entries: usize, record: &str) -> Result<(), (StatusCode, String)> {
        if self.journal {
            let entry =
                || ReadEntry { officer: "o-1".to_owned(), command: "bench".to_owned(), record: record.to_owned(), ..Default::default() };
            let entries: Vec<ReadEntry> = (0..entries).map(|_| entry()).collect();
            self.store.record_reads(&entries).await.map_err(failed)?;
        }
        Ok(())
    }
}

/// The acts of a record, and those of the records found under its person.
async fn record(State(bare): State<Arc<Bare>>, Query(asked): Query<HashMap<String, String>>) -> Answer {
    let (id, person) = (asked.get("id").cloned().unwrap_or_default(), asked.get("person").cloned().unwrap_or_default());
    let person = PersonId::parse(&person).map_err(failed)?;
    let histories = bare.store.histories(std::slice::from_ref(&id)).await.map_err(failed)?;
    let found = bare.store.lookup(&[Key::person(&person).as_str().to_owned()]).await.map_err(failed)?;
    let found: Vec<String> = found.into_iter().flat_map(|(_, records)| records).collect();
    let beside = bare.store.histories(&found).await.map_err(failed)?;
    bare.noted(1, &id).await?;
    Ok(histories.into_iter().chain(beside).flat_map(|(_, acts)| acts).flat_map(|act| act.line).collect())
}

/// A page of a room with its counts.
async fn list(State(bare): State<Arc<Bare>>, Query(asked): Query<HashMap<String, String>>) -> Answer {
    let named = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let room = rooms::room(&named("room")).ok_or_else(|| failed("no such room"))?;
    let seer = Seer {
        officer: named("officer"),
        body: named("body"),
        region: named("region"),
        rooms: [(room.name.to_owned(), Extent::OwnRegion)].into(),
    };
    let query = |status: Option<&str>| ViewQuery {
        at: named("at").parse().unwrap_or_default(),
        rooms: BTreeSet::from([room.name.to_owned()]),
        statuses: status.into_iter().map(str::to_owned).collect(),
        body: asked.get("within").map(|body| BodyIs::Within(body.clone())),
        seen_by: Some(seer.clone()),
        order: Order::Deadline,
        ..ViewQuery::default()
    };
    let page = bare.store.list(&query(None), None, PAGE).await.map_err(failed)?;
    let mut said = bare.store.count(&query(None)).await.map_err(failed)?.to_string();
    for (code, _) in room.states {
        said += &format!(" {code} {}", bare.store.count(&query(Some(code))).await.map_err(failed)?);
    }
    for row in &page.listed {
        said += &format!("\n{} {} {}", row.cover.record, row.status, row.cover.body);
    }
    bare.noted(1, "").await?;
    Ok(said.into_bytes())
}
