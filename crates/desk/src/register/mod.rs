//! The register of officers as it is kept: who acts by which secret, borne out by the log, and what is entered.

mod borne;
pub mod entering;
mod proving;

pub use borne::{Borne, borne};
pub use proving::{founders, is_kept, prove};
