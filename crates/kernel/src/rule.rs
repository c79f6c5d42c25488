//! A rule: declared once, it refuses, reminds, documents itself and brings its own examples.

use super::basis::Basis;
use super::declaration::{Declaration, Finding, Guard};
use super::detail::Detail;
use super::duty::Duty;
use super::example::Example;
use super::figure::Figure;
use super::fold::{Fold, fold};
use super::history::Entry;
use super::ident::RecordId;
use super::moment::{Moment, Span};
use super::pack::Pack;
use super::words::Words;
use super::world::World;
use std::cell::OnceCell;

/// A rule of a room: what [`Declaration`] says of it, and its check.
pub struct Rule<R: Fold> {
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
    /// The duty whose term it holds acts against, where it sets one.
    pub duty: Option<Duty<R>>,
    /// Whether the demand is unmet. Sees acts of the declared kinds only.
    pub check: fn(&Matter<'_, R>) -> Option<Finding>,
    /// Given, when, then: as values, run by the tests and printed in the manual. At least one met and one unmet.
    pub examples: fn() -> Vec<Example>,
}

impl<R: Fold> Rule<R> {
    /// What most rules leave out: no last day, no value of the pack, no duty. What a rule must say itself is empty here, and a rule that
    /// leaves it so fails the tests of its room.
    pub const HOUSE: Self = Self {
        code: "",
        guard: Guard::Decision,
        acts: &[],
        basis: &[],
        section: "",
        since: "",
        until: None,
        limits: &[],
        details: &[],
        demand: Words::NONE,
        way_out: Words::NONE,
        why: "",
        duty: None,
        check: |_| None,
        examples: Vec::new,
    };

    /// What is said of it, apart from its check.
    pub const fn declaration(&self) -> Declaration {
        Declaration {
            code: self.code,
            guard: self.guard,
            acts: self.acts,
            basis: self.basis,
            section: self.section,
            since: self.since,
            until: self.until,
            limits: self.limits,
            details: self.details,
            demand: self.demand,
            way_out: self.way_out,
            why: self.why,
            duty: match &self.duty {
                Some(duty) => Some(duty.obligation()),
                None => None,
            },
        }
    }
}

/// One act under judgement, with everything the judgement may look at.
pub struct Matter<'a, R: Fold> {
    /// The record.
    pub record: &'a RecordId,
    /// The effective acts of the record in order of (`occurred_at`, `seq`), the judged one included.
    pub history: &'a [Entry<'a, R::Act>],
    /// Where the judged act stands in `history`.
    pub index: usize,
    /// The version of the original, where the judged act is a correction.
    pub corrects: Option<u64>,
    /// The other records that were read; this record's history in it includes the judged act.
    pub world: &'a World,
    /// The moment of judgement.
    pub now: Moment,
    /// The dated values.
    pub law: &'a Pack,
    before: OnceCell<R::State>,
    done: OnceCell<R::State>,
    others: OnceCell<R::State>,
    after: OnceCell<R::State>,
}

impl<'a, R: Fold> Matter<'a, R> {
    /// The matter of one entry of a history.
    pub fn new(
        record: &'a RecordId,
        history: &'a [Entry<'a, R::Act>],
        index: usize,
        corrects: Option<u64>,
        world: &'a World,
        now: Moment,
        law: &'a Pack,
    ) -> Self {
        Self {
            record,
            history,
            index,
            corrects,
            world,
            now,
            law,
            before: OnceCell::new(),
            done: OnceCell::new(),
            others: OnceCell::new(),
            after: OnceCell::new(),
        }
    }

    /// The judged act as an entry: who, when, sealed texts.
    pub fn entry(&self) -> &Entry<'a, R::Act> {
        &self.history[self.index]
    }

    /// The judged act.
    pub fn act(&self) -> &'a R::Act {
        self.history[self.index].act
    }

    /// When it happened.
    pub fn at(&self) -> Moment {
        self.history[self.index].occurred_at
    }

    /// The state at the act's `occurred_at`, without it.
    pub fn before(&self) -> &R::State {
        self.before.get_or_init(|| fold::<R>(&self.history[..self.index]))
    }

    /// The state at the act's `occurred_at`, with it.
    pub fn done(&self) -> &R::State {
        self.done.get_or_init(|| {
            let mut state = self.before().clone();
            R::apply(&mut state, self.entry());
            state
        })
    }

    /// The state as all other acts leave it, later ones included.
    pub fn others(&self) -> &R::State {
        self.others.get_or_init(|| {
            let mut state = fold::<R>(&self.history[..self.index]);
            self.history[self.index + 1..].iter().for_each(|entry| R::apply(&mut state, entry));
            state
        })
    }

    /// The state with the act and all others.
    pub fn after(&self) -> &R::State {
        self.after.get_or_init(|| fold::<R>(self.history))
    }

    /// Acts that happened before the judged one, earliest first.
    pub fn earlier(&self) -> &[Entry<'a, R::Act>] {
        &self.history[..self.index]
    }

    /// Acts that happened after the judged one, earliest first.
    pub fn later(&self) -> &[Entry<'a, R::Act>] {
        &self.history[self.index + 1..]
    }

    /// The pack's span for a limit at the act's moment.
    pub fn limit(&self, id: &str) -> Option<Span> {
        self.law.limit(id, self.at()).and_then(|limit| limit.span())
    }

    /// The figure of that id, of whatever room.
    pub fn figure(&self, id: &str) -> Option<&'static Figure> {
        self.world.figure_of(id)
    }
}
