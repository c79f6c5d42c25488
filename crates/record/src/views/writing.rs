//! Views put into rows, in the append's own transaction. Most acts change little of what a list reads of their record, so only
//! rows that differ from those that stand are written: every one of them moves in up to five indexes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use sqlx::AssertSqlSafe;

use super::ANYBODY;
use crate::catalogue;
use crate::catalogue::listing::NEVER;
use crate::engine::{Ask as _, Asked, Connection, chunks, signed};
use crate::error::StoreError;
use crate::store::Store;
use crate::view::{Cover, View};

/// What tells one row of a record's states from another: the record, from when it holds, and whose it is.
type StateKey<'v> = (&'v str, i64, &'v str);

/// The rest of the row: until when it holds, by when something is to be done, and what lists choose by.
#[derive(PartialEq)]
struct StateRow<'v> {
    until: i64,
    deadline: i64,
    room: &'v str,
    incident: &'v str,
    region: &'v str,
    status: &'v str,
    next_actor: Option<&'v str>,
    next_deadline: Option<i64>,
}

/// A mark: the record, the kind, the mark itself.
type Mark<'v> = (&'v str, &'v str, &'v str);

impl Store {
    /// Writes views in the place of those that stand; of two for one record the later counts.
    pub(crate) async fn set_views(&self, connection: &mut Connection, views: &[View]) -> Result<(), StoreError> {
        let last: BTreeMap<&str, &View> = views.iter().map(|view| (view.cover.record.as_str(), view)).collect();
        let records: Vec<&str> = last.keys().copied().collect();
        let mut standing = self.standing(connection, &records).await?;
        let moved: Vec<String> =
            standing.iter().filter(|old| moved(old, last.get(old.cover.record.as_str()))).map(|old| old.cover.record.clone()).collect();
        for chunk in chunks(&moved) {
            let sql = catalogue::DROP_VIEWS_OF.sql(chunk.len(), connection.engine());
            let mut query = connection.ask(AssertSqlSafe(sql));
            for record in chunk {
                query = query.bind(record.as_str());
            }
            query.done().await.map_err(|e| self.error(e))?;
        }
        standing.retain(|old| !moved.contains(&old.cover.record));
        self.write_views(connection, &standing, &last.into_values().collect::<Vec<_>>()).await
    }

    /// Writes views where none stand.
    pub(crate) async fn add_views(&self, connection: &mut Connection, views: &[&View]) -> Result<(), StoreError> {
        self.write_views(connection, &[], views).await
    }

    /// Writes what `new` has and `old` has not, and takes away what `old` alone has.
    async fn write_views(&self, connection: &mut Connection, old: &[View], new: &[&View]) -> Result<(), StoreError> {
        let covers: BTreeMap<&str, &Cover> = old.iter().map(|view| (view.cover.record.as_str(), &view.cover)).collect();
        let changed: Vec<&Cover> =
            new.iter().map(|view| &view.cover).filter(|cover| covers.get(cover.record.as_str()) != Some(cover)).collect();
        self.insert(connection, &catalogue::SET_COVERS, &changed, bind_cover).await?;

        let stood: BTreeMap<StateKey<'_>, StateRow<'_>> = old.iter().flat_map(states).collect();
        let stand: BTreeMap<StateKey<'_>, StateRow<'_>> = new.iter().flat_map(|view| states(view)).collect();
        let ended: Vec<StateKey<'_>> = stood.keys().filter(|key| !stand.contains_key(*key)).copied().collect();
        self.insert(connection, &catalogue::DROP_STATES, &ended, |q, (record, since, actor)| q.bind(*record).bind(*since).bind(*actor))
            .await?;
        let changed: Vec<_> = stand.iter().filter(|(key, row)| stood.get(*key) != Some(*row)).collect();
        self.insert(connection, &catalogue::SET_STATES, &changed, bind_state).await?;

        let stood: BTreeSet<Mark<'_>> = old.iter().flat_map(marks).collect();
        let stand: BTreeSet<Mark<'_>> = new.iter().flat_map(|view| marks(view)).collect();
        for (statement, rows) in [(&catalogue::DROP_MARKS, &stood - &stand), (&catalogue::ADD_MARKS, &stand - &stood)] {
            let rows: Vec<Mark<'_>> = rows.into_iter().collect();
            self.insert(connection, statement, &rows, |q, (record, kind, mark)| q.bind(*record).bind(*kind).bind(*mark)).await?;
        }
        Ok(())
    }
}

/// Whether a record is no longer where it was: then its view is written anew as a whole.
fn moved(old: &View, new: Option<&&View>) -> bool {
    new.is_some_and(|new| (&new.cover.room, &new.cover.incident) != (&old.cover.room, &old.cover.incident))
}

fn bind_cover<'q>(query: Asked<'q>, cover: &&Cover) -> Asked<'q> {
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

fn states(view: &View) -> impl Iterator<Item = (StateKey<'_>, StateRow<'_>)> {
    let cover = &view.cover;
    view.spans().flat_map(move |(since, until, state)| {
        let anybody = (ANYBODY, state.deadline().unwrap_or(NEVER));
        let waits = state.waits.iter().filter(|(actor, _)| *actor != ANYBODY).map(|(actor, by)| (actor.as_str(), *by));
        let rows = [anybody].into_iter().chain(waits);
        rows.map(move |(actor, deadline)| {
            let row = StateRow {
                until,
                deadline,
                room: &cover.room,
                incident: &cover.incident,
                region: &cover.region,
                status: &state.status,
                next_actor: state.next_actor.as_deref(),
                next_deadline: state.next_deadline,
            };
            ((cover.record.as_str(), since, actor), row)
        })
    })
}

fn bind_state<'q>(query: Asked<'q>, (key, row): &(&StateKey<'_>, &StateRow<'_>)) -> Asked<'q> {
    let (record, since, actor) = key;
    query
        .bind(*record)
        .bind(*since)
        .bind(row.until)
        .bind(*actor)
        .bind(row.deadline)
        .bind(row.room)
        .bind(row.incident)
        .bind(row.region)
        .bind(row.status)
        .bind(row.next_actor)
        .bind(row.next_deadline)
}

fn marks(view: &View) -> impl Iterator<Item = Mark<'_>> {
    let bodies = view.bodies.iter().map(|body| ("body", body));
    let articles = view.cover.articles.iter().map(|article| ("article", article));
    let words = view.words.iter().map(|word| ("word", word));
    let left = view.left.iter().map(|region| ("left_region", region));
    let officers = view.kept_from.officers.iter().map(|officer| ("kept_from_officer", officer));
    let kept_from = view.kept_from.bodies.iter().map(|body| ("kept_from_body", body));
    let marks = bodies.chain(left).chain(articles).chain(words).chain(officers).chain(kept_from);
    marks.map(|(kind, mark)| (view.cover.record.as_str(), kind, mark.as_str()))
}
