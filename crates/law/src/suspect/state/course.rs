//! The course of a measure: rulings and their appeal, the extension asked for, sureties, service of the copy, breach.

use super::{MeasureState, State};
use crate::kernel::{BodyId, Entry, Moment, OfficerId, PersonId, Tag};
use crate::suspect::acts::{
    Act, AppealFiled, AppealOutcome, Appealed, Appellant, ExtensionAgreed, ExtensionAsked, Measure, MeasureEnd, ProsecutorRank,
};
use std::collections::BTreeSet;

/// A ruling of the investigating judge: when, by whom, in which court.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Which kind.
    pub kind: Appealed,
    /// When pronounced.
    pub at: Moment,
    /// The judge, or the clerk who transcribed it.
    pub by: OfficerId,
    /// The court.
    pub court: BodyId,
}

/// An appeal, from its filing to the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// Against which ruling.
    pub against: Appealed,
    /// Whose.
    pub by: Appellant,
    /// When filed.
    pub filed_at: Moment,
    /// When its term was restored.
    pub restored_at: Option<Moment>,
    /// When it reached the regional court.
    pub forwarded_at: Option<Moment>,
    /// When it was decided.
    pub decided_at: Option<Moment>,
}

/// A petition for an extension, from the request to the ruling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExtensionPetition {
    /// Months in all.
    pub months: u8,
    /// When it reached the prosecutor; a short custody is extended on the prosecutor's own petition.
    pub requested_at: Option<Moment>,
    /// When the prosecutor agreed.
    pub agreed_at: Option<Moment>,
    /// When it reached the court.
    pub submitted_at: Option<Moment>,
    /// Whether the prosecutor or the judge has ended it.
    pub closed: bool,
}

/// The course of one measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The rulings, as they came.
    pub rulings: Vec<Ruling>,
    /// The appeals, as they came.
    pub appeals: Vec<Appeal>,
    /// The petition for an extension made last.
    pub petition: Option<ExtensionPetition>,
    /// Months in all, as extended last.
    pub months: Option<u8>,
    /// When the regional court cancelled it, or the judge refused the extension and cancelled it.
    pub overturned_at: Option<Moment>,
    /// The sureties.
    pub sureties: BTreeSet<PersonId>,
    /// When a surety withdrew first.
    pub withdrawn_at: Option<Moment>,
    /// When the copy was served, with what follows a breach.
    pub served_at: Option<Moment>,
    /// When the command was told of the suspicion.
    pub informed_at: Option<Moment>,
    /// When the suspect broke the measure.
    pub breached_at: Option<Moment>,
    /// The ground for bail below the minimum.
    pub reduction: Option<String>,
}

impl Course {
    /// The petition for an extension that waits for the prosecutor or the judge.
    pub fn open_petition(&self) -> Option<&ExtensionPetition> {
        self.petition.as_ref().filter(|petition| !petition.closed)
    }

    /// The appeals that wait for a decision.
    pub fn open_appeals(&self) -> impl Iterator<Item = &Appeal> {
        self.appeals.iter().filter(|appeal| appeal.decided_at.is_none())
    }

    /// The ruling that an appeal of this kind filed then is against: the last pronounced by then, or the first where none was.
    fn pronounced(&self, kind: Appealed, filed_at: Moment) -> Option<&Ruling> {
        let of_kind = || self.rulings.iter().filter(|ruling| ruling.kind == kind);
        of_kind().filter(|ruling| ruling.at <= filed_at).max_by_key(|ruling| ruling.at).or_else(|| of_kind().next())
    }

    /// The ruling appealed.
    pub fn appealed(&self, appeal: &Appeal) -> Option<&Ruling> {
        self.pronounced(appeal.against, appeal.filed_at)
    }

    /// The appeal that a step concerns: of the ruling it names, if any, the first that waits for such a step, else the first that waits at all.
    pub fn appeal_of(&self, step: &Act) -> Option<&Appeal> {
        self.appeals.get(self.place_of(step)?)
    }

    fn place_of(&self, step: &Act) -> Option<usize> {
        let against = match step {
            Act::AppealTermRestored(step) | Act::AppealForwarded(step) => step.against,
            Act::AppealDecided(decided) => decided.against,
            _ => return None,
        };
        let awaits = |appeal: &Appeal| match step {
            Act::AppealTermRestored(_) => appeal.restored_at.is_none(),
            Act::AppealForwarded(_) => appeal.forwarded_at.is_none(),
            _ => appeal.forwarded_at.is_some(),
        };
        let open = self.appeals.iter().enumerate().filter(|(_, appeal)| appeal.decided_at.is_none());
        let named = open.filter(|(_, appeal)| against.is_none_or(|against| against == appeal.against));
        named.min_by_key(|(_, appeal)| (!awaits(appeal), appeal.filed_at)).map(|(place, _)| place)
    }

