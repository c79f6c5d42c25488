//! Serial numbers as they are compared: what looks alike is alike, whoever typed it and on which keyboard.

use super::pieces::Serial;
use crate::kernel::Key;

/// What stands for a character that cannot be read.
pub const UNREADABLE: char = '?';

/// A number as it is compared: capitals, without spaces and punctuation, Cyrillic letters that look like Latin ones folded into them.
pub fn normal(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_uppercase) {
        let c = match c {
            'А' => 'A',
            'В' => 'B',
            'Е' | 'Ё' => 'E',
            'К' | 'Қ' => 'K',
            'М' => 'M',
            'Н' | 'Ң' => 'H',
            'О' => 'O',
            'Р' => 'P',
            'С' => 'C',
            'Т' => 'T',
            'У' | 'Ү' | 'Ұ' => 'Y',
            'Х' => 'X',
            'І' => 'I',
            'Ѕ' => 'S',
            'Ј' => 'J',
            'Һ' => 'H',
            other => other,
        };
        if c.is_alphanumeric() || c == UNREADABLE {
            folded.push(c);
        }
    }
    folded
}

/// The key under which a legible number is found.
pub fn key(text: &str) -> Option<Key> {
    let normal = normal(text);
    (!normal.is_empty() && !normal.contains(UNREADABLE)).then(|| Key::from_text(format!("serial:{normal}")))
}

/// Whether two numbers may be the same one: equal but for characters that one of them leaves unread.
pub fn may_be(a: &str, b: &str) -> bool {
    let (a, b) = (normal(a), normal(b));
    a.chars().count() == b.chars().count() && a.chars().zip(b.chars()).all(|(x, y)| x == y || x == UNREADABLE || y == UNREADABLE)
}

impl Serial {
    /// The number as marked, in whole or in part.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Legible { text } | Self::PartlyLegible { text } => Some(text),
            Self::Obliterated {} | Self::None {} => None,
        }
    }

    /// The number, where every character of it can be read.
    pub fn legible(&self) -> Option<&str> {
        match self {
            Self::Legible { text } => Some(text),
            _ => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn two_keyboards_give_one_number() {
        // The first in Cyrillic letters, the second in Latin ones.
        assert_eq!(normal("вк 04-117"), normal("BK04117"));
        assert_eq!(key("АВ-12"), key("ab 12"));
        assert_ne!(key("АВ-12"), key("АВ-21"));
    }

    #[test]
    fn a_letter_that_looks_like_none_stays_itself() {
        assert_eq!(normal("Д-7"), "Д7");
        assert_ne!(key("Д7"), key("A7"));
    }

    #[test]
    fn what_cannot_be_read_may_be_anything_of_that_length() {
        assert!(may_be("ВК04?17", "BK04117"));
        assert!(!may_be("ВК04?17", "BK041177") && !may_be("ВК05?17", "BK04117"));
        assert_eq!((key("BK04?17"), key(" - ")), (None, None));
    }
}
