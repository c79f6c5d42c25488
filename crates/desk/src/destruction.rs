//! Destroying a person's key: proposed by one officer, confirmed by another, recorded; then the key goes, and with it every text sealed
//! under it, in the store and in all its copies.

use crate::failure::Failure;
use crate::reading::reader::Reader;
use crate::reading::record::{NOT_SHOWN, sees};
use crate::reading::room::histories;
use aiqyn_law::kernel::{Key, PersonId, RecordId};
use aiqyn_law::rooms;
use aiqyn_law::works::Work;
use aiqyn_record::{KeyDestruction, StoreError};
use serde_json::json;

/// Proposes that a person's key be destroyed.
///
/// # Errors
/// [`Failure::Refused`] where that is not the officer's to propose; [`Failure::Input`] where it was proposed already, or no reason is given.
pub async fn propose(reader: &Reader<'_>, person: &PersonId, reason: &str) -> Result<(), Failure> {
    reader.hold(Work::ProposeDestruction)?;
    concerned(reader, person).await?;
    if reason.trim().is_empty() {
        return Err(Failure::Input("--reason says why; it stands beside what can no longer be read".to_owned()));
    }
    if let Some(first) = reader.store().key_destructions(person.as_str()).await?.first() {
        return Err(Failure::Input(format!(
            "{person}: {} proposed that already; another officer confirms it with --confirm",
            first.officer
        )));
    }
    sign(reader, person, 1, reason).await
}

/// Confirms it, and destroys the key; the two who signed, in order. One that was confirmed and not carried out is carried out.
///
/// # Errors
/// [`Failure::Refused`] where it is not the officer's to confirm; [`Failure::Input`] where nobody proposed it.
pub async fn confirm(reader: &Reader<'_>, person: &PersonId) -> Result<Vec<KeyDestruction>, Failure> {
    reader.hold(Work::ConfirmDestruction)?;
    concerned(reader, person).await?;
    let officer = reader.proven()?;
    match reader.store().key_destructions(person.as_str()).await?.as_slice() {
        [] => return Err(Failure::Input(format!("{person}: nobody proposed that; `--reason TEXT` does"))),
        [first] if first.officer == officer.id.as_str() => {
            return Err(Failure::Refused(format!("{person}: who proposed it does not confirm it")));
        }
        [first] => sign(reader, person, 2, &first.reason).await?,
        _ => {}
    }
    reader.store().vault().destroy(person.as_str()).await?;
    Ok(reader.store().key_destructions(person.as_str()).await?)
}

/// The officer sees a record of the person, and none of the person's records complains of the officer.
async fn concerned(reader: &Reader<'_>, person: &PersonId) -> Result<(), Failure> {
    let officer = reader.proven()?;
    let listed = reader.store().lookup(&[Key::person(person).as_str().to_owned()]).await?;
    let records: Vec<RecordId> = listed.iter().flat_map(|(_, records)| records).filter_map(|id| RecordId::parse(id).ok()).collect();
    let of = histories(reader.store(), &records, None).await?;
    let opposed = of.iter().any(|(id, history)| {
        let place = rooms::room(id.room()).and_then(|room| (room.place)(history));
        place.is_some_and(|place| place.conflict.names(officer))
    });
    if opposed || !of.iter().any(|(id, history)| sees(officer, id, history)) {
        return Err(Failure::Refused(NOT_SHOWN.to_owned()));
    }
    Ok(())
}

async fn sign(reader: &Reader<'_>, person: &PersonId, step: u8, reason: &str) -> Result<(), Failure> {
    let officer = reader.proven()?;
    reader.asked(json!({ "person": person, "signature": step }), 1).await?;
    let signed = KeyDestruction {
        at: reader.principal().proven_at.micros(),
        officer: officer.id.to_string(),
        authority: json!(officer.authority).to_string(),
        reason: reason.trim().to_owned(),
    };
    match reader.store().sign_key_destruction(person.as_str(), step, &signed).await {
        Err(StoreError::Invalid(text)) => Err(Failure::Refused(text)),
        signed => Ok(signed?),
    }
}
