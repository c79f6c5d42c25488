//! The kernel: what every room shares.

pub mod moment;

pub use moment::{Moment, NotAMoment, Span};
