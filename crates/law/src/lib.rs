//! The law: rooms, rules, figures, and the pack of dated values. Pure.
