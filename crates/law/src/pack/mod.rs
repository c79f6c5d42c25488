//! The pack of dated values.
use crate::kernel::{Basis, Moment, Span};
/// A dated value.
pub struct Limit {
    /// Value.
    pub value: i64,
    /// Basis.
    pub basis: Basis,
}
impl Limit {
    /// Span.
    pub fn span(&self) -> Option<Span> {
        None
    }
}
/// The pack.
pub struct Pack;
impl Pack {
    /// Limit.
    pub fn limit(&self, _id: &str, _at: Moment) -> Option<&Limit> {
        None
    }
}
