//! A map of cities: a circle for each, its area true to the number, which stands beside it as text. What is kept back or was not said is a
//! hollow mark with words.
//!
//! Circles are as large as they can be without touching, and no larger than [`LARGEST`]; all by one measure, so that areas compare.

mod labels;
mod outline;

pub use outline::{CITIES, Coordinates};

use super::frame::{Caption, LINE, SIZE, WIDTH, framed, units};
use super::letters::{lines, width};
use crate::tables::Number;
use labels::{Anchor, Area, Mark, Placement, place};
use maud::{Markup, html};
use outline::Sheet;

#[cfg(test)]
pub(super) use outline::{RING, plane};

/// A city with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name on the day shown, in the picture's language.
    pub label: String,
    /// Where it is.
    pub at: Coordinates,
    /// The number, or why there is none.
    pub number: Number,
    /// The number as it is written, or the word that stands for it: `suppressed`.
    pub text: String,
}

/// Radius of the largest circle there may be, in tenths of a unit.
const LARGEST: f64 = 160.0;
/// How near to the picture's sides a mark may stand: none is cut.
const EDGE: i64 = 160;
/// Radius of the smallest circle that is seen.
const SMALLEST: i64 = 10;
/// Radius of a mark without a number, and half the width of the cross of nought.
const HOLLOW: i64 = 26;
/// Free space between two marks.
const BETWEEN: f64 = 12.0;
/// Free space left and right of the outline, in tenths of a unit.
const SIDE: i64 = 20;
/// Height of a line of a name.
const STEP: i64 = 140;
/// Space above and below the outline, tried in this order until all names have room.
const MARGINS: [i64; 7] = [60, 160, 300, 440, 600, 900, 1400];

/// Draws the cities on the outline of the country. Names that find no room beside their marks, as they do for all cities in
/// [`CITIES`], stand in a list below.
pub fn map(caption: &Caption, places: &[Place]) -> Markup {
    let sheet = Sheet::fitted(full() - 2 * SIDE);
    let marks = marks(&sheet, places);
    let written: Vec<Vec<Vec<String>>> = places.iter().map(written).collect();
    let forms: Vec<Vec<(i64, i64)>> = written.iter().map(|forms| forms.iter().map(|form| size(form)).collect()).collect();
    let area = |margin: i64| Area { left: 0, top: -margin, right: full(), bottom: sheet.size.1 + margin };
    let mut names: Vec<Option<Placement>> = vec![None; places.len()];
    for margin in MARGINS {
        let next = place(area(margin), &marks, &forms);
        names = if unnamed(&next) < unnamed(&names) { next } else { names };
        if unnamed(&names) == 0 {
            break;
        }
    }
    let without = places.iter().zip(&names).filter(|(_, name)| name.is_none());
    let listed: Vec<String> = without.flat_map(|(place, _)| lines(&said(place), SIZE, WIDTH)).collect();
    let areas = || names.iter().flatten().map(|name| name.area);
    // Only as much space as the names take.
    let top = areas().map(|area| area.top).chain([0]).chain(marks.iter().map(|mark| mark.y - mark.radius)).min().unwrap_or(0) - 20;
    let ends = areas().map(|area| area.bottom).chain([sheet.size.1]).chain(marks.iter().map(|mark| mark.y + mark.radius));
    let foot = (ends.max().unwrap_or(0) - top + 20).unsigned_abs().div_ceil(10);
    let drawn = html! {
        path d=(ring(&sheet, top)) fill="#f0f0f0" stroke="#767676" {}
        @for (mark, place) in marks.iter().zip(places) { (symbol(*mark, top, place.number)) }
        @for (name, forms) in names.iter().zip(&written) {
            @if let Some(name) = name { (named(name, top, &forms[name.form])) }
        }
        (super::frame::text(0, foot + LINE, &listed))
    };
    framed(caption, foot + LINE * listed.len() as u64 + if listed.is_empty() { 0 } else { 6 }, &drawn)
}

fn unnamed(names: &[Option<Placement>]) -> usize {
    names.iter().filter(|name| name.is_none()).count()
}

/// The picture's width in tenths of a unit.
const fn full() -> i64 {
    WIDTH.cast_signed() * 10
}

