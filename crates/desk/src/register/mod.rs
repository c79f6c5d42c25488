//! The register of officers as it is kept: who acts by which secret, borne out by the log, and what is entered.

mod borne;
pub mod entering;
mod kept;
mod proving;

pub use borne::{Borne, borne, brings, stood};
pub use kept::{founders, is_kept};
pub use proving::{Proofs, prove};
