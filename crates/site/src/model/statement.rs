//! A spoken statement held against the record: each figure with its verdict, and the statement's own arithmetic.

use aiqyn_law::kernel::Moment;

/// How a spoken figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// What was said holds of the record, to the number.
    Equal,
    /// "Over" was said, and the record holds more.
    Over,
    /// The record does not bear it out, or the statement contradicts itself here.
    Inconsistent,
    /// No number was said, or the two cannot be compared.
    NotComparable,
}

impl Verdict {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 4] = [Self::Equal, Self::Over, Self::Inconsistent, Self::NotComparable];
}

/// A figure of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Figure id.
    pub figure: String,
    /// The value said; none where no number was.
    pub said: Option<u64>,
    /// The qualifier said, by its code.
    pub qualifier: String,
    /// The value the record has.
    pub recorded: Option<u64>,
    /// How it stands.
    pub verdict: Verdict,
}

/// A step of the statement's own arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// Parts against their whole: what they leave over, or count twice.
    Parts {
        /// Figure id of the whole.
        whole: String,
        /// Name of the breakdown.
        by: String,
        /// Ids of the parts with their values.
        parts: Vec<(String, u64)>,
        /// The whole's value.
        total: u64,
        /// What the parts leave; below nought where they are more than the whole.
        left: i64,
        /// Whether parts are counted in another unit than the whole.
        units_mixed: bool,
        /// Whether parts describe another day than the whole.
        days_mixed: bool,
    },
    /// A share said beside the share computed.
    Share {
        /// Figure id of the part.
        part: String,
        /// Figure id of the whole.
        whole: String,
        /// The percent said.
        said: String,
        /// Whether it was said to be near, by the qualifier's code.
        qualifier: String,
        /// The part's value.
        value: u64,
        /// The whole's value.
        total: u64,
        /// Whether the two agree, where that can be told.
        agrees: Option<bool>,
        /// Whether the two describe different days.
        days_mixed: bool,
    },
}

/// A statement of offices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its address: the day it was made.
    pub slug: String,
    /// The day's end, for writing the day.
    pub day: Moment,
    /// Its figures, in the order said.
    pub figures: Vec<Checked>,
    /// What its own numbers say of each other.
    pub arithmetic: Vec<Arithmetic>,
}
