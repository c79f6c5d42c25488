//! Chores of the project: tidy, docs, test set-up.
fn main() {}
