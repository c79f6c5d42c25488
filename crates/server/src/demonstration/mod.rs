//! The demonstration: the story of the scenario, handed to the door in the order it was recorded.

pub mod weekly;
