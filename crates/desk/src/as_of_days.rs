//! A statement held against a store: every figure as known at the end of its own day, or at a moment named.

use crate::asking::{self, StoreTally};
use crate::check::{self, BadCell, Decimal, Figure, Recorded, RecordedFigure, Report, Statement};
use crate::failure::Failure;
use crate::tallying::series;
use aiqyn_law::kernel::{IncidentId, Moment, Officer};
use aiqyn_law::pack::Pack;
use aiqyn_law::rooms;
use aiqyn_record::{Store, StoreError};
use aiqyn_tally::AsOf;
use std::collections::BTreeMap;

/// The record of one incident, asked as of the days of a statement.
pub struct AsOfDays<'a> {
    asked: &'a StoreTally,
    days: BTreeMap<String, AsOf>,
}

impl<'a> AsOfDays<'a> {
    /// Looks up what was known of each day that the statement speaks of.
    ///
    /// # Errors
    /// The store's.
    pub async fn of(store: &Store, asked: &'a StoreTally, statement: &Statement, known: Option<Moment>) -> Result<Self, StoreError> {
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

/// A statement checked.
pub struct Checked {
    /// What was found, or everything that is wrong with the statement.
    pub report: Result<Report, Vec<BadCell>>,
    /// Whether it was not held against the record because the officer who asks sees a part of it alone: that says nothing of the whole.
    pub narrowed: bool,
}

impl From<Result<Report, Vec<BadCell>>> for Checked {
    fn from(report: Result<Report, Vec<BadCell>>) -> Self {
        Self { report, narrowed: false }
    }
}

/// Checks a statement: in itself, and against the store where that speaks of the same event and tells its figures to whoever asks.
///
/// # Errors
/// What the record cannot be asked, and by whom.
pub async fn check(
    store: &Store,
    law: &Pack,
    bytes: &[u8],
    known: Option<Moment>,
    enter: impl AsyncFnOnce() -> Result<Option<Officer>, Failure>,
) -> Result<Checked, Failure> {
    let statement = match check::read(bytes) {
        Ok(statement) => statement,
        Err(bad) => return Ok(Err(bad).into()),
    };
    let incidents = store.incidents().await?;
    let held = |id: &&String| incidents.contains(id);
    let spoken = statement.figures().iter().filter_map(|f| f.incident.as_ref()).find(held);
    let Some(incident) = spoken.and_then(|text| IncidentId::parse(text).ok()) else {
        return Ok(Ok(check::check_statement(&statement, None)).into());
    };
    let officer = enter().await?;
    let asked = asking::load_for(store, law, Some(&incident), officer.as_ref()).await?;
    if asked.narrowed {
        return Ok(Checked { report: Ok(check::check_statement(&statement, None)), narrowed: true });
    }
    let held = AsOfDays::of(store, &asked, &statement, known).await?;
    Ok(Ok(check::check_statement(&statement, Some(&held))).into())
}

impl Recorded for AsOfDays<'_> {
    fn incident(&self) -> &str {
        self.asked.incident.as_str()
    }

    fn figure(&self, said: &Figure) -> Option<RecordedFigure> {
        let (value, unit) = self.count(&said.id, &said.as_of.to_string())?;
        Some(RecordedFigure { value: value.to_string().parse::<Decimal>().ok()?, unit: Some(unit.to_owned()), of_all: None })
    }
}
