//! The public site from outside: what may be told, its pages, its files.
//!
//! One program for all of them: each would cost a link of its own. A new file is listed here.

mod disclosure;
mod exports;
mod site;
