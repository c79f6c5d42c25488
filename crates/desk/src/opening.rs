//! Opening a store, and seeing to its views: those of an older form, or of another law, are made anew from the acts.

use crate::failure::Failure;
use crate::progress::Steps;
use crate::reading::log;
use crate::views;
use aiqyn_law::kernel::Moment;
use aiqyn_law::pack::Pack;
use aiqyn_record::{Access, Site, Store, StoreError, View};

/// Opens a store whose views are this program's. Where they are not, they are made anew first, by a writer, even if the store is
/// wanted for reading; `progress` is told acts read and acts in all, then views written and views in all.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number. Where the views are not this program's and nobody may write to the
/// store now, it is not opened: what needs no views, as the acts and their log, is read all the same by [`Store::open`].
pub async fn open(site: Site, access: Access, law: &Pack, progress: Steps<'_>) -> Result<Store, Failure> {
    let store = Store::open(site.clone(), access).await?;
    if current(&store, law).await? && store.keeps_reads() {
        return Ok(store);
    }
    if access == Access::Write {
        return renew(store, law, progress).await;
    }
    store.close().await;
    let writer = Store::open(site.clone(), Access::Write).await.map_err(stale)?;
    // Somebody else may have been quicker.
    let writer = if current(&writer, law).await? { writer } else { renew(writer, law, progress).await? };
    writer.close().await;
    Ok(Store::open(site, access).await?)
}

fn stale(error: StoreError) -> Failure {
    let what = "what lists read of this store was written by another version of the program or of the law, and is made anew by whoever \
                may write to it (aiqyn rebuild)";
    Failure::Failed(format!("{what}: {error}"))
}

async fn current(store: &Store, law: &Pack) -> Result<bool, StoreError> {
    Ok(store.views_form().await?.as_deref() == Some(views::form(law).as_str()))
}

async fn renew(store: Store, law: &Pack, progress: Steps<'_>) -> Result<Store, Failure> {
    let head = store.head().await?;
    let known = Moment::from_micros(head.last_recorded_at).unwrap_or_default();
    let histories = log::histories(&store, known, &|read| progress(read, head.size)).await?;
    let views: Vec<View> = histories.iter().filter_map(|(record, history)| views::view(record, history, law)).collect();
    let all = views.len() as u64;
    store.replace_views(&views, &views::form(law), |written| progress(written, all)).await?;
    Ok(store)
}
