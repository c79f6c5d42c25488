//! The demonstration: the briefing of 25 January 2022, lived through.
