//! Appending: one transaction holds acts, log nodes, versions, lookups, views, the tally's differences and refusals. It is
//! acknowledged after the commit has reached the disk.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::json;
use sqlx::AssertSqlSafe;

use crate::batch::{Batch, Commit, NewAct, RefusalEntry, SealedRow, record_key};
use crate::catalogue;
use crate::committed::JOURNAL;
use crate::derived::bind_tally;
use crate::engine::{Ask as _, Asked, Connection, among, chunks, signed};
use crate::error::{AppendError, StoreError};
use crate::line;
use crate::merkle::{Frontier, Node, leaf_hash};
use crate::postgres::lost;
use crate::sqlite::unflushed;
use crate::statement::Engine;
use crate::store::{Store, Writer};

impl Store {
    /// Appends a batch: all of it or nothing. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`AppendError`] says what to do: read and decide again, take another key, or see to the store.
    pub async fn append(&self, batch: Batch) -> Result<(), AppendError> {
        check_batch(&batch)?;
        let mut writer = self.writer().await?;
        let sealed: Vec<&SealedRow> = batch.commits.iter().flat_map(|commit| &commit.sealed).collect();
        let subjects = self.keys()?.file(sealed.iter().map(|row| row.subject.as_str())).await?;
        let mut connection = self.begin(&mut writer).await?;
        match self.write_batch(&mut connection, &mut writer, &batch, &sealed, &subjects).await {
            Ok(frontier) => {
                if let Err(error) = connection.run(catalogue::COMMIT).await {
                    connection = self.settle(connection, &mut writer, &batch, error).await?;
                }
                self.keys()?.lock().mapped(&subjects);
                writer.frontier = Some(frontier);
                writer.connection = Some(connection);
                Ok(())
            }
            // After a failure of the store the connection is not trusted with another transaction. The store may have rolled
            // back by itself; its own failure is the one to tell.
            Err(AppendError::Store(error)) => {
                let _ = connection.run(catalogue::ROLLBACK).await;
                Err(AppendError::Store(error))
            }
            Err(refused) => {
                connection.run(catalogue::ROLLBACK).await.map_err(|e| self.error(e))?;
                writer.connection = Some(connection);
                Err(refused)
            }
        }
    }

    /// Begins a transaction. A connection that broke while it waited is replaced: nothing had been asked of it yet.
    async fn begin(&self, writer: &mut Writer) -> Result<Connection, StoreError> {
        let waited = writer.connection.is_some();
        let mut connection = self.take_connection(writer).await?;
        match connection.run(catalogue::BEGIN).await {
            Ok(()) => return Ok(connection),
            Err(error) if !(waited && lost(&error)) => return Err(self.error(error)),
            Err(_) => drop(connection),
        }
        let mut connection = self.take_connection(writer).await?;
        connection.run(catalogue::BEGIN).await.map_err(|e| self.error(e))?;
        Ok(connection)
    }

    /// Finds out what became of a commit that was not acknowledged, by its idempotency key. Returns a connection to go on
    /// with if it was made.
    async fn settle(&self, broken: Connection, writer: &mut Writer, batch: &Batch, error: sqlx::Error) -> Result<Connection, AppendError> {
        drop(broken);
        let key = batch.commits.first().map(|commit| commit.key.clone());
        let detail = error.to_string();
        let unknown = || StoreError::Unknown { place: self.place().named().to_path_buf(), key: key.clone(), detail: detail.clone() };
        // What was written of a commit whose flush failed may be on the disk: only the next to open the store after a crash learns it.
        if unflushed(&error) {
            return Err(unknown().into());
        }
        if !lost(&error) {
            return Err(self.error(error).into());
        }
        // The new connection has the writer's place only once the old one has ended: what it left behind is final then.
        let mut connection = self.take_connection(writer).await.map_err(|_| unknown())?;
        let Some(key) = key.as_deref() else { return Err(unknown().into()) };
        match among(&mut connection, &catalogue::SUBMISSIONS, &[key]).await {
            Err(_) => Err(unknown().into()),
            Ok(rows) if rows.is_empty() => {
                writer.connection = Some(connection);
                Err(self.error(error).into())
            }
            Ok(_) => Ok(connection),
        }
    }

