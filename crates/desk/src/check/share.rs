//! Spoken shares beside computed ones.
//!
//! A share is computed from exact values only, as an exact ratio; one decimal is shown. When it agrees with what was said:
//!
//! | said | the computed share |
//! |---|---|
//! | `exact` | rounds, half up, to the places spoken: 66.3 for 66.3, 66 for 66 |
//! | `approx`, `about` | lies within the roundness spoken: 5 points of a multiple of ten, 2.5 of another multiple of five, 1 of any other share |
//! | `almost` | lies below, within the same distance |
//! | `more_than`, `over` | lies above |
//! | `at_least` | is this or above |
//! | `at_most`, `up_to` | is this or below |
//! | `unclear` | is not judged |
//!
//! So "about 70 %" of 66.3 % agrees, as a share rounded to tens; the computed share stands beside it all the same.

use serde::Serialize;

use super::breakdown::Flag;
use super::decimal::Decimal;
use super::statement::{Figure, Qualifier, SaidShare, Statement, Value};

/// Half-millionths in one percentage point: the scale of [`Decimal::share_cmp`].
const POINT: i128 = 2_000_000;

/// One spoken share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Id of the figure it was spoken of.
    pub id: String,
    /// Percent, as said.
    pub said: Decimal,
    /// Percent, rounded half up to one decimal; none where a value is not exact, the whole is zero or not named.
    pub computed: Option<Decimal>,
    /// How firmly it was said.
    pub qualifier: Qualifier,
    /// Whether the two agree; none where that is not judged.
    pub agrees: Option<bool>,
    /// Percentage points they may lie apart, where a round share was said.
    pub tolerance: Option<Decimal>,
    /// Id of the whole.
    pub whole: Option<String>,
    /// Value of the figure, then of its whole: the exact ratio.
    pub ratio: Option<[Decimal; 2]>,
    /// Why it is doubtful, or not computed.
    pub flags: Vec<Flag>,
}

/// Every spoken share, in the order of the file.
pub fn shares(statement: &Statement) -> Vec<Share> {
    let said = statement.figures().iter().filter_map(|figure| figure.share.map(|share| (figure, share)));
    said.map(|(figure, said)| share(figure, statement.whole_of(figure), said)).collect()
}

fn share(part: &Figure, whole: Option<&Figure>, said: SaidShare) -> Share {
    let ratio = whole.and_then(|whole| Some([part.exact()?, whole.exact()?]));
    let computed = ratio.and_then(|[part, whole]| part.percent_of(whole));
    let mut flags = Vec::new();
    if let Some(whole) = whole {
        if part.value == Value::All || whole.value == Value::All {
            flags.push(Flag::NotANumber);
        } else if ratio.is_none() {
            flags.push(Flag::Approximate);
        }
        if part.unit_key() != whole.unit_key() {
            flags.push(Flag::UnitsMixed);
        }
        if part.as_of != whole.as_of {
            flags.push(Flag::DaysMixed);
        }
    }
    Share {
        id: part.id.clone(),
        said: said.percent,
        computed,
        qualifier: said.qualifier,
        agrees: computed.and(ratio).and_then(|[part, whole]| agrees(part, whole, said)),
        tolerance: matches!(said.qualifier, Qualifier::Approx | Qualifier::Almost)
            .then(|| Decimal::from_half_millionths(roundness(said.percent))),
        whole: whole.map(|whole| whole.id.clone()),
        ratio,
        flags,
    }
}

/// Whether the exact share of a whole above zero agrees with what was said.
fn agrees(part: Decimal, whole: Decimal, said: SaidShare) -> Option<bool> {
    let bound = said.percent.half_millionths();
    let beside = |offset: i128| part.share_cmp(whole, bound + offset);
    Some(match said.qualifier {
        Qualifier::Exact => {
            let half_place = POINT / 2 / 10_i128.pow(said.places.min(6));
            beside(-half_place).is_ge() && beside(half_place).is_lt()
        }
        Qualifier::Approx => beside(-roundness(said.percent)).is_ge() && beside(roundness(said.percent)).is_le(),
        Qualifier::Almost => beside(-roundness(said.percent)).is_ge() && beside(0).is_lt(),
        Qualifier::MoreThan => beside(0).is_gt(),
        Qualifier::AtLeast => beside(0).is_ge(),
        Qualifier::AtMost => beside(0).is_le(),
        Qualifier::Unclear => return None,
    })
}

/// How far a share spoken as near this may lie from it: half the step it was rounded to.
const fn roundness(percent: Decimal) -> i128 {
    if percent.is_multiple_of(10) {
        5 * POINT
    } else if percent.is_multiple_of(5) {
        5 * POINT / 2
    } else {
        POINT
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn judged(part: u32, whole: u32, percent: &str, qualifier: Qualifier) -> Option<bool> {
        let places = percent.split_once('.').map_or(0, |(_, fraction)| u32::try_from(fraction.len()).unwrap());
        agrees(part.into(), whole.into(), SaidShare { percent: percent.parse().unwrap(), places, qualifier })
    }

    #[test]
    fn an_exact_share_agrees_when_it_rounds_to_the_places_spoken() {
        assert_eq!(judged(1356, 2044, "66.3", Qualifier::Exact), Some(true));
        assert_eq!(judged(1356, 2044, "66", Qualifier::Exact), Some(true));
        assert_eq!(judged(1356, 2044, "66.30", Qualifier::Exact), Some(false));
        assert_eq!(judged(1356, 2044, "66.34", Qualifier::Exact), Some(true));
        assert_eq!(judged(1356, 2044, "70", Qualifier::Exact), Some(false));
        assert_eq!(judged(1, 200, "0", Qualifier::Exact), Some(false), "a half rounds up");
        assert_eq!(judged(1, 200, "1", Qualifier::Exact), Some(true), "a half rounds up");
        assert_eq!(judged(1, 200_000_000, "0.000001", Qualifier::Exact), Some(true), "a half of the last place held");
    }

    #[test]
    fn a_round_share_agrees_within_half_its_step() {
        assert_eq!(judged(1356, 2044, "70", Qualifier::Approx), Some(true));
        assert_eq!(judged(649, 1000, "70", Qualifier::Approx), Some(false));
        assert_eq!(judged(725, 1000, "75", Qualifier::Approx), Some(true));
        assert_eq!(judged(724, 1000, "75", Qualifier::Approx), Some(false));
        assert_eq!(judged(67, 100, "68", Qualifier::Approx), Some(true));
        assert_eq!(judged(669, 1000, "68", Qualifier::Approx), Some(false));
    }

    #[test]
    fn almost_lies_below_and_bounds_hold_on_their_side() {
        assert_eq!(judged(4584, 9257, "50", Qualifier::Almost), Some(true));
        assert_eq!(judged(1, 2, "50", Qualifier::Almost), Some(false));
        assert_eq!(judged(449, 1000, "50", Qualifier::Almost), Some(false));
        assert_eq!(judged(1, 2, "50", Qualifier::MoreThan), Some(false));
        assert_eq!(judged(1, 2, "50", Qualifier::AtLeast), Some(true));
        assert_eq!(judged(1, 2, "50", Qualifier::AtMost), Some(true));
        assert_eq!(judged(501, 1000, "50", Qualifier::AtMost), Some(false));
        assert_eq!(judged(1, 2, "50", Qualifier::Unclear), None);
    }
}
