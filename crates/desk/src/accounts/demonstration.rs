//! Officers of a demonstration, who hold nothing and guard nobody: there, and nowhere else, a session begins without a password.

use super::entered::Entered;
use super::kept;
use super::sessions::{self, Begun};
use crate::failure::Failure;
use crate::register;
use crate::signing::Actor;
use aiqyn_law::kernel::{Moment, Officer, OfficerId};
use aiqyn_record::{Authenticator, AuthenticatorKind, Store};
use serde_json::json;

/// Keeps the secrets of the officers of a demonstration, under the key of the office alone.
///
/// # Errors
/// [`Failure::Refused`] in any other store.
pub async fn take_in(store: &Store, actors: &[&Actor], now: Moment) -> Result<(), Failure> {
    hold(store)?;
    let kind = AuthenticatorKind::Demonstration;
    let mut ways = Vec::with_capacity(actors.len());
    for actor in actors {
        let Some(secret) = actor.secret() else { continue };
        let officer = actor.officer.id.as_str();
        let wrapped = kept::wrap(store, kind.code(), officer, None, secret)?;
        let verifier = json!(actor.officer).to_string();
        ways.push(Authenticator { verifier, wrapped: Some(wrapped), ..kept::way(officer, kind, "", now) });
    }
    store.exchange_authenticators("", None, &[], &ways).await?;
    Ok(())
}

/// The officers as whom a session can begin, by role and id; none in any other store.
///
/// # Errors
/// The store's.
pub async fn officers(store: &Store) -> Result<Vec<Officer>, Failure> {
    if !store.demonstration() || !store.keeps_office() {
        return Ok(Vec::new());
    }
    let ways = store.authenticators_of_kind(AuthenticatorKind::Demonstration).await?;
    let mut officers: Vec<Officer> = ways.iter().filter_map(|way| serde_json::from_str(&way.verifier).ok()).collect();
    officers.sort_by(|one, other| (one.authority.role, &one.id).cmp(&(other.authority.role, &other.id)));
    Ok(officers)
}

/// Begins a session of an officer of a demonstration.
///
/// # Errors
/// [`Failure::Refused`] in any other store, and for an officer who is not there or not in office.
pub async fn begin(store: &Store, officer: &OfficerId, now: Moment) -> Result<Begun, Failure> {
    hold(store)?;
    let kind = AuthenticatorKind::Demonstration;
    let ways = store.authenticators_of(officer.as_str()).await?;
    let wrapped = ways.iter().find(|way| way.kind == kind).and_then(|way| way.wrapped.as_deref());
    let secret = wrapped.map(|wrapped| kept::unwrap(store, kind.code(), officer.as_str(), None, wrapped)).transpose()?.flatten();
    let actor = match secret {
        Some(secret) => register::prove(store, secret).await?,
        None => None,
    };
    let Some(actor) = actor.filter(|actor| actor.officer.id == *officer) else {
        return Err(Failure::Refused(format!("{officer}: no such officer of the demonstration is in office")));
    };
    sessions::begin(store, &Entered { actor, proven: Some(now) }, sessions::DEMONSTRATION, now).await
}

fn hold(store: &Store) -> Result<(), Failure> {
    if store.demonstration() {
        return Ok(());
    }
    Err(Failure::Refused("this store is no demonstration: its officers sign in".to_owned()))
}
