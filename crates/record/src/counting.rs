//! Counts of lists by state, kept until they change: a list of a hundred thousand records is counted once, not at every look.
//!
//! What was counted holds until the next act is recorded, or until time alone takes the first of the records counted into another state. Both are
//! known, so that nothing is ever told that is not so.

use std::collections::BTreeMap;

use crate::catalogue::listing;
use crate::counted::Standing;
use crate::error::StoreError;
use crate::query::ViewQuery;
use crate::store::Store;

impl Store {
    /// How many records of the list are in each state; states of which there is none are left out.
    ///
    /// # Errors
    /// As [`Store::list`].
    pub async fn count_states(&self, query: &ViewQuery) -> Result<BTreeMap<String, u64>, StoreError> {
        self.hold_asked(query)?;
        let Some(question) = listing::states(&ViewQuery { at: 0, ..query.clone() }).filter(|_| is_lasting(query)) else {
            return Ok(self.counted_now(query).await?.0);
        };
        // The end of the record is asked first: what is counted then is at least as new.
        let size = self.head().await?.size;
        if let Some(states) = self.counted.get(&question, size, query.at) {
            return Ok(states);
        }
        let _turn = self.counted.turn.lock().await;
        let size = self.head().await?.size;
        if let Some(states) = self.counted.get(&question, size, query.at) {
            return Ok(states);
        }
        let (states, until) = self.counted_now(query).await?;
        self.counted.put(question, Standing { size, from: query.at, until, states: states.clone() });
        Ok(states)
    }

    async fn counted_now(&self, query: &ViewQuery) -> Result<(BTreeMap<String, u64>, i64), StoreError> {
        let (mut states, mut first) = (BTreeMap::new(), i64::MAX);
        let Some(question) = listing::states(query) else { return Ok((states, first)) };
        for row in self.ask_composed(question)?.all().await.map_err(|e| self.error(e))? {
            let (records, until): (i64, i64) = (self.column(&row, 1)?, self.column(&row, 2)?);
            states.insert(self.column(&row, 0)?, records.unsigned_abs());
            first = first.min(until);
        }
        Ok((states, first))
    }
}

/// Whether nothing but acts and the ends of states changes what a question finds: not what is narrowed to a state, a term or an officer's hold.
fn is_lasting(query: &ViewQuery) -> bool {
    let by_time = query.due_from.is_some() || query.due_by.is_some() || !query.statuses.is_empty() || query.waits_for.is_some();
    !by_time && query.held.is_none() && query.unopened_by.is_none()
}
