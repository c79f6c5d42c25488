//! `POST /api/v1/records/{room}/{id}/texts/{version}/{field}`: opens one sealed text; it stands in the journal before it is shown.

use super::asked::{Changing, Place, only};
use super::told;
use crate::http::fault::Fault;
use crate::office::Shared;
use crate::pages::record::{named, opened};
use aiqyn_desk::reading::sealed::{self, Text};
use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use std::collections::BTreeSet;

/// Opens it.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::NotFound`] where the officer may not see the record, or there is no
/// such text.
pub async fn post(
    State(office): State<Shared>,
    Changing(insider): Changing,
    Place((room, id, version, field)): Place<(String, String, String, String)>,
) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let version: u64 = version.parse().map_err(|_| Fault::NotFound)?;
    let (id, _) = named(&room, &id)?;
    let reader = insider.reader(&office);
    let record = opened(&reader, &id).await?;
    let line = record.lines.iter().map(|(line, _)| line).find(|line| line.version == version).ok_or(Fault::NotFound)?;
    let commitment = line.payload.get("sealed").and_then(|sealed| sealed.get(&field)).and_then(|text| text.as_str());
    let commitment = commitment.ok_or(Fault::NotFound)?.to_owned();
    insider.just_proven()?;
    let subjects = sealed::subjects(&record);
    let found = sealed::open(&reader, &record, &subjects, &BTreeSet::from([commitment.clone()])).await?;
    let (state, text) = match found.get(&commitment) {
        Some(Text::Opened(text)) => ("opened", Some(text.clone())),
        _ if !sealed::destroyed(&reader, &subjects).await?.is_empty() => ("destroyed", None),
        _ => ("missing", None),
    };
    Ok(told::json(&json!({ "record": id, "version": version, "field": field, "commitment": commitment, "state": state, "text": text })))
}
