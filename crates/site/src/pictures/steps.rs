//! A figure over time, on both clocks: a dot for what each briefing said, a square for what is known now of the same moment, and steps
//! between them. Nothing is interpolated; a dot is open where the number was provisional, and the lines break where the definition changed.

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
    /// How many are known now, of the same moment.
    pub now: u64,
    /// That number, as it is written: `now 226`.
    pub now_text: String,
    /// Whether it was said to be provisional.
    pub provisional: bool,
    /// Whether it is counted by another definition than the one before.
    pub redefined: bool,
}

/// Height of the field of the steps.
const FIELD: u64 = 120;
/// Free space on both sides, in which a dot's half stands.
const SIDE: u64 = 8;

/// Half the side of a square.
const HALF: u64 = 3;
/// Where the words of a key begin.
const WORDS: u64 = 16;
/// The colours of what was said then and of what is known now; in grey the second line is dashed and has squares.
const THEN: &str = "#12436d";
const NOW: &str = "#801650";

/// Draws the steps, and lists day and numbers below. Where what is known now is everywhere what was said then, there is one line and no key;
/// else the key names the two.
pub fn steps(caption: &Caption, points: &[Point], key: [&str; 2]) -> Markup {
    let moved = points.iter().any(|point| point.now != point.value);
    let last = points.iter().map(|point| point.day).max().unwrap_or(0).max(1);
    let most = points.iter().flat_map(|point| [point.value, point.now]).max().unwrap_or(0).max(1);
    let across = |day: u64| {
        let right = u128::from(day) * u128::from(WIDTH - 2 * SIDE) / u128::from(last);
        SIDE + u64::try_from(right).unwrap_or(0)
    };
    let down = |value: u64| {
        let height = u128::from(value) * u128::from(FIELD - 2 * SIDE) / u128::from(most);
        FIELD - SIDE - u64::try_from(height).unwrap_or(0)
    };
    let path = |of: fn(&Point) -> u64| -> String {
        let steps = points.windows(2).filter(|pair| !pair[1].redefined);
        steps
            .map(|pair| format!("M{} {}H{}V{}", across(pair[0].day), down(of(&pair[0])), across(pair[1].day), down(of(&pair[1]))))
            .collect()
    };
    let (then, now) = (path(|point| point.value), path(|point| point.now));
    let said = |point: &Point| match point.now == point.value {
        true => format!("{}: {}", point.label, point.text),
        false => format!("{}: {}, {}", point.label, point.text, point.now_text),
    };
    let listed: Vec<String> = points.iter().flat_map(|point| lines(&said(point), SIZE, WIDTH)).collect();
    let key: &[&str] = if moved { &key } else { &[] };
    let list = FIELD + LINE * (1 + key.len() as u64);
    let square = |x: u64, y: u64| html! { rect x=(x - HALF) y=(y - HALF) width=(2 * HALF) height=(2 * HALF) fill=(NOW) {} };
    let drawn = html! {
        // Where nought is: heights above this line are true to the numbers.
        line x1="0" y1=(FIELD - SIDE) x2=(WIDTH) y2=(FIELD - SIDE) stroke="#1a1a1a" stroke-width="1" {}
        @if moved && !now.is_empty() { path d=(now) fill="none" stroke=(NOW) stroke-width="1.5" stroke-dasharray="4 3" {} }
        @if !then.is_empty() { path d=(then) fill="none" stroke=(THEN) stroke-width="2" {} }
        @for point in points {
            circle cx=(across(point.day)) cy=(down(point.value)) r="4" stroke=(THEN) stroke-width="2"
                fill=(if point.provisional { "#ffffff" } else { THEN }) {}
            @if point.now != point.value { (square(across(point.day), down(point.now))) }
        }
        @for (place, words) in (1..).zip(key) {
            @let foot = FIELD + place * LINE;
            @if place == 1 { circle cx=(SIDE) cy=(foot - 4) r="4" stroke=(THEN) stroke-width="2" fill="#ffffff" {} }
            @else { (square(SIDE, foot - 4)) }
            (text(WORDS, foot, &[(*words).to_owned()]))
        }
        (text(0, list, &listed))
    };
    framed(caption, list + (listed.len() as u64).saturating_sub(1) * LINE + 6, &drawn)
}
