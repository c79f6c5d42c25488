//! What is said of a rule apart from its check, and what a check finds.

use super::basis::Basis;
use super::detail::Detail;
use super::moment::Span;
use super::officer::Role;
use super::words::Words;

/// What a rule does when its demand is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Guards a decision taken in the program: the act is refused.
    Decision,
    /// Judges a fact of the world: it is recorded with a breach.
    Fact,
    /// Guards the form: what is malformed or impossible is refused, be it decision or fact.
    Form,
}

impl Guard {
    /// The word in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Fact => "fact",
            Self::Form => "form",
        }
    }
}

/// What is said of a rule, apart from its check.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// Stable code: `room.what_is_guarded`.
    pub code: &'static str,
    /// Decision, fact or form.
    pub guard: Guard,
    /// Kinds of act it looks at: `ruling/1`.
    pub acts: &'static [&'static str],
    /// Articles.
    pub basis: &'static [Basis],
    /// Section of the procedure it comes from: `3`.
    pub section: &'static str,
    /// First day it applies (by `occurred_at`), ISO 8601.
    pub since: &'static str,
    /// First day it no longer applies.
    pub until: Option<&'static str>,
    /// Ids of the pack's values it reads.
    pub limits: &'static [&'static str],
    /// What the details of its words are, where they are codes.
    pub details: &'static [(&'static str, Detail)],
    /// What it demands. Shown as the refusal and as the breach.
    pub demand: Words,
    /// The way out.
    pub way_out: Words,
    /// Why it exists, in English prose.
    pub why: &'static str,
    /// Whose duty it is to meet it in time, where it sets a term.
    pub duty: Option<Obligation>,
}

/// That a demand is not met, and by how much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// By how much a limit was passed.
    pub by: Option<Span>,
    /// Details for the words: name → value.
    pub details: Vec<(String, String)>,
    /// Articles on which what was found rests, beside those of the rule: of the list that a code is not of.
    pub basis: Vec<String>,
    /// The field it speaks of, where it plainly speaks of one: a JSON Pointer into the payload, or `/sealed/reasons`.
    pub field: Option<String>,
}

impl Finding {
    /// A finding without measure.
    pub fn plain() -> Self {
        Self::default()
    }

    /// A limit passed by that much.
    pub fn late(by: Span) -> Self {
        Self { by: Some(by), details: vec![("by".to_owned(), by.to_string())], ..Self::default() }
    }

    /// Says of which field it speaks: `/outcome/ground`.
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Adds a detail that the words may name.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.push((name.to_owned(), value.to_string()));
        self
    }
}

/// What is said of a duty, apart from when it falls due.
#[derive(Clone, Copy, Debug)]
pub struct Obligation {
    /// Who must act.
    pub who: Role,
    /// Who must act instead, where the record says so.
    pub instead: Option<Role>,
    /// What must be done.
    pub what: Words,
    /// What follows if it is not.
    pub consequence: Words,
}
