//! The law: rooms, rules, figures, and the pack of dated values. Pure: no clock, I/O, randomness, SQL or HTTP.

pub mod kernel;
pub mod pack;
