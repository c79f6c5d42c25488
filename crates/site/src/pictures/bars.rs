//! Bars from one line, longest first, what is not stated last: categories of cases, types of weapons.

use super::frame::{Caption, LINE, SIZE, WIDTH, fill, framed, length, said, text, units};
use super::letters::lines;
use super::{Kind, Part};
use maud::{Markup, html};

/// Height of a bar.
const BAR: u64 = 14;

/// Draws a bar for each part, its name and number above it.
pub fn bars(caption: &Caption, parts: &[Part]) -> Markup {
    let mut parts: Vec<&Part> = parts.iter().collect();
    parts.sort_by_key(|part| (part.kind == Kind::Residual, std::cmp::Reverse(part.value)));
    let longest = parts.iter().map(|part| part.value).max().unwrap_or(0);
    let mut drawn = Vec::new();
    let mut top = 0;
    for part in parts {
        let said = lines(&said(part), SIZE, WIDTH);
        let bar = top + LINE * said.len() as u64;
        drawn.push(html! {
            (text(0, top + 12, &said))
            rect x="0" y=(bar) width=(units(length(part.value, longest, WIDTH))) height=(BAR) fill=(fill(caption, part, 0))
                stroke="#1a1a1a" stroke-width="0.5" {}
        });
        top = bar + BAR + 8;
    }
    framed(caption, top, &html! { @for part in &drawn { (part) } })
}
