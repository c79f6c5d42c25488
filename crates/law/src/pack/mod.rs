//! The law pack of this program: the dated values below `crates/law/pack`, embedded, validated when the program is built.

#[cfg(test)]
pub(crate) mod tests;
mod texts;

pub use aiqyn_kernel::pack::*;

use std::sync::OnceLock;

/// The pack built into the program, read and checked once.
///
/// # Errors
/// A fault of the pack; the build stops at it.
pub fn embedded() -> Result<&'static Pack, PackError> {
    static PACK: OnceLock<Result<Pack, PackError>> = OnceLock::new();
    PACK.get_or_init(|| Pack::read(&texts::TEXTS)).as_ref().map_err(Clone::clone)
}
