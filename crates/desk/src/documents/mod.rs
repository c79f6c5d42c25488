//! Printable documents: an act with what belongs to it, gathered from the record and the vault, and drawn up as a page.

mod gather;
mod page;

pub use gather::{Draft, PageContent, drafted, gather, stated};
pub use page::{page, style_digest};

use aiqyn_law::documents::{DOCUMENTS, Document};
use aiqyn_law::kernel::RecordId;
use std::fmt;

/// Which act: its record and its version there, as `suspect/22-000001#3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActId {
    /// The record.
    pub record: RecordId,
    /// The act's version; none where only the record is named.
    pub version: Option<u64>,
}

impl ActId {
    /// Reads `RECORD#VERSION` or `RECORD`.
    ///
    /// # Errors
    /// What is wrong with the text, and how it is written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (record, version) = match text.split_once('#') {
            None => (text, None),
            Some((record, version)) => {
                let number = version.parse().ok().filter(|n| *n > 0);
                (record, Some(number.ok_or_else(|| format!("{version:?} is no version of an act; write RECORD#3"))?))
            }
        };
        Ok(Self { record: RecordId::parse(record).map_err(|e| e.to_string())?, version })
    }
}

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.record)?;
        self.version.map_or(Ok(()), |version| write!(f, "#{version}"))
    }
}

/// The documents of a room, for the message that says which there are.
pub fn of_room(room: &str) -> impl Iterator<Item = &'static Document> {
    DOCUMENTS.iter().filter(move |document| document.room == room)
}
