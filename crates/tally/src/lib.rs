//! The two-clock index of every figure. Pure: no clock, I/O, randomness, SQL or HTTP.
//!
//! A record's history maps to a [`Timeline`]: from each moment on, which cells it contributes to which figures.
//! A newly recorded act yields the [`difference`] of the old and the new timeline: points with both clocks, the
//! position of the act in the record (known) and the moment from which they hold (of). The [`Tally`] keeps points;
//! a count is the sum of the points known by then that hold by then, whatever the number of records.

mod codec;
mod hashing;
mod index;
mod runs;
mod timeline;

pub use codec::{Undecodable, decode, encode};
pub use index::{AsOf, Breakdown, Counting, Membership, Tally};
pub use timeline::{Cell, Difference, Point, Timeline, difference};
