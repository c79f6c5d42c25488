//! The journal of reads as a chain: the hash of each entry runs over the one before, and how far it goes stands beside it, so that a line or
//! a checkpoint that says so vouches for every entry up to there. Both journals as they stand, and as they stood.

use serde_json::{Value, json};

use crate::batch::Journal;
use crate::catalogue;
use crate::checkpoint::Journals;
use crate::committed::journal_of;
use crate::engine::{self, Ask, Row, signed};
use crate::entry::{ReadEntry, ReadKind, entry};
use crate::error::StoreError;
use crate::merkle::Hash;
use crate::place::Place;
use crate::store::Store;

/// The key of `meta` under which confirmations of the clock stood before they were entries of the journal.
const CLOCK: &str = "clock_confirmed";
/// Pages of this many.
const PAGE: i64 = 1000;

/// Takes the end of the journal, so that others wait, and adds entries. No row: the end is not noted.
pub(crate) async fn add(ask: &mut impl Ask, entries: &[ReadEntry]) -> Result<(), sqlx::Error> {
    let mut journal = journal(&ask.ask(catalogue::TAKE_READS_HEAD).one().await?)?;
    let mut chained: Vec<(i64, &ReadEntry, Hash)> = Vec::with_capacity(entries.len());
    for entry in entries {
        journal.push_read(entry);
        chained.push((signed(journal.size), entry, journal.head));
    }
    engine::insert(ask, &catalogue::ADD_READS, &chained, |q, (id, one, hash)| {
        let q = q.bind(*id).bind(one.at).bind(one.kind.code()).bind(one.officer.as_str()).bind(one.authority.as_str());
        let q = q.bind(one.command.as_str()).bind(one.record.as_str()).bind(one.question.as_str()).bind(one.purpose.as_str());
        let q = q.bind(signed(one.found)).bind(one.until).bind(one.reviews.map(signed)).bind(one.step.map(i64::from));
        q.bind(&hash[..])
    })
    .await?;
    set_head(ask, &journal).await
}

async fn set_head(ask: &mut impl Ask, journal: &Journal) -> Result<(), sqlx::Error> {
    ask.ask(catalogue::SET_READS_HEAD).bind(signed(journal.size)).bind(&journal.head[..]).done().await
}

/// A row of size and head.
fn journal(row: &Row) -> Result<Journal, sqlx::Error> {
    let (size, head): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
    let head = head.try_into().map_err(|_| sqlx::Error::RowNotFound)?;
    Ok(Journal { size: size.unsigned_abs(), head })
}

impl Store {
    /// The journal of reads as it stands: what the next act's line says of it. `None` in a store of a form before it was a chain.
    ///
    /// # Errors
    /// The store's.
    pub async fn reads_journal(&self) -> Result<Option<Journal>, StoreError> {
        if !self.keeps_reads() {
            return Ok(None);
        }
        let row = self.pool().ask(catalogue::READS_HEAD).optional().await.map_err(|e| self.error(e))?;
        let row = row.ok_or_else(|| self.corrupt("the end of the journal of reads is not noted"))?;
        Ok(Some(Journal { size: self.unsigned(&row, 0)?, head: self.hash(&row, 1)? }))
    }

    /// Both journals as they stand: what a checkpoint says of them.
    pub(crate) async fn journals(&self) -> Result<Journals, StoreError> {
        let Some(reads) = self.reads_journal().await? else { return Ok(Journals::default()) };
        let last = self.pool().ask(catalogue::LAST_REFUSAL_HEAD).optional().await.map_err(|e| self.error(e))?;
        let last = last.map(|row| Ok(Journal { size: self.unsigned(&row, 0)?, head: self.hash(&row, 1)? })).transpose()?;
        Ok(Journals { refusals: Some(last.unwrap_or_default()), reads: Some(reads) })
    }

    /// Why these journals are not continued by those that stand; `None` where they are.
    pub(crate) async fn journals_broken(&self, said: &Journals) -> Result<Option<String>, StoreError> {
        let now = self.journals().await?;
        for (name, said, now, statement) in
            [("refusals", said.refusals, now.refusals, catalogue::REFUSAL_HEAD), ("reads", said.reads, now.reads, catalogue::READ_HASH)]
        {
            let (Some(said), size) = (said, now.map_or(0, |now| now.size)) else { continue };
            if said.size > size {
                return Ok(Some(format!(
                    "it was witnessed with {} {name} and has {size}: {name} were removed, or an older copy was restored",
                    said.size
                )));
            }
            if self.stood(statement, said.size).await? != Some(said.head) {
                return Ok(Some(format!(
                    "its first {} {name} are not those that were witnessed: the journal of {name} was rewritten, or is another copy",
                    said.size
                )));
            }
        }
        Ok(None)
    }

