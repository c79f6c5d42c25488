//! Lists: pages of what is asked of the views, and how many records there are in all.
//!
//! A page says where the next begins by a *cursor*: version, moment, deadline and name of its last record, and a tag over these
//! and the whole question under a secret of the store. What was not issued by this store for this very list is refused.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::catalogue::listing::{self, After, Bound, Composed, NEVER};
use crate::engine::{Asked, Row};
use crate::error::StoreError;
use crate::query::{Held, Listed, Page, ViewQuery};
use crate::store::Store;

/// The form of a cursor.
const FORM: u8 = 1;
/// Form, moment, deadline.
const HEAD: usize = 17;
/// The bytes of a tag.
const TAG: usize = 16;
/// The most values that a question may bring: far below the engines' limits, far above what a form sends.
const MOST_VALUES: usize = 4_000;
/// The most records on a page.
const MOST_RECORDS: u32 = 10_000;

/// Where a page begins: the moment of its list, and the record before it.
struct Cursor {
    at: i64,
    deadline: i64,
    record: String,
}

impl Store {
    /// A page of the records asked for: at most `limit` of them (1 to 10,000), behind the cursor of the page before. Every page
    /// of a list speaks of the moment of its first.
    ///
    /// # Errors
    /// [`StoreError::Cursor`] for a cursor that this list did not issue; [`StoreError::Invalid`] if too much is asked at once;
    /// [`StoreError::Older`] in a store of an older form that was opened for reading.
    pub async fn list(&self, query: &ViewQuery, cursor: Option<&str>, limit: u32) -> Result<Page, StoreError> {
        self.hold_asked(query)?;
        let after = cursor.map(|text| self.read_cursor(query, text)).transpose()?;
        let at = after.as_ref().map_or(query.at, |cursor| cursor.at);
        let asked = ViewQuery { at, ..query.clone() };
        let limit = limit.clamp(1, MOST_RECORDS) as usize;
        let behind = after.as_ref().map(|cursor| After { deadline: cursor.deadline, record: &cursor.record });
        let Some(page) = listing::page(&asked, behind, limit as i64 + 1) else {
            return Ok(Page { at, listed: Vec::new(), next: None });
        };
        let rows = self.ask_composed(page)?.all().await.map_err(|e| self.error(e))?;
        let mut listed = rows.iter().map(|row| self.listed(row)).collect::<Result<Vec<_>, _>>()?;
        let more = listed.len() > limit;
        listed.truncate(limit);
        let next = listed.last().filter(|_| more).map(|last| self.issue_cursor(&asked, last));
        Ok(Page { at, listed, next })
    }

    /// How many records the list has in all.
    ///
    /// # Errors
    /// As [`Store::list`].
    pub async fn count(&self, query: &ViewQuery) -> Result<u64, StoreError> {
        self.hold_asked(query)?;
        let Some(count) = listing::count(query) else { return Ok(0) };
        let records: i64 = self.ask_composed(count)?.scalar().await.map_err(|e| self.error(e))?;
        Ok(records.unsigned_abs())
    }

    pub(crate) fn hold_asked(&self, query: &ViewQuery) -> Result<(), StoreError> {
        if query.held.is_some() || query.unopened_by.is_some() {
            self.hold_claims()?;
        }
        self.hold_views_form()
    }

    pub(crate) fn ask_composed(&self, composed: Composed) -> Result<Asked<'_>, StoreError> {
        if composed.bound.len() > MOST_VALUES {
            return Err(StoreError::Invalid(format!("a list is asked for by {} values, more than {MOST_VALUES}", composed.bound.len())));
        }
        let asked = self.pool().ask(sqlx::AssertSqlSafe(composed.sql));
        Ok(composed.bound.into_iter().fold(asked, |asked, value| match value {
            Bound::Text(text) => asked.bind(text),
            Bound::Number(number) => asked.bind(number),
        }))
    }

    fn listed(&self, row: &Row) -> Result<Listed, StoreError> {
        let deadline: i64 = self.column(row, 16)?;
        Ok(Listed {
            cover: self.cover(row)?,
            status: self.column(row, 13)?,
            next_actor: self.column(row, 14)?,
            next_deadline: self.column(row, 15)?,
            deadline: (deadline != NEVER).then_some(deadline),
        })
    }

    fn issue_cursor(&self, query: &ViewQuery, last: &Listed) -> String {
        let mut bytes = vec![FORM];
        bytes.extend_from_slice(&query.at.to_be_bytes());
        bytes.extend_from_slice(&last.deadline.unwrap_or(NEVER).to_be_bytes());
        bytes.extend_from_slice(last.cover.record.as_bytes());
        let tag = self.tag(query, &bytes);
        bytes.extend_from_slice(&tag);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn read_cursor(&self, query: &ViewQuery, text: &str) -> Result<Cursor, StoreError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| StoreError::Cursor)?;
        let (said, tag) = bytes.split_last_chunk::<TAG>().ok_or(StoreError::Cursor)?;
        if self.tag(query, said) != *tag {
            return Err(StoreError::Cursor);
        }
        let (head, record) = said.split_first_chunk::<HEAD>().ok_or(StoreError::Cursor)?;
        let number = |from: usize| head[from..from + 8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)).cast_signed();
        let record = std::str::from_utf8(record).map_err(|_| StoreError::Cursor)?.to_owned();
        if head[0] != FORM {
            return Err(StoreError::Cursor);
        }
        Ok(Cursor { at: number(1), deadline: number(9), record })
    }

    /// Whoever has not the store's key cannot make it. Half of a hash is told, so that nothing can be appended to what was
    /// hashed.
    fn tag(&self, query: &ViewQuery, said: &[u8]) -> [u8; TAG] {
        let secret = Sha256::new().chain_update("aiqyn cursor").chain_update(self.list_key.as_slice()).finalize();
        let mut tag = Sha256::new().chain_update(secret).chain_update((said.len() as u64).to_be_bytes()).chain_update(said);
        // The list is what is put together from the question, whatever its moment.
        let held = query.held.clone().map(|held| Held { now: 0, ..held });
        let list = listing::count(&ViewQuery { at: 0, held, ..query.clone() }).unwrap_or_default();
        tag.update(format!("{:?}", (query.order, list)));
        let mut half = [0; TAG];
        half.copy_from_slice(&tag.finalize()[..TAG]);
        half
    }
}
