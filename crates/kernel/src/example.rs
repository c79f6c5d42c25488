//! Given, when, then: examples of a rule as values, run by the tests and printed in the manual.

use super::deed::Deed;

/// What the rule says of the last act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The demand is met.
    Met,
    /// It is not met: refused, or recorded with a breach, as the rule's guard has it.
    Unmet,
    /// It is not met by that many minutes.
    UnmetBy(i64),
}

/// One example.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it shows, in English.
    pub name: &'static str,
    /// What stands in the record already, in the order recorded.
    pub given: Vec<Deed>,
    /// The act judged.
    pub when: Deed,
    /// What the rule says.
    pub then: Then,
}

/// An example.
pub fn example(name: &'static str, given: Vec<Deed>, when: Deed, then: Then) -> Example {
    Example { name, given, when, then }
}

/// A deed of this kind is no act: it says what the record answers to a question, as the door would.
pub const COUNTED: &str = "counted";

/// What a room's examples say of a rule when it is switched off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SwitchedOff {
    /// Examples of the room that fail without it.
    pub fail: usize,
    /// Those of them in which no other rule objects: without this one the act would pass.
    pub pass_unseen: usize,
    /// How many examples were run.
    pub run: usize,
}
