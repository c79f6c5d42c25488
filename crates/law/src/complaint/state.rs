//! What a decision needs to know of a complaint, folded from its acts.

use super::acts::{Act, Assigned, Matter, NoticeOf, Outcome, PretrialOpened, Received, RegistrationIssued, Remit};
use crate::kernel::access::{Conflict, PassingOn};
use crate::kernel::{BodyId, Entry, Moment, OfficerId};

/// How the case that came of the complaint ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseEnd {
    /// Terminated.
    Terminated,
    /// Sent to court.
    Court,
}

/// An extension of the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extension {
    /// When it was decided.
    pub at: Moment,
    /// Until when.
    pub until: Moment,
}

/// What is left to a body that received a complaint of itself.
const PASSING_ON: &[&str] = &["received/1", "registration_issued/1", "forwarded/1"];

/// Whom a complaint names.
pub fn complained_of(received: &Received) -> Conflict {
    Conflict { officers: received.officers.clone(), bodies: received.bodies.clone(), passing_on: None }
}

/// The state of a complaint.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The complaint.
    pub received: Option<Received>,
    /// When it was received.
    pub received_at: Option<Moment>,
    /// The registration document.
    pub registration: Option<RegistrationIssued>,
    /// To whom it was passed on, and when.
    pub forwarded: Option<(BodyId, Moment)>,
    /// What the first look found, and when.
    pub screened: Option<(Remit, Moment)>,
    /// Who checks.
    pub assigned: Option<Assigned>,
    /// The own security unit that checks as well.
    pub security_body: Option<BodyId>,
    /// Whether that unit has reported.
    pub security_reported: bool,
    /// The extension.
    pub extended: Option<Extension>,
    /// When the complainant was told of the extension.
    pub extension_notice_at: Option<Moment>,
    /// The decision, and when.
    pub decided: Option<(Outcome, Moment)>,
    /// When the complainant was told of the decision.
    pub decision_notice_at: Option<Moment>,
    /// The investigation opened on it, and when.
    pub pretrial: Option<(PretrialOpened, Moment)>,
    /// The body that investigates.
    pub investigator: Option<BodyId>,
    /// How its case ended.
    pub case_end: Option<CaseEnd>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Moment>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Received(received) => {
                if self.received.is_none() {
                    self.received = Some((**received).clone());
                    self.received_at = Some(at);
                }
            }
            Act::RegistrationIssued(registration) => {
                self.registration.get_or_insert_with(|| registration.clone());
            }
            Act::Forwarded(forwarded) => self.forwarded = Some((forwarded.to.clone(), at)),
            Act::Screened(screened) => self.screened = Some((screened.remit, at)),
            Act::Assigned(assigned) => self.assigned = Some(assigned.clone()),
            Act::SecurityCheckOpened(check) => self.security_body = Some(check.body.clone()),
            Act::SecurityCheckReported(_) => self.security_reported = true,
            Act::StepTaken(_) => {}
            Act::Extended(extended) => self.extended = Some(Extension { at, until: extended.until }),
            Act::NoticeSent(notice) => match notice.of {
                NoticeOf::Extension => self.extension_notice_at = Some(at),
                NoticeOf::Decision => self.decision_notice_at = Some(at),
            },
            Act::Decided(decided) => {
                self.decided.get_or_insert((decided.outcome, at));
            }
            Act::PretrialOpened(opened) => {
                self.pretrial.get_or_insert_with(|| (opened.clone(), at));
            }
            Act::InvestigationAssigned(assigned) => self.investigator = Some(assigned.body.clone()),
            Act::CaseTerminated(_) => self.case_end = Some(CaseEnd::Terminated),
            Act::CaseToCourt(_) => self.case_end = Some(CaseEnd::Court),
            Act::Withdrawn(_) => {
                self.withdrawn_at.get_or_insert(at);
            }
        }
    }

    /// The bodies complained of.
    pub fn accused_bodies(&self) -> &[BodyId] {
        self.received.as_ref().map_or(&[], |received| &received.bodies)
    }

    /// Whether the officer is complained of.
    pub fn accuses(&self, officer: &OfficerId) -> bool {
        self.received.as_ref().is_some_and(|received| received.officers.contains(officer))
    }

    /// Whether the body is complained of: itself, or a unit above it.
    pub fn accuses_body(&self, body: &BodyId) -> bool {
        self.accused_bodies().iter().any(|accused| body == accused || body.as_str().starts_with(&format!("{accused}/")))
    }

    /// Whether the body belongs to an agency complained of, wherever it sits: the police do not investigate the police (CPC 187(4)).
    pub fn accuses_agency(&self, body: &BodyId) -> bool {
        self.accused_bodies().iter().any(|accused| accused.kind() == body.kind())
    }

    /// Whether it stands with a body that is not to decide on it: a facility, or the body complained of (CPC 101(2), 105(1)).
    pub fn must_be_forwarded(&self) -> bool {
        let Some(received) = &self.received else { return false };
        let facility = matches!(received.body.kind(), "ivs" | "sizo" | "reception" | "hospital");
        facility || self.accuses_body(&received.body)
    }

    /// Whether a facility may pass it to whoever has the case, within a day: it complains neither of torture nor of what an investigator
    /// did (CPC 101(2)), and not of the facility itself.
    pub fn may_wait_a_day(&self) -> bool {
        self.received.as_ref().is_some_and(|received| received.matter == Matter::OtherRights && !self.accuses_body(&received.body))
    }

    /// Who neither acts on it nor sees it. A body that received a complaint of itself registers it and passes it on, and sees nothing of it
    /// (CPC 105(1), 187(4)).
    pub fn conflict(&self) -> Conflict {
        let Some(received) = &self.received else { return Conflict::default() };
        let receives = self.forwarded.is_none() && self.accuses_body(&received.body);
        let passing_on = receives.then(|| PassingOn { body: received.body.clone(), acts: PASSING_ON });
        Conflict { passing_on, ..complained_of(received) }
    }

    /// The bodies that hold it: who received it, to whom it went, who checks, who investigates.
    pub fn bodies(&self) -> Vec<BodyId> {
        let own = self.received.as_ref().map(|received| received.body.clone());
        let forwarded = self.forwarded.as_ref().map(|(to, _)| to.clone());
        let checks = self.assigned.as_ref().map(|assigned| assigned.body.clone());
        let mut bodies: Vec<BodyId> =
            forwarded.into_iter().chain(own).chain(checks).chain(self.security_body.clone()).chain(self.investigator.clone()).collect();
        let mut seen = std::collections::BTreeSet::new();
        bodies.retain(|body| seen.insert(body.clone()));
        bodies
    }

    /// Whether it complains of torture or ill-treatment: a withdrawal does not end the check.
    pub fn is_of_unlawful_methods(&self) -> bool {
        self.received.as_ref().is_some_and(|received| received.matter == Matter::UnlawfulMethods)
    }

    /// Whether it is closed: a matter for others, withdrawn, decided as not substantiated, or its case ended.
    pub fn is_over(&self) -> bool {
        let elsewhere = self.screened.is_some_and(|(remit, _)| remit == Remit::Elsewhere);
        let withdrawn = self.withdrawn_at.is_some() && !self.is_of_unlawful_methods() && self.pretrial.is_none();
        let unsubstantiated = self.decided.is_some_and(|(outcome, _)| outcome == Outcome::Unsubstantiated) && self.pretrial.is_none();
        elsewhere || withdrawn || unsubstantiated || self.case_end.is_some()
    }

    /// Whether an investigation opened on it is pending.
    pub fn case_is_pending(&self) -> bool {
        self.pretrial.is_some() && self.case_end.is_none()
    }
}
