//! Views and tally from the acts alone: folded anew, compared, or written anew.

use crate::asking::{self, Unanswerable};
use crate::failure::Failure;
use crate::progress::Progress;
use crate::reading::line::{Unread, decode, push};
use crate::reading::pages::{Acts, Views};
use crate::{tallying, views};
use aiqyn_law::kernel::{History, Line, RecordId};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::{Store, View};
use aiqyn_tally::Point;
use std::collections::BTreeMap;

/// What the acts say.
#[derive(Default)]
pub struct Derived {
    /// How many acts there are.
    pub acts: u64,
    /// View of each record.
    pub views: BTreeMap<String, View>,
    /// Lookup rows: key and record.
    pub lookups: std::collections::BTreeSet<(String, String)>,
    /// The tally's differences, in order.
    pub points: Vec<Point>,
    /// The figures' definitions in force at the last submission, where its line says so.
    pub definitions: Option<String>,
    /// The acts of each record, read.
    pub histories: BTreeMap<RecordId, History>,
}

/// Lookup rows are read in pages of this many.
const PAGE: u32 = 4096;

/// Folds all acts, in order.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn fold(store: &Store, law: &Pack, progress: Progress<'_>) -> Result<Derived, Failure> {
    let mut folded = Derived::default();
    let mut acts = Acts::all(store);
    while let Some(page) = acts.next().await? {
        for stored in &page {
            let line = decode(stored.seq, &stored.line)?;
            take(&mut folded, &line, law)?;
        }
        progress(acts.read());
    }
    folded.acts = acts.read();
    folded.views = folded
        .histories
        .iter()
        .filter_map(|(record, history)| views::view(record, history, law))
        .map(|v| (v.cover.record.clone(), v))
        .collect();
    Ok(folded)
}

fn take(folded: &mut Derived, line: &Line, law: &Pack) -> Result<(), Failure> {
    let history = folded.histories.entry(line.record.clone()).or_default();
    let unread = || Unread::Act { seq: line.seq, reason: format!("no such room: {}", line.room) };
    let room = rooms::room(&line.room).ok_or_else(unread)?;
    let old = tallying::timeline(room, history, &line.record, law);
    push(history, line)?;
    if let Some(submission) = &line.submission {
        folded.definitions = Some(submission.definitions.clone());
    }
    let new = tallying::timeline(room, history, &line.record, law);
    folded.points.extend(aiqyn_tally::difference(line.seq, line.record.as_str(), &old, &new).points);
    for key in history.recorded().last().map(|r| room.keys_of(&r.content)).unwrap_or_default() {
        folded.lookups.insert((key.as_str().to_owned(), line.record.to_string()));
    }
    Ok(())
}

/// Where what is stored differs from what the acts say; empty when it does not. At most twenty differences are named.
///
/// # Errors
/// The store's, or stored differences that cannot be read.
pub async fn compare(store: &Store, law: &Pack, folded: &Derived) -> Result<Vec<String>, Failure> {
    const MOST: usize = 20;
    let mut differences = Vec::new();
    if store.meta("definitions").await?.as_deref() != Some(asking::definitions(law).as_str()) {
        differences.push("the figures' definitions are not those the tally was written by".to_owned());
    }
    if store.views_form().await?.as_deref() != Some(views::form(law).as_str()) {
        differences.push("the views were written by another version of the program or of the law".to_owned());
    }
    let mut stored: BTreeMap<String, View> = BTreeMap::new();
    let mut views = Views::all(store);
    while let Some(page) = views.next().await? {
        stored.extend(page.into_iter().map(|view| (view.cover.record.clone(), view)));
    }
    for (record, view) in &folded.views {
        match stored.remove(record) {
            None => differences.push(format!("view {record}: missing")),
            Some(other) if other != *view => differences.push(format!("view {record}: stored {other:?}, the acts say {view:?}")),
            Some(_) => {}
        }
    }
    differences.extend(stored.into_keys().map(|record| format!("view {record}: no act speaks of this record")));
    compare_lookups(store, folded, &mut differences).await?;
    compare_tally(store, folded, &mut differences).await?;
    differences.truncate(MOST);
    Ok(differences)
}

async fn compare_lookups(store: &Store, folded: &Derived, differences: &mut Vec<String>) -> Result<(), Failure> {
    let mut left = folded.lookups.clone();
    let mut after = (String::new(), String::new());
    loop {
        let page = store.lookups_page((&after.0, &after.1), PAGE).await?;
        let Some(last) = page.last() else { break };
        after.clone_from(last);
        for row in page {
            if !left.remove(&row) {
                differences.push(format!("lookup {} → {}: no act gives it", row.0, row.1));
            }
        }
    }
    differences.extend(left.into_iter().map(|(key, record)| format!("lookup {key} → {record}: missing")));
    Ok(())
}

async fn compare_tally(store: &Store, folded: &Derived, differences: &mut Vec<String>) -> Result<(), Failure> {
    let mut expected = folded.points.iter();
    for (_, _, bytes) in store.tally_batches().await? {
        for point in aiqyn_tally::decode(&bytes).map_err(|e| Unanswerable::Tally(e.to_string()))? {
            match expected.next() {
                Some(right) if *right == point => {}
                right => {
                    differences.push(format!("tally: stored {point:?}, the acts say {right:?}"));
                    return Ok(());
                }
            }
        }
    }
    if let Some(missing) = expected.next() {
        differences.push(format!("tally: missing {missing:?} and {} more", expected.count()));
    }
    Ok(())
}

/// Whether what is derived was written by other definitions of figures or in another form of views than this program's, and none of the
/// acts was recorded by its own: there is nothing to compare until it is written anew.
///
/// # Errors
/// The store's.
pub async fn written_otherwise(store: &Store, law: &Pack, folded: &Derived) -> Result<bool, Failure> {
    let definitions = asking::definitions(law);
    let otherwise = store.meta("definitions").await?.as_deref() != Some(definitions.as_str())
        || store.views_form().await?.as_deref() != Some(views::form(law).as_str());
    Ok(otherwise && folded.definitions.as_ref() != Some(&definitions))
}

/// Writes views, lookups and tally anew.
///
/// # Errors
/// The store's.
pub async fn replace(store: &Store, law: &Pack, folded: Derived) -> Result<(), Failure> {
    const ACTS_A_BATCH: u64 = 4096;
    let views: Vec<View> = folded.views.into_values().collect();
    let mut batches = Vec::new();
    let mut points = folded.points.as_slice();
    let mut first = 1;
    while first <= folded.acts {
        let last = (first + ACTS_A_BATCH - 1).min(folded.acts);
        let split = points.partition_point(|p| p.seq <= last);
        batches.push((first, last, aiqyn_tally::encode(&points[..split])));
        points = &points[split..];
        first = last + 1;
    }
    let lookups: Vec<(String, String)> = folded.lookups.into_iter().collect();
    store.replace_derived(&views, &views::form(law), &lookups, &batches).await?;
    store.set_meta("definitions", &asking::definitions(law)).await?;
    Ok(())
}