    async fn write_batch(
        &self,
        connection: &mut Connection,
        writer: &mut Writer,
        batch: &Batch,
        sealed: &[&SealedRow],
        subjects: &[(String, u64)],
    ) -> Result<Frontier, AppendError> {
        let head = connection.ask(catalogue::TAKE_HEAD).one().await.map_err(|e| self.error(e))?;
        let size = head.get::<i64>(0).map_err(|e| self.error(e))?.unsigned_abs();
        let last = head.get::<i64>(1).map_err(|e| self.error(e))?;
        let refusals = head.get::<i64>(2).map_err(|e| self.error(e))?;
        // Whoever decided anew writes the journal as it stands into its lines.
        if batch.journal.is_some_and(|journal| journal.size != refusals.unsigned_abs()) {
            return Err(AppendError::Stale { commit: 0, keys: vec![JOURNAL.to_owned()] });
        }
        let last_recorded_at = check_order(batch, size, last)?;
        self.check_keys(connection, batch).await?;
        let fresh = self.add_lookups(connection, batch).await?;
        let versions = self.check_versions(connection, batch, fresh).await?;

        let acts: Vec<&NewAct> = batch.commits.iter().flat_map(|commit| &commit.acts).collect();
        self.insert(connection, &catalogue::ADD_ACTS, &acts, bind_act).await?;
        let frontier = self.add_nodes(connection, writer.frontier.clone(), size, &acts).await?;
        self.insert(connection, &catalogue::ADD_SUBMISSIONS, &batch.commits, bind_submission).await?;
        let versions: Vec<_> = versions.into_iter().collect();
        self.insert(connection, &catalogue::SET_VERSIONS, &versions, |q, (key, version): &(String, u64)| {
            q.bind(key.as_str()).bind(signed(*version))
        })
        .await?;
        self.insert(connection, &catalogue::ADD_SUBJECTS, subjects, |q, (subject, slot)| q.bind(subject.as_str()).bind(signed(*slot)))
            .await?;
        self.insert(connection, &catalogue::ADD_SEALED, sealed, |q, row| {
            q.bind(&row.commitment[..]).bind(row.subject.as_str()).bind(row.field.as_str()).bind(row.ciphertext.as_slice())
        })
        .await?;
        self.set_views(connection, &batch.views).await?;
        if !acts.is_empty() {
            let tally = [(size + 1, frontier.size(), batch.tally.as_slice())];
            self.insert(connection, &catalogue::ADD_TALLY, &tally, bind_tally).await?;
        }
        self.add_refusals(connection, refusals, &batch.refusals).await?;
        connection
            .ask(catalogue::SET_HEAD)
            .bind(signed(frontier.size()))
            .bind(last_recorded_at)
            .bind(refusals + batch.refusals.len() as i64)
            .done()
            .await
            .map_err(|e| self.error(e))?;
        self.hold_cap(connection, writer).await?;
        Ok(frontier)
    }

    /// SQLite itself holds its file to the cap; a server's database is measured before the commit.
    async fn hold_cap(&self, connection: &mut Connection, writer: &Writer) -> Result<(), StoreError> {
        let (Some(cap), Engine::Postgres) = (writer.cap, connection.engine()) else { return Ok(()) };
        let extent: i64 = connection.ask(Engine::Postgres.of(&catalogue::EXTENT)).scalar().await.map_err(|e| self.error(e))?;
        if extent.unsigned_abs() > cap.bytes { Err(StoreError::Disk(self.place().named().to_path_buf())) } else { Ok(()) }
    }

