//! How wide a text can be. The page shows pictures in the reader's own font, so a text is given the room it would need in DejaVu Sans, the
//! widest of the usual ones, or in the font of the PNG, whichever is more.

/// Widths in hundredths of the font's size, rounded up to the next five, and the letters that have them.
const WIDTHS: &[(u64, &str)] = &[
    (10, "\u{200a}"),
    (20, "\u{2009}\u{202f}"),
    (30, "'jlіїіІЇЈij"),
    (35, " ,.:;I\u{a0}·‘’‚"),
    (40, "()-/[\\]ft‑‹›"),
    (45, "!r"),
    (50, "\"_`°–"),
    (55, "?csz§гзсэ“”„"),
    (60, "*FLkvxy|втухчьўғүұ•"),
    (65, "$0123456789EPSTYabdeghnopqu{}«»ЁГЕЗРТУабеийклоряёҐқҮҰһәө€₸₽"),
    (70, "ABCKRVXZЄАБВСХЧЬЭЯднпцҒңҺ"),
    (75, "UКъҚ"),
    (80, "&DGHNOQДИЙЛНОПЦмыҢӘӨ"),
    (85, "#+<=>^w~×Ъю−"),
    (90, "Фф"),
    (95, "MМжшщ"),
    (100, "%@WmЫ—…"),
    (105, "№"),
    (110, "ЖШЩЮ"),
];

/// The width of a text of a size in units, at most, in tenths of a unit.
pub(super) fn width(text: &str, size: u64) -> u64 {
    text.chars().map(of).sum::<u64>().saturating_mul(size).div_ceil(10)
}

/// A letter that is not listed is as wide as it is high.
fn of(letter: char) -> u64 {
    WIDTHS.iter().find(|(_, letters)| letters.contains(letter)).map_or(100, |(width, _)| *width)
}

/// A text in lines no wider than so many units, broken between words; a word that is wider by itself is broken between letters.
pub(super) fn lines(text: &str, size: u64, room: u64) -> Vec<String> {
    let fits = |line: &str| width(line, size) <= room * 10;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    lines.push(line);
    lines
}
