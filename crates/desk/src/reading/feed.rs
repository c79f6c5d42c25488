//! What was recorded since a position, as far as whoever asks sees the records: the log read forward, for whoever follows it.

use super::line::decode;
use super::reader::Reader;
use super::record::sees;
use super::room::histories;
use crate::failure::Failure;
use aiqyn_law::kernel::{Line, RecordId};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// So many acts are looked at for one answer, at most: whoever sees few of them is told how far it was looked.
const MOST: u64 = 5_000;
/// So many are read at a time.
const PAGE: u32 = 500;

/// A piece of the log.
#[derive(Debug)]
pub struct Feed {
    /// The acts of records that the officer sees, in the order in which they were recorded.
    pub lines: Vec<Line>,
    /// The position up to which it was looked.
    pub reached: u64,
}

/// The acts recorded after a position, `most` of them at most. It is recorded as a read before it is shown.
///
/// # Errors
/// The store's; an act that cannot be read is named by its number.
pub async fn since(reader: &Reader<'_>, after: u64, most: usize) -> Result<Feed, Failure> {
    let officer = reader.proven()?;
    let (mut lines, mut reached) = (Vec::new(), after);
    let mut seen: BTreeMap<RecordId, bool> = BTreeMap::new();
    'pages: while reached < after.saturating_add(MOST) {
        let page = reader.store().acts_from(reached + 1, PAGE).await?;
        if page.is_empty() {
            break;
        }
        let read = page.iter().map(|act| decode(act.seq, &act.line)).collect::<Result<Vec<Line>, _>>()?;
        let fresh: BTreeSet<RecordId> = read.iter().map(|line| line.record.clone()).filter(|record| !seen.contains_key(record)).collect();
        let fresh: Vec<RecordId> = fresh.into_iter().collect();
        for (record, history) in histories(reader.store(), &fresh, None).await? {
            let shown = sees(officer, &record, &history);
            seen.insert(record, shown);
        }
        for line in read {
            if lines.len() >= most {
                break 'pages;
            }
            reached = line.seq;
            if seen.get(&line.record).copied().unwrap_or(false) {
                lines.push(line);
            }
        }
    }
    reader.asked(json!({ "feed": after }), lines.len()).await?;
    Ok(Feed { lines, reached })
}
