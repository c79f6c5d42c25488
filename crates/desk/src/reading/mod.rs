//! Reading the record: stored acts as lines, lines as histories, rooms and the whole log.

pub mod log;
