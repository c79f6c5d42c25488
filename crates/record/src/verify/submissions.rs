//! The submissions against the lines, in both directions: key, officer, content, first act and last.

use std::collections::HashMap;

use super::claims::Claims;
use super::outcome::NotVerified;
use crate::committed::submission_digest;
use crate::error::Misfit;
use crate::merkle::Hash;
use crate::read::Submitted;
use crate::signing::submission_id;
use crate::store::Store;

const PAGE: u32 = 1024;

/// Holds every row against the lines it covers; `secrets` is what only the vault's rows know of the texts.
pub(super) async fn check(store: &Store, size: u64, claims: &Claims, secrets: &HashMap<Hash, Hash>) -> Result<(), NotVerified> {
    // Once lines spoke of their submissions, all did.
    let begun = claims.submissions.keys().next().copied().unwrap_or(u64::MAX);
    let mut next = 1;
    loop {
        let rows = store.submissions_page(next, PAGE).await?;
        if rows.is_empty() {
            break;
        }
        for (key, row) in &rows {
            let (first, last) = (row.first_seq, row.last_seq);
            if first != next || last < first || last > size {
                let what = format!("submission {key} covers acts {first} to {last}, it ought to begin at {next}");
                return Err(Misfit::act(next, what).into());
            }
            hold_officers(claims, key, row)?;
            if first >= begun {
                hold_line(claims, key, row, secrets)?;
            }
            next = last + 1;
        }
    }
    if next <= size {
        return Err(Misfit::act(next, "it belongs to no submission").into());
    }
    Ok(())
}

fn hold_officers(claims: &Claims, key: &str, row: &Submitted) -> Result<(), Misfit> {
    for seq in row.first_seq..=row.last_seq {
        let said = claims.officer(seq).unwrap_or_default();
        if said != row.officer {
            return Err(Misfit::act(seq, format!("{said} did it, submission {key} is of {}", row.officer)));
        }
    }
    Ok(())
}

fn hold_line(claims: &Claims, key: &str, row: &Submitted, secrets: &HashMap<Hash, Hash>) -> Result<(), Misfit> {
    let (first, last) = (row.first_seq, row.last_seq);
    let Some(said) = claims.submissions.get(&first) else {
        return Err(Misfit::act(first, format!("submission {key} begins with it, its line says of none")));
    };
    if said.acts != last - first + 1 {
        return Err(Misfit::act(first, format!("its submission has {} acts, {key} covers acts {first} to {last}", said.acts)));
    }
    if let Some((inner, _)) = claims.submissions.range(first + 1..last + 1).next() {
        return Err(Misfit::act(*inner, format!("a submission begins with it, {key} covers acts {first} to {last}")));
    }
    if said.id.as_ref().is_some_and(|id| *id != submission_id(key)) {
        return Err(Misfit::act(first, format!("submission {key} is not the one that its officer signed: the key is another")));
    }
    let texts = claims.commitments.range(first..=last).flat_map(|(_, commitments)| commitments);
    let digest = submission_digest(key, &row.officer, &row.content_hash, texts.filter_map(|commitment| secrets.get(commitment)));
    if digest != said.digest {
        let what = format!("submission {key} is not the one it was recorded with: key, officer or content were changed");
        return Err(Misfit::act(first, what));
    }
    Ok(())
}
