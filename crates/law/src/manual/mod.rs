//! The manual's pages on rules, figures, acts, fields and access, written from the declarations that are enforced.
//!
//! Each `page` is a pure function; `cargo xtask docs` writes them to `docs/generated`, and a check holds them fresh.

pub mod access;
pub mod acts;
mod codes;
pub mod dictionary;
mod exceptions;
pub mod figures;
pub mod needless;
pub mod rules;
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use crate::kernel::RoomEntry;
use crate::kernel::{Basis, Mark, Role};

/// What heads every page: nobody should mend it by hand.
const MADE: &str = "<!-- Written by `cargo xtask docs` from the code. Mend the declaration, not this page. -->";

/// A text inside one cell of a table, or one line of a list.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// A citation with its mark; what was not read in the code says so.
fn cited(basis: &Basis) -> String {
    if basis.is_policy() {
        let name = if basis.article.is_empty() { String::new() } else { format!(": {}", basis.article) };
        return format!("house policy{name}");
    }
    let mark = match basis.mark {
        Mark::Verified | Mark::VerifiedAmended => basis.mark.to_string(),
        Mark::Public => "P, **unverified: from a public page**".to_owned(),
        Mark::General => "G, **unverified: general knowledge**".to_owned(),
    };
    format!("{basis} {mark}")
}

/// Whether a citation was not read in the code.
fn unverified(basis: &Basis) -> bool {
    !basis.is_policy() && matches!(basis.mark, Mark::Public | Mark::General)
}

/// The roles that a room lets do an act of a kind.
fn roles(room: &RoomEntry, kind: &str) -> Vec<Role> {
    let mut roles: Vec<Role> = room.grants.iter().filter(|grant| grant.act == kind).map(|grant| grant.role).collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// Roles as a list of their codes.
fn role_list(roles: &[Role]) -> String {
    if roles.is_empty() { "nobody".to_owned() } else { roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(", ") }
}

/// Texts in backticks, separated by commas.
fn ticked<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}
