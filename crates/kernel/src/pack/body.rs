//! Which agency a kind of body belonged to on a day, and into which it went.

use super::dated::{Content, Fault, Wording};
use crate::basis::Basis;
use serde::Deserialize;

/// The agency of a kind of body, while it lasted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// The kind of body: a code of the list `body`.
    pub kind: String,
    /// The agency whose body it is.
    pub agency: Wording,
    /// The kind of body that took over when it ended.
    pub merged_into: Option<String>,
}

impl Content for Agency {
    const TABLE: &'static str = "body";
    fn code(&self, _: &Basis) -> String {
        self.kind.clone()
    }
    fn check(&self) -> Result<(), Fault> {
        self.agency.check()
    }
}
