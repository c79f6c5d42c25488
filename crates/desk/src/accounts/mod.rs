//! Accounts of officers: how one signs in, sessions and tokens of programs, drafts and saved views.
//!
//! An account proves nobody by itself. It opens the secret by which the register of officers knows the officer ([`crate::register`]), and
//! whoever the register does not have in office is nobody at the next request.

pub mod ceremony;
pub mod codes;
pub mod demonstration;
pub mod drafts;
mod entered;
mod events;
mod guessing;
mod kept;
pub mod links;
pub mod passkeys;
pub mod passwords;
mod presented;
mod session;
pub mod sessions;
pub mod signing_in;
pub mod subjects;

#[cfg(test)]
mod tests;