    fn file(&mut self, filed: &AppealFiled, at: Moment) {
        let appeal = Appeal { against: filed.against, by: filed.by, filed_at: at, restored_at: None, forwarded_at: None, decided_at: None };
        let ruling = |appeal: &Appeal| self.appealed(appeal).map(|ruling| (ruling.kind, ruling.at));
        // Another appeal of the same ruling joins the one that waits.
        if !self.open_appeals().any(|open| open.against == filed.against && ruling(open) == ruling(&appeal)) {
            self.appeals.push(appeal);
        }
    }

    /// What a step makes of the appeal it concerns.
    fn carry(&mut self, step: &Act, change: impl FnOnce(&mut Appeal)) {
        if let Some(appeal) = self.place_of(step).and_then(|place| self.appeals.get_mut(place)) {
            change(appeal);
        }
    }

    fn with_petition(&mut self, change: impl FnOnce(&mut ExtensionPetition)) {
        if let Some(petition) = &mut self.petition {
            change(petition);
        }
    }
}

impl MeasureState {
    /// The petition reaches the court; without a request of the body it is the prosecutor's own, on a short custody (CPC 151(2)).
    fn submit_extension(&mut self, asked: &ExtensionAsked, at: Moment) {
        if self.course.open_petition().is_none() {
            let own = ExtensionAgreed { measure: self.tag.clone(), months: asked.months, rank: ProsecutorRank::District };
            self.extension = Some(own);
            self.course.petition = Some(ExtensionPetition { months: asked.months, ..ExtensionPetition::default() });
        }
        self.course.with_petition(|petition| petition.submitted_at = Some(at));
    }

    /// A refused extension ends the measure, or leaves a milder one under its tag (CPC 152(2)(2)).
    fn refuse_extension(&mut self, instead: Option<Measure>, at: Moment) {
        match instead.filter(|_| self.in_force()) {
            Some(kind) => {
                self.kind = kind;
                self.until = self.until.filter(|_| kind == Measure::HouseArrest);
                self.set_bail(at);
            }
            None => self.overturn(at),
        }
    }

    fn overturn(&mut self, at: Moment) {
        if self.in_force() {
            self.course.overturned_at = Some(at);
        }
    }

    /// The regional court's ruling takes effect at once (CPC 107(8)); what an act of the body has ended stays ended.
    fn decide_appeal(&mut self, outcome: &AppealOutcome, at: Moment) {
        match outcome {
            AppealOutcome::Upheld {} | AppealOutcome::OutOfTerm {} => {}
            AppealOutcome::Cancelled {} => self.overturn(at),
            AppealOutcome::Term { until } => {
                if self.in_force() {
                    self.until = Some(*until);
                }
            }
            AppealOutcome::Sanctioned { restraint, until, bail_tenge } => {
                if self.ended.is_none() {
                    self.since = self.since.filter(|_| self.in_force()).or(Some(at));
                    self.course.overturned_at = None;
                    self.refused_at = None;
                    self.sanctioned = true;
                    self.kind = *restraint;
                    self.custody = *restraint == Measure::Custody;
                    self.until = *until;
                    self.bail_tenge = *bail_tenge;
                    self.set_bail(at);
                }
            }
        }
    }
}

impl State {
    /// Adds what one effective act says of the course of a measure.
    pub(super) fn apply_course(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        if let Some((tag, kind)) = ruling(entry.act) {
            let ruling = Ruling { kind, at, by: entry.author.clone(), court: entry.author_authority.body.clone() };
            self.with(tag, |m| m.course.rulings.push(ruling));
        }
        match entry.act {
            Act::ObligationGiven(given) => _ = self.obligations.entry(given.kind).or_default().insert(given.person.clone()),
            Act::SuretyConsented(_) => self.accepts_surety = true,
            Act::ServiceEstablished(service) => self.unit = Some(service.unit.clone()),
            Act::MeasureChosen(chosen) => {
                self.with(&chosen.measure, |m| m.course.sureties = chosen.sureties.iter().cloned().collect());
                self.restrain(&chosen.measure);
            }
            Act::MeasureSanctioned(sanction) => self.restrain(&sanction.measure),
            Act::SuretyWithdrawn(surety) => {
                self.with(&surety.measure, |m| _ = m.course.withdrawn_at.get_or_insert(at));
                if self.measures.get(&surety.measure).is_some_and(|m| m.in_force() && m.kind == Measure::PersonalSurety) {
                    self.unsecured.get_or_insert((surety.measure.clone(), at));
                }
            }
            Act::CommandInformed(step) => self.with(&step.measure, |m| m.course.informed_at = Some(at)),
            Act::MeasureServed(step) => self.with(&step.measure, |m| _ = m.course.served_at.get_or_insert(at)),
            Act::MeasureBreached(step) => {
                self.with(&step.measure, |m| _ = m.course.breached_at.get_or_insert(at));
                self.breached = self.measures.get(&step.measure).map(|m| m.kind);
            }
            Act::BailReductionFound(found) => self.with(&found.measure, |m| m.course.reduction = Some(found.ground.clone())),
            _ => self.apply_recourse(entry.act, at),
        }
        self.unsecured = self.unsecured.take().filter(|(left, _)| self.measures.get(left).is_some_and(awaits_another));
    }

