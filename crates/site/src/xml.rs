//! Text as XML 1.0 may hold it.

/// The text as content or attribute of XML: the five signs escaped, and every character that XML 1.0 forbids replaced by U+FFFD.
pub(crate) fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, letter| {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A parser would turn it into a newline, or an attribute's into a space.
            '\r' => out.push_str("&#13;"),
            other => out.push(legal(other)),
        }
        out
    })
}

/// The character, or U+FFFD where XML 1.0 (fifth edition, production 2) has no place for it.
const fn legal(letter: char) -> char {
    match letter {
        '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}' => letter,
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_become_markup_or_break_the_file() {
        assert_eq!(escaped("a < b & \"c\" > 'd'"), "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
        assert_eq!(escaped("x\u{0}\u{b}\u{1f}\u{fffe}y\tz\n"), "x\u{fffd}\u{fffd}\u{fffd}\u{fffd}y\tz\n");
        assert_eq!(escaped("Өскемен 🜂"), "Өскемен 🜂");
    }
}
