//! One bar of a hundred percent with its parts, each named below: suspects by measure, complaints with what is not stated, two segments.

use super::Part;
use super::frame::{Caption, LINE, WIDTH, fill, framed, length, lines, text, units};
use maud::{Markup, html};

/// Height of the bar.
const BAR: u64 = 28;

/// Draws the parts of a whole as one bar, in the order given, and names each below with its number.
pub fn share(caption: &Caption, parts: &[Part]) -> Markup {
    let whole: u64 = parts.iter().map(|part| part.value).sum();
    let mut from = 0;
    let mut drawn = Vec::new();
    let mut foot = BAR + LINE + 4;
    for (place, part) in parts.iter().enumerate() {
        let end = from + length_to(part.value, whole);
        let fill = fill(caption, part, place);
        let said = lines(&format!("{}: {}", part.label, part.text));
        drawn.push(html! {
            rect x=(units(from)) y="0" width=(units(end - from)) height=(BAR) fill=(fill) stroke="#ffffff" stroke-width="1" {}
            rect x="0" y=(foot - 10) width="12" height="12" fill=(fill) stroke="#1a1a1a" stroke-width="0.5" {}
            (text(18, foot, &said))
        });
        from = end;
        foot += LINE * said.len() as u64 + 4;
    }
    framed(caption, foot - LINE + 4, &html! { @for part in &drawn { (part) } })
}

/// In tenths of a unit; the smallest part is still seen.
fn length_to(value: u64, whole: u64) -> u64 {
    length(value, whole, WIDTH)
}
