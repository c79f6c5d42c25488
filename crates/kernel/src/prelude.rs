//! What the file of a rule speaks of: `use crate::kernel::prelude::*;`.

pub use super::basis::{Basis, Mark};
pub use super::deed::Deed;
pub use super::duty::Duty;
pub use super::example::{Example, Then};
pub use super::history::passed;
pub use super::moment::{Moment, Span};
pub use super::officer::Role;
pub use super::pack::Pack;
pub use super::phrases;
pub use super::rule::{Finding, Guard, Matter, Rule};
pub use super::term::Term;
pub use super::words::Words;
