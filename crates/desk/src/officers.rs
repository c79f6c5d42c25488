//! Officers and their tokens: who acts is proven, on the command line too.

use crate::clock::wall_clock;
use crate::failure::Failure;
use aiqyn_law::kernel::{Authority, BodyId, Officer, OfficerId, RegionCode, Role, Sex};
use aiqyn_law::pack::Pack;
use aiqyn_record::{OfficerRow, Store, StoreError, verifier};

/// Adds an officer; the token is returned once and only its SHA-256 is kept (it has 160 random bits, so no slow hash is needed).
///
/// # Errors
/// The store's.
pub async fn add(store: &Store, officer: &Officer) -> Result<String, StoreError> {
    let (token, verifier) = aiqyn_record::new_token();
    let document = serde_json::to_string(officer).unwrap_or_default();
    store.add_officer(OfficerRow { id: officer.id.to_string(), document, verifier }).await?;
    Ok(token)
}

/// Adds an officer to a real store, in a body of today; the officer, with the token.
///
/// # Errors
/// [`Failure::Refused`] for a demonstration; a body that [`region`] knows none of; else the store's.
pub async fn enlist(store: &Store, id: OfficerId, role: Role, body: BodyId, sex: Sex, law: &Pack) -> Result<(Officer, String), Failure> {
    if store.demonstration() {
        return Err(Failure::Refused("a demonstration takes no real officer; found a store of its own with `aiqyn found`".to_owned()));
    }
    let region = region(&body, law)?;
    let officer = Officer { id, authority: Authority { role, body, region }, sex };
    let token = add(store, &officer).await?;
    Ok((officer, token))
}

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

/// The officer who holds a token.
///
/// # Errors
/// [`Failure::Refused`], which says nothing of why; else the store's.
pub async fn prove(store: &Store, token: &str) -> Result<Officer, Failure> {
    let row = store.officer_by_verifier(verifier(token.trim())).await?;
    let proven = row.and_then(|row| serde_json::from_str(&row.document).ok());
    proven.ok_or_else(|| Failure::Refused("this token proves no officer of this store".to_owned()))
}

/// Who reads. A real store is read by officers, each of what the officer may see; a demonstration by anybody.
///
/// # Errors
/// [`Failure::Input`] where no officer asks a real store, with the way out; those of [`prove`].
pub async fn asking(store: &Store, token: Option<&str>) -> Result<Option<Officer>, Failure> {
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
