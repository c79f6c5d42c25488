//! An entry of the journal of reads: what it says, how it is read from its row, and what its hash is over.

use serde_json::json;

use crate::batch::Journal;
use crate::engine::{Answered, Row, signed};

/// What an entry of the journal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadKind {
    /// Somebody looked.
    #[default]
    Read,
    /// Somebody opened a record outside their sight.
    BreakGlass,
    /// Somebody else reviewed that.
    Review,
    /// Somebody signed for the destruction of a person's key.
    Destruction,
    /// Somebody looked at another clock.
    Clock,
    /// Something befell an account: it was enrolled, its password changed, a session was ended by another, guessing reached its bound.
    Account,
}

/// All of them.
const KINDS: [ReadKind; 6] =
    [ReadKind::Read, ReadKind::BreakGlass, ReadKind::Review, ReadKind::Destruction, ReadKind::Clock, ReadKind::Account];

impl ReadKind {
    /// As the journal has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::BreakGlass => "break_glass",
            Self::Review => "review",
            Self::Destruction => "destruction",
            Self::Clock => "clock",
            Self::Account => "account",
        }
    }
}

/// An entry of the journal of reads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadEntry {
    /// When, µs since the Unix epoch.
    pub at: i64,
    /// What it is.
    pub kind: ReadKind,
    /// Who.
    pub officer: String,
    /// In what capacity, as JSON.
    pub authority: String,
    /// By which command.
    pub command: String,
    /// The one record looked at, or the person whose key goes; empty where a question was asked of many.
    pub record: String,
    /// What was asked, or the reason given, or what was said of the clock.
    pub question: String,
    /// For what purpose.
    pub purpose: String,
    /// How much was found.
    pub found: u64,
    /// Until when a record outside the officer's sight is open.
    pub until: Option<i64>,
    /// Which entry a review reviews.
    pub reviews: Option<u64>,
    /// Which of the two signatures under the destruction of a key it is.
    pub step: Option<u8>,
}

/// An entry with its number in the journal: its place in the chain, from 1.
pub type NumberedRead = (u64, ReadEntry);

impl Journal {
    /// Takes the next entry of the journal of reads in; its number is its place.
    pub fn push_read(&mut self, entry: &ReadEntry) {
        self.chain(&json!({
            "at": entry.at, "authority": entry.authority, "command": entry.command, "found": signed(entry.found), "id": self.size + 1,
            "kind": entry.kind.code(), "officer": entry.officer, "purpose": entry.purpose, "question": entry.question,
            "record": entry.record, "reviews": entry.reviews.map(signed), "step": entry.step, "until": entry.until,
        }));
    }
}

/// An entry from its row; what is wrong with it.
pub(crate) fn entry(row: &Row) -> Result<NumberedRead, String> {
    fn said<T: Answered>(row: &Row, column: usize) -> Result<T, String> {
        row.get(column).map_err(|e| e.to_string())
    }
    let unsigned = |column, what: &str| {
        let number: i64 = said(row, column)?;
        u64::try_from(number).map_err(|_| format!("{what} {number} stands where no negative number may"))
    };
    let (id, code): (u64, String) = (unsigned(0, "number")?, said(row, 2)?);
    let kind = KINDS.into_iter().find(|kind| kind.code() == code).ok_or_else(|| format!("a read of kind {code:?}"))?;
    let (reviews, step): (Option<i64>, Option<i64>) = (said(row, 11)?, said(row, 12)?);
    let entry = ReadEntry {
        at: said(row, 1)?,
        kind,
        officer: said(row, 3)?,
        authority: said(row, 4)?,
        command: said(row, 5)?,
        record: said(row, 6)?,
        question: said(row, 7)?,
        purpose: said(row, 8)?,
        found: unsigned(9, "found")?,
        until: said(row, 10)?,
        reviews: reviews.map(i64::unsigned_abs),
        step: step.map(|step| u8::try_from(step).map_err(|_| format!("a signature numbered {step}"))).transpose()?,
    };
    Ok((id, entry))
}
