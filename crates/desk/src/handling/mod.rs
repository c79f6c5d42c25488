//! Who is at a record: an officer who handles it, to whom it was assigned, who has opened it. None of it is of the log, and nobody is told of it
//! who does not see the record.

pub mod assigning;
pub mod claims;
pub mod opened;
mod seen;
pub mod whose;
