//! `/api/v1/approvals`: what is asked of the officer to decide, and one answer to several of them, with a result for each.

use super::asked::{Sent, only};
use super::handed;
use super::submissions::receipt_of;
use super::told::{self, offered};
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::act::fault;
use crate::pages::approvals::{decide, is_together};
use aiqyn_desk::approving::{Approvals, Asked, TOGETHER, approvals, materials};
use aiqyn_desk::documents::stated;
use aiqyn_desk::queues::Queue;
use aiqyn_law::kernel::{Language, RecordId};
use aiqyn_law::names;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The queues that are looked through: what waits for a body by name stands in the others too, for whom in it.
pub const QUEUES: [Queue; 3] = [Queue::Overdue, Queue::Soon, Queue::Later];

/// One answer for several records.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// The idempotency key, where the head does not bring it.
    #[serde(default, deserialize_with = "handed::named")]
    key: Option<String>,
    /// Kind and version of the decision.
    act: String,
    /// The records, all of one room.
    records: Vec<Chosen>,
}

/// A record that is decided in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    record: RecordId,
    /// The version that the officer saw.
    version: u32,
}

/// What is asked.
///
/// # Errors
/// [`Fault::Input`] for a queue or a cursor that will not do; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    only(visitor, &["queue", "after"])?;
    let queue = match visitor.query.one("queue") {
        None => Queue::Soon,
        Some(code) => QUEUES
            .into_iter()
            .find(|queue| queue.code() == code)
            .ok_or_else(|| Fault::Input(format!("queue: {code:?} is none of overdue, soon, later")))?,
    };
    let now = office.now().await?;
    let Approvals { asked, next } = approvals(&insider.reader(&office), queue, (now, office.law), visitor.query.one("after")).await?;
    let rows: Vec<Value> = asked.iter().map(|one| row(one, visitor.language)).collect();
    let address = next.as_deref().map(|next| visitor.address(&[("after", next)]));
    let told = json!({ "now": now, "queue": queue.code(), "approvals": rows, "next": next });
    Ok(told::page(&told, address.as_deref()))
}

fn row(one: &Asked, language: Language) -> Value {
    let id = &one.record.id;
    let asked = one.decisions.first().and_then(|decision| materials(one, &decision.act)).map(|line| {
        let (kind, payload) = stated(&one.record.lines, line);
        let name = names::act(id.room(), &kind).map_or(kind.as_str(), |words| words.of(language));
        json!({ "version": line.version, "act": kind, "name": name, "officer": line.officer, "occurred_at": line.occurred_at, "payload": payload })
    });
    let decisions = one.decisions.iter().map(|offer| {
        let mut told = offered(offer, language);
        told["together"] = json!(is_together(id.room(), &offer.act));
        told
    });
    json!({
        "record": id, "room": id.room(), "number": id.number(), "href": told::record(id), "version": one.record.history.version(),
        "waits": told::open(&one.open, language), "asked": asked, "decisions": decisions.collect::<Vec<_>>(),
    })
}

/// Decides. Each record is a submission of its own; what became of one does not touch the others.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::Input`] for records of several rooms, for too many, for one named
/// twice, and for a decision that asks more than one answer for all.
pub async fn post(State(office): State<Shared>, sent: Sent<Decided>) -> Result<Response, Fault> {
    let Sent { insider, body, headers } = sent;
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    insider.just_proven()?;
    let key = handed::key(&headers, body.key.as_deref())?;
    let room = body.records.first().map(|one| one.record.room().to_owned()).unwrap_or_default();
    let each: BTreeSet<&RecordId> = body.records.iter().map(|one| &one.record).collect();
    if each.is_empty() || each.len() > TOGETHER || each.len() < body.records.len() || each.iter().any(|record| record.room() != room) {
        return Err(Fault::Input(format!("records: name 1 to {TOGETHER}, all of one room, each once")));
    }
    if !is_together(&room, &body.act) {
        let way_out = "it asks for more than one answer for all; hand it in by POST /api/v1/submissions";
        return Err(Fault::Input(format!("act: {:?} is no decision of the room, or {way_out}", body.act)));
    }
    let mut results = Vec::new();
    for Chosen { record, version } in &body.records {
        let under = (format!("{key}!{record}"), Some(u64::from(*version)));
        let outcome = decide(&office, &insider, record, &body.act, under).await;
        let outcome = outcome.and_then(|answer| answer.map_err(|error| fault(error).seen(&insider.visitor)));
        results.push(match outcome {
            Ok(receipt) => json!({ "record": record, "receipt": receipt_of(&receipt), "problem": null }),
            Err(fault) => json!({ "record": record, "receipt": null, "problem": fault.document(&insider.visitor) }),
        });
    }
    Ok(told::json(&json!({ "act": body.act, "results": results })))
}
