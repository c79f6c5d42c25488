//! The kernel: what every room shares.

pub mod basis;
pub mod moment;

pub use basis::{Basis, Mark};
pub use moment::{Moment, NotAMoment, Span};
