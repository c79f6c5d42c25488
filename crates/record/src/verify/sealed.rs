//! The vault's rows against the lines: no text is missing, none was changed or moved, none stands there that no act brought.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::claims::Claims;
use super::outcome::NotVerified;
use crate::canonical::hex;
use crate::catalogue;
use crate::committed::{row_digest, row_secret};
use crate::engine::{Row, signed};
use crate::error::{Misfit, StoreError};
use crate::merkle::Hash;
use crate::store::Store;

/// Rows are read in pages of this many: a text has up to 256 KiB.
const PAGE: u64 = 64;

/// A row of the vault, with the slot of its subject's key.
struct Sealed {
    commitment: Hash,
    subject: String,
    field: String,
    ciphertext: Vec<u8>,
    slot: u64,
}

fn read(store: &Store, row: &Row) -> Result<Sealed, StoreError> {
    Ok(Sealed {
        commitment: store.hash(row, 0)?,
        subject: store.column(row, 1)?,
        field: store.column(row, 2)?,
        ciphertext: store.column(row, 3)?,
        slot: store.unsigned(row, 4)?,
    })
}

/// Holds every row, and returns what only the rows know of the texts of each commitment.
pub(super) async fn check(store: &Store, claims: &Claims) -> Result<HashMap<Hash, Hash>, NotVerified> {
    let mut secrets: HashMap<Hash, Hash> = HashMap::new();
    let mut subjects: HashSet<String> = HashSet::new();
    // Of several misfits that of the earliest act is told, whatever the order of commitments.
    let mut wrong: Option<Misfit> = None;
    let mut after: Vec<u8> = Vec::new();
    loop {
        let query = store.pool().ask(catalogue::SEALED_PAGE).bind(after.as_slice()).bind(signed(PAGE));
        let rows = query.all().await.map_err(|e| store.error(e))?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let row = read(store, row)?;
            if let Err(misfit) = hold(claims, &row)
                && wrong.as_ref().is_none_or(|other| (misfit.seq, &misfit.what) < (other.seq, &other.what))
            {
                wrong = Some(misfit);
            }
            secrets.insert(row.commitment, row_secret(&row.ciphertext));
            after = row.commitment.to_vec();
            subjects.insert(row.subject);
        }
    }
    let missing = claims.texts.iter().filter(|(commitment, _)| !secrets.contains_key(*commitment)).map(|(_, text)| text);
    let missing = missing.min_by_key(|text| (text.seq, &text.field));
    // A text that is gone was removed: that its key was destroyed would leave it here.
    let missing =
        missing.map(|text| Misfit::act(text.seq, format!("its sealed text {} is MISSING from the vault: it was removed", text.field)));
    if let Some(misfit) = missing.into_iter().chain(wrong).min_by_key(|misfit| misfit.seq) {
        return Err(misfit.into());
    }
    check_subjects(store, subjects).await?;
    Ok(secrets)
}

fn hold(claims: &Claims, row: &Sealed) -> Result<(), Misfit> {
    let place = || format!("sealed text {} of {}", row.field, row.subject);
    let Some(text) = claims.texts.get(&row.commitment) else {
        return Err(Misfit::at(place(), format!("no act holds its commitment {}", hex(&row.commitment))));
    };
    if text.field != row.field {
        return Err(Misfit::act(text.seq, format!("its sealed text {} stands in the vault as {}", text.field, row.field)));
    }
    if row.slot == 0 {
        return Err(Misfit::act(text.seq, format!("its sealed text {}: the subject {} is MISSING", text.field, row.subject)));
    }
    let found = row_digest(&row.subject, &row.field, &row.commitment, row.slot, &row.ciphertext);
    match text.digest {
        Some(digest) if digest != found => {
            let what =
                format!("its sealed text {} is not the one it was recorded with: ciphertext, subject or slot were changed", text.field);
            Err(Misfit::act(text.seq, what))
        }
        _ => Ok(()),
    }
}

/// A subject stands there for its texts.
async fn check_subjects(store: &Store, with_texts: HashSet<String>) -> Result<(), NotVerified> {
    let without: BTreeSet<String> =
        store.subjects().await?.into_iter().map(|(subject, _)| subject).filter(|subject| !with_texts.contains(subject)).collect();
    match without.into_iter().next() {
        Some(subject) => Err(Misfit::at(format!("subject {subject}"), "no sealed text is about it").into()),
        None => Ok(()),
    }
}
