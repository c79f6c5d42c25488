//! The one binary `aiqyn`.
fn main() {}
