//! The journal of refusals against what lines and checkpoints say of it, and what the store noted: no entry of which they speak can be
//! changed, removed or added to.

use std::collections::BTreeSet;

use super::claims::Claims;
use super::outcome::NotVerified;
use super::sayings::{Kept, Sayings};
use crate::batch::Journal;
use crate::catalogue;
use crate::committed::{JOURNAL, read};
use crate::engine::signed;
use crate::error::{Misfit, StoreError};
use crate::store::Store;

const PAGE: u32 = 1000;

/// Holds the entries, the rows by which a record finds its own, and the end of the journal as the store notes it.
pub(super) async fn check(store: &Store, claims: &Claims, points: &[Kept]) -> Result<(), NotVerified> {
    let mut sayings = Sayings::of("refusals", &claims.journals, points, |said| said.refusals);
    let mut noted = Noted::default();
    let mut journal = Journal::default();
    let mut records: BTreeSet<(String, u64)> = BTreeSet::new();
    loop {
        sayings.hold(&journal)?;
        noted.hold(store, &journal).await?;
        let next = sayings.next_size().into_iter().chain(noted.next.map(|next| next.size)).min();
        let page = store.refusals(journal.size, next_page(journal.size, next)).await?;
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
    sayings.finish(&journal)?;
    check_end(store, journal).await?;
    if let Some(next) = noted.next {
        let what = format!("the journal was noted with {} entries and has {}: some were removed", next.size, journal.size);
        return Err(Misfit::at("refusals", what).into());
    }
    check_records(store, records).await
}

/// A page ends where something is said of the journal.
fn next_page(size: u64, said: Option<u64>) -> u32 {
    said.and_then(|said| u32::try_from(said.saturating_sub(size)).ok()).map_or(PAGE, |up_to| up_to.clamp(1, PAGE))
}

/// The journal as it was noted after each append that had refusals.
#[derive(Default)]
struct Noted {
    next: Option<Journal>,
    begun: bool,
    held: u64,
}

impl Noted {
    async fn hold(&mut self, store: &Store, journal: &Journal) -> Result<(), NotVerified> {
        if !store.keeps_reads() {
            return Ok(());
        }
        if !self.begun {
            (self.begun, self.next) = (true, self.after(store).await?);
        }
        while let Some(noted) = self.next.filter(|noted| noted.size <= journal.size) {
            if noted != *journal {
                let what = format!("one of refusals {} to {} was changed, removed or added", self.held + 1, noted.size);
                return Err(Misfit::at("refusals", format!("the first {} are not those that were noted: {what}", noted.size)).into());
            }
            self.held = noted.size;
            self.next = self.after(store).await?;
        }
        Ok(())
    }

    async fn after(&self, store: &Store) -> Result<Option<Journal>, NotVerified> {
        let query = store.pool().ask(catalogue::REFUSAL_HEADS).bind(signed(self.held)).bind(1_i64);
        let row = query.optional().await.map_err(|e| store.error(e))?;
        Ok(row.map(|row| Ok::<_, StoreError>(Journal { size: store.unsigned(&row, 0)?, head: store.hash(&row, 1)? })).transpose()?)
    }
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
