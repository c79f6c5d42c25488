//! What a decision needs to know, folded from the acts.

use super::acts::{Act, Formed, Member, MemberJoined, Time};
use crate::kernel::hierarchy::is_prosecution;
use crate::kernel::{BodyId, Entry, Moment, OfficerId, RecordId};
use std::collections::BTreeMap;

/// A member's place in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The home body.
    pub body: BodyId,
    /// From when.
    pub from: Moment,
    /// Until when, as set last; that moment excluded.
    pub until: Moment,
    /// For how much of the time.
    pub time: Time,
    /// Whether the officer joined for a term of the own; whoever leads from the beginning is there for the team's.
    pub seconded: bool,
    /// When the member left.
    pub left_at: Option<Moment>,
}

impl Membership {
    /// Whether the member has not left.
    pub const fn stands(&self) -> bool {
        self.left_at.is_none()
    }

    /// Whether the term has a moment in common with another, as long as the member stands.
    pub fn overlaps(&self, from: Moment, until: Moment) -> bool {
        self.stands() && self.from.max(from) < self.until.min(until)
    }
}

/// A case with the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Since when.
    pub since: Moment,
    /// When its parties were told of the composition last.
    pub told_at: Option<Moment>,
    /// When it passed on.
    pub handed_on_at: Option<Moment>,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What opened it.
    pub formed: Option<Formed>,
    /// Who leads, now.
    pub leader: Option<Member>,
    /// Until when the team works, as set last.
    pub until: Option<Moment>,
    /// Members by officer: of one who came twice, the last time.
    pub members: BTreeMap<OfficerId, Membership>,
    /// Cases by record: of one that came twice, the last time.
    pub cases: BTreeMap<RecordId, Held>,
    /// When the team was formed, somebody joined or another took the lead, whichever was last: whoever was told before was told of another composition.
    pub composed_at: Option<Moment>,
    /// When it was dissolved.
    pub dissolved_at: Option<Moment>,
}

impl State {
    /// Adds one effective act. Total: what opens first holds; what concerns no standing member or case changes nothing.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Formed(formed) => self.form(formed, at),
            Act::MemberJoined(joined) => self.join(joined, at),
            Act::MemberExtended(extended) => self.with(&extended.officer, |member| member.until = extended.until),
            Act::MemberLeft(left) => self.with(&left.officer, |member| member.left_at = Some(at)),
            Act::LeaderChanged(changed) => {
                let leads = self.leader.as_ref().is_some_and(|leader| leader.officer == changed.officer);
                if let Some(member) = self.members.get(&changed.officer).filter(|member| member.stands() && !leads) {
                    self.leader = Some(Member { officer: changed.officer.clone(), body: member.body.clone() });
                    self.composed_at = Some(at);
                }
            }
            Act::CaseGiven(given) => {
                if self.holds(&given.case).is_none() {
                    self.cases.insert(given.case.clone(), Held { since: at, told_at: None, handed_on_at: None });
                }
            }
            Act::CaseHandedOn(on) => self.with_case(&on.case, |held| held.handed_on_at = Some(at)),
            Act::CompositionTold(told) => self.with_case(&told.case, |held| held.told_at = Some(at)),
            Act::Prolonged(prolonged) => {
                self.until = Some(prolonged.until);
                self.members.values_mut().filter(|member| !member.seconded).for_each(|member| member.until = prolonged.until);
            }
            Act::Dissolved(_) => {
                self.dissolved_at.get_or_insert(at);
            }
        }
    }

    fn form(&mut self, formed: &Formed, at: Moment) {
        if self.formed.is_some() {
            return;
        }
        self.composed_at = Some(at);
        self.until = Some(formed.until);
        self.leader = Some(formed.leader.clone());
        self.members.entry(formed.leader.officer.clone()).or_insert_with(|| Membership {
            body: formed.leader.body.clone(),
            from: at,
            until: formed.until,
            time: Time::Full,
            seconded: false,
            left_at: None,
        });
        self.formed = Some(formed.clone());
    }

    fn join(&mut self, joined: &MemberJoined, at: Moment) {
        if self.members.get(&joined.officer).is_some_and(Membership::stands) {
            return;
        }
        self.composed_at = Some(at);
        let membership = Membership {
            body: joined.body.clone(),
            from: joined.from,
            until: joined.until,
            time: joined.time,
            seconded: true,
            left_at: None,
        };
        self.members.insert(joined.officer.clone(), membership);
    }

    fn with(&mut self, officer: &OfficerId, change: impl FnOnce(&mut Membership)) {
        if let Some(member) = self.members.get_mut(officer).filter(|member| member.stands()) {
            change(member);
        }
    }

    fn with_case(&mut self, case: &RecordId, change: impl FnOnce(&mut Held)) {
        if let Some(held) = self.cases.get_mut(case).filter(|held| held.handed_on_at.is_none()) {
            change(held);
        }
    }

    /// The member of that id, who has not left.
    pub fn member(&self, officer: &OfficerId) -> Option<&Membership> {
        self.members.get(officer).filter(|member| member.stands())
    }

    /// The case, where it is with the team.
    pub fn holds(&self, case: &RecordId) -> Option<&Held> {
        self.cases.get(case).filter(|held| held.handed_on_at.is_none())
    }

    /// Whether it was formed and not dissolved.
    pub const fn is_standing(&self) -> bool {
        self.formed.is_some() && self.dissolved_at.is_none()
    }

    /// Whether that officer leads it, now.
    pub fn is_led_by(&self, officer: &OfficerId) -> bool {
        self.is_standing() && self.leader.as_ref().is_some_and(|leader| leader.officer == *officer)
    }

    /// Whether a prosecutor leads it.
    pub fn is_prosecutors(&self) -> bool {
        self.leader.as_ref().is_some_and(|leader| is_prosecution(&leader.body))
    }

    /// Members who joined for a term and have not left, while the team stands.
    pub fn seconded(&self) -> impl Iterator<Item = (&OfficerId, &Membership)> {
        let standing = self.is_standing();
        self.members.iter().filter(move |(_, member)| standing && member.seconded && member.stands())
    }

    /// Cases with the team.
    pub fn held(&self) -> impl Iterator<Item = (&RecordId, &Held)> {
        self.cases.iter().filter(|(_, held)| held.handed_on_at.is_none())
    }

    /// Since when the parties of a case wait to be told: none where they know the composition.
    pub fn untold_since(&self, held: &Held) -> Option<Moment> {
        let since = self.composed_at.map_or(held.since, |composed| composed.max(held.since));
        held.told_at.is_none_or(|told| told < since).then_some(since)
    }

    /// The bodies that take part: of the decision, of the leader, of members.
    pub fn bodies(&self) -> Vec<BodyId> {
        let decided = self.formed.iter().flat_map(|formed| &formed.decided_by);
        let mut bodies: Vec<BodyId> = Vec::new();
        for body in decided.chain(self.leader.iter().map(|leader| &leader.body)).chain(self.members.values().map(|member| &member.body)) {
            if !bodies.contains(body) {
                bodies.push(body.clone());
            }
        }
        bodies
    }
}
