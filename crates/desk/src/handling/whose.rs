//! How lists are narrowed by who is at their records.

use aiqyn_law::kernel::{Moment, Officer};
use aiqyn_record::{Held, Hold};

/// Whose records are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The officer's own: handled by the officer, or assigned to the officer.
    Mine,
    /// Nobody's of the officer's body.
    Nobodys,
}

impl Whose {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Mine, Self::Nobodys];

    /// Its name in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Nobodys => "nobodys",
        }
    }

    /// The one of that name.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|whose| whose.code() == code)
    }

    /// As the views are asked for it, at a moment of the wall clock.
    pub fn held(self, officer: &Officer, now: Moment) -> Held {
        asked(if self == Self::Mine { Hold::Mine } else { Hold::Nobodys }, officer, now)
    }
}

/// Who is at records, as an officer asks for it at a moment of the wall clock.
pub fn asked(hold: Hold, officer: &Officer, now: Moment) -> Held {
    Held { hold, officer: officer.id.to_string(), body: officer.authority.body.to_string(), now: now.micros() }
}