/// A mark for each place: as large as its number asks, by the one measure with which no two marks touch.
fn marks(sheet: &Sheet, places: &[Place]) -> Vec<Mark> {
    let at: Vec<(i64, i64)> =
        places.iter().map(|place| sheet.place(place.at)).map(|(x, y)| ((x + SIDE).clamp(EDGE, full() - EDGE), y)).collect();
    // The root of the number: areas grow as their radii squared.
    let roots: Vec<f64> = places.iter().map(|place| (place.number.value().unwrap_or(0) as f64).sqrt()).collect();
    let fixed: Vec<f64> = places.iter().map(|place| if place.number.value().unwrap_or(0) == 0 { HOLLOW as f64 } else { 0.0 }).collect();
    let mut scale = LARGEST / roots.iter().copied().fold(1.0, f64::max);
    for (one, from) in at.iter().enumerate() {
        for (other, to) in at.iter().enumerate().skip(one + 1) {
            let apart = (((from.0 - to.0).pow(2) + (from.1 - to.1).pow(2)) as f64).sqrt();
            let room = apart - BETWEEN - fixed[one] - fixed[other];
            let roots = roots[one] + roots[other];
            if roots > 0.0 {
                scale = scale.min(room.max(0.0) / roots);
            }
        }
    }
    let radius = |place: &Place, root: f64| match place.number.value() {
        None | Some(0) => HOLLOW,
        // Rounded down, so that two that fit do not touch.
        Some(_) => ((root * scale) as i64).max(SMALLEST),
    };
    places.iter().zip(at).zip(roots).map(|((place, (x, y)), root)| Mark { x, y, radius: radius(place, root) }).collect()
}

/// What stands beside a mark.
fn said(place: &Place) -> String {
    format!("{}: {}", place.label, place.text)
}

/// The ways to write it: on one line, the number below the name, or in narrow lines.
fn written(place: &Place) -> Vec<Vec<String>> {
    let one = lines(&said(place), SIZE, WIDTH - 8);
    let two: Vec<String> = [&format!("{}:", place.label), &place.text].into_iter().flat_map(|part| lines(part, SIZE, WIDTH - 8)).collect();
    // No number is broken in two to be narrow.
    let longest = said(place).split(' ').map(|word| width(word, SIZE).div_ceil(10)).max().unwrap_or(0);
    let narrow = lines(&said(place), SIZE, longest.clamp(96, WIDTH - 8));
    let mut forms = vec![one, two, narrow];
    forms.dedup();
    forms
}

fn size(form: &[String]) -> (i64, i64) {
    let widest = form.iter().map(|line| width(line, SIZE)).max().unwrap_or(0);
    (i64::try_from(widest).unwrap_or(i64::MAX / 8), STEP * form.len() as i64)
}

/// Tenths of a unit as SVG writes them, of what is never left of the edge.
fn tenths(value: i64) -> String {
    units(value.max(0).unsigned_abs())
}

fn ring(sheet: &Sheet, top: i64) -> String {
    let corners: Vec<String> = sheet.ring().map(|(x, y)| format!("{} {}", tenths(x + SIDE), tenths(y - top))).collect();
    format!("M{}Z", corners.join("L"))
}

fn symbol(mark: Mark, top: i64, number: Number) -> Markup {
    let (x, y, radius) = (mark.x, mark.y - top, mark.radius);
    html! {
        @match number {
            Number::Published(0) => {
                path d={ "M" (tenths(x - radius)) " " (tenths(y)) "H" (tenths(x + radius)) "M" (tenths(x)) " " (tenths(y - radius))
                    "V" (tenths(y + radius)) } stroke="#12436d" {}
            }
            Number::Published(_) => circle cx=(tenths(x)) cy=(tenths(y)) r=(tenths(radius)) fill="#12436d" {},
            Number::Suppressed => {
                circle cx=(tenths(x)) cy=(tenths(y)) r=(tenths(radius - 6)) fill="#ffffff" stroke="#12436d" stroke-width="1.2"
                    stroke-dasharray="1.6 1" {}
            }
            Number::NotStated => {
                circle cx=(tenths(x)) cy=(tenths(y)) r=(tenths(radius - 6)) fill="#ffffff" stroke="#12436d" stroke-width="1.2" {}
            }
        }
    }
}

/// A name, with white around its letters where it stands upon the outline, and its line.
fn named(name: &Placement, top: i64, form: &[String]) -> Markup {
    let Area { left, right, top: above, .. } = name.area;
    let (x, anchor) = match name.anchor {
        Anchor::Start => (left, "start"),
        Anchor::Middle => (i64::midpoint(left, right), "middle"),
        Anchor::End => (right, "end"),
    };
    html! {
        @if let Some([from, to]) = name.leader {
            path d={ "M" (tenths(from.0)) " " (tenths(from.1 - top)) "L" (tenths(to.0)) " " (tenths(to.1 - top)) } stroke="#595959" stroke-width="0.8" {}
        }
        @for (line, place) in form.iter().zip(0..) {
            text x=(tenths(x)) y=(tenths(above - top + STEP * place + 110)) text-anchor=(anchor) stroke="#ffffff" stroke-width="3"
                stroke-linejoin="round" paint-order="stroke" { (line) }
        }
    }
}
