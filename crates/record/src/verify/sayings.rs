//! What lines and checkpoints say of a journal, held against its entries while they are walked over.

use std::fmt;

use crate::batch::Journal;
use crate::checkpoint::{Checkpoint, Journals};
use crate::error::Misfit;

/// Who says how a journal stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum By {
    /// The line of an act.
    Act(u64),
    /// A checkpoint, with where it is kept.
    Checkpoint(String),
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Act(seq) => write!(f, "act {seq}"),
            Self::Checkpoint(place) => write!(f, "the checkpoint {place}"),
        }
    }
}

/// A checkpoint, with where it is kept.
pub(super) type Kept = (String, Checkpoint);

/// All that is said of one journal, in the order of its sizes.
pub(super) struct Sayings {
    name: &'static str,
    said: Vec<(By, Journal)>,
    next: usize,
    /// How many entries were vouched for by what was held last.
    held: u64,
}

impl Sayings {
    /// What lines say, and what of it checkpoints do.
    pub fn of(name: &'static str, lines: &[(u64, Journal)], points: &[Kept], of: impl Fn(&Journals) -> Option<Journal>) -> Self {
        let lines = lines.iter().map(|(seq, journal)| (By::Act(*seq), *journal));
        let points = points.iter().filter_map(|(place, point)| Some((By::Checkpoint(place.clone()), of(&point.journals)?)));
        let mut said: Vec<(By, Journal)> = lines.chain(points).collect();
        said.sort_by_key(|(_, journal)| journal.size);
        Self { name, said, next: 0, held: 0 }
    }

    /// How large the journal is where it is spoken of next.
    pub fn next_size(&self) -> Option<u64> {
        self.said.get(self.next).map(|(_, journal)| journal.size)
    }

    /// Holds what is said of the journal as it stands after so many entries.
    pub fn hold(&mut self, journal: &Journal) -> Result<(), Misfit> {
        while let Some((by, said)) = self.said.get(self.next).filter(|(_, said)| said.size <= journal.size) {
            if said != journal {
                let (name, size, first) = (self.name, said.size, self.held + 1);
                let over = match by {
                    By::Act(_) => "was recorded after",
                    By::Checkpoint(_) => "was made over",
                };
                let what =
                    format!("the first {size} {name} are not those it {over}: one of {first} to {size} was changed, removed or added");
                return Err(Misfit::at(name, format!("{by}: {what}")));
            }
            self.next += 1;
            self.held = said.size;
        }
        Ok(())
    }

    /// The journal has come to its end: nothing more may be said of it.
    pub fn finish(&self, journal: &Journal) -> Result<(), Misfit> {
        let Some((by, said)) = self.said.get(self.next) else { return Ok(()) };
        let (name, over) = (self.name, if matches!(by, By::Act(_)) { "recorded after" } else { "made over" });
        let what = format!("{by} was {over} {} {name}, the journal has {}: some were removed", said.size, journal.size);
        Err(Misfit::at(name, what))
    }
}
