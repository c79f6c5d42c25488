//! `GET /api/v1/work`: what waits for the officer, soonest first; every queue counted, one of them loaded.

use super::asked::{limit, only, whose};
use super::told;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use aiqyn_desk::queues::{self, Narrowing, Queue};
use aiqyn_law::rooms;
use axum::extract::State;
use axum::response::Response;
use serde_json::{Map, Value, json};

/// What waits.
///
/// # Errors
/// [`Fault::Input`] for a queue, a room or a cursor that will not do; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    only(visitor, &["queue", "room", "region", "body", "article", "whose", "after", "limit"])?;
    let queue = match visitor.query.one("queue") {
        None => Queue::Overdue,
        Some(code) => {
            Queue::named(code).ok_or_else(|| Fault::Input(format!("queue: {code:?} is none of overdue, soon, later, body, assigned")))?
        }
    };
    let text = |name: &str| visitor.query.one(name).map(str::to_owned);
    let narrowing =
        Narrowing { room: text("room"), region: text("region"), body: text("body"), article: text("article"), whose: whose(visitor)? };
    if let Some(room) = narrowing.room.as_deref().filter(|room| rooms::room(room).is_none()) {
        return Err(Fault::Input(format!("room: {room:?} is no room; GET /api/v1/rooms names them")));
    }
    let (reader, now, most) = (insider.reader(&office), office.now().await?, limit(visitor, 50, 200)?);
    let counted = queues::counts(&reader, &narrowing, now).await?;
    let waits = queues::page(&reader, queue, &narrowing, (now, office.law), visitor.query.one("after"), most).await?;
    let counts: Map<String, Value> = counted.iter().map(|(queue, count)| (queue.code().to_owned(), json!(count.all))).collect();
    let unread: Map<String, Value> = counted.iter().map(|(queue, count)| (queue.code().to_owned(), json!(count.unread))).collect();
    let mut open: Vec<Value> = waits.open.iter().map(|open| told::open(open, visitor.language)).collect();
    open.iter_mut().zip(&waits.open).for_each(|(told, open)| told["unread"] = json!(waits.unread.contains(&open.record)));
    let next = waits.next.as_deref();
    let address = next.map(|next| visitor.address(&[("after", next)]));
    let told =
        json!({ "now": now, "queue": queue.code(), "queues": counts, "unread": unread, "waits": open, "idle": waits.idle, "next": next });
    Ok(told::page(&told, address.as_deref()))
}
