//! Who acts is proven, on the command line too: by a secret whose public halves stand in the register of officers.

use crate::clock::wall_clock;
use crate::failure::Failure;
use crate::register;

pub use crate::signing::Actor;

use aiqyn_law::kernel::{BodyId, RegionCode};
use aiqyn_law::pack::Pack;
use aiqyn_record::{Secret, Store, verifier};

/// The region of a body of today.
///
/// # Errors
/// [`Failure::Input`] where it names no region or no kind of body that there is.
pub fn region(body: &BodyId, law: &Pack) -> Result<RegionCode, Failure> {
    let region = body.as_str().split('/').nth(1).unwrap_or_default();
    let now = wall_clock();
    if region != "republic" && law.region(region, now).is_none() {
        return Err(Failure::Input(format!(
            "{body}: {region:?} is no region of today, nor `republic`; a body is written kind/region or kind/region/unit"
        )));
    }
    if law.entry("body", body.kind(), now).is_none() {
        let known: Vec<&str> = law.list("body", now).map(|entry| entry.code.as_str()).collect();
        return Err(Failure::Input(format!("{body}: no such kind of body; there are {}", known.join(", "))));
    }
    RegionCode::parse(region).map_err(|e| Failure::Input(e.to_string()))
}

/// The officer whom a secret proves. In a store founded before there was a register, its rows prove officers until one is founded.
///
/// # Errors
/// [`Failure::Refused`], which says nothing of why; else the store's.
pub async fn prove(store: &Store, secret: &str) -> Result<Actor, Failure> {
    let proven = if register::is_kept(store).await? {
        match Secret::parse(secret) {
            Some(secret) => register::prove(store, secret).await?,
            None => None,
        }
    } else {
        let row = store.officer_by_verifier(verifier(secret.trim())).await?;
        row.and_then(|row| serde_json::from_str(&row.document).ok()).map(Actor::unsigned)
    };
    proven.ok_or_else(|| Failure::Refused("this token proves no officer of this store".to_owned()))
}

/// Who reads. A real store is read by officers, each of what the officer may see; a demonstration by anybody.
///
/// # Errors
/// [`Failure::Input`] where no officer asks a real store, with the way out; those of [`prove`].
pub async fn asking(store: &Store, token: Option<&str>) -> Result<Option<Actor>, Failure> {
    match token {
        Some(token) => prove(store, token).await.map(Some),
        None if store.demonstration() => Ok(None),
        None => Err(Failure::Input(
            "this store is read by its officers, each of what the officer may see: name a token with --as or AIQYN_TOKEN \
             (`aiqyn officer add` gives one); what was published is told to all by `aiqyn release show`"
                .to_owned(),
        )),
    }
}
