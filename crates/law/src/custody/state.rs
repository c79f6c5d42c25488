//! What a decision needs to know, folded from the acts.

use super::acts::{
    Act, Arrived, Conclusion, CopyTo, Empty, Examined, Injuries, NoticeTo, Origin, OriginStated, PlacementBasis, Recommendation,
    ReleaseGround, Transferred,
};
use crate::criminal::Offence;
use crate::kernel::{Entry, Moment, PersonId, RecordId};
use crate::pack::Pack;
use std::collections::BTreeSet;

/// An examination, and when it took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// When.
    pub at: Moment,
    /// What it says.
    pub content: Examined,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The arrival that opened the placement: the first recorded; nothing resets the clock.
    pub arrived: Option<Arrived>,
    /// When the person arrived.
    pub arrived_at: Option<Moment>,
    /// Who the person turned out to be.
    pub identified_as: Option<PersonId>,
    /// Whether the person was examined at all.
    pub examined: bool,
    /// The last examination.
    pub examination: Option<Examination>,
    /// The origin as stated last.
    pub origin: Option<Origin>,
    /// When the prosecutor was last told of injuries.
    pub prosecutor_notified_at: Option<Moment>,
    /// When the person was admitted.
    pub admitted_at: Option<Moment>,
    /// Since when the person is in hospital.
    pub in_hospital_since: Option<Moment>,
    /// When the person last came back from hospital.
    pub returned_at: Option<Moment>,
    /// Medical recommendations.
    pub recommendations: Vec<Recommendation>,
    /// Whether injuries were ever found.
    pub injured: bool,
    /// Since when injuries stand without an answer: neither an accepted explanation nor a complaint.
    pub unexplained_since: Option<Moment>,
    /// Whether a complaint answers injuries that nobody has explained yet.
    pub complained: bool,
    /// Until when the order that reached the facility last lets it keep the person.
    pub ordered_until: Option<Moment>,
    /// Every order that reached the facility, as it came: when, and until when it lets the facility keep the person.
    pub orders: Vec<(Moment, Moment)>,
    /// When the facility last warned of the expiry, and the end of the term it named.
    pub warned: Option<(Moment, Moment)>,
    /// The transfer that ended the placement.
    pub transferred: Option<Transferred>,
    /// The first release: when, and why.
    pub released: Option<(Moment, ReleaseGround)>,
    /// To whom copies of the release went.
    pub copies: BTreeSet<CopyTo>,
    /// Who was told of the release.
    pub told: BTreeSet<NoticeTo>,
    /// Whether a transfer or a release has ended the placement.
    pub ended: bool,
    /// When.
    pub ended_at: Option<Moment>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Arrived(arrived) => {
                if self.arrived.is_none() {
                    self.arrived = Some((**arrived).clone());
                    self.arrived_at = Some(at);
                }
            }
            Act::Identified(identified) => {
                self.identified_as.get_or_insert_with(|| identified.person.clone());
            }
            Act::Examined(examined) => {
                self.examined = true;
                self.examination = Some(Examination { at, content: (**examined).clone() });
                self.find(&examined.injuries, at);
            }
            Act::OriginStated(OriginStated { origin, .. }) => self.origin = Some(*origin),
            Act::ProsecutorNotified(Empty {}) => self.prosecutor_notified_at = Some(at),
            Act::Admitted(_) => {
                self.admitted_at.get_or_insert(at);
            }
            Act::Hospitalised(_) => {
                self.in_hospital_since.get_or_insert(at);
            }
            Act::Returned(Empty {}) => {
                self.in_hospital_since = None;
                self.returned_at = Some(at);
            }
            Act::Recommended(recommended) => self.recommendations.push(recommended.recommendation),
            Act::InjuryRecorded(recorded) => self.find(&recorded.injuries, at),
            Act::OriginExplained(_) => (self.unexplained_since, self.complained) = (None, false),
            Act::ComplaintLinked(_) => (self.unexplained_since, self.complained) = (None, true),
            Act::OrderReceived(order) => {
                self.ordered_until = Some(order.until);
                self.orders.push((at, order.until));
            }
            Act::ExpiryWarned(warning) => self.warned = Some((at, warning.expires_at)),
            Act::Transferred(transferred) => {
                self.transferred.get_or_insert_with(|| transferred.clone());
                self.end(at);
            }
            Act::Released(released) => {
                self.released.get_or_insert((at, released.ground));
                self.end(at);
            }
            // A copy of something: what came before the release is none of it.
            Act::ReleaseCopied(copied) if self.released.is_some() => _ = self.copies.insert(copied.to),
            Act::ReleaseNotified(notified) if self.released.is_some() => _ = self.told.insert(notified.to),
            Act::ReleaseCopied(_) | Act::ReleaseNotified(_) | Act::Visited(_) | Act::Addendum(_) => {}
        }
    }

    fn find(&mut self, injuries: &Injuries, at: Moment) {
        if matches!(injuries, Injuries::Found { .. }) {
            self.injured = true;
            self.unexplained_since.get_or_insert(at);
        }
    }

    fn end(&mut self, at: Moment) {
        self.ended = true;
        self.ended_at.get_or_insert(at);
    }

    /// The person: as identified, else as brought.
    pub fn person(&self) -> Option<&PersonId> {
        self.identified_as.as_ref().or_else(|| self.arrived.as_ref().map(|a| &a.person))
    }

    /// Whether it is known who the person is.
    pub fn is_identified(&self) -> bool {
        self.identified_as.is_some() || self.arrived.as_ref().is_some_and(|a| a.identified)
    }

    /// Whether a medic recommends a measure without isolation.
    pub fn recommends_change(&self) -> bool {
        self.recommendations.contains(&Recommendation::ChangeOfMeasure)
    }

    /// The offence suspected, where the placement rests on a suspicion.
    pub fn suspicion(&self) -> Option<&Offence> {
        match &self.arrived.as_ref()?.basis {
            PlacementBasis::Detention { suspicion, .. } | PlacementBasis::Custody { suspicion, .. } => Some(suspicion),
            PlacementBasis::AdministrativeArrest { .. } => None,
        }
    }

    /// Whether the person is in the facility now: admitted, not in hospital, not gone.
    pub const fn is_held(&self) -> bool {
        self.admitted_at.is_some() && self.in_hospital_since.is_none() && !self.ended
    }

    /// When the facility of its own released from custody, whose term ran out or which lapsed (CPC 139(2), 152(4)).
    pub fn own_release(&self, law: &Pack) -> Option<Moment> {
        let (at, ground) = self.released?;
        let own = matches!(ground, ReleaseGround::LimitExpired | ReleaseGround::MeasureLapsed);
        (own && self.in_custody_at(at, law)).then_some(at)
    }

    /// Whether the person was held on an order of custody: on arrival, or since an order that lets the facility keep whoever was detained
    /// past the longest term of a detention.
    fn in_custody_at(&self, at: Moment, law: &Pack) -> bool {
        let Some(arrived) = &self.arrived else { return false };
        let detention = law.due("detention.limit_exceptional", arrived.restricted_since);
        let ordered = || self.orders.iter().any(|(came, until)| *came <= at && detention.is_some_and(|end| *until > end));
        match arrived.basis {
            PlacementBasis::Custody { .. } => true,
            PlacementBasis::Detention { .. } => ordered(),
            PlacementBasis::AdministrativeArrest { .. } => false,
        }
    }

    /// When a release was of which somebody must be told at once, and whom: of a detention whose term ran out (CPC 133(2)), of custody
    /// for which bail was paid (CPC 145(8)).
    pub fn release_to_tell(&self, law: &Pack) -> Option<(Moment, &'static [NoticeTo])> {
        let (at, ground) = self.released?;
        let detention = self.arrived.as_ref().is_some_and(|arrived| arrived.basis.is_detention());
        match (ground, self.in_custody_at(at, law)) {
            (ReleaseGround::LimitExpired, false) if detention => Some((at, &[NoticeTo::Investigator, NoticeTo::Prosecutor])),
            (ReleaseGround::BailPaid, true) => Some((at, &[NoticeTo::Investigator, NoticeTo::Prosecutor, NoticeTo::InvestigatingJudge])),
            _ => None,
        }
    }

    /// Whether a hospital was asked for and the person has not come back and been examined since.
    pub fn awaits_hospital(&self) -> bool {
        let sent = self.examination.as_ref().is_some_and(|e| e.content.conclusion == Conclusion::Hospital);
        let examined_since = |returned| self.examination.as_ref().is_some_and(|e| e.at >= returned);
        sent || self.in_hospital_since.is_some() || self.returned_at.is_some_and(|returned| !examined_since(returned))
    }
}

impl PlacementBasis {
    /// The record the placement rests on: the suspect's, or the administrative case.
    pub const fn record(&self) -> &RecordId {
        match self {
            Self::Detention { suspect, .. } | Self::Custody { suspect, .. } => suspect,
            Self::AdministrativeArrest { case } => case,
        }
    }

    /// Whether it is a detention under CPC 128–131.
    pub const fn is_detention(&self) -> bool {
        matches!(self, Self::Detention { .. })
    }
}
