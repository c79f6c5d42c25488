//! A waterfall: outcomes that exclude each other, each beginning where the one before ended, the whole below: administrative cases.

use super::frame::{Caption, LINE, SIZE, WIDTH, fill, framed, length, said, text, units};
use super::letters::lines;
use super::{Kind, Part};
use maud::{Markup, html};

/// Height of a bar.
const BAR: u64 = 14;

/// Draws each part from the end of the one before, then the whole from the beginning.
pub fn waterfall(caption: &Caption, parts: &[Part], whole: &Part) -> Markup {
    let mut drawn = Vec::new();
    let (mut top, mut before) = (0, 0);
    let all = parts.iter().fold(0u64, |sum, part| sum.saturating_add(part.value)).max(whole.value);
    for part in parts.iter().chain([whole]) {
        let is_whole = std::ptr::eq(part, whole);
        // The last unit is kept for a part so small that it would begin behind the edge.
        let from = if is_whole { 0 } else { length(before, all, WIDTH).min(WIDTH * 10 - 10) };
        let end = if is_whole { length(part.value, all, WIDTH) } else { length(before.saturating_add(part.value), all, WIDTH) };
        let said = lines(&said(part), SIZE, WIDTH);
        let bar = top + LINE * said.len() as u64;
        // The whole stands apart in its own shade; what is left is hatched.
        let shade = if is_whole && part.kind == Kind::Stated { "#1a1a1a".to_owned() } else { fill(caption, part, 0) };
        drawn.push(html! {
            (text(0, top + 12, &said))
            rect x=(units(from)) y=(bar) width=(units(end.saturating_sub(from).max(if part.value > 0 { 10 } else { 0 }))) height=(BAR)
                fill=(shade) stroke="#1a1a1a" stroke-width="0.5" {}
        });
        top = bar + BAR + 8;
        before = before.saturating_add(part.value);
    }
    framed(caption, top, &html! { @for part in &drawn { (part) } })
}