    /// No idempotency key may be used before, in the record or earlier in the batch.
    async fn check_keys(&self, connection: &mut Connection, batch: &Batch) -> Result<(), AppendError> {
        let mut used: HashMap<String, Vec<u8>> = HashMap::new();
        let keys: Vec<&str> = batch.commits.iter().map(|commit| commit.key.as_str()).collect();
        for row in among(connection, &catalogue::SUBMISSIONS, &keys).await.map_err(|e| self.error(e))? {
            let key = row.get(0).map_err(|e| self.error(e))?;
            used.insert(key, row.get(1).map_err(|e| self.error(e))?);
        }
        for commit in &batch.commits {
            match used.insert(commit.key.clone(), commit.content_hash.to_vec()) {
                None => {}
                Some(hash) if hash == commit.content_hash => return Err(AppendError::AlreadySubmitted(commit.key.clone())),
                Some(_) => return Err(AppendError::KeyReused(commit.key.clone())),
            }
        }
        Ok(())
    }

    /// Adds the lookup rows and returns those that were not there before.
    async fn add_lookups<'b>(&self, connection: &mut Connection, batch: &'b Batch) -> Result<HashSet<(&'b str, &'b str)>, AppendError> {
        let rows: BTreeSet<(&str, &str)> =
            batch.commits.iter().flat_map(|c| &c.lookups).map(|(key, record)| (key.as_str(), record.as_str())).collect();
        let rows: Vec<_> = rows.into_iter().collect();
        let mut fresh = HashSet::new();
        for chunk in chunks(&rows) {
            let sql = catalogue::ADD_LOOKUPS.sql(chunk.len(), connection.engine());
            let mut query = connection.ask(AssertSqlSafe(sql));
            for (key, record) in chunk {
                query = query.bind(*key).bind(*record);
            }
            let mut added = HashSet::new();
            for row in query.all().await.map_err(|e| self.error(e))? {
                let key: String = row.get(0).map_err(|e| self.error(e))?;
                added.insert((key, row.get::<String>(1).map_err(|e| self.error(e))?));
            }
            fresh.extend(chunk.iter().filter(|(key, record)| added.contains(&((*key).to_owned(), (*record).to_owned()))));
        }
        Ok(fresh)
    }

    /// Holds what each commit had read against the record as the earlier commits leave it, and returns the new versions.
    async fn check_versions<'b>(
        &self,
        connection: &mut Connection,
        batch: &'b Batch,
        mut fresh: HashSet<(&'b str, &'b str)>,
    ) -> Result<BTreeMap<String, u64>, AppendError> {
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for commit in &batch.commits {
            keys.extend(commit.reads.iter().map(|(key, _)| key.clone()));
            keys.extend(commit.acts.iter().map(|act| record_key(&act.record)));
            keys.extend(commit.lookups.iter().map(|(key, _)| key.clone()));
        }
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let mut now: HashMap<String, u64> = HashMap::new();
        for row in among(connection, &catalogue::VERSIONS, &keys).await.map_err(|e| self.error(e))? {
            let version: i64 = row.get(1).map_err(|e| self.error(e))?;
            now.insert(row.get(0).map_err(|e| self.error(e))?, version.unsigned_abs());
        }
        let mut moved = BTreeMap::new();
        for (position, commit) in batch.commits.iter().enumerate() {
            let mut stale: Vec<String> =
                commit.reads.iter().filter(|(key, read)| now.get(key).copied().unwrap_or(0) != *read).map(|(key, _)| key.clone()).collect();
            for act in &commit.acts {
                let key = record_key(&act.record);
                let version = now.get(&key).copied().unwrap_or(0) + 1;
                if version != act.version {
                    stale.push(key.clone());
                }
                now.insert(key.clone(), version);
                moved.insert(key, version);
            }
            for (key, record) in &commit.lookups {
                if fresh.remove(&(key.as_str(), record.as_str())) {
                    let version = now.get(key).copied().unwrap_or(0) + 1;
                    now.insert(key.clone(), version);
                    moved.insert(key.clone(), version);
                }
            }
            if !stale.is_empty() {
                stale.sort();
                stale.dedup();
                return Err(AppendError::Stale { commit: position, keys: stale });
            }
        }
        Ok(moved)
    }

    /// Grows the log by the acts' lines.
    async fn add_nodes(
        &self,
        connection: &mut Connection,
        known: Option<Frontier>,
        size: u64,
        acts: &[&NewAct],
    ) -> Result<Frontier, StoreError> {
        let mut frontier = match known.filter(|frontier| frontier.size() == size) {
            Some(frontier) => frontier,
            None => self.frontier(connection, size).await?,
        };
        let mut nodes = Vec::with_capacity(acts.len() * 2);
        for act in acts {
            frontier.push(leaf_hash(&act.line), |node| nodes.push(node));
        }
        self.insert(connection, &catalogue::ADD_NODES, &nodes, |q, node: &Node| {
            q.bind(i64::from(node.id.0)).bind(signed(node.id.1)).bind(&node.hash[..])
        })
        .await?;
        Ok(frontier)
    }

    async fn add_refusals(&self, connection: &mut Connection, before: i64, refusals: &[RefusalEntry]) -> Result<(), StoreError> {
        if refusals.is_empty() {
            return Ok(());
        }
        let mut journal = self.journal_of(connection, before.unsigned_abs()).await?;
        refusals.iter().for_each(|entry| journal.push(entry));
        connection.ask(catalogue::SET_META).bind(JOURNAL).bind(journal.written()).done().await.map_err(|e| self.error(e))?;
        let head = connection.ask(catalogue::ADD_REFUSAL_HEAD).bind(signed(journal.size)).bind(&journal.head[..]);
        head.done().await.map_err(|e| self.error(e))?;
        let numbered: Vec<(i64, &RefusalEntry)> = (before + 1..).zip(refusals).collect();
        self.insert(connection, &catalogue::ADD_REFUSALS, &numbered, |q, (id, entry)| {
            let (codes, records) = (json!(entry.codes).to_string(), json!(entry.records).to_string());
            q.bind(*id).bind(entry.at).bind(entry.officer.as_str()).bind(codes).bind(records)
        })
        .await?;
        let records: Vec<(&str, i64)> =
            numbered.iter().flat_map(|(id, entry)| entry.records.iter().map(move |record| (record.as_str(), *id))).collect();
        self.insert(connection, &catalogue::ADD_REFUSAL_RECORDS, &records, |q, (record, id)| q.bind(*record).bind(*id)).await
    }
}

