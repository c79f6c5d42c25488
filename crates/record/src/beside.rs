//! The connection beside the writer's: over it whoever opened the store for reading adds to the journal of reads, and the office keeps its
//! own. It takes neither the lock nor the place of the one who writes acts.

use crate::engine::Connection;
use crate::error::StoreError;
use crate::promises::hold_promises;
use crate::site::Access;
use crate::store::Store;

impl Store {
    /// The connection, taken out of its place: after a failure it falls, and a new one is made.
    pub(crate) async fn beside(&self) -> Result<Connection, StoreError> {
        if let Some(connection) = self.beside.lock().await.take() {
            return Ok(connection);
        }
        let mut connection = self.place().writer(None).await?;
        let engine = connection.engine();
        hold_promises(self.place(), engine, &mut connection, Access::Write).await?;
        Ok(connection)
    }

    pub(crate) async fn keep_beside(&self, connection: Connection) {
        *self.beside.lock().await = Some(connection);
    }
}
