//! `POST /api/v1/records/{room}/{id}/files/{digest}`: a file of an item of evidence; it stands in the journal before its first byte leaves.

use super::asked::{Changing, Place, only};
use crate::http::fault::Fault;
use crate::office::Shared;
use crate::pages::file;
use axum::extract::State;
use axum::response::Response;

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
