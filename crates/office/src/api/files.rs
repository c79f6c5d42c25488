//! `POST /api/v1/records/{room}/{id}/files/{digest}`: a file of an item of evidence; it stands in the journal before its first byte leaves.
//! `POST /api/v1/records/{room}/{id}/files`: a file is added, its bytes as the body.

use super::asked::{Changing, Place, only};
use super::told;
use crate::http::fault::Fault;
use crate::office::Shared;
use crate::pages::{add_file, file};
use aiqyn_desk::evidence::incoming::Incoming;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;
use serde_json::json;

/// Sends it.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::NotFound`] where the officer may not see the record, or it has no such
/// file.
pub async fn post(
    State(office): State<Shared>,
    Changing(insider): Changing,
    Place((room, id, digest)): Place<(String, String, String)>,
) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    insider.just_proven()?;
    file::sent(&office, &insider, (&room, &id, &digest)).await
}

/// Adds one; its media type is that of the body.
///
/// # Errors
/// [`Fault::MediaType`] for a body without one; [`Fault::Input`] for a type or a size that is not taken in; [`Fault::NotFound`] where the
/// officer does not see the item; [`Fault::Refused`] where the door refuses.
pub async fn add(State(office): State<Shared>, request: Request) -> Result<Response, Fault> {
    let (mut parts, body) = request.into_parts();
    let Changing(insider) = Changing::from_request_parts(&mut parts, &office).await?;
    let Place((room, id)) = Place::<(String, String)>::from_request_parts(&mut parts, &office).await?;
    only(&insider.visitor, &[])?;
    let (id, incident) = add_file::item(&office, &insider, (&room, &id), &parts.headers).await?;
    let said = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).map(str::trim).filter(|kind| !kind.is_empty());
    let kind = add_file::kind(&insider.visitor, said.ok_or(Fault::MediaType)?, "")?;
    let (mut incoming, mut pieces) = (Incoming::begin().map_err(|fault| Fault::Failed(fault.to_string()))?, body.into_data_stream());
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Fault::Input("the body breaks off: send it again".to_owned()))?;
        incoming.take(&piece).map_err(|fault| add_file::told(&insider.visitor, fault))?;
    }
    let receipt = add_file::add(&office, &insider, (id, incident), kind, incoming).await?;
    let mut response = told::json(&json!(receipt));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response.into_response())
}
