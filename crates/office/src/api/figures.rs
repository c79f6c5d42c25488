//! `GET /api/v1/figures`: every figure with its parts, counted from what the officer may see, as known at any moment, of any moment.

use super::asked::{moment, only};
use super::told;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use aiqyn_desk::{Failure, asking, briefing};
use aiqyn_law::kernel::IncidentId;
use axum::extract::State;
use axum::response::Response;
use serde_json::json;

/// The figures.
///
/// # Errors
/// [`Fault::Input`] for an incident that the store does not hold; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    only(visitor, &["incident", "known", "of"])?;
    let (known, of) = (moment(visitor, "known")?, moment(visitor, "of")?);
    let incident = visitor.query.one("incident").map(IncidentId::parse).transpose();
    let incident = incident.map_err(|e| Fault::Input(format!("incident: {e}")))?;
    let reader = insider.reader(&office);
    let asked = asking::load_for(&office.store, office.law, incident.as_ref(), reader.officer()).await.map_err(Failure::from)?;
    let clocks = asking::clocks(&office.store, office.law, &asked.incident, known, of).await?;
    let computed = briefing::compute(&asked, &clocks, None);
    reader.asked(json!({ "incident": asked.incident, "known": known, "of": of }), computed.figures.len()).await?;
    let mut told = serde_json::to_value(&computed).map_err(|e| Fault::Failed(e.to_string()))?;
    told["narrowed"] = json!(computed.narrowed);
    Ok(told::json(&told))
}
