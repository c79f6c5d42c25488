//! Registers: how the records of a room are numbered.

/// How the records of a register are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// Short letters and numbers: `22-000417`, `kui-22-000417`. No word of it is long enough for a name.
    Numbered,
    /// Words of the house and a number or a day: `release-2022-01-25`.
    Named,
    /// Ids of officers, given by whoever appoints: words of the office and a number, `o-almaty-city-police-1`; longer than other names.
    Officers,
}

impl Register {
    /// The longest word of a number.
    const LETTERS: usize = 5;
    /// The longest number.
    const LONGEST: usize = 48;
    /// The longest id of an officer.
    const LONGEST_ID: usize = 80;

    /// The pattern in words of its own, a regular expression.
    pub const fn pattern(self) -> &'static str {
        match self {
            Self::Numbered => "([a-z]{1,5}|[0-9]+)([-._/]?([a-z]{1,5}|[0-9]+))*, with a digit",
            Self::Named | Self::Officers => "[a-z0-9]+([-._/][a-z0-9]+)*, with a digit",
        }
    }

    /// Whether a text is a number of the register.
    pub fn numbers(self, text: &str) -> bool {
        let digits = text.bytes().any(|c| c.is_ascii_digit());
        let parts = || text.split(['-', '.', '_', '/']);
        let whole = parts().all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
        let short = |part: &str| part.split(|c: char| c.is_ascii_digit()).all(|word| word.len() <= Self::LETTERS);
        let longest = if self == Self::Officers { Self::LONGEST_ID } else { Self::LONGEST };
        digits && whole && text.len() <= longest && (self != Self::Numbered || parts().all(short))
    }
}