    /// The head of a journal of that many entries, as it is noted there.
    async fn stood(&self, statement: &'static str, size: u64) -> Result<Option<Hash>, StoreError> {
        if size == 0 {
            return Ok(Some(Hash::default()));
        }
        let row = self.pool().ask(statement).bind(signed(size)).optional().await.map_err(|e| self.error(e))?;
        // An entry without a hash is none of the chain.
        Ok(row.and_then(|row| self.hash(&row, 0).ok()))
    }

    /// The last entry must be the end of the journal as it is noted: one that was cut or set anew is not written to.
    pub(crate) async fn check_reads_head(&self) -> Result<(), StoreError> {
        let row = self.pool().ask(catalogue::LAST_READ).optional().await.map_err(|e| self.error(e))?;
        let row = row.ok_or_else(|| self.corrupt("the end of the journal of reads is not noted"))?;
        let (noted, last) = (self.unsigned(&row, 0)?, self.unsigned(&row, 2)?);
        if noted != last {
            return Err(self.corrupt(format!("the head counts {noted} reads, the last read is {last}")));
        }
        let (head, hash): (Vec<u8>, Option<Vec<u8>>) = (self.column(&row, 1)?, self.column(&row, 3)?);
        if head == hash.unwrap_or_else(|| Hash::default().to_vec()) {
            return Ok(());
        }
        Err(self.corrupt("the journal of reads does not end in the read that its head says"))
    }
}

/// Chains what a store of an older form has: its reads in their order, the signatures under destroyed keys after them, then what was
/// confirmed of the clock; and notes how far its refusals go.
pub(crate) async fn take_in(place: &Place, ask: &mut impl Ask) -> Result<(), StoreError> {
    let failed = |e| place.error(e);
    let mut journal = Journal::default();
    loop {
        let rows = ask.ask(catalogue::READS_CHAINED).bind(signed(journal.size)).bind(PAGE).all().await.map_err(failed)?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let (_, entry) = entry(row).map_err(|detail| corrupt(place, detail))?;
            journal.push_read(&entry);
            ask.ask(catalogue::CHAIN_READ).bind(&journal.head[..]).bind(signed(journal.size)).done().await.map_err(failed)?;
        }
    }
    set_head(ask, &journal).await.map_err(failed)?;
    let noted = ask.ask(catalogue::META).bind(CLOCK).optional().await.map_err(failed)?;
    if let Some(row) = noted {
        let text: String = row.get(0).map_err(failed)?;
        let entries = confirmations(&text).ok_or_else(|| {
            corrupt(place, format!("meta {CLOCK}, what was confirmed of the clock, cannot be read; restore it from a copy of the store"))
        })?;
        add(ask, &entries).await.map_err(failed)?;
        ask.ask(catalogue::DROP_META).bind(CLOCK).done().await.map_err(failed)?;
    }
    let refusals: i64 = ask.ask(catalogue::HEAD_REFUSALS).scalar().await.map_err(failed)?;
    if refusals > 0 {
        let journal = journal_of(place, ask, refusals.unsigned_abs()).await?;
        let head = ask.ask(catalogue::ADD_REFUSAL_HEAD).bind(refusals).bind(&journal.head[..]);
        head.done().await.map_err(failed)?;
    }
    Ok(())
}

fn corrupt(place: &Place, detail: String) -> StoreError {
    StoreError::Corrupt { place: place.named().to_path_buf(), detail }
}

/// The confirmations of the clock as they stood in `meta`.
fn confirmations(text: &str) -> Option<Vec<ReadEntry>> {
    let confirmed: Value = serde_json::from_str(text).ok()?;
    let entry = |one: &Value| {
        let at: jiff::Timestamp = one["at"].as_str()?.parse().ok()?;
        Some(ReadEntry {
            at: at.as_microsecond(),
            kind: ReadKind::Clock,
            officer: one["officer"].as_str()?.to_owned(),
            authority: one["authority"].to_string(),
            command: "hour confirm".to_owned(),
            question: json!({ "after": one["after"], "shown": one["shown"] }).to_string(),
            purpose: "supervision".to_owned(),
            ..ReadEntry::default()
        })
    };
    confirmed.as_array()?.iter().map(entry).collect()
}
