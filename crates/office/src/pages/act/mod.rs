//! `/records/{room}/{id}/act/{kind}/{version}` and `/records/{room}/new/{kind}/{version}`: an act, filled in, looked at with what follows from
//! it, and recorded. What is filled in is kept on the server at every step.

mod begun;
mod choices;
mod consequences;
mod shown;
mod side_by_side;
mod steps;
mod together;

pub use consequences::consequences;
pub use steps::{begin, fault, found, get, keep, post};

use crate::http::address::of_record;
use aiqyn_law::kernel::Language;
use aiqyn_law::names;

/// The address of the form of an act of a record.
pub fn address(record: &str, act: &str) -> String {
    // A draft of a record that is not there yet stands under its room alone.
    if record.contains('/') { format!("{}/act/{act}", of_record(record)) } else { beginning(record, act) }
}

/// The address of the form that begins a record.
pub fn beginning(room: &str, act: &str) -> String {
    format!("/records/{room}/new/{act}")
}

/// What a kind of act of a record is called.
pub fn called(record: &str, act: &str, language: Language) -> String {
    let room = record.split('/').next().unwrap_or_default();
    names::act(room, act).map_or_else(|| act.to_owned(), |words| words.of(language).to_owned())
}
