//! `GET /api/v1/records/{room}/{id}`: one record as far as the officer sees it, as known at any moment, of any moment.

use super::asked::{Place, moment, only};
use super::{claim, told};
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::file;
use crate::pages::record::{named, opened};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::{claims, opened as noted};
use aiqyn_desk::listing;
use aiqyn_desk::offering;
use aiqyn_desk::reading::line::history;
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_desk::reading::sealed::{Fate, fate};
use aiqyn_law::kernel::{Language, Line, RoomEntry};
use aiqyn_law::names;
use aiqyn_law::waiting::awaited;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::ETAG;
use axum::response::Response;
use serde_json::{Value, json};

/// The record.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see it, or there was none then; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider, Place((room, id)): Place<(String, String)>) -> Result<Response, Fault> {
    let (id, room) = named(&room, &id)?;
    only(&insider.visitor, &["known", "of"])?;
    let (known, of) = (moment(&insider.visitor, "known")?, moment(&insider.visitor, "of")?);
    let reader = insider.reader(&office);
    let mut record = opened(&reader, &id).await?;
    let (now, language) = (office.now().await?, insider.visitor.language);
    if let Some(known) = known {
        record.lines.retain(|(line, _)| line.recorded_at <= known);
        record.history = history(record.lines.iter().map(|(line, _)| line)).map_err(|e| Fault::Failed(e.to_string()))?;
        if record.lines.is_empty() {
            return Err(Fault::NotFound);
        }
    }
    // Of a past nothing is offered: what can be done is done now.
    let offers = match (known, of) {
        (None, None) => offering::offers(&office.store, office.law, insider.officer(), &record.id, now).await?,
        _ => Vec::new(),
    };
    let at = of.or(known).unwrap_or(now);
    let waits = awaited(room, &record.id, &record.history, at, office.law);
    let summary = (room.summary)(&record.history, &record.id, at, office.law);
    let version = record.history.version();
    let mut told = json!({
        "record": record.id, "room": room.name, "number": record.id.number(), "href": told::record(&record.id), "version": version,
        "known": known, "of": at, "incident": record.lines.first().map(|(line, _)| &line.incident),
        "acts": record.lines.iter().map(|(line, _)| act(&record, room, line, language)).collect::<Vec<_>>(),
        "awaited": waits.iter().map(|one| told::awaited(one, language)).collect::<Vec<_>>(),
        "offers": offers.iter().map(|offer| told::offered(offer, language)).collect::<Vec<_>>(),
        "breaches": breaches(&record), "texts": texts(&record),
    });
    if let Some(summary) = summary {
        let code = summary.status.code;
        told["status"] = json!({ "code": code, "name": listing::state(room.name, code, language) });
        told["next_actor"] = json!(summary.status.next_actor);
        told["next_deadline"] = json!(summary.status.next_deadline);
        told["region"] = json!(summary.place.region);
        told["bodies"] = json!(summary.place.bodies);
        told["person"] = json!(summary.person);
        told["articles"] = json!(summary.articles);
    }
    if room.name == "evidence" {
        told["files"] = json!(file::listed(&record));
    }
    if known.is_none() {
        let one = std::slice::from_ref(&record.id);
        let claims = claims::of(&office.store, one, wall_clock()).await?.remove(record.id.as_str()).unwrap_or_default();
        told["claims"] = json!(claims.iter().map(claim::told).collect::<Vec<_>>());
        noted::note(&office.store, &insider.officer().id, &record.id, version, now, wall_clock()).await?;
    }
    let mut response = told::json(&told);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(ETAG, tag);
    }
    Ok(response)
}

/// An act as it stands in the log, with its name and with what became of it.
fn act(record: &OpenRecord, room: &RoomEntry, line: &Line, language: Language) -> Value {
    let mut told = serde_json::to_value(line).unwrap_or(Value::Null);
    let name = names::act(room.name, &line.act).map_or(line.act.as_str(), |words| words.of(language));
    let (stands, by) = match fate(&record.lines, line.version) {
        Fate::Stands | Fate::Draft => ("stands", None),
        Fate::Corrected(by) => ("corrected", Some(by)),
        Fate::Annulled(by) => ("annulled", Some(by)),
    };
    told["name"] = json!(name);
    told["fate"] = json!({ "code": stands, "by": by });
    told
}

/// The sealed texts of its acts: each is opened by an address of its own.
fn texts(record: &OpenRecord) -> Vec<Value> {
    let of = |line: &Line| {
        let fields = line.payload.get("sealed").and_then(Value::as_object).into_iter().flatten();
        let text = |field: &str| {
            let href = format!("{}/texts/{}/{}", told::record(&record.id), line.version, told::escaped(field));
            json!({ "version": line.version, "field": field, "href": href })
        };
        fields.map(|(field, _)| text(field)).collect::<Vec<_>>()
    };
    record.lines.iter().flat_map(|(line, _)| of(line)).collect()
}

fn breaches(record: &OpenRecord) -> Vec<Value> {
    let told = record.history.breaches().into_iter().map(|(recorded, breach, answer)| {
        json!({
            "version": recorded.version, "of": breach.of, "rule": breach.rule, "basis": breach.basis, "by_minutes": breach.by_minutes,
            "details": breach.details, "recorded_at": recorded.recorded_at, "answer": answer.map(|answer| answer.outcome.code()),
        })
    });
    told.collect()
}
