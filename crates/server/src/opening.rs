//! Opening a store, and seeing to its views: those of an older form, or of another law, are made anew from the acts.

use crate::rebuilding::NotFolded;
use crate::{known, views};
use aiqyn_law::kernel::Moment;
use aiqyn_law::pack::Pack;
use aiqyn_record::{Access, Site, Store, StoreError, View};
use std::fmt;

/// Why a store was not opened.
#[derive(Debug)]
pub enum NotOpened {
    /// There is no store, or not one that can be opened in this way.
    Store(StoreError),
    /// Its views cannot be made anew.
    Views(NotFolded),
    /// Its views were written by another version of the program or by another law, and nobody may write to it now.
    Stale(StoreError),
}

impl fmt::Display for NotOpened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Views(error) => error.fmt(f),
            Self::Stale(error) => write!(
                f,
                "what lists read of this store was written by another version of the program or of the law, and must be made anew by \
                 whoever may write to it (aiqyn rebuild): {error}"
            ),
        }
    }
}

impl std::error::Error for NotOpened {}

impl From<StoreError> for NotOpened {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Opens a store whose views are this program's. Where they are not, they are made anew first, by a writer, even if the store is
/// wanted for reading; `progress` is told acts read and acts in all, then views written and views in all.
///
/// # Errors
/// [`NotOpened::Stale`] where that cannot be written. What needs no views, as the acts and their log, is read all the same by
/// [`Store::open`].
pub async fn open(site: Site, access: Access, law: &Pack, progress: &mut (dyn FnMut(u64, u64) + Send)) -> Result<Store, NotOpened> {
    let store = Store::open(site.clone(), access).await?;
    if current(&store, law).await? {
        return Ok(store);
    }
    if access == Access::Write {
        return renew(store, law, progress).await;
    }
    store.close().await;
    let writer = Store::open(site.clone(), Access::Write).await.map_err(NotOpened::Stale)?;
    // Somebody else may have been quicker.
    let writer = if current(&writer, law).await? { writer } else { renew(writer, law, progress).await? };
    writer.close().await;
    Ok(Store::open(site, access).await?)
}

async fn current(store: &Store, law: &Pack) -> Result<bool, StoreError> {
    Ok(store.views_form().await?.as_deref() == Some(views::form(law).as_str()))
}

async fn renew(store: Store, law: &Pack, progress: &mut (dyn FnMut(u64, u64) + Send)) -> Result<Store, NotOpened> {
    let head = store.head().await?;
    let known = Moment::from_micros(head.last_recorded_at).unwrap_or_default();
    let histories = known::histories(&store, known, &mut |done| progress(done, head.size)).await.map_err(NotOpened::Views)?;
    let views: Vec<View> = histories.iter().filter_map(|(record, history)| views::view(record, history, law)).collect();
    let all = views.len() as u64;
    store.replace_views(&views, &views::form(law), |written| progress(written, all)).await?;
    Ok(store)
}
