//! `/api/v1/officers`: the entries of the register that the officer sees; a registrar proposes one, or another key of one, and ends sessions.
//! Everything else that is done with an entry (moved, suspended, reinstated, a key revoked, a proposal confirmed) is an act of its record, by
//! `POST /api/v1/submissions`.

use super::asked::{Changing, Place, Sent, only};
use super::records;
use super::told;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::officers::{Named, ended, linked, proposed};
use aiqyn_law::kernel::OfficerId;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

/// An officer as a registrar proposes one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposed {
    officer: String,
    role: String,
    body: String,
    sex: String,
}

/// The entries.
///
/// # Errors
/// As the list of any room.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    records::of_room(&office, &insider, "officer").await
}

/// Proposes an officer; another registrar confirms, and until then the link leads nowhere.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever is no registrar; [`Fault::Input`] for what will not do; [`Fault::Refused`] by the door.
pub async fn post(State(office): State<Shared>, sent: Sent<Proposed>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    let named = Named { officer: &body.officer, role: &body.role, body: &body.body, sex: &body.sex };
    let (officer, link) = proposed(&office, &insider, named).await?;
    let mut response = told(&officer, &link);
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// Proposes another key, with a new link.
///
/// # Errors
/// [`Fault::NotFound`] for an officer that there is not; else as [`post`].
pub async fn link(State(office): State<Shared>, Changing(insider): Changing, Place(id): Place<String>) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let (officer, link) = linked(&office, &insider, &id).await?;
    Ok(told(&officer, &link))
}

/// Ends all sessions of an officer, those of programs too.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever is no registrar; [`Fault::NotFound`] for what is no id.
pub async fn end(State(office): State<Shared>, Changing(insider): Changing, Place(id): Place<String>) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let (record, ended) = ended(&office, &insider, &id).await?;
    Ok(told::json(&json!({ "officer": id, "href": told::record(&record), "ended": ended })))
}

fn told(officer: &OfficerId, link: &str) -> Response {
    let id = told::escaped(officer.as_str());
    told::json(&json!({ "officer": officer, "href": format!("/api/v1/records/officer/{id}"), "link": format!("/enrol/{link}") }))
}
