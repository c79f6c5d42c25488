//! Two segments: a whole, and a part of it that may be too small to carry its name: arrests, and those still held. A line leads from the
//! part to its name; the whole is named above a bracket over both.

use super::Part;
use super::frame::{Caption, LINE, SIZE, WIDTH, beside, fill, framed, length, said, text, units};
use super::letters::lines;
use maud::{Markup, html};

/// Height of the bar.
const BAR: u64 = 28;
/// Length of the line from the part to its name.
const LEAD: u64 = 12;
/// Free space between part and rest, in tenths of a unit.
const GAP: u64 = 10;

/// Draws the whole as one bar whose right end is the part. A part said to be more than its whole fills the bar.
pub fn segments(caption: &Caption, whole: &Part, part: &Part) -> Markup {
    let (above, below) = (lines(&said(whole), SIZE, WIDTH), lines(&said(part), SIZE, WIDTH));
    let bracket = LINE * above.len() as u64 + 2;
    let bar = bracket + 8;
    let full = WIDTH * 10;
    let held = if part.value > whole.value { full } else { length(part.value, whole.value, WIDTH) };
    let rest = if whole.value > part.value { (full - held).saturating_sub(GAP) } else { 0 };
    let middle = full - held / 2;
    let feet = bar + BAR + LEAD;
    let drawn = html! {
        (text(0, 12, &above))
        path d={ "M0.5 " (bracket + 5) "V" (bracket) "H" (WIDTH - 1) ".5V" (bracket + 5) } fill="none" stroke="#1a1a1a" {}
        @if rest > 0 {
            rect x="0" y=(bar) width=(units(rest)) height=(BAR) fill=(fill(caption, whole, 1)) {}
        }
        @if held > 0 {
            rect x=(units(full - held)) y=(bar) width=(units(held)) height=(BAR) fill=(fill(caption, part, 0)) {}
            path d={ "M" (units(middle)) " " (bar + BAR) "V" (feet) } stroke="#1a1a1a" {}
        }
        (beside(middle, feet + 12, &below))
    };
    framed(caption, feet + LINE * below.len() as u64 + 4, &drawn)
}
