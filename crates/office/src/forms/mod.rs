//! A form for every kind of act, from its declaration: what is asked, the controls, what was answered as a payload.
//!
//! Pure: no request, no store, no clock. One tree ([`asked`]) says what is asked now; page, check-answers, reading and whoever submits by
//! other ways go by it. Controls are named by where they lead in the submission: `payload/outcome/kind`, `sealed/reasons`; a field of a
//! variant names the variant, `payload/outcome:fine/mci`, since two variants may have fields of one name.

pub mod answers;
pub mod asked;
pub mod asking;
mod basis;
mod check;
mod choosing;
mod controls;
mod fields;
mod identity;
mod labels;
mod leaf;
mod prefill;
pub mod problem;
mod read;
mod render;
mod said;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;

pub use answers::{Answers, Edited, edit};
pub use asked::{Need, Question, shown};
pub use asking::{Asking, Choice, Choices};
pub use basis::basis;
pub use check::check_answers;
pub use prefill::{answers_of, moment_written};
pub use problem::{Problem, control, problem_of};
pub use read::{NoLongerAsked, OCCURRED_AT, Read, read, read_occurred_at};
pub use render::{render, render_no_longer_asked, render_occurred_at};
