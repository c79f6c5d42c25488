//! What a decision needs to know, folded from the acts.

use super::acts::{Act, ObjectAttacked, Party, PersonInjured, Transferred, VehicleDamaged};
use crate::kernel::{BodyId, Entry, Key, Moment, PersonId, RecordId, RegionCode, Tag};
use std::collections::BTreeMap;

/// What was attacked: the kind of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attacked {
    /// A building or structure.
    Object(ObjectAttacked),
    /// A vehicle.
    Vehicle(VehicleDamaged),
    /// A person.
    Person(PersonInjured),
}

impl Attacked {
    /// What an opening act says was attacked.
    pub fn of(act: &Act) -> Option<Self> {
        match act {
            Act::ObjectAttacked(object) => Some(Self::Object((**object).clone())),
            Act::VehicleDamaged(vehicle) => Some(Self::Vehicle((**vehicle).clone())),
            Act::PersonInjured(person) => Some(Self::Person((**person).clone())),
            _ => None,
        }
    }

    /// The kind's word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Object(_) => "object",
            Self::Vehicle(_) => "vehicle",
            Self::Person(_) => "person",
        }
    }

    /// Region.
    pub const fn region(&self) -> &RegionCode {
        match self {
            Self::Object(o) => &o.region,
            Self::Vehicle(v) => &v.region,
            Self::Person(p) => &p.region,
        }
    }

    /// City, where it is one of the list.
    pub fn city(&self) -> Option<&str> {
        match self {
            Self::Object(o) => o.city.as_deref(),
            Self::Vehicle(v) => v.city.as_deref(),
            Self::Person(p) => p.city.as_deref(),
        }
    }

    /// The body that keeps the record.
    pub const fn body(&self) -> &BodyId {
        match self {
            Self::Object(o) => &o.body,
            Self::Vehicle(v) => &v.body,
            Self::Person(p) => &p.body,
        }
    }

    /// The record of an earlier attack on the same.
    pub const fn another_attack(&self) -> Option<&RecordId> {
        match self {
            Self::Object(o) => o.another_attack.as_ref(),
            Self::Vehicle(v) => v.another_attack.as_ref(),
            Self::Person(p) => p.another_attack.as_ref(),
        }
    }

    /// Whose a thing is, and the owner itself where known.
    pub const fn owner(&self) -> Option<(super::acts::Owner, Option<&Party>)> {
        match self {
            Self::Object(o) => Some((o.owner, o.holder.as_ref())),
            Self::Vehicle(v) => Some((v.owner, v.holder.as_ref())),
            Self::Person(_) => None,
        }
    }

    /// The owner of the thing, or the person injured: who may have suffered damage, where known.
    pub fn sufferer(&self) -> Option<Party> {
        match self {
            Self::Object(o) => o.holder.clone(),
            Self::Vehicle(v) => v.holder.clone(),
            Self::Person(p) => Some(Party::Person { person: p.person.clone() }),
        }
    }

    /// The lookup key of what was attacked: under it stand all records of it.
    pub fn key(&self) -> Key {
        match self {
            Self::Object(ObjectAttacked { object, .. }) | Self::Vehicle(VehicleDamaged { object, .. }) => {
                Key::from_text(format!("object:{object}"))
            }
            Self::Person(p) => Key::from_text(format!("injured:{}", p.person)),
        }
    }
}

/// A recognition as a victim, and its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Victim {
    /// Who.
    pub party: Party,
    /// Since when.
    pub at: Moment,
    /// When it ended.
    pub ended_at: Option<Moment>,
}

/// A claim, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// When it was brought.
    pub at: Moment,
    /// In which case.
    pub case: RecordId,
    /// By whom.
    pub claimant: Party,
    /// The sum in tiyn, as added to last.
    pub tiyn: i64,
    /// When it was taken back.
    pub withdrawn_at: Option<Moment>,
    /// When the court decided, and what it granted in tiyn: nought where it granted nothing.
    pub decided: Option<(Moment, i64)>,
    /// Payments in tiyn by tag, the first of a tag.
    pub payments: BTreeMap<Tag, i64>,
}

impl Claim {
    /// Whether it waits for the court.
    pub const fn is_pending(&self) -> bool {
        self.withdrawn_at.is_none() && self.decided.is_none()
    }

    /// What the court granted, in tiyn.
    pub fn awarded(&self) -> i64 {
        self.decided.map_or(0, |(_, tiyn)| tiyn)
    }

