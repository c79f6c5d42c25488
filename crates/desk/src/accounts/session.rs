//! A session as whoever serves it has it: whose, what it may do, and whether its officer was just proven.

use crate::failure::Failure;
use crate::signing::Actor;
use aiqyn_law::kernel::Moment;

/// What a session may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Read what its officer may read.
    Read,
    /// Hand in what its officer may hand in.
    Act,
}

/// All of them.
pub(super) const SCOPES: [Scope; 2] = [Scope::Read, Scope::Act];

impl Scope {
    /// As it is written.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Act => "act",
        }
    }

    /// The scope so written.
    pub fn parse(text: &str) -> Option<Self> {
        SCOPES.into_iter().find(|scope| scope.code() == text)
    }
}

/// A session that stands, with its officer, who is in office.
#[derive(Clone, Debug)]
pub struct Session {
    /// What it is named by: nobody gets in with it.
    pub id: String,
    /// Who. Signs nothing where the scopes have no [`Scope::Act`].
    pub actor: Actor,
    /// What each form of the session brings back.
    pub csrf: String,
    /// Whether the officer has just proven who it is.
    pub stepped_up: bool,
    /// Whether a program holds it.
    pub program: bool,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it ends, however it is used.
    pub ends: Moment,
}

impl Session {
    /// Whether it may do something.
    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }

    /// Asks whether a person has just proven who it is.
    ///
    /// # Errors
    /// [`Failure::Refused`], with the way out.
    pub fn just_proven(&self) -> Result<(), Failure> {
        if self.stepped_up && !self.program {
            return Ok(());
        }
        Err(Failure::Refused("this asks for the password once more: nobody has given it in the last minutes".to_owned()))
    }
}
