//! The two-clock index of every figure. Pure.
