//! What a decision needs to know, folded from the acts, and who is on duty at a moment.

use super::acts::{Act, Contact, Opened, Secondment, SecurityContact, ShiftAnnounced, TeamFormed, Withdrawn};
use crate::kernel::{BodyId, Entry, Moment, OfficerId, Tag};
use std::collections::BTreeMap;

/// A span of time, its end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// From when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
}

impl Term {
    /// Whether the moment lies in it.
    pub fn covers(&self, at: Moment) -> bool {
        self.from <= at && at < self.until
    }

    /// Whether the two have a moment in common.
    pub fn overlaps(&self, other: Self) -> bool {
        self.from.max(other.from) < self.until.min(other.until)
    }

    /// Whether the other lies in it whole.
    pub fn holds(&self, other: Self) -> bool {
        self.from <= other.from && other.until <= self.until
    }
}

/// A team, and whether it still stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// As formed.
    pub content: TeamFormed,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Moment>,
}

impl Team {
    /// Its term.
    pub const fn term(&self) -> Term {
        Term { from: self.content.from, until: self.content.until }
    }

    /// Whether it is there at a moment.
    pub fn covers(&self, at: Moment) -> bool {
        self.withdrawn_at.is_none() && self.term().covers(at)
    }
}

/// A shift as it stands after replacements and handovers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Who is, was or will be on duty.
    pub officer: OfficerId,
    /// The body that officer serves in.
    pub body: BodyId,
    /// How that officer is reached.
    pub contact: Contact,
    /// As announced.
    pub announced: Term,
    /// As it turned out: a handover moves both ends.
    pub term: Term,
    /// When it was published last; a replacement must be published again.
    pub published_at: Option<Moment>,
    /// When another officer took it last.
    pub replaced_at: Option<Moment>,
    /// When it was handed over to the next.
    pub handed_over_at: Option<Moment>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Moment>,
}

impl Shift {
    fn of(announced: &ShiftAnnounced) -> Self {
        let term = Term { from: announced.from, until: announced.until };
        Self {
            officer: announced.officer.clone(),
            body: announced.body.clone(),
            contact: announced.contact.clone(),
            announced: term,
            term,
            published_at: None,
            replaced_at: None,
            handed_over_at: None,
            withdrawn_at: None,
        }
    }

    /// Whether it stands and covers a moment, published or not.
    pub fn covers(&self, at: Moment) -> bool {
        self.withdrawn_at.is_none() && self.term.covers(at)
    }
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What opened the roster.
    pub opened: Option<Opened>,
    /// When.
    pub opened_at: Option<Moment>,
    /// Teams by tag.
    pub teams: BTreeMap<Tag, Team>,
    /// Shifts by tag.
    pub shifts: BTreeMap<Tag, Shift>,
    /// Secondments by tag.
    pub secondments: BTreeMap<Tag, Secondment>,
    /// Contacts of the own security unit, in the order given.
    pub security: Vec<SecurityContact>,
    /// When the whole roster was withdrawn.
    pub withdrawn_at: Option<Moment>,
}

/// Who is on duty in a region at a moment: what a public page may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty<'a> {
    /// The duty prosecutor.
    pub officer: &'a OfficerId,
    /// The body that officer serves in.
    pub body: &'a BodyId,
    /// How that officer is reached.
    pub contact: &'a Contact,
    /// From when to when.
    pub term: Term,
    /// The team of the moment, where there is one.
    pub team: Option<&'a TeamFormed>,
    /// Where to complain of abuse to the ministry's own security unit, where said.
    pub security: Option<&'a SecurityContact>,
}

/// Who is on duty at a moment by published shifts, given the state of that moment. Of two published shifts that cover it, the one that
/// began last. `None` where nobody is.
pub fn on_duty(state: &State, at: Moment) -> Option<OnDuty<'_>> {
    let standing = state.withdrawn_at.is_none();
    let published = state.shifts.values().filter(|shift| standing && shift.published_at.is_some() && shift.covers(at));
    let shift = published.max_by_key(|shift| (shift.term.from, &shift.officer))?;
    Some(OnDuty {
        officer: &shift.officer,
        body: &shift.body,
        contact: &shift.contact,
        term: shift.term,
        team: state.team(at),
        security: state.security(at),
    })
}