fn bind_act<'q>(query: Asked<'q>, act: &&NewAct) -> Asked<'q> {
    query
        .bind(signed(act.seq))
        .bind(act.recorded_at)
        .bind(act.occurred_at)
        .bind(act.incident.as_str())
        .bind(act.room.as_str())
        .bind(act.record.as_str())
        .bind(signed(act.version))
        .bind(act.act.as_str())
        .bind(act.line.as_slice())
}

fn bind_submission<'q>(query: Asked<'q>, commit: &Commit) -> Asked<'q> {
    let (first, last) = (commit.acts.first().map_or(0, |a| a.seq), commit.acts.last().map_or(0, |a| a.seq));
    query.bind(commit.key.as_str()).bind(&commit.content_hash[..]).bind(commit.officer.as_str()).bind(signed(first)).bind(signed(last))
}

/// What can be held against the batch before the store is touched.
fn check_batch(batch: &Batch) -> Result<(), StoreError> {
    for commit in &batch.commits {
        if commit.acts.is_empty() {
            return Err(StoreError::Invalid(format!("submission {}: it holds no act", commit.key)));
        }
        for act in &commit.acts {
            line::check(act).map_err(StoreError::Misfit)?;
        }
    }
    Ok(())
}

/// Acts continue the record without a gap, and the record's clock never goes back. Returns the time of the last one.
fn check_order(batch: &Batch, size: u64, last: i64) -> Result<i64, AppendError> {
    let (mut expected, mut last) = (size + 1, last);
    for act in batch.commits.iter().flat_map(|commit| &commit.acts) {
        if act.seq != expected {
            return Err(AppendError::NotNext { expected, found: act.seq });
        }
        if expected > 1 && act.recorded_at < last {
            return Err(AppendError::ClockWentBack { last, found: act.recorded_at });
        }
        expected += 1;
        last = act.recorded_at;
    }
    Ok(last)
}
