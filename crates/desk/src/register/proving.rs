//! Who enters: an officer, by the secret that the officer keeps.

use super::borne::borne;
use crate::clock;
use crate::failure::Failure;
use crate::officers::Actor;
use aiqyn_law::kernel::{Fold as _, Key, Officer, OfficerId, RecordId};
use aiqyn_law::officer::{self, Officers};
use aiqyn_record::{Secret, Store, StoreError};
use std::collections::BTreeSet;

/// The records with which the register was founded; none where none is kept, as in a store founded before there was one.
///
/// # Errors
/// The store's.
pub async fn founders(store: &Store) -> Result<BTreeSet<RecordId>, Failure> {
    named(store, &officer::founding_key()).await
}

/// Whether a register of officers is kept: then nobody but its officers acts, each by an own signature. The acts themselves are asked, so that
/// whoever takes a lookup away opens nothing.
///
/// # Errors
/// The store's.
pub async fn is_kept(store: &Store) -> Result<bool, StoreError> {
    Ok(!store.records_page(Officers::NAME, "", 1).await?.is_empty())
}

/// Whoever a secret proves; `None` where it proves nobody who acts now.
///
/// # Errors
/// The store's.
pub async fn prove(store: &Store, secret: Secret) -> Result<Option<Actor>, Failure> {
    let now = clock::now(store).await?;
    let token = secret.verifier();
    for record in named(store, &officer::token_key(&token)).await? {
        let Some(entry) = borne(store, &record).await? else { continue };
        let stands = entry.state.key_of_token(&token, now).is_some_and(|held| held.key == secret.public_key());
        let (true, Some(office)) = (stands, entry.state.acting()) else { continue };
        let Ok(id) = OfficerId::parse(record.number()) else { continue };
        let officer = Officer { id, authority: office.authority.clone(), sex: office.sex };
        return Ok(Some(Actor::signing(officer, secret)));
    }
    Ok(None)
}

/// The records that a lookup names.
async fn named(store: &Store, key: &Key) -> Result<BTreeSet<RecordId>, Failure> {
    let found = store.lookup(&[key.as_str().to_owned()]).await?;
    Ok(found.into_iter().flat_map(|(_, records)| records).filter_map(|record| RecordId::parse(&record).ok()).collect())
}
