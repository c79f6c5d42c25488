//! Views as rows: read by name or one after another. [`writing`] puts them there.

mod writing;

use std::collections::BTreeMap;

use crate::catalogue;
use crate::engine::{Ask, Row, among};
use crate::error::StoreError;
use crate::forms;
use crate::store::Store;
use crate::view::{Cover, View};

/// The row of a state that speaks of no actor in particular.
const ANYBODY: &str = "";

impl Store {
    /// At most `limit` views after the record named, in order of their records.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of an older form that was opened for reading.
    pub async fn views_page(&self, after: &str, limit: u32) -> Result<Vec<View>, StoreError> {
        self.hold_views_form()?;
        let rows = self.pool().ask(catalogue::VIEWS_PAGE).bind(after).bind(i64::from(limit)).all().await;
        self.views(&mut self.pool(), &rows.map_err(|e| self.error(e))?).await
    }

    /// The views of these records, in order of their records; one without a view is left out.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of an older form that was opened for reading.
    pub async fn views_of(&self, records: &[String]) -> Result<Vec<View>, StoreError> {
        self.hold_views_form()?;
        let records: Vec<&str> = records.iter().map(String::as_str).collect();
        self.standing(&mut self.pool(), &records).await
    }

    /// Whether views are kept in a form that this program reads.
    pub const fn reads_views(&self) -> bool {
        self.form >= forms::VIEWS
    }

    /// Views are kept in a form that this program reads.
    pub(crate) fn hold_views_form(&self) -> Result<(), StoreError> {
        if self.reads_views() {
            return Ok(());
        }
        Err(StoreError::Older { place: self.place().named().to_path_buf(), found: self.form, known: forms::VIEWS })
    }

    /// The views of these records as they stand, whoever is asked.
    async fn standing(&self, ask: &mut impl Ask, records: &[&str]) -> Result<Vec<View>, StoreError> {
        let rows = among(ask, &catalogue::VIEWS_OF, records).await.map_err(|e| self.error(e))?;
        self.views(ask, &rows).await
    }

    async fn views(&self, ask: &mut impl Ask, covers: &[Row]) -> Result<Vec<View>, StoreError> {
        let mut views: BTreeMap<String, View> = BTreeMap::new();
        for row in covers {
            let cover = self.cover(row)?;
            views.insert(cover.record.clone(), View { cover, ..View::default() });
        }
        let records: Vec<String> = views.keys().cloned().collect();
        let records: Vec<&str> = records.iter().map(String::as_str).collect();
        for row in among(ask, &catalogue::STATES_OF, &records).await.map_err(|e| self.error(e))? {
            let record: String = self.column(&row, 0)?;
            if let Some(view) = views.get_mut(&record) {
                self.take_state(view, &row)?;
            }
        }
        for row in among(ask, &catalogue::MARKS_OF, &records).await.map_err(|e| self.error(e))? {
            let (record, kind, mark): (String, String, String) = (self.column(&row, 0)?, self.column(&row, 1)?, self.column(&row, 2)?);
            let Some(view) = views.get_mut(&record) else { continue };
            match kind.as_str() {
                "body" => view.bodies.insert(mark),
                "left_region" => view.left.insert(mark),
                "word" => view.words.insert(mark),
                "kept_from_officer" => view.kept_from.officers.insert(mark),
                "kept_from_body" => view.kept_from.bodies.insert(mark),
                // Articles stand on the cover, in their order.
                _ => false,
            };
        }
        Ok(views.into_values().collect())
    }

    pub(crate) fn cover(&self, row: &Row) -> Result<Cover, StoreError> {
        let record: String = self.column(row, 0)?;
        let articles: String = self.column(row, 5)?;
        let articles = serde_json::from_str(&articles).map_err(|e| self.corrupt(format!("view {record}: articles: {e}")))?;
        Ok(Cover {
            record,
            room: self.column(row, 1)?,
            incident: self.column(row, 2)?,
            region: self.column(row, 3)?,
            body: self.column(row, 4)?,
            articles,
            person: self.column(row, 6)?,
            opened_at: self.column(row, 7)?,
            last_at: self.column(row, 8)?,
            version: self.unsigned(row, 9)?,
            breaches: self.unsigned(row, 10)?,
            unanswered: self.unsigned(row, 11)?,
            answer_due: self.column(row, 12)?,
        })
    }

    /// Rows come by state, in each of them nobody's first.
    fn take_state(&self, view: &mut View, row: &Row) -> Result<(), StoreError> {
        let (since, actor, deadline): (i64, String, i64) = (self.column(row, 1)?, self.column(row, 2)?, self.column(row, 3)?);
        let state = if since == i64::MIN { &mut view.state } else { view.later.entry(since).or_default() };
        if actor == ANYBODY {
            state.status = self.column(row, 4)?;
            state.next_actor = self.column(row, 5)?;
            state.next_deadline = self.column(row, 6)?;
        } else {
            state.waits.insert(actor, deadline);
        }
        Ok(())
    }
}
