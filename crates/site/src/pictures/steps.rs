//! A figure over time: a dot for each briefing and steps between them. Nothing is interpolated; a dot is open where the number was
//! provisional, and the line breaks where the definition changed.

use super::frame::{Caption, LINE, SIZE, WIDTH, framed, text};
use super::letters::lines;
use maud::{Markup, html};

/// One number of a figure, of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Days since the first one shown: where it stands.
    pub day: u64,
    /// The day, as it is written.
    pub label: String,
    /// How many.
    pub value: u64,
    /// The number, as it is written.
    pub text: String,
    /// Whether it was said to be provisional.
    pub provisional: bool,
    /// Whether it is counted by another definition than the one before.
    pub redefined: bool,
}

/// Height of the field of the steps.
const FIELD: u64 = 120;
/// Free space on both sides, in which a dot's half stands.
const SIDE: u64 = 8;

/// Draws the steps, and lists day and number below.
pub fn steps(caption: &Caption, points: &[Point]) -> Markup {
    let last = points.iter().map(|point| point.day).max().unwrap_or(0).max(1);
    let most = points.iter().map(|point| point.value).max().unwrap_or(0).max(1);
    let across = |day: u64| {
        let right = u128::from(day) * u128::from(WIDTH - 2 * SIDE) / u128::from(last);
        SIDE + u64::try_from(right).unwrap_or(0)
    };
    let down = |value: u64| {
        let height = u128::from(value) * u128::from(FIELD - 2 * SIDE) / u128::from(most);
        FIELD - SIDE - u64::try_from(height).unwrap_or(0)
    };
    let line = points.windows(2).filter(|pair| !pair[1].redefined).map(|pair| {
        let (from, to) = (&pair[0], &pair[1]);
        format!("M{} {}H{}V{}", across(from.day), down(from.value), across(to.day), down(to.value))
    });
    let path: String = line.collect();
    let listed: Vec<String> = points.iter().flat_map(|point| lines(&format!("{}: {}", point.label, point.text), SIZE, WIDTH)).collect();
    let drawn = html! {
        // Where nought is: heights above this line are true to the numbers.
        line x1="0" y1=(FIELD - SIDE) x2=(WIDTH) y2=(FIELD - SIDE) stroke="#1a1a1a" stroke-width="1" {}
        @if !path.is_empty() { path d=(path) fill="none" stroke="#12436d" stroke-width="2" {} }
        @for point in points {
            circle cx=(across(point.day)) cy=(down(point.value)) r="4" stroke="#12436d" stroke-width="2"
                fill=(if point.provisional { "#ffffff" } else { "#12436d" }) {}
        }
        (text(0, FIELD + LINE, &listed))
    };
    framed(caption, FIELD + listed.len() as u64 * LINE + 6, &drawn)
}