impl State {
    /// Adds one effective act. Total: what stands first is not overwritten by a second of the same tag.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Opened(opened) => {
                if self.opened.is_none() {
                    self.opened = Some(opened.clone());
                    self.opened_at = Some(at);
                }
            }
            Act::TeamFormed(formed) => {
                let team = Team { content: (**formed).clone(), withdrawn_at: None };
                self.teams.entry(formed.team.clone()).or_insert(team);
            }
            Act::ShiftAnnounced(announced) => {
                self.shifts.entry(announced.shift.clone()).or_insert_with(|| Shift::of(announced));
            }
            Act::ShiftHandedOver(handed) => self.hand_over(&handed.shift, &handed.to, at),
            Act::ShiftReplaced(replaced) => {
                if let Some(shift) = self.shifts.get_mut(&replaced.shift) {
                    shift.officer = replaced.officer.clone();
                    shift.body = replaced.body.clone();
                    shift.contact = replaced.contact.clone();
                    shift.published_at = None;
                    shift.replaced_at = Some(at);
                }
            }
            Act::Secondment(secondment) => {
                self.secondments.entry(secondment.secondment.clone()).or_insert_with(|| secondment.clone());
            }
            Act::SecurityContact(contact) => self.security.push(contact.clone()),
            Act::Published(published) => {
                for tag in &published.shifts {
                    if let Some(shift) = self.shifts.get_mut(tag) {
                        shift.published_at = Some(at);
                    }
                }
            }
            Act::Withdrawn(Withdrawn::Team { team }) => {
                if let Some(team) = self.teams.get_mut(team) {
                    team.withdrawn_at.get_or_insert(at);
                }
            }
            Act::Withdrawn(Withdrawn::Shift { shift }) => {
                if let Some(shift) = self.shifts.get_mut(shift) {
                    shift.withdrawn_at.get_or_insert(at);
                }
            }
            Act::Withdrawn(Withdrawn::Roster {}) => {
                self.withdrawn_at.get_or_insert(at);
            }
        }
    }

    /// The one ends at the handover, early or late; the other begins by then at the latest.
    fn hand_over(&mut self, from: &Tag, to: &Tag, at: Moment) {
        if from == to || !self.shifts.contains_key(to) {
            return;
        }
        if let Some(outgoing) = self.shifts.get_mut(from)
            && outgoing.handed_over_at.is_none()
        {
            outgoing.handed_over_at = Some(at);
            outgoing.term.until = at.max(outgoing.term.from);
            if let Some(incoming) = self.shifts.get_mut(to) {
                incoming.term.from = incoming.term.from.min(at);
            }
        }
    }

    /// The team of a moment: of several the one whose term began last.
    pub fn team(&self, at: Moment) -> Option<&TeamFormed> {
        let teams = self.teams.values().filter(|team| self.withdrawn_at.is_none() && team.covers(at));
        teams.max_by_key(|team| team.content.from).map(|team| &team.content)
    }

    /// The contact of the own security unit of a moment.
    pub fn security(&self, at: Moment) -> Option<&SecurityContact> {
        self.security.iter().rev().find(|contact| contact.from <= at)
    }

    /// Whether the officer is seconded here for that whole term.
    pub fn is_seconded(&self, officer: &OfficerId, term: Term) -> bool {
        self.secondments.values().any(|s| s.officer == *officer && Term { from: s.from, until: s.until }.holds(term))
    }

    /// Until when duty is covered without a gap by announced shifts that stand, from a moment on; that moment where nobody is on duty.
    pub fn covered_until(&self, at: Moment) -> Moment {
        let mut terms: Vec<Term> = self.shifts.values().filter(|s| s.withdrawn_at.is_none()).map(|s| s.term).collect();
        terms.sort_unstable();
        terms.into_iter().fold(at, |end, term| if term.from <= end { end.max(term.until) } else { end })
    }
}
