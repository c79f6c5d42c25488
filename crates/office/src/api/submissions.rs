//! `POST /api/v1/submissions`: acts handed in, all or none; `GET /api/v1/submissions/{key}`: the receipt of what was.

use super::asked::{Place, Sent, only};
use super::handed::{self, Handed};
use super::told::{self, escaped};
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::act::fault;
use aiqyn_desk::approving;
use aiqyn_desk::door::{BreachNoted, DoorError, Receipt, Waiting};
use aiqyn_desk::identity;
use aiqyn_desk::reading::line::decode;
use aiqyn_desk::signing;
use aiqyn_law::kernel::{Submission, SubmittedAct};
use aiqyn_law::rooms;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::json;

/// Hands in. What changes a record that is there names the version seen: by `If-Match` for the record of the first act, by `version` in an
/// act for any other.
///
/// # Errors
/// [`Fault::StepUp`] for a decision where nobody has just proven who it is; [`Fault::Refused`] with every refusal; [`Fault::Unconditional`] where no version is named, [`Fault::Changed`] where it has moved;
/// [`Fault::Reused`] for a key of another content, [`Fault::InHand`] while the same key is worked on.
pub async fn post(State(office): State<Shared>, sent: Sent<Handed>) -> Result<Response, Fault> {
    let Sent { insider, body, headers } = sent;
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    let key = handed::key(&headers, body.key.as_deref())?;
    let mut submission = Submission { key, incident: body.incident, acts: body.acts };
    // A decision is not taken from a screen left open, nor by a program in somebody's place.
    let decides = |act: &SubmittedAct| rooms::room(act.record.room()).is_some_and(|room| approving::decides(room, &act.act));
    if submission.acts.iter().any(decides) {
        insider.just_proven()?;
    }
    let before = office.store.submission(&signing::kept(&insider.officer().id, &submission.key)).await?.is_some();
    let seen = handed::seen(&headers)?;
    handed::condition(&mut submission, seen);
    // What was handed in before is answered for as it was then, whatever has become of its records.
    if !before && !handed::is_conditional(&insider, &office, &submission, seen).await? {
        return Err(Fault::Unconditional);
    }
    identity::check_all(&submission)?;
    let kept = signing::kept(&insider.officer().id, &submission.key);
    let Some(_held) = office.in_hand.hold(&kept) else { return Err(Fault::InHand(submission.key)) };
    let doubts = identity::doubts(&submission);
    let receipt = match office.hand_in(Waiting::by(submission, &insider.session.actor)).await? {
        Ok(receipt) => receipt,
        Err(DoorError::Refused(refusals)) => return Err(Fault::Refused(refusals).seen(&insider.visitor)),
        Err(error) => return Err(fault(error)),
    };
    let breaches = if receipt.repeated { breaches(&office, &receipt).await? } else { receipt.breaches.clone() };
    let repeated = receipt.repeated;
    let mut told = receipt_of(&Receipt { breaches, ..receipt });
    told["doubts"] = json!(doubts);
    let mut response = told::json(&told);
    if !repeated {
        *response.status_mut() = StatusCode::CREATED;
    }
    if let Some(Ok(location)) = told["href"].as_str().map(HeaderValue::from_str) {
        response.headers_mut().insert(LOCATION, location);
    }
    Ok(response)
}

/// The receipt of an own submission.
///
/// # Errors
/// [`Fault::NotFound`] where nothing of that key was recorded for this officer.
pub async fn get(State(office): State<Shared>, insider: Insider, Place(key): Place<String>) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    if key.chars().any(char::is_control) {
        return Err(Fault::NotFound);
    }
    let found = office.store.submission(&signing::kept(&insider.officer().id, &key)).await?.ok_or(Fault::NotFound)?;
    let receipt = Receipt { key, first_seq: found.first_seq, last_seq: found.last_seq, breaches: Vec::new(), repeated: true };
    let breaches = breaches(&office, &receipt).await?;
    Ok(told::json(&receipt_of(&Receipt { breaches, ..receipt })))
}

/// A receipt, with its address.
pub fn receipt_of(receipt: &Receipt) -> serde_json::Value {
    let mut told = json!(receipt);
    told["href"] = json!(format!("/api/v1/submissions/{}", escaped(&receipt.key)));
    told
}

/// The breaches that were noted with a submission, from its own acts.
async fn breaches(office: &Shared, receipt: &Receipt) -> Result<Vec<BreachNoted>, Fault> {
    let many = u32::try_from(receipt.last_seq - receipt.first_seq + 1).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for act in office.store.acts_from(receipt.first_seq, many).await? {
        let line = decode(act.seq, &act.line).map_err(aiqyn_desk::Failure::from)?;
        if line.act == "breach/1" {
            let rule = line.payload.get("rule").and_then(|rule| rule.as_str()).unwrap_or_default().to_owned();
            found.push(BreachNoted { record: line.record.to_string(), version: line.version, rule });
        }
    }
    Ok(found)
}
