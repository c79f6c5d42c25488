//! The one door: authorise → hold against the law → append.
//!
//! Page, API, import and command line hand the same submission to it. It derives what must be read,
//! decides, seals personal texts, and hands acts, views and tally differences to the record as one transaction.
//! Submissions that wait together share one commit, in order.

mod actor;
mod admission;
mod answer;
mod counted;
mod hour;
mod keys;
mod known;
mod queue;
mod received;
mod sequencer;
mod stage;
mod timelines;
mod trying;

pub use actor::named_officers;
pub use admission::Door;
pub use answer::{BreachNoted, DoorError, Receipt, Waiting};
pub(crate) use counted::answer_alone;
pub(crate) use known::Known;
pub use sequencer::{Handle, spawn};
pub(crate) use trying::{Tried, tried};
