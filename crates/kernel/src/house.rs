//! What the rules of form have in common: the house demands them of every act.

use crate::basis::{Basis, Mark};
use crate::declaration::{Declaration, Guard};
use crate::words::Words;

const HOUSE: &[Basis] = &[Basis::new("policy", "record", "", Mark::Verified)];

/// A rule of form.
pub const fn declared(code: &'static str, guard: Guard, demand: Words, way_out: Words, why: &'static str) -> Declaration {
    Declaration {
        code,
        guard,
        acts: &["*"],
        basis: HOUSE,
        section: "21",
        since: "1900-01-01",
        until: None,
        limits: &[],
        details: &[],
        demand,
        way_out,
        why,
        duty: None,
    }
}
