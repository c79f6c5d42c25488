//! Who enters: an officer, by the secret that the officer keeps.

use super::borne::borne;
use super::kept::named;
use crate::clock;
use crate::failure::Failure;
use crate::signing::Actor;
use aiqyn_law::kernel::{Officer, OfficerId};
use aiqyn_law::officer;
use aiqyn_record::{Secret, Store};

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
