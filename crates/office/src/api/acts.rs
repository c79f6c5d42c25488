//! `GET /api/v1/acts`: what was recorded since, for other agencies: identifiers and coarse attributes, as CloudEvents in a feed that is
//! followed by the last event's id (http-feeds). The log is the outbox: nothing is sent, nothing is lost.

use super::asked::{limit, one, only};
use super::told;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use aiqyn_desk::reading::feed::{self, Feed};
use aiqyn_law::kernel::Line;
use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};
use std::time::Duration;

/// The most milliseconds for which an answer is held back until something is recorded.
const LONGEST: u64 = 20_000;
/// So often it is looked whether something was.
const LOOK: Duration = Duration::from_millis(250);

/// The feed.
///
/// # Errors
/// [`Fault::Input`] for a position or a time that is none; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    only(visitor, &["lastEventId", "timeout", "limit"])?;
    let after = one::<u32>(visitor, "lastEventId", "the id of an event")?.map_or(0, u64::from);
    let wait = one::<u64>(visitor, "timeout", "a number of milliseconds")?.unwrap_or(0);
    if wait > LONGEST {
        return Err(Fault::Input(format!("timeout: at most {LONGEST} milliseconds")));
    }
    let most = limit(visitor, 100, 1000)? as usize;
    let mut looks = wait / u64::try_from(LOOK.as_millis()).unwrap_or(1);
    while looks > 0 && office.store.head().await?.size <= after {
        tokio::time::sleep(LOOK).await;
        looks -= 1;
    }
    let Feed { lines, reached } = feed::since(&insider.reader(&office), after, most).await?;
    let events: Vec<Value> = lines.iter().map(event).collect();
    let mut response = told::typed("application/cloudevents-batch+json", &Value::Array(events));
    // What the officer does not see is passed over: the next page begins behind it.
    let address = visitor.address(&[("lastEventId", &reached.to_string())]);
    told::linked(&mut response, (reached > after).then_some(address.as_str()));
    Ok(response)
}

fn event(line: &Line) -> Value {
    json!({
        "specversion": "1.0", "id": line.seq.to_string(), "source": "/api/v1/acts",
        "type": format!("aiqyn.{}.{}", line.room, line.act.replace('/', ".")), "time": line.recorded_at, "subject": line.record,
        "datacontenttype": "application/json",
        "data": {
            "record": line.record, "room": line.room, "version": line.version, "act": line.act, "incident": line.incident,
            "occurred_at": line.occurred_at, "href": told::record(&line.record),
        },
    })
}