    /// What was paid, in tiyn.
    pub fn recovered(&self) -> i64 {
        self.payments.values().fold(0, |sum, tiyn| sum.saturating_add(*tiyn))
    }
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What was attacked: as first recorded.
    pub attacked: Option<Attacked>,
    /// When.
    pub attacked_at: Option<Moment>,
    /// Who declared the damage first, and the sum in tiyn.
    pub declared: Option<(Party, i64)>,
    /// The last appraisal: by whom, and the sum in tiyn.
    pub assessed: Option<(Party, i64)>,
    /// The criminal cases it belongs to, and since when.
    pub cases: BTreeMap<RecordId, Moment>,
    /// Victims by case.
    pub victims: BTreeMap<RecordId, Victim>,
    /// Claims by tag.
    pub claims: BTreeMap<Tag, Claim>,
    /// The record that counts instead of this one, and since when.
    pub duplicate: Option<(RecordId, Moment)>,
    /// Where the record went last, once it was handed to another body.
    pub transferred: Option<Transferred>,
}

impl State {
    /// Adds one effective act. Total: what stands first is not overwritten by a second of the same tag.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::ObjectAttacked(_) | Act::VehicleDamaged(_) | Act::PersonInjured(_) => {
                if self.attacked.is_none() {
                    self.attacked = Attacked::of(entry.act);
                    self.attacked_at = Some(at);
                }
            }
            Act::Inspected(_) => {}
            Act::Declared(declared) => {
                self.declared.get_or_insert_with(|| (declared.by.clone(), declared.tiyn));
            }
            Act::Assessed(assessed) => self.assessed = Some((assessed.assessor.clone(), assessed.tiyn)),
            Act::CaseLinked(linked) => {
                self.cases.entry(linked.case.clone()).or_insert(at);
            }
            Act::VictimRecognised(recognised) => {
                let standing = self.victims.get(&recognised.case).is_some_and(|victim| victim.ended_at.is_none());
                if !standing {
                    self.victims.insert(recognised.case.clone(), Victim { party: recognised.victim.clone(), at, ended_at: None });
                }
            }
            Act::VictimEnded(ended) => {
                if let Some(victim) = self.victims.get_mut(&ended.case) {
                    victim.ended_at.get_or_insert(at);
                }
            }
            Act::DuplicateOf(duplicate) => {
                self.duplicate.get_or_insert_with(|| (duplicate.record.clone(), at));
            }
            Act::Transferred(to) => self.transferred = Some(to.clone()),
            _ => self.apply_claim(entry.act, at),
        }
    }

    /// Adds one effective act on a claim.
    fn apply_claim(&mut self, act: &Act, at: Moment) {
        let mut with = |tag: &Tag, change: &dyn Fn(&mut Claim)| {
            if let Some(claim) = self.claims.get_mut(tag) {
                change(claim);
            }
        };
        match act {
            Act::Claimed(claimed) => {
                let (case, claimant, tiyn) = (claimed.case.clone(), claimed.claimant.clone(), claimed.tiyn);
                let claim = Claim { at, case, claimant, tiyn, withdrawn_at: None, decided: None, payments: BTreeMap::new() };
                self.claims.entry(claimed.claim.clone()).or_insert(claim);
            }
            Act::ClaimSupplemented(sum) => with(&sum.claim, &|claim| claim.tiyn = sum.tiyn),
            Act::ClaimWithdrawn(step) => with(&step.claim, &|claim| claim.withdrawn_at = claim.withdrawn_at.or(Some(at))),
            Act::Awarded(awarded) => with(&awarded.claim, &|claim| claim.decided = claim.decided.or(Some((at, awarded.tiyn)))),
            Act::AwardRefused(refused) => with(&refused.claim, &|claim| claim.decided = claim.decided.or(Some((at, 0)))),
            Act::Recovered(paid) => with(&paid.claim, &|claim| {
                claim.payments.entry(paid.payment.clone()).or_insert(paid.tiyn);
            }),
            _ => {}
        }
    }

    /// Region and body of the record: those it was handed to last, else those that opened it. None before it is opened.
    pub fn place(&self) -> Option<(&RegionCode, &BodyId)> {
        let attacked = self.attacked.as_ref()?;
        Some(self.transferred.as_ref().map_or((attacked.region(), attacked.body()), |to| (&to.region, &to.body)))
    }

    /// The region on whose clocks its days are counted: that of whoever keeps the record now.
    pub fn region(&self) -> Option<&RegionCode> {
        self.place().map(|(region, _)| region)
    }

    /// The person whose key seals the record's texts: the person injured, or the person who owns the thing.
    pub fn person(&self) -> Option<PersonId> {
        match self.attacked.as_ref()?.sufferer()? {
            Party::Person { person } => Some(person),
            Party::Entity { .. } | Party::Body { .. } => None,
        }
    }

    /// Whether what was attacked is a thing, which can be appraised.
    pub const fn is_thing(&self) -> bool {
        matches!(self.attacked, Some(Attacked::Object(_) | Attacked::Vehicle(_)))
    }
}
