//! What a decision needs to know, folded from the acts.

use super::acts::{Act, CaseInstruction, ObjectionDecided, ObjectionOutcome, Outcome};
use crate::kernel::{Authority, BodyId, Entry, Moment, OfficerId, RecordId, RegionCode, Role};
use std::collections::BTreeSet;

/// Which of the two it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A prosecutor's written instruction.
    Instruction,
    /// An office's assignment to a body below it.
    Assignment,
}

impl Kind {
    /// The word in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Instruction => "instruction",
            Self::Assignment => "assignment",
        }
    }
}

/// What was given, by whom, to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Instruction or assignment.
    pub kind: Kind,
    /// The addressee.
    pub to: BodyId,
    /// The region of the work.
    pub region: RegionCode,
    /// What it is about.
    pub subject: String,
    /// The instruction in a case that is followed here.
    pub follows: Option<CaseInstruction>,
    /// When.
    pub at: Moment,
    /// Who gave it.
    pub by: OfficerId,
    /// In what capacity.
    pub authority: Authority,
}

/// An objection to an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// When.
    pub at: Moment,
    /// To which prosecution.
    pub to: BodyId,
    /// When it was decided.
    pub decided_at: Option<Moment>,
}

/// The report that waits for an answer, or was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// When.
    pub at: Moment,
    /// Who reported.
    pub by: OfficerId,
    /// What became of it.
    pub outcome: Outcome,
}

/// How a record ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Refused by the addressee.
    Refused,
    /// The report was accepted.
    Done,
    /// Cancelled, by whoever gave it or on objection.
    Cancelled,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What was given.
    pub given: Option<Given>,
    /// By when it is carried out and reported, as set last.
    pub due: Option<Moment>,
    /// When the addressee took it for execution.
    pub accepted_at: Option<Moment>,
    /// The objection.
    pub objection: Option<Objection>,
    /// Whether any result was counted, be it nought.
    pub has_results: bool,
    /// Records that were counted as results.
    pub counted: BTreeSet<RecordId>,
    /// When it was carried out; a returned report undoes that.
    pub executed_at: Option<Moment>,
    /// The report, unless it was returned.
    pub reported: Option<Report>,
    /// How and when it ended.
    pub ended: Option<(Ending, Moment)>,
}

impl State {
    /// Adds one effective act. Total: what opens first, and what ends first, holds.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Instructed(act) => {
                let follows = act.follows.clone();
                self.give(entry, (Kind::Instruction, &act.to, &act.region, &act.subject, act.due), follows);
            }
            Act::Assigned(act) => self.give(entry, (Kind::Assignment, &act.to, &act.region, &act.subject, act.due), None),
            Act::Accepted(_) => {
                self.accepted_at.get_or_insert(at);
            }
            Act::Refused(_) => self.end(Ending::Refused, at),
            Act::Objected(objected) => {
                self.objection.get_or_insert_with(|| Objection { at, to: objected.to.clone(), decided_at: None });
            }
            Act::ObjectionDecided(decided) => self.decide_objection(decided, at),
            Act::Progressed(_) => self.count(entry.act),
            Act::Executed(_) => {
                self.count(entry.act);
                self.executed_at.get_or_insert(at);
            }
            Act::Reported(report) => {
                self.reported.get_or_insert_with(|| Report { at, by: entry.author.clone(), outcome: report.outcome });
            }
            Act::ReportAccepted(_) => self.end(Ending::Done, at),
            Act::Returned(returned) => {
                self.due = Some(returned.due);
                self.executed_at = None;
                self.reported = None;
            }
            Act::Extended(extended) => self.due = Some(extended.due),
            Act::Cancelled(_) => self.end(Ending::Cancelled, at),
        }
    }

    fn give(
        &mut self,
        entry: &Entry<'_, Act>,
        (kind, to, region, subject, due): (Kind, &BodyId, &RegionCode, &str, Moment),
        follows: Option<CaseInstruction>,
    ) {
        if self.given.is_some() {
            return;
        }
        self.due = Some(due);
        self.given = Some(Given {
            kind,
            to: to.clone(),
            region: region.clone(),
            subject: subject.to_owned(),
            follows,
            at: entry.occurred_at,
            by: entry.author.clone(),
            authority: entry.author_authority.clone(),
        });
    }

    fn decide_objection(&mut self, decided: &ObjectionDecided, at: Moment) {
        let Some(objection) = self.objection.as_mut().filter(|objection| objection.decided_at.is_none()) else { return };
        objection.decided_at = Some(at);
        match decided.outcome {
            ObjectionOutcome::Stands {} => {}
            ObjectionOutcome::Cancelled {} => self.end(Ending::Cancelled, at),
            ObjectionOutcome::Changed { due } => self.due = Some(due),
        }
    }

    fn count(&mut self, act: &Act) {
        self.has_results |= !act.results().is_empty();
        self.counted.extend(act.results().iter().flat_map(|result| result.records.iter().cloned()));
    }

    fn end(&mut self, ending: Ending, at: Moment) {
        self.ended.get_or_insert((ending, at));
    }

    /// Whether it was given and has not ended.
    pub const fn is_open(&self) -> bool {
        self.given.is_some() && self.ended.is_none()
    }

    /// Whether a prosecutor gave it, who then answers the report as well.
    pub fn is_prosecutors(&self) -> bool {
        self.given.as_ref().is_some_and(|given| given.authority.role == Role::Prosecutor)
    }

    /// Whether it is open, unreported, and the date has passed.
    pub fn is_overdue(&self, at: Moment) -> bool {
        self.is_open() && self.reported.is_none() && self.due.is_some_and(|due| due < at)
    }
}
