//! What all pictures share: the frame with its name and description, hatching, and text that stays inside.

use super::letters::width;
use super::{Kind, Part};
use maud::{Markup, html};

/// Width of every picture in its own units: those of the narrowest screen.
pub const WIDTH: u64 = 320;

/// Height of a line of text.
pub(super) const LINE: u64 = 16;

/// Size of the letters.
pub(super) const SIZE: u64 = 12;

/// Name and description of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// Id of the picture within its page: letters, digits and `-`.
    pub id: String,
    /// Its message, in a sentence: `Most suspects were held in custody`.
    pub title: String,
    /// What it shows, for whoever cannot see it.
    pub description: String,
    /// The language's tag: `kk`.
    pub language: &'static str,
}

/// The whole picture: an image with a name, whose texts are read out as its description and not one by one.
pub(super) fn framed(caption: &Caption, height: u64, drawn: &Markup) -> Markup {
    let (title, description, hatch) = (format!("{}-title", caption.id), format!("{}-text", caption.id), hatch(caption));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" lang=(caption.language) viewBox={ "0 0 " (WIDTH) " " (height) }
            aria-labelledby=(title) aria-describedby=(description) font-family="sans-serif" font-size=(SIZE) fill="#1a1a1a" {
            title id=(title) { (caption.title) }
            desc id=(description) { (caption.description) }
            defs {
                pattern id=(hatch) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect width="6" height="6" fill="#ffffff" {}
                    rect width="2" height="6" fill="#595959" {}
                }
            }
            (drawn)
        }
    }
}

fn hatch(caption: &Caption) -> String {
    format!("{}-hatch", caption.id)
}

/// Shades by place, dark and light in turn, so that neighbours differ in grey as well.
pub(super) const SHADES: [&str; 6] = ["#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1"];

/// The fill of a part: a shade, or hatching for what is left.
pub(super) fn fill(caption: &Caption, part: &Part, place: usize) -> String {
    match part.kind {
        Kind::Stated => SHADES[place % SHADES.len()].to_owned(),
        Kind::Residual => format!("url(#{})", hatch(caption)),
    }
}

/// What stands beside a part: its name and its number.
pub(super) fn said(part: &Part) -> String {
    format!("{}: {}", part.label, part.text)
}

/// Feet of lines one below another.
fn feet(y: u64, step: u64) -> impl Iterator<Item = u64> {
    (0..).map(move |line: u64| y + line * step)
}

/// Lines of text one below another, the first with its foot at `y`.
pub(super) fn text(x: u64, y: u64, said: &[String]) -> Markup {
    html! {
        @for (line, foot) in said.iter().zip(feet(y, LINE)) {
            text x=(x) y=(foot) { (line) }
        }
    }
}

/// Lines of letters of another size, each so many units below the one before, from the left edge.
pub(super) fn sized(y: u64, size: u64, step: u64, said: &[String]) -> Markup {
    html! {
        @for (line, foot) in said.iter().zip(feet(y, step)) {
            text x="0" y=(foot) font-size=(size) { (line) }
        }
    }
}

/// Lines of text under or over a point, given in tenths of a unit: in its middle, or at the edge where there is no room for that.
pub(super) fn beside(point: u64, y: u64, said: &[String]) -> Markup {
    let half = said.iter().map(|line| width(line, SIZE)).max().unwrap_or(0) / 2 + 1;
    let (x, anchor) = match () {
        () if point < half => (0, "start"),
        () if point + half > WIDTH * 10 => (WIDTH * 10 - 10, "end"),
        () => (point, "middle"),
    };
    html! {
        @for (line, foot) in said.iter().zip(feet(y, LINE)) {
            text x=(units(x)) y=(foot) text-anchor=(anchor) { (line) }
        }
    }
}

/// A length in the picture: `value` of `whole` of `width`, in tenths of a unit, no less than one unit for what is not nought.
pub(super) fn length(value: u64, whole: u64, width: u64) -> u64 {
    length_of(value, u128::from(whole), width)
}

fn length_of(value: u64, whole: u128, width: u64) -> u64 {
    let tenths = u128::from(value) * u128::from(width) * 10 / whole.max(1);
    u64::try_from(tenths).unwrap_or(u64::MAX).max(if value > 0 { 10 } else { 0 })
}

/// Tenths of a unit as SVG writes them.
pub(super) fn units(tenths: u64) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

/// The lengths of parts that fill the width together, in tenths of a unit: what rounding and the smallest lengths add is taken from the
/// longest part.
pub(super) fn lengths(values: &[u64]) -> Vec<u64> {
    let whole: u128 = values.iter().copied().map(u128::from).sum();
    let mut lengths: Vec<u64> = values.iter().map(|value| length_of(*value, whole, WIDTH)).collect();
    let sum: u64 = lengths.iter().sum();
    if let Some(longest) = lengths.iter_mut().max().filter(|longest| **longest > 0) {
        *longest = (*longest + WIDTH * 10).saturating_sub(sum);
    }
    lengths
}
