//! Characters that are no writing: what steers a terminal, turns the direction of a line, or is not seen at all.

use std::borrow::Cow;

/// Whether a character steers instead of being read.
pub const fn is_unprintable(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Direction: marks, embeddings, overrides, isolates.
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
        // Not seen: spaces and joiners of no width, operators, marks of order and annotation, tags.
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        // Ends of line that not everybody ends a line at.
        | '\u{2028}' | '\u{2029}')
}

/// Whether a character is not seen at all and takes no room.
pub const fn is_unseen(c: char) -> bool {
    is_unprintable(c) && !c.is_ascii_control() || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// Whether a text of one line holds such a character.
pub fn is_in(text: &str) -> bool {
    !is_plain(text) && text.chars().any(is_unprintable)
}

/// Whether a text is all of printed ASCII: most are, and are told at a glance.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Whether a text of several lines does: ends of line and tabs are writing there.
pub fn is_in_prose(text: &str) -> bool {
    !is_plain(text) && text.chars().any(|c| is_unprintable(c) && !matches!(c, '\n' | '\r' | '\t'))
}

/// The text with such characters written out, `\u{202e}`: for paper and terminals. Ends of line and tabs stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !is_in_prose(text) && !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_unprintable(c) && !matches!(c, '\n' | '\t') {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}
