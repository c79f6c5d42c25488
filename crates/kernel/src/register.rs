//! Registers: how the records of a room are numbered.

/// How the records of a register are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// Short letters and numbers: `22-000417`, `kui-22-000417`. No word of it is long enough for a name.
    Numbered,
    /// Words of the house and a number or a day: `release-2022-01-25`.
    Named,
}

impl Register {
    /// The longest word of a number.
    const LETTERS: usize = 5;
    /// The longest number.
    const LONGEST: usize = 48;

    /// The pattern in words of its own, a regular expression.
    pub const fn pattern(self) -> &'static str {
        match self {
            Self::Numbered => "([a-z]{1,5}|[0-9]+)([-._/]?([a-z]{1,5}|[0-9]+))*, with a digit",
            Self::Named => "[a-z0-9]+([-._/][a-z0-9]+)*, with a digit",
        }
    }

    /// Whether a text is a number of the register.
    pub fn numbers(self, text: &str) -> bool {
        let digits = text.bytes().any(|c| c.is_ascii_digit());
        let parts = || text.split(['-', '.', '_', '/']);
        let whole = parts().all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
        let short = |part: &str| part.split(|c: char| c.is_ascii_digit()).all(|word| word.len() <= Self::LETTERS);
        digits && whole && text.len() <= Self::LONGEST && (self == Self::Named || parts().all(short))
    }
}
