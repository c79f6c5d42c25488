//! What was said against what the record holds.
//!
//! | said | holds when the recorded value |
//! |---|---|
//! | `exact` | is this |
//! | `more_than`, `over` | is above |
//! | `at_least` | is this or above |
//! | `at_most`, `up_to` | is this or below |
//! | `approx`, `about` | lies within a twentieth of what was said |
//! | `all` | is all there are |
//! | `unclear` | is not judged |

use serde::Serialize;

use super::decimal::Decimal;
use super::statement::{Figure, Qualifier, Value};

/// What the record holds of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedFigure {
    /// The value.
    pub value: Decimal,
    /// Its unit in the words of statements, if units are to be compared.
    pub unit: Option<String>,
    /// How many there are in all, where "all" can be said of it: regions, of which all have a duty prosecutor.
    pub of_all: Option<Decimal>,
}

impl From<Decimal> for RecordedFigure {
    fn from(value: Decimal) -> Self {
        Self { value, unit: None, of_all: None }
    }
}

/// The record of one incident, as a check asks it.
pub trait Recorded {
    /// The incident it is the record of: figures of any other are not held against it.
    fn incident(&self) -> &str;

    /// What it holds of a figure, by the figure's id, as of its day; `None` where it has no such figure.
    fn figure(&self, said: &Figure) -> Option<RecordedFigure>;

    /// What it holds of the residual of a whole by a breakdown, where it can tell.
    fn residual_members(&self, whole: &Figure, by: &str) -> Option<Vec<String>> {
        let _ = (whole, by);
        None
    }
}

/// How a spoken figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// What was said holds of the record.
    Equal,
    /// More was said than the record holds.
    Over,
    /// Less was said than the record holds.
    Under,
    /// The record does not tell, and the statement contradicts itself here.
    Inconsistent,
    /// The record has the figure, but the two cannot be compared.
    NotComparable,
    /// The record has no such figure, or there is no record of this incident.
    NotInRecord,
}

/// Why a figure has its verdict, where the numbers alone do not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There is no record at hand.
    NoRecord,
    /// The record is of another incident, or the statement names none.
    OtherIncident,
    /// The record has no figure of this id.
    NoSuchFigure,
    /// The record counts it in another unit.
    OtherUnit,
    /// It was said unclearly.
    Unclear,
    /// "All" was said, and the record does not tell how many there are in all.
    AllUnknown,
    /// It is more than the whole it is a part of.
    MoreThanWhole,
    /// Its parts are more than itself.
    LessThanParts,
    /// The share said of it is not its share.
    ShareWrong,
}

/// Holds one figure against what the record has of it.
#[must_use]
pub fn compare(said: &Figure, recorded: &RecordedFigure) -> (Verdict, Option<Reason>) {
    if recorded.unit.as_ref().is_some_and(|unit| unit.to_lowercase() != said.unit_key()) {
        return (Verdict::NotComparable, Some(Reason::OtherUnit));
    }
    let held = recorded.value;
    let (low, high) = match (said.value, recorded.of_all) {
        (Value::Number(number), _) => match said.qualifier {
            Qualifier::Exact => (held < number, held > number),
            Qualifier::AtLeast => (held < number, false),
            Qualifier::MoreThan => (held <= number, false),
            Qualifier::AtMost => (false, held > number),
            Qualifier::Almost => (held < number && !held.distance(number).within_part(TWENTIETH, number), held >= number),
            Qualifier::Approx => {
                let near = held.distance(number).within_part(TWENTIETH, number);
                (!near && held < number, !near && held > number)
            }
            Qualifier::Unclear => return (Verdict::NotComparable, Some(Reason::Unclear)),
        },
        (Value::All, Some(all)) => (held < all, held > all),
        (Value::All, None) => return (Verdict::NotComparable, Some(Reason::AllUnknown)),
    };
    match (low, high) {
        (true, _) => (Verdict::Over, None),
        (_, true) => (Verdict::Under, None),
        _ => (Verdict::Equal, None),
    }
}

/// "About" holds within one part in so many of what was said.
const TWENTIETH: i128 = 20;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn verdict(value: &str, qualifier: Qualifier, held: u32) -> Verdict {
        compare(&figure(value, qualifier), &Decimal::from(held).into()).0
    }

    fn figure(value: &str, qualifier: Qualifier) -> Figure {
        Figure {
            line: 2,
            incident: None,
            id: "X".to_owned(),
            office: "harbour".to_owned(),
            as_of: "2024-05-01".parse().unwrap(),
            value: if value == "all" { Value::All } else { Value::Number(value.parse().unwrap()) },
            unit: "boats".to_owned(),
            qualifier,
            inside: None,
            share: None,
            says: String::new(),
        }
    }

    #[test]
    fn each_qualifier_holds_on_its_own_side() {
        use Qualifier::{Approx, AtLeast, AtMost, Exact, MoreThan, Unclear};
        use Verdict::{Equal, NotComparable, Over, Under};
        for (qualifier, held, verdict_of_it) in [
            (Exact, 699, Over),
            (Exact, 700, Equal),
            (Exact, 701, Under),
            (MoreThan, 700, Over),
            (MoreThan, 701, Equal),
            (AtLeast, 699, Over),
            (AtLeast, 700, Equal),
            (AtMost, 700, Equal),
            (AtMost, 701, Under),
            (Approx, 664, Over),
            (Approx, 665, Equal),
            (Approx, 735, Equal),
            (Approx, 736, Under),
            (Unclear, 700, NotComparable),
        ] {
            assert_eq!(verdict("700", qualifier, held), verdict_of_it, "{qualifier:?} 700 of {held}");
        }
    }

    #[test]
    fn all_is_held_against_all_there_are() {
        let all = figure("all", Qualifier::Exact);
        let held = |value: u32, of_all: Option<u32>| RecordedFigure { value: value.into(), unit: None, of_all: of_all.map(Decimal::from) };
        assert_eq!(compare(&all, &held(17, Some(17))), (Verdict::Equal, None));
        assert_eq!(compare(&all, &held(16, Some(17))), (Verdict::Over, None));
        assert_eq!(compare(&all, &held(17, None)), (Verdict::NotComparable, Some(Reason::AllUnknown)));
    }

    #[test]
    fn another_unit_is_not_compared() {
        let held = RecordedFigure { value: 700_u32.into(), unit: Some("Ships".to_owned()), of_all: None };
        assert_eq!(compare(&figure("700", Qualifier::Exact), &held), (Verdict::NotComparable, Some(Reason::OtherUnit)));
        let held = RecordedFigure { unit: Some("Boats".to_owned()), ..held };
        assert_eq!(compare(&figure("700", Qualifier::Exact), &held), (Verdict::Equal, None));
    }
}
