//! How rules and values of the pack cite: the codes there are, what may be cited whole, and how a day is written.

/// Where the articles stand that may be cited without a part.
pub const WHOLE: &str = "xtask/whole-articles.toml";

/// The codes that cite a law; `policy` claims none.
pub const LAWS: &[&str] = &["CPC", "CAO", "CC"];

/// Whether the text is written as a day: 2022-01-31.
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() })
}
