//! Views as rows: written in the append's own transaction, read by name or one after another.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::catalogue;
use crate::catalogue::listing::NEVER;
use crate::engine::{Ask as _, Asked, Connection, Row, chunks, signed};
use crate::error::StoreError;
use crate::forms;
use crate::store::Store;
use crate::view::{Cover, View, ViewState};

/// The row of a state that speaks of no actor in particular.
const ANYBODY: &str = "";

/// A row of a state: the view, from when and until when, whose it is, by when, and the state.
type StateRow<'v> = (&'v View, i64, i64, &'v str, i64, &'v ViewState);

impl Store {
    /// At most `limit` views after the record named, in order of their records.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of an older form that was opened for reading.
    pub async fn views_page(&self, after: &str, limit: u32) -> Result<Vec<View>, StoreError> {
        self.hold_views_form()?;
        let rows = self.pool().ask(catalogue::VIEWS_PAGE).bind(after).bind(i64::from(limit)).all().await;
        self.views(&rows.map_err(|e| self.error(e))?).await
    }

    /// The views of these records, in order of their records; one without a view is left out.
    ///
    /// # Errors
    /// [`StoreError::Older`] in a store of an older form that was opened for reading.
    pub async fn views_of(&self, records: &[String]) -> Result<Vec<View>, StoreError> {
        self.hold_views_form()?;
        let rows = self.rows_among(&catalogue::VIEWS_OF, records).await?;
        self.views(&rows).await
    }

    /// Views are kept in a form that this program reads.
    pub(crate) fn hold_views_form(&self) -> Result<(), StoreError> {
        if self.form >= forms::VIEWS {
            return Ok(());
        }
        Err(StoreError::Older { place: self.place().named().to_path_buf(), found: self.form, known: forms::VIEWS })
    }

    async fn views(&self, covers: &[Row]) -> Result<Vec<View>, StoreError> {
        let mut views: BTreeMap<String, View> = BTreeMap::new();
        for row in covers {
            let cover = self.cover(row)?;
            views.insert(cover.record.clone(), View { cover, ..View::default() });
        }
        let records: Vec<String> = views.keys().cloned().collect();
        for row in self.rows_among(&catalogue::STATES_OF, &records).await? {
            let record: String = self.column(&row, 0)?;
            if let Some(view) = views.get_mut(&record) {
                self.take_state(view, &row)?;
            }
        }
        for row in self.rows_among(&catalogue::MARKS_OF, &records).await? {
            let (record, kind, mark): (String, String, String) = (self.column(&row, 0)?, self.column(&row, 1)?, self.column(&row, 2)?);
            let Some(view) = views.get_mut(&record) else { continue };
            match kind.as_str() {
                "body" => view.bodies.insert(mark),
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

    /// Writes views in the place of those that stand; of two for one record the later counts.
    pub(crate) async fn set_views(&self, connection: &mut Connection, views: &[View]) -> Result<(), StoreError> {
        let last: BTreeMap<&str, &View> = views.iter().map(|view| (view.cover.record.as_str(), view)).collect();
        let records: Vec<&str> = last.keys().copied().collect();
        for chunk in chunks(&records) {
            let mut query = connection.ask(AssertSqlSafe(catalogue::DROP_VIEWS_OF.sql(chunk.len())));
            for record in chunk {
                query = query.bind(*record);
            }
            query.done().await.map_err(|e| self.error(e))?;
        }
        self.add_views(connection, &last.into_values().collect::<Vec<_>>()).await
    }

    /// Writes views where none stand.
    pub(crate) async fn add_views(&self, connection: &mut Connection, views: &[&View]) -> Result<(), StoreError> {
        self.insert(connection, &catalogue::ADD_VIEWS, views, |q, view| bind_cover(q, &view.cover)).await?;
        let states: Vec<StateRow<'_>> = views.iter().flat_map(|view| states(view)).collect();
        self.insert(connection, &catalogue::ADD_STATES, &states, bind_state).await?;
        let marks: Vec<(&str, &str, &str)> = views.iter().flat_map(|view| marks(view)).collect();
        self.insert(connection, &catalogue::ADD_MARKS, &marks, |q, (record, kind, mark)| q.bind(*record).bind(*kind).bind(*mark)).await
    }
}

fn bind_cover<'q>(query: Asked<'q>, cover: &Cover) -> Asked<'q> {
    query
        .bind(cover.record.as_str())
        .bind(cover.room.as_str())
        .bind(cover.incident.as_str())
        .bind(cover.region.as_str())
        .bind(cover.body.as_str())
        .bind(json!(cover.articles).to_string())
        .bind(cover.person.as_deref())
        .bind(cover.opened_at)
        .bind(cover.last_at)
        .bind(signed(cover.version))
        .bind(signed(cover.breaches))
        .bind(signed(cover.unanswered))
        .bind(cover.answer_due)
}

fn states(view: &View) -> impl Iterator<Item = StateRow<'_>> {
    view.spans().flat_map(move |(since, until, state)| {
        let anybody = (ANYBODY, state.deadline().unwrap_or(NEVER));
        let waits = state.waits.iter().filter(|(actor, _)| *actor != ANYBODY).map(|(actor, by)| (actor.as_str(), *by));
        [anybody].into_iter().chain(waits).map(move |(actor, by)| (view, since, until, actor, by, state))
    })
}

fn bind_state<'q>(query: Asked<'q>, (view, since, until, actor, deadline, state): &StateRow<'_>) -> Asked<'q> {
    query
        .bind(view.cover.record.as_str())
        .bind(*since)
        .bind(*until)
        .bind(*actor)
        .bind(*deadline)
        .bind(view.cover.room.as_str())
        .bind(view.cover.incident.as_str())
        .bind(view.cover.region.as_str())
        .bind(state.status.as_str())
        .bind(state.next_actor.as_deref())
        .bind(state.next_deadline)
}

fn marks(view: &View) -> Vec<(&str, &str, &str)> {
    let articles: BTreeSet<&String> = view.cover.articles.iter().collect();
    let bodies = view.bodies.iter().map(|body| ("body", body));
    let articles = articles.into_iter().map(|article| ("article", article));
    let words = view.words.iter().map(|word| ("word", word));
    let officers = view.kept_from.officers.iter().map(|officer| ("kept_from_officer", officer));
    let kept_from = view.kept_from.bodies.iter().map(|body| ("kept_from_body", body));
    let marks = bodies.chain(articles).chain(words).chain(officers).chain(kept_from);
    marks.map(|(kind, mark)| (view.cover.record.as_str(), kind, mark.as_str())).collect()
}
