//! The program from outside: its command line, its files of evidence, its clocks, and the independent recount of its figures.
//!
//! One program for all of them: each would cost a link of its own. A new file is listed here.

mod cli;
mod clocks;
mod evidence;
mod recount;
mod tested;
