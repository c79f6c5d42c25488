//! What is derived from the acts, views, lookups and the tally's differences: written with every append, and made anew.

use std::collections::BTreeMap;

use crate::batch::{TallyBatch, View};
use crate::catalogue;
use crate::engine::{Ask as _, Asked, Connection, signed};
use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// Replaces all views, all lookups and all of the tally's differences, in one transaction: they are derived from the acts.
    pub async fn replace_derived(&self, views: &[View], lookups: &[(String, String)], tally: &[TallyBatch]) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let mut connection = self.take_connection(&mut writer).await?;
        // A connection that is not put back falls with its transaction.
        connection.run(catalogue::BEGIN).await.map_err(|e| self.error(e))?;
        for statement in [catalogue::DROP_VIEWS, catalogue::DROP_LOOKUPS, catalogue::DROP_TALLY] {
            connection.ask(statement).done().await.map_err(|e| self.error(e))?;
        }
        self.set_views(&mut connection, views).await?;
        self.insert(&mut connection, &catalogue::ADD_LOOKUPS, lookups, |q, (key, record)| q.bind(key.as_str()).bind(record.as_str()))
            .await?;
        let rows: Vec<(u64, u64, &[u8])> = tally.iter().map(|(first, last, points)| (*first, *last, points.as_slice())).collect();
        self.insert(&mut connection, &catalogue::ADD_TALLY, &rows, bind_tally).await?;
        connection.run(catalogue::COMMIT).await.map_err(|e| self.error(e))?;
        writer.connection = Some(connection);
        Ok(())
    }

    pub(crate) async fn set_views(&self, connection: &mut Connection, views: &[View]) -> Result<(), StoreError> {
        let last: BTreeMap<&str, &View> = views.iter().map(|view| (view.record.as_str(), view)).collect();
        let views: Vec<&View> = last.into_values().collect();
        self.insert(connection, &catalogue::SET_VIEWS, &views, |q, view| {
            q.bind(view.record.as_str())
                .bind(view.room.as_str())
                .bind(view.incident.as_str())
                .bind(view.region.as_str())
                .bind(view.body.as_str())
                .bind(view.status.as_str())
                .bind(view.next_actor.as_deref())
                .bind(view.next_deadline)
                .bind(view.doc.as_str())
        })
        .await
    }
}

pub(crate) fn bind_tally<'q>(query: Asked<'q>, (first, last, points): &(u64, u64, &[u8])) -> Asked<'q> {
    query.bind(signed(*first)).bind(signed(*last)).bind(*points)
}
