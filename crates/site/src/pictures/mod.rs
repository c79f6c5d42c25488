//! Pictures of figures: SVG that needs no script, no style sheet and no colour.
//!
//! Every picture is drawn for a width of 320 units, the narrowest screen, and grows with the page. It has a title that states its message,
//! a description, text that is text, and the numbers of the table beside it: both are made from the same [`Part`]s. What is not stated is
//! hatched, so that a printout in grey shows it.

mod bars;
mod frame;
mod letters;
mod map;
mod number;
mod png;
mod segments;
mod share;
mod steps;
#[cfg(test)]
mod tests;
mod waterfall;

pub use bars::bars;
pub use frame::{Caption, WIDTH};
pub use map::{CITIES, Coordinates, Place, map};
pub use number::{Amount, Exactness, number};
pub use png::{PaintError, Painter};
pub use segments::segments;
pub use share::share;
pub use steps::{Point, steps};
pub use waterfall::waterfall;

/// What a part is of its whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Stated.
    Stated,
    /// What the stated parts leave of the whole.
    Residual,
}

/// One part of a whole, as picture and table show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// How many.
    pub value: u64,
    /// The number as it is written, with its share where that is said: `802 (89,3 %)`.
    pub text: String,
    /// Stated, or what is left.
    pub kind: Kind,
}
