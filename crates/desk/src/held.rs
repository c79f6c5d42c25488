//! A statement held against a store: every figure as known at the end of its own day, or at a moment named.

use crate::asking::Asked;
use crate::check::{Decimal, Figure, Recorded, RecordedFigure, Statement};
use crate::tallying::series;
use aiqyn_law::kernel::Moment;
use aiqyn_law::rooms;
use aiqyn_record::{Store, StoreError};
use aiqyn_tally::AsOf;
use std::collections::BTreeMap;

/// The record of one incident, asked as of the days of a statement.
pub struct Held<'a> {
    asked: &'a Asked,
    days: BTreeMap<String, AsOf>,
}

impl<'a> Held<'a> {
    /// Looks up what was known of each day that the statement speaks of.
    pub async fn of(store: &Store, asked: &'a Asked, statement: &Statement, known: Option<Moment>) -> Result<Self, StoreError> {
        let mut days = BTreeMap::new();
        for figure in statement.figures() {
            if let Some(end) = Moment::end_of_day(figure.as_of) {
                let acts = store.known_at(known.unwrap_or(end).micros()).await?;
                days.insert(figure.as_of.to_string(), AsOf { known: acts, of: end.micros() });
            }
        }
        Ok(Self { asked, days })
    }

    fn count(&self, id: &str, day: &str) -> Option<(i64, &'static str)> {
        let figure = rooms::figures().find(|f| f.id == id)?;
        let value = self.asked.tally.count(&series(self.asked.incident.as_str(), id), *self.days.get(day)?);
        Some((value, figure.unit.code()))
    }
}

impl Recorded for Held<'_> {
    fn incident(&self) -> &str {
        self.asked.incident.as_str()
    }

    fn figure(&self, said: &Figure) -> Option<RecordedFigure> {
        let (value, unit) = self.count(&said.id, &said.as_of.to_string())?;
        Some(RecordedFigure { value: value.to_string().parse::<Decimal>().ok()?, unit: Some(unit.to_owned()), of_all: None })
    }
}
