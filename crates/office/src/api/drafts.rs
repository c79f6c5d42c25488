//! `/api/v1/drafts`: what the officer has begun to write, kept for thirty days; the pages go on with the same.

use super::asked::{Changing, Place, Sent, only};
use super::told;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::record::named;
use aiqyn_desk::accounts::drafts::{self, Draft};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::rooms;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

/// The place in an address of a record that is not there yet.
pub const NEW: &str = "new";

/// The places of a draft's address: room, record, kind of act and its version.
type Address = Place<(String, String, String, String)>;

/// A draft as it is put.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Put {
    /// The version of the record that the officer saw; 0 where it is not there yet.
    #[serde(default)]
    pub version: u32,
    /// The answers: names of fields with what was written, in order.
    pub answers: Pairs,
}

/// The drafts of the officer.
///
/// # Errors
/// The store's.
pub async fn list(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let drafts = drafts::list(&office.store, &insider.officer().id, wall_clock()).await?;
    Ok(told::json(&json!({ "drafts": drafts.iter().map(told).collect::<Vec<_>>() })))
}

/// A draft.
///
/// # Errors
/// [`Fault::NotFound`] where there is none.
pub async fn get(State(office): State<Shared>, insider: Insider, Place(address): Address) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let (record, kind) = of(&address)?;
    let draft = drafts::get(&office.store, &insider.officer().id, &record, &kind, wall_clock()).await?.ok_or(Fault::NotFound)?;
    Ok(told::json(&told(&draft)))
}

/// Puts a draft in the place of the one that stands.
///
/// # Errors
/// [`Fault::NotFound`] for an address that names no kind of act, or a record that the officer does not see.
pub async fn put(State(office): State<Shared>, Place(address): Address, sent: Sent<Put>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    let (record, kind) = of(&address)?;
    if address.1 != NEW {
        let (id, _) = named(&address.0, &address.1)?;
        if !insider.reader(&office).may_see(&id).await? {
            return Err(Fault::NotFound);
        }
    }
    let content = serde_json::to_value(&body.answers).map_err(|e| Fault::Failed(e.to_string()))?;
    let version = u64::from(body.version);
    let draft = drafts::put(&office.store, &insider.officer().id, &record, &kind, version, &content, wall_clock()).await?;
    Ok(told::json(&told(&draft)))
}

/// Drops a draft.
///
/// # Errors
/// [`Fault::NotFound`] where there is none.
pub async fn delete(State(office): State<Shared>, Changing(insider): Changing, Place(address): Address) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let (record, kind) = of(&address)?;
    match drafts::drop(&office.store, &insider.officer().id, &record, &kind).await? {
        true => Ok(StatusCode::NO_CONTENT.into_response()),
        false => Err(Fault::NotFound),
    }
}

/// The record (or, of one that is not there yet, its room) and the kind of act that an address names.
fn of((room, id, kind, version): &(String, String, String, String)) -> Result<(String, String), Fault> {
    let entry = rooms::room(room).ok_or(Fault::NotFound)?;
    let kind = format!("{kind}/{version}");
    if entry.submittable().all(|known| known != kind) {
        return Err(Fault::NotFound);
    }
    if id == NEW {
        return Ok((room.clone(), kind));
    }
    Ok((named(room, id)?.0.to_string(), kind))
}

fn told(draft: &Draft) -> Value {
    let (room, id) = draft.record.split_once('/').unwrap_or((&draft.record, NEW));
    let (kind, form) = draft.kind.split_once('/').unwrap_or((&draft.kind, "1"));
    json!({
        "record": draft.record, "room": room, "number": id, "act": draft.kind, "kind": kind, "form": form, "version": draft.version, "updated": draft.updated, "ends": draft.ends,
        "answers": draft.content, "href": format!("/api/v1/drafts/{room}/{}/{}", told::escaped(id), draft.kind),
    })
}
