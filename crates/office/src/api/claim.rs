//! `/api/v1/records/{room}/{id}/claim`: who handles a record; `/api/v1/assignments`: records assigned to an officer of the same body.

use super::asked::{Changing, Place, Sent, only};
use super::told;
use crate::http::fault::Fault;
use crate::office::Shared;
use crate::pages::claim::fault;
use crate::pages::record::named;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::assigning::{self, Outcome};
use aiqyn_desk::handling::claims::{self, Claim, Taken};
use aiqyn_law::kernel::{OfficerId, RecordId};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// From whom a record is taken over.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// The officer of the own body who is at it; none where nobody is.
    #[serde(default)]
    pub from: Option<OfficerId>,
}

/// Puts the officer at a record.
///
/// # Errors
/// [`Fault::NotFound`] where the officer does not see it; [`Fault::Held`] where another of the body is at it who was not named.
pub async fn put(State(office): State<Shared>, Place((room, id)): Place<(String, String)>, sent: Sent<Take>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    let (id, _) = named(&room, &id)?;
    let from = body.from.as_ref().map(OfficerId::as_str);
    match claims::take(&office.store, insider.officer(), &id, from, wall_clock()).await.map_err(fault)? {
        Taken::Now(claim) => Ok(told::json(&told(&claim))),
        Taken::Held(claim) => Err(Fault::Held(format!("from: {} is at it until {}", claim.officer, claim.ends))),
    }
}

/// Takes the officer off it.
///
/// # Errors
/// [`Fault::NotFound`] where the officer does not see it, or is not at it.
pub async fn delete(
    State(office): State<Shared>,
    Changing(insider): Changing,
    Place((room, id)): Place<(String, String)>,
) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    let (id, _) = named(&room, &id)?;
    match claims::give_up(&office.store, insider.officer(), &id).await.map_err(fault)? {
        true => Ok(StatusCode::NO_CONTENT.into_response()),
        false => Err(Fault::NotFound),
    }
}

/// A claim as programs are told of it.
pub fn told(claim: &Claim) -> Value {
    json!({ "officer": claim.officer, "body": claim.body, "at": claim.at, "ends": claim.ends, "taken_from": claim.taken_from })
}

/// What is assigned to whom.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// The records.
    pub records: BTreeSet<RecordId>,
    /// To whom.
    pub officer: OfficerId,
    /// What the one says to the other.
    #[serde(default)]
    pub note: String,
}

/// Assigns records, each by itself.
///
/// # Errors
/// [`Fault::Input`] for none or too many, a note that is too long, or nobody of the body.
pub async fn assign(State(office): State<Shared>, sent: Sent<Assign>) -> Result<Response, Fault> {
    let Sent { insider, body, .. } = sent;
    only(&insider.visitor, &[])?;
    insider.may_act()?;
    let Assign { records, officer, note } = body;
    let outcomes = assigning::assign(&office.store, insider.officer(), &records, &officer, &note, wall_clock()).await?;
    let told = |(record, outcome): &(RecordId, Outcome)| json!({ "record": record, "outcome": code(*outcome) });
    Ok(told::json(&json!({ "officer": officer, "outcomes": outcomes.iter().map(told).collect::<Vec<_>>() })))
}

const fn code(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "assigned",
        Outcome::NotShown => "not-found",
        Outcome::NotYours => "not-yours",
        Outcome::NotTheirs => "not-theirs",
    }
}
