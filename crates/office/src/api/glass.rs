//! `POST /api/v1/records/{room}/{id}/glass`: opens with a reason what lies outside one's sight; `GET /api/v1/alerts` and
//! `POST /api/v1/reads/{id}/review`: what was opened so, and its review.

use super::asked::{Place, Sent, only};
use super::told::{self, at};
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::read::broken;
use crate::pages::record::named;
use aiqyn_desk::reading::journal::{self, Alert};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

/// Why a record is opened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    reason: String,
}

/// What a review found.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    found: String,
}

/// Opens a record for four hours, recorded for a review by somebody of another body.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::NotFound`] for a record that is not there for the officer, whatever the
/// reason; [`Fault::Input`] without a reason.
pub async fn post(State(office): State<Shared>, Place((room, id)): Place<(String, String)>, sent: Sent<Reason>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    insider.just_proven()?;
    let (id, _) = named(&room, &id)?;
    let until = broken(&office, &insider, &id, &written("reason", &body.reason)?).await?;
    Ok(told::json(&json!({ "record": id, "href": told::record(&id), "until": until })))
}

/// What waits for a review that the officer may give.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn alerts(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let reader = insider.reader(&office);
    let alerts = journal::alerts(&reader).await?;
    reader.asked(json!({ "alerts": true }), alerts.len()).await?;
    Ok(told::json(&json!({ "alerts": alerts.iter().map(alert).collect::<Vec<_>>() })))
}

fn alert(alert: &Alert) -> Value {
    let entry = &alert.entry;
    json!({
        "id": alert.id, "at": at(entry.at), "officer": entry.officer, "record": entry.record, "reason": entry.question,
        "until": entry.until.map(at), "review_due": alert.due, "href": format!("/api/v1/reads/{}/review", alert.id),
    })
}

/// Reviews what was opened so, once.
///
/// # Errors
/// [`Fault::Forbidden`] for a role whose it is not; [`Fault::Input`] where nothing of that number waits for this officer.
pub async fn review(State(office): State<Shared>, Place(id): Place<String>, sent: Sent<Found>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    let id: u64 = id.parse().map_err(|_| Fault::NotFound)?;
    let reviewed = journal::review(&insider.reader(&office), id, &written("found", &body.found)?).await?;
    Ok(told::json(&json!({ "id": id, "record": reviewed.record, "officer": reviewed.officer })))
}

/// The most characters of a reason or a finding.
pub const LONGEST: usize = 2000;

/// Words for the journal, with a bound: they are kept for good.
fn written(name: &str, text: &str) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST || text.contains('\0') {
        return Err(Fault::Input(format!("{name}: write 1 to {LONGEST} characters")));
    }
    Ok(text.to_owned())
}
