//! The record and its witness: checkpoints sent out of the house, cosignatures collected, and how old the last one is.

mod sending;
mod telling;

pub use sending::{Delivery, Witnessed, collect, keep_up, last, published, send};
pub use telling::{json, line};
