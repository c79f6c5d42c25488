//! The law from outside: its doors, its tables of access, its deadlines, its rules, terms and figures.
//!
//! One program for all of them: each would cost a link of its own. A new file is listed here.

mod access;
mod approvals;
mod breaches;
mod conflicts;
mod deadlines;
mod door;
mod door_criminal;
mod door_custody;
mod figures;
mod form;
mod golden;
mod open;
mod rules;
mod terms;
mod transfers;