    /// Extension and appeal.
    fn apply_recourse(&mut self, act: &Act, at: Moment) {
        match act {
            Act::ExtensionRequested(asked) => self.with(&asked.measure, |m| {
                let petition = ExtensionPetition { months: asked.months, requested_at: Some(at), ..ExtensionPetition::default() };
                m.course.petition = Some(petition);
            }),
            Act::ExtensionAgreed(agreed) => self.with(&agreed.measure, |m| m.course.with_petition(|p| p.agreed_at = Some(at))),
            Act::ExtensionNotAgreed(step) => self.with(&step.measure, |m| m.course.with_petition(|p| p.closed = true)),
            Act::ExtensionSubmitted(asked) => self.with(&asked.measure, |m| m.submit_extension(asked, at)),
            Act::MeasureExtended(extended) => self.with(&extended.measure, |m| {
                m.course.months = Some(extended.months);
                m.course.with_petition(|p| p.closed = true);
            }),
            Act::ExtensionRefused(refused) => self.with(&refused.measure, |m| {
                m.course.with_petition(|p| p.closed = true);
                m.refuse_extension(refused.instead, at);
            }),
            Act::AppealFiled(filed) => self.with(&filed.measure, |m| m.course.file(filed, at)),
            Act::AppealTermRestored(step) => self.with(&step.measure, |m| m.course.carry(act, |a| a.restored_at = Some(at))),
            Act::AppealForwarded(step) => self.with(&step.measure, |m| m.course.carry(act, |a| a.forwarded_at = Some(at))),
            Act::AppealDecided(decided) => {
                self.with(&decided.measure, |m| {
                    m.course.carry(act, |a| a.decided_at = Some(at));
                    m.decide_appeal(&decided.outcome, at);
                });
                if matches!(decided.outcome, AppealOutcome::Sanctioned { .. }) {
                    self.restrain(&decided.measure);
                }
            }
            _ => {}
        }
    }

    /// Another measure takes the place of one that a surety has left, and of one that was broken.
    fn restrain(&mut self, tag: &Tag) {
        self.unsecured = self.unsecured.take().filter(|(left, _)| left == tag);
        self.breached = None;
    }
}

/// Whether a personal surety that somebody left still calls for another measure: it holds, or was given up for one that is yet to come. A
/// measure cancelled or overturned calls for none (CPC 142(4), 153(1)).
fn awaits_another(left: &MeasureState) -> bool {
    let given_up = matches!(left.ended, Some((MeasureEnd::Changed, ..))) && left.course.overturned_at.is_none();
    left.kind == Measure::PersonalSurety && (left.in_force() || given_up)
}

/// The measure and the kind of ruling, where the act is one of the investigating judge.
const fn ruling(act: &Act) -> Option<(&Tag, Appealed)> {
    match act {
        Act::MeasureSanctioned(sanction) => Some((&sanction.measure, Appealed::Sanction)),
        Act::MeasureRefused(step) => Some((&step.measure, Appealed::Refusal)),
        Act::MeasureExtended(extended) => Some((&extended.measure, Appealed::Extension)),
        Act::ExtensionRefused(refused) => Some((&refused.measure, Appealed::ExtensionRefusal)),
        _ => None,
    }
}

impl Act {
    /// The tag of the measure whose course an act concerns.
    pub const fn course(&self) -> Option<&Tag> {
        match self {
            Self::ExtensionRequested(act) | Self::ExtensionSubmitted(act) => Some(&act.measure),
            Self::ExtensionAgreed(act) => Some(&act.measure),
            Self::MeasureExtended(act) => Some(&act.measure),
            Self::ExtensionRefused(act) => Some(&act.measure),
            Self::AppealFiled(act) => Some(&act.measure),
            Self::AppealDecided(act) => Some(&act.measure),
            Self::SuretyWithdrawn(act) => Some(&act.measure),
            Self::BailReductionFound(act) => Some(&act.measure),
            Self::AppealTermRestored(act) | Self::AppealForwarded(act) => Some(&act.measure),
            Self::ExtensionNotAgreed(act)
            | Self::CommandInformed(act)
            | Self::SupervisionEstablished(act)
            | Self::MeasureServed(act)
            | Self::MeasureBreached(act) => Some(&act.measure),
            _ => None,
        }
    }
}
