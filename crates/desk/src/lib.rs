//! What an office does with the record, whoever asks: the door, questions and counts, releases and the site's contents, documents, import,
//! files of evidence, the check of statements.
//!
//! The command line and the web are thin over it. It knows neither: no arguments, no requests, no progress bars. Long work says how far
//! it has come through [`progress::Progress`], and what goes wrong is a [`Failure`].

pub mod accounts;
pub mod alike;
pub mod approving;
pub mod as_of_days;
pub mod asking;
pub mod briefing;
pub mod check;
pub mod clock;
pub mod counting;
pub mod custody;
pub mod destruction;
pub mod documents;
pub mod door;
pub mod evidence;
pub mod failure;
pub mod foretelling;
pub mod handling;
pub mod identity;
pub mod import;
pub mod intake;
pub mod judging;
pub mod lang;
pub mod leap;
pub mod listing;
pub mod mitigation;
pub mod offering;
pub mod officers;
pub mod opening;
pub mod progress;
pub mod publishing;
pub mod queues;
pub mod reading;
pub mod rebuilding;
pub mod register;
pub mod releases;
pub mod signing;
pub mod spelling;
pub mod tables;
pub mod tallying;
pub mod views;
pub mod waiting;
pub mod witnessing;

pub use failure::Failure;
