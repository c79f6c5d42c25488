//! Who enters: an officer, by the secret that the officer keeps.

use super::borne::borne;
use super::kept::named;
use crate::clock;
use crate::failure::Failure;
use crate::signing::Actor;
use aiqyn_law::kernel::{Moment, Officer, OfficerId};
use aiqyn_law::officer;
use aiqyn_record::{Secret, Store};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Whoever a secret proves; `None` where it proves nobody who acts now.
///
/// # Errors
/// The store's.
pub async fn prove(store: &Store, secret: Secret) -> Result<Option<Actor>, Failure> {
    let now = clock::now(store).await?;
    Ok(proof(store, &secret, now).await?.map(|proof| Actor::signing(proof.officer, secret)))
}

/// What the register says of a secret.
#[derive(Clone)]
struct Proof {
    officer: Officer,
    /// Until when the key is good, if nothing is recorded before.
    until: Moment,
    /// How many acts the record had: one more can say otherwise.
    size: u64,
}

async fn proof(store: &Store, secret: &Secret, now: Moment) -> Result<Option<Proof>, Failure> {
    let (token, size) = (secret.verifier(), store.head().await?.size);
    for record in named(store, &officer::token_key(&token)).await? {
        let Some(entry) = borne(store, &record).await? else { continue };
        let Some(held) = entry.state.key_of_token(&token, now).filter(|held| held.key == secret.public_key()) else { continue };
        let Some(office) = entry.state.acting() else { continue };
        let Ok(id) = OfficerId::parse(record.number()) else { continue };
        let officer = Officer { id, authority: office.authority.clone(), sex: office.sex };
        return Ok(Some(Proof { officer, until: held.until, size }));
    }
    Ok(None)
}

/// What the register said, for as long as nothing was recorded since: a server asks it at every request. Only that somebody is in office is
/// remembered, and nothing that could act for anybody.
#[derive(Default)]
pub struct Proofs(Mutex<HashMap<String, Proof>>);

/// So many are remembered at most.
const REMEMBERED: usize = 4096;

impl Proofs {
    /// As [`prove`] says.
    ///
    /// # Errors
    /// The store's.
    pub async fn prove(&self, store: &Store, secret: Secret) -> Result<Option<Actor>, Failure> {
        let (now, size, token) = (clock::now(store).await?, store.head().await?.size, secret.verifier());
        let known = self.lock().get(&token).filter(|proof| proof.size == size && now < proof.until).cloned();
        let proof = match known {
            Some(proof) => Some(proof),
            None => proof(store, &secret, now).await?,
        };
        let Some(proof) = proof else { return Ok(None) };
        let actor = Actor::signing(proof.officer.clone(), secret);
        let mut remembered = self.lock();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(token, proof);
        Ok(Some(actor))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Proof>> {
        // Whole between any two of its statements.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
