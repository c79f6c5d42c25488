//! What all pictures share: the frame with its name and description, hatching, and text that stays inside.

use super::{Kind, Part};
use maud::{Markup, html};

/// Width of every picture in its own units: those of the narrowest screen.
pub const WIDTH: u64 = 320;

/// Height of a line of text.
pub(super) const LINE: u64 = 16;

/// How many letters of the font fit into the width, at most: seven units a letter is wide for any of the three alphabets.
const LETTERS: usize = 44;

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
            aria-labelledby=(title) aria-describedby=(description) font-family="sans-serif" font-size="12" fill="#1a1a1a" {
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
const SHADES: [&str; 6] = ["#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1"];

/// The fill of a part: a shade, or hatching for what is left.
pub(super) fn fill(caption: &Caption, part: &Part, place: usize) -> String {
    match part.kind {
        Kind::Stated => SHADES[place % SHADES.len()].to_owned(),
        Kind::Residual => format!("url(#{})", hatch(caption)),
    }
}

/// A text in lines that fit the width, broken between words.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().filter(|line| line.is_empty() || line.chars().count() + 1 + word.chars().count() <= LETTERS);
        match last {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Lines of text one below another, the first with its foot at `y`.
pub(super) fn text(x: u64, y: u64, said: &[String]) -> Markup {
    html! {
        @for (line, foot) in said.iter().zip((y..).step_by(usize::try_from(LINE).unwrap_or(16))) {
            text x=(x) y=(foot) { (line) }
        }
    }
}

/// A length in the picture: `value` of `whole` of `width`, in tenths of a unit, no less than one unit for what is not nought.
pub(super) fn length(value: u64, whole: u64, width: u64) -> u64 {
    let tenths = u128::from(value) * u128::from(width) * 10 / u128::from(whole.max(1));
    u64::try_from(tenths).unwrap_or(u64::MAX).max(if value > 0 { 10 } else { 0 })
}

/// Tenths of a unit as SVG writes them.
pub(super) fn units(tenths: u64) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}
