//! One bar of a hundred percent with its parts, each named below: suspects by measure, complaints with what is not stated.

use super::frame::{Caption, LINE, SIZE, WIDTH, fill, framed, lengths, said, text, units};
use super::letters::lines;
use super::{Kind, Part};
use maud::{Markup, html};

/// Height of the bar.
const BAR: u64 = 28;
/// Where the names begin, right of their keys.
const NAMES: u64 = 18;
/// The shortest parts, in tenths of a unit, between which a white line is drawn: it would hide shorter ones.
const PARTED: u64 = 30;

/// Draws the parts of a whole as one bar, in the order given, and names each below with its number.
pub fn share(caption: &Caption, parts: &[Part]) -> Markup {
    let widths = lengths(&parts.iter().map(|part| part.value).collect::<Vec<_>>());
    let mut from = 0;
    let mut before = 0;
    let mut drawn = Vec::new();
    let mut foot = BAR + LINE + 4;
    for (place, (part, width)) in parts.iter().zip(widths).enumerate() {
        let fill = fill(caption, part, place);
        let said = lines(&said(part), SIZE, WIDTH - NAMES);
        drawn.push(html! {
            @if width > 0 {
                rect x=(units(from)) y="0" width=(units(width)) height=(BAR) fill=(fill)
                    stroke=[(part.kind == Kind::Residual).then_some("#1a1a1a")] stroke-width=[(part.kind == Kind::Residual).then_some("0.5")] {}
            }
            @if before.min(width) >= PARTED {
                path d={ "M" (units(from)) " 0V" (BAR) } stroke="#ffffff" {}
            }
            rect x="0.5" y=(foot - 10) width="12" height="12" fill=(fill) stroke="#1a1a1a" stroke-width="0.5" {}
            (text(NAMES, foot, &said))
        });
        from += width;
        before = width;
        foot += LINE * said.len() as u64 + 4;
    }
    framed(caption, foot - LINE + 4, &html! { @for part in &drawn { (part) } })
}
