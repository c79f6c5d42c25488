//! What the file of a rule speaks of: `use crate::kernel::prelude::*;`.

pub use super::basis::{Basis, Mark};
pub use super::declaration::{Finding, Guard};
pub use super::deed::Deed;
pub use super::detail::Detail;
pub use super::duty::Duty;
pub use super::example::{Example, Then};
pub use super::fold::Fold;
pub use super::history::passed;
pub use super::moment::{Moment, Span};
pub use super::officer::Role;
pub use super::pack::Pack;
pub use super::phrases;
pub use super::rule::{Matter, Rule};
pub use super::term::Term;
pub use super::words::Words;
