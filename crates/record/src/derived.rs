//! What is derived from the acts, made anew: views, lookups and the tally's differences.

use crate::batch::TallyBatch;
use crate::catalogue;
use crate::engine::{Ask as _, Asked, Connection, signed};
use crate::error::StoreError;
use crate::store::{Store, VIEWS_FORM, Writer};
use crate::view::View;

/// This many views are written between two words of progress.
const TOGETHER: usize = 1024;

impl Store {
    /// The form in which the views are kept, as whoever wrote them all calls it. `None` in a store whose views are still to be
    /// made: it was brought up from an older form.
    pub async fn views_form(&self) -> Result<Option<String>, StoreError> {
        self.meta(VIEWS_FORM).await
    }

    /// Replaces all views, in one transaction, and says in which form they are now kept. `progress` is told how many are written.
    pub async fn replace_views(&self, views: &[View], form: &str, progress: impl FnMut(u64) + Send) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let mut connection = self.begin_anew(&mut writer).await?;
        self.renew_views(&mut connection, views, form, progress).await?;
        self.end_anew(&mut writer, connection).await
    }

    /// Replaces all views, all lookups and all of the tally's differences, in one transaction; says in which form the views are
    /// now kept.
    pub async fn replace_derived(
        &self,
        views: &[View],
        form: &str,
        lookups: &[(String, String)],
        tally: &[TallyBatch],
    ) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let mut connection = self.begin_anew(&mut writer).await?;
        self.renew_views(&mut connection, views, form, |_| {}).await?;
        for statement in [catalogue::DROP_LOOKUPS, catalogue::DROP_TALLY] {
            connection.ask(statement).done().await.map_err(|e| self.error(e))?;
        }
        self.insert(&mut connection, &catalogue::ADD_LOOKUPS, lookups, |q, (key, record)| q.bind(key.as_str()).bind(record.as_str()))
            .await?;
        let rows: Vec<(u64, u64, &[u8])> = tally.iter().map(|(first, last, points)| (*first, *last, points.as_slice())).collect();
        self.insert(&mut connection, &catalogue::ADD_TALLY, &rows, bind_tally).await?;
        self.end_anew(&mut writer, connection).await
    }

    async fn renew_views(
        &self,
        connection: &mut Connection,
        views: &[View],
        form: &str,
        mut progress: impl FnMut(u64) + Send,
    ) -> Result<(), StoreError> {
        connection.ask(catalogue::DROP_VIEWS).done().await.map_err(|e| self.error(e))?;
        let mut written = 0;
        for some in views.chunks(TOGETHER) {
            self.add_views(connection, &some.iter().collect::<Vec<_>>()).await?;
            written += some.len() as u64;
            progress(written);
        }
        connection.ask(catalogue::SET_META).bind(VIEWS_FORM).bind(form).done().await.map_err(|e| self.error(e))
    }

    /// A connection that is not put back falls with its transaction.
    async fn begin_anew(&self, writer: &mut Writer) -> Result<Connection, StoreError> {
        let mut connection = self.take_connection(writer).await?;
        connection.run(catalogue::BEGIN).await.map_err(|e| self.error(e))?;
        Ok(connection)
    }

    async fn end_anew(&self, writer: &mut Writer, mut connection: Connection) -> Result<(), StoreError> {
        connection.run(catalogue::COMMIT).await.map_err(|e| self.error(e))?;
        self.counted.forget();
        writer.connection = Some(connection);
        Ok(())
    }
}

pub(crate) fn bind_tally<'q>(query: Asked<'q>, (first, last, points): &(u64, u64, &[u8])) -> Asked<'q> {
    query.bind(signed(*first)).bind(signed(*last)).bind(*points)
}
