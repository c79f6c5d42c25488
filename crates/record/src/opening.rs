//! Founding a store and opening one, for reading or for writing.

use tokio::sync::Mutex;

use crate::catalogue;
use crate::checkpoint;
use crate::counted::Counted;
use crate::error::StoreError;
use crate::forms;
use crate::founding::{self, Founding};
use crate::keyring::{self, Keyring, Keys};
use crate::place::Place;
use crate::promises::{hold_promises, take_pen};
use crate::site::{Access, Site};
use crate::store::{Store, Writer, Writing};
use crate::waiting_reads::WaitingReads;

impl Store {
    /// Founds a store and opens it for writing: in a folder, or in a folder and an empty database of a server. Keys come
    /// from the system's random source, in files for their owner alone.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if a store or its keys stand there; a file error if the folder cannot be written to. No part of
    /// a store is left behind then.
    pub async fn create(site: impl Into<Site>, founding: Founding) -> Result<Self, StoreError> {
        checkpoint::check_name(&founding.origin)?;
        let place = Place::new(site.into())?;
        let keys = &place.keys;
        let secrets = [keys.wrapping_key(), keys.persons_keys(), keys.log_key(), keys.list_key(), keys.office_key()];
        let files: Vec<_> = secrets.into_iter().chain([place.file().path(), keys.verifier.clone()]).collect();
        if files.iter().any(|file| file.exists()) {
            return Err(StoreError::Exists(place.dir));
        }
        place.make()?;
        let lock = place.lock().await?;
        let made = founding::found(&place, &founding).await;
        drop(lock);
        if let Err(error) = made {
            for file in files.into_iter().chain([place.file().wal()]) {
                // What cannot be removed either is what the error already speaks of.
                let _ = std::fs::remove_file(file);
            }
            return Err(error);
        }
        Self::open_at(place, Access::Write).await
    }

    /// Opens the store that stands there: in a folder, or in a folder and a database of a server. One of an older form is
    /// brought up by a writer, whose caller then sees to the views: [`Store::views_form`] says whether they are to be made. To a
    /// reader it says all but its views.
    ///
    /// # Errors
    /// One [`StoreError`] for each way in which there is no store, or not one that this program can open in this way.
    pub async fn open(site: impl Into<Site>, access: Access) -> Result<Self, StoreError> {
        Self::open_at(Place::new(site.into())?, access).await
    }

    async fn open_at(place: Place, access: Access) -> Result<Self, StoreError> {
        let looked = place.inspect()?;
        let (writer, lock) = match access {
            Access::Write => {
                let lock = place.lock().await?;
                (Some(open_writer(&place).await?), Some(lock))
            }
            Access::Read => (None, None),
        };
        let pool = place.open_readers().await?;
        if access == Access::Read {
            hold_promises(&place, pool.engine(), &pool, access).await?;
        }
        let form = forms::found(&place, &pool).await?;
        forms::check(&place, form)?;
        let facts = founding::read(&place, &pool).await?;
        let [_, origin, _] = &facts;
        let public = founding::read_public(&place, origin)?;
        founding::check(&place, &facts, &public)?;
        let list_key = place.keys.read_list_key()?;
        let [demonstration, origin, _] = facts;
        let demonstration = demonstration == "true";
        let (beside, counted, waiting_reads) = (Mutex::default(), Counted::default(), WaitingReads::default());
        let mut store =
            Self { place, pool, form, writing: None, beside, public, list_key, demonstration, origin, counted, waiting_reads, looked };
        if let (Some(writer), Some(lock)) = (writer, lock) {
            // Reading is left open, so that a damaged record can be verified and its first misfit named.
            store.check_head().await?;
            store.check_reads_head().await?;
            store.hold_witnessed().await?;
            let (wrapping, mapped) = (store.wrapping_key().await?, store.subjects().await?);
            let keyring = Keyring::open(store.place.keys.persons_keys(), keyring::cipher(&wrapping), mapped.clone())?;
            store.writing = Some(Writing { keys: Keys::new(keyring), writer: Mutex::new(writer), _lock: lock });
            store.note_wrapping_key(&wrapping, &mapped).await?;
            founding::complete(&store.place, &store.origin, store.public)?;
        }
        Ok(store)
    }

    /// The head must say how many acts there are; a record cut or extended behind its back is not written to.
    async fn check_head(&self) -> Result<(), StoreError> {
        // Only this writer moves the head: nothing comes between the two questions.
        let size = i64::try_from(self.head().await?.size).unwrap_or(i64::MAX);
        let last: i64 = self.pool().ask(catalogue::LAST_SEQ).scalar().await.map_err(|e| self.error(e))?;
        if size == last {
            return Ok(());
        }
        Err(self.corrupt(format!("the head counts {size} acts, the last act is {last}")))
    }
}

async fn open_writer(place: &Place) -> Result<Writer, StoreError> {
    let mut connection = take_pen(place, place.open_writer().await?).await?;
    let found = forms::found(place, &mut connection).await?;
    forms::check(place, found)?;
    forms::bring_up(place, &mut connection, found).await?;
    Ok(Writer { connection: Some(connection), ..Writer::default() })
}

#[cfg(test)]
mod tests;
