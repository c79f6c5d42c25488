//! Terms: until when something is to be done, by the law of the day on which the time begins to run.

use super::ident::RegionCode;
use super::moment::{Moment, Span};
use super::pack::Pack;

/// A term: its last moment, and how long the law lets it be, where that has a fixed length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The last moment.
    pub by: Moment,
    /// The length; none of calendar months, nor of a date that an act names.
    pub limit: Option<Span>,
}

impl Term {
    /// Terms as a duty lists them: of one that may run, or of several.
    pub fn all(terms: impl IntoIterator<Item = impl Into<Self>>) -> Vec<Self> {
        terms.into_iter().map(Into::into).collect()
    }
}

/// A date that stands in an act, or that was reckoned from several.
impl From<Moment> for Term {
    fn from(by: Moment) -> Self {
        Self { by, limit: None }
    }
}

impl Pack {
    /// The term of a limit that began at `from`, as it stood on that day, on the clocks of a region: see [`Pack::due_in`].
    pub fn term(&self, region: Option<&RegionCode>, id: &str, from: Moment) -> Option<Term> {
        Some(Term { by: self.due_in(region, id, from)?, limit: self.limit(id, from)?.span() })
    }

    /// The term of what must be done so long before an end, as the limit stood when the time that ends there began.
    pub fn lead(&self, id: &str, from: Moment, end: Moment) -> Option<Term> {
        let limit = self.limit(id, from)?.span()?;
        Some(Term { by: end - limit, limit: Some(limit) })
    }
}
