//! `GET /api/v1/rooms`: the rooms, what their records can be in, what can happen to them, and how many the officer sees.

use super::asked::only;
use super::schemas;
use super::told;
use crate::frame;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use aiqyn_desk::listing;
use aiqyn_law::kernel::{Language, RoomEntry};
use aiqyn_law::{names, rooms::ROOMS};
use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};

/// The rooms.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let (reader, now) = (insider.reader(&office), office.now().await?);
    let counted = listing::rooms(&reader, now).await?;
    reader.asked(json!({ "rooms": true }), counted.len()).await?;
    let count = |room: &RoomEntry| counted.iter().find(|(known, _)| known.name == room.name).map_or(0, |(_, count)| *count);
    let rooms: Vec<Value> = ROOMS.iter().map(|room| told(room, count(room), insider.visitor.language)).collect();
    Ok(told::json(&json!({ "now": now, "rooms": rooms })))
}

fn told(room: &RoomEntry, count: u64, language: Language) -> Value {
    let states: Vec<Value> = room.states.iter().map(|(code, words)| json!({ "code": code, "name": words.of(language) })).collect();
    let acts = room.submittable().map(|act| {
        let name = names::act(room.name, act).map_or(act, |words| words.of(language));
        let (kind, form) = act.split_once('/').unwrap_or((act, "1"));
        json!({ "act": act, "kind": kind, "form": form, "name": name, "schema": format!("/api/v1/openapi.json#/components/schemas/{}", schemas::of_act(room.name, act)) })
    });
    json!({ "room": room.name, "name": frame::room(room.name, language), "records": count, "states": states, "acts": acts.collect::<Vec<_>>() })
}
