//! `GET /api/v1/session`: whoever asks, what the session may do, and when it ends.

use super::asked::only;
use super::told;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use axum::response::Response;
use serde_json::json;

/// Whoever asks.
///
/// # Errors
/// [`Fault::Input`] for a parameter that there is not.
pub async fn get(insider: Insider) -> Result<Response, Fault> {
    only(&insider.visitor, &[])?;
    let (session, officer) = (&insider.session, insider.officer());
    let scopes: Vec<&str> = session.scopes.iter().map(|scope| scope.code()).collect();
    // An officer's own secret begins no session: it is good until the register says otherwise.
    let ends = (!session.id.is_empty()).then_some(session.ends);
    Ok(told::json(&json!({
        "officer": officer.id, "role": officer.authority.role.code(), "body": officer.authority.body, "region": officer.authority.region,
        "scopes": scopes, "program": session.program, "just_proven": insider.just_proven().is_ok(), "ends": ends,
        "csrf": session.csrf, "demonstration": insider.visitor.demonstration,
    })))
}
