//! A spoken statement as values: its figures, how firmly each was said, and what each is a part of.

use std::collections::HashMap;
use std::ops::Bound;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::decimal::Decimal;

/// How firmly a value or a share was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// Just this.
    Exact,
    /// This or more.
    AtLeast,
    /// More than this; also written `over`.
    MoreThan,
    /// This or less; also written `up_to`.
    AtMost,
    /// Near this; also written `about`.
    Approx,
    /// A little less than this. Of a share only ("almost half").
    Almost,
    /// Nobody can tell.
    Unclear,
}

impl Qualifier {
    /// Reads a qualifier of a value, or of a share, by its name or alias.
    #[must_use]
    pub fn named(name: &str, of_a_share: bool) -> Option<Self> {
        Some(match name {
            "exact" => Self::Exact,
            "at_least" => Self::AtLeast,
            "more_than" | "over" => Self::MoreThan,
            "at_most" | "up_to" => Self::AtMost,
            "approx" | "about" => Self::Approx,
            "almost" if of_a_share => Self::Almost,
            "unclear" => Self::Unclear,
            _ => return None,
        })
    }
}

/// What was said to be counted or measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number of units.
    Number(Decimal),
    /// "All" of them, however many there are.
    All,
}

impl Value {
    /// The number, if one was said.
    #[must_use]
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::All => None,
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::All => serializer.serialize_str("all"),
        }
    }
}

/// A share of the whole as it was spoken, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidShare {
    /// Percent, from 0 to 100.
    pub percent: Decimal,
    /// Decimal places spoken: 70 has none, 66.30 has two.
    pub places: u32,
    /// How firmly.
    pub qualifier: Qualifier,
}

/// The figure another one is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// Id of the whole.
    pub whole: String,
    /// The breakdown whose parts exclude each other; without one the figure is merely contained, and is never summed.
    pub by: Option<String>,
}

/// One spoken figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Line of the file where its row begins, from 1.
    pub line: u64,
    /// The event it speaks of, if the file names one.
    pub incident: Option<String>,
    /// Its id, unique in the file.
    pub id: String,
    /// The office that speaks.
    pub office: String,
    /// The day it describes.
    pub as_of: Date,
    /// How much.
    pub value: Value,
    /// Of what.
    pub unit: String,
    /// How firmly.
    pub qualifier: Qualifier,
    /// What it is a part of.
    pub inside: Option<Inside>,
    /// The share of that whole that was spoken with it.
    pub share: Option<SaidShare>,
    /// The words.
    pub says: String,
}

impl Figure {
    /// The number, if it was said exactly: only such numbers may be subtracted or divided.
    #[must_use]
    pub const fn exact(&self) -> Option<Decimal> {
        match (self.qualifier, self.value) {
            (Qualifier::Exact, Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// The unit as it is compared: without regard to capitals.
    #[must_use]
    pub fn unit_key(&self) -> String {
        self.unit.to_lowercase()
    }

    /// The least this can be and still be what was said. Values are never negative.
    pub(super) const fn lower(&self) -> Bound<Decimal> {
        match (self.qualifier, self.value) {
            (Qualifier::Exact | Qualifier::AtLeast, Value::Number(number)) => Bound::Included(number),
            (Qualifier::MoreThan, Value::Number(number)) => Bound::Excluded(number),
            _ => Bound::Included(Decimal::ZERO),
        }
    }

    /// The most this can be and still be what was said.
    pub(super) const fn upper(&self) -> Bound<Decimal> {
        match (self.qualifier, self.value) {
            (Qualifier::Exact | Qualifier::AtMost, Value::Number(number)) => Bound::Included(number),
            _ => Bound::Unbounded,
        }
    }
}

/// Whether everything above `lower` lies above everything below `upper`.
pub(super) fn exceeds(lower: Bound<Decimal>, upper: Bound<Decimal>) -> bool {
    match (lower, upper) {
        (Bound::Included(least), Bound::Included(most)) => least > most,
        (Bound::Excluded(least) | Bound::Included(least), Bound::Included(most) | Bound::Excluded(most)) => least >= most,
        _ => false,
    }
}

/// A whole statement, in the order of its file.
#[derive(Clone, Debug, Default)]
pub struct Statement {
    figures: Vec<Figure>,
    places: HashMap<String, usize>,
    warnings: Vec<String>,
}

impl Statement {
    /// Puts figures together. The reader has seen to it that ids are unique and every whole is among them.
    pub(super) fn new(figures: Vec<Figure>, warnings: Vec<String>) -> Self {
        let places = figures.iter().enumerate().map(|(at, figure)| (figure.id.clone(), at)).collect();
        Self { figures, places, warnings }
    }

    /// The figures, in the order of the file.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure with this id.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.places.get(id).and_then(|&at| self.figures.get(at))
    }

    /// The figure this one is a part of.
    #[must_use]
    pub fn whole_of(&self, part: &Figure) -> Option<&Figure> {
        part.inside.as_ref().and_then(|inside| self.figure(&inside.whole))
    }

    /// What was read but not used: columns this check does not know.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }
}
