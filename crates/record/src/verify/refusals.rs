//! The journal of refusals against what the lines say of it: entries before the last act cannot be changed, removed or added to.

use std::collections::BTreeSet;

use super::claims::Claims;
use super::outcome::NotVerified;
use crate::batch::Journal;
use crate::catalogue;
use crate::committed::{JOURNAL, read};
use crate::engine::signed;
use crate::error::Misfit;
use crate::store::Store;

const PAGE: u32 = 1000;

/// Holds the entries, the rows by which a record finds its own, and the end of the journal as the store notes it.
pub(super) async fn check(store: &Store, claims: &Claims) -> Result<(), NotVerified> {
    let mut journal = Journal::default();
    let mut said = claims.journals.iter().peekable();
    let mut records: BTreeSet<(String, u64)> = BTreeSet::new();
    loop {
        while let Some((seq, claimed)) = said.next_if(|(_, claimed)| claimed.size <= journal.size) {
            if *claimed != journal {
                let what =
                    format!("the first {} refusals are not those it was recorded after: one was changed, removed or added", claimed.size);
                return Err(Misfit::at("refusals", format!("act {seq}: {what}")).into());
            }
        }
        let page = store.refusals(journal.size, next_page(journal.size, said.peek().map(|(_, claimed)| claimed.size))).await?;
        if page.is_empty() {
            break;
        }
        for (id, entry) in page {
            if id != journal.size + 1 {
                return Err(Misfit::at(format!("refusal {}", journal.size + 1), format!("it is missing: refusal {id} follows")).into());
            }
            records.extend(entry.records.iter().map(|record| (record.clone(), id)));
            journal.push(&entry);
        }
    }
    if let Some((seq, claimed)) = said.next() {
        let what = format!("act {seq} was recorded after {} refusals, the journal has {}: some were removed", claimed.size, journal.size);
        return Err(Misfit::at("refusals", what).into());
    }
    check_end(store, journal).await?;
    check_records(store, records).await
}

/// A page ends where a line speaks of the journal.
fn next_page(size: u64, claimed: Option<u64>) -> u32 {
    claimed.and_then(|claimed| u32::try_from(claimed - size).ok()).map_or(PAGE, |up_to| up_to.clamp(1, PAGE))
}

async fn check_end(store: &Store, journal: Journal) -> Result<(), NotVerified> {
    let counted: i64 = store.pool().ask(catalogue::HEAD_REFUSALS).scalar().await.map_err(|e| store.error(e))?;
    if counted.unsigned_abs() != journal.size {
        return Err(Misfit::at("refusals", format!("the journal has {} entries, the head counts {counted}", journal.size)).into());
    }
    match store.meta(JOURNAL).await? {
        Some(noted) if read(&noted) != Some(journal) => {
            Err(Misfit::at("refusals", "the journal is not the one that the store noted: one was changed, removed or added").into())
        }
        _ => Ok(()),
    }
}

async fn check_records(store: &Store, mut expected: BTreeSet<(String, u64)>) -> Result<(), NotVerified> {
    let mut after = (String::new(), 0);
    loop {
        let query = store.pool().ask(catalogue::REFUSAL_RECORDS_PAGE).bind(after.0.as_str()).bind(signed(after.1)).bind(i64::from(PAGE));
        let rows = query.all().await.map_err(|e| store.error(e))?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            after = (store.column(row, 0)?, store.unsigned(row, 1)?);
            if !expected.remove(&after) {
                return Err(
                    Misfit::at(format!("refusal {}", after.1), format!("it is listed for {}, which it does not name", after.0)).into()
                );
            }
        }
    }
    match expected.into_iter().next() {
        Some((record, id)) => Err(Misfit::at(format!("refusal {id}"), format!("it names {record}, for which it is not listed")).into()),
        None => Ok(()),
    }
}
