//! What a decision needs to know, folded from the acts.

use super::acts::{
    Act, Category, ChallengeOutcome, Challenged, GroupFormed, InstructionGiven, MeasureKind, NotRegistered, Offence, QualificationIssued,
    Received, Registered, Sent, UrgencyGround,
};
use crate::kernel::{BodyId, Entry, Moment, OfficerId, PersonId, RegionCode, Role, Tag};
use std::collections::BTreeMap;

/// A prosecutor's word on a decision of the investigator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// When.
    pub at: Moment,
    /// Agreed, or refused.
    pub agreed: bool,
}

/// A qualification, and what the prosecutor said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualification {
    /// When issued.
    pub at: Moment,
    /// By whom.
    pub by: OfficerId,
    /// What it says.
    pub content: QualificationIssued,
    /// When it was sent to the prosecutor.
    pub sent_at: Option<Moment>,
    /// The prosecutor's word, the first given.
    pub word: Option<Word>,
}

impl Qualification {
    /// Whether the prosecutor agreed: only then has it effect (CPC 203(1-1)).
    pub fn is_agreed(&self) -> bool {
        self.word.is_some_and(|word| word.agreed)
    }
}

/// An instruction, and the report on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// When given.
    pub at: Moment,
    /// In what role; the law lets only prosecutors.
    pub by: Role,
    /// To whom, by when.
    pub content: InstructionGiven,
    /// When the body instructed reported first.
    pub reported_at: Option<Moment>,
}

impl Instruction {
    /// Whether no report has come although the due moment is past.
    pub fn is_overdue(&self, at: Moment) -> bool {
        self.reported_at.is_none() && at > self.content.due
    }
}

/// An interruption of the term. It has effect from the prosecutor's agreement to its end (CPC 45(8-1)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interruption {
    /// When decided.
    pub at: Moment,
    /// By whom.
    pub by: OfficerId,
    /// Code of the pack's list `interruption`.
    pub ground: String,
    /// When it was sent to the prosecutor.
    pub sent_at: Option<Moment>,
    /// When the prosecutor called for the file.
    pub file_called_at: Option<Moment>,
    /// When the prosecutor agreed.
    pub agreed_at: Option<Moment>,
    /// When it was cancelled or the investigation resumed.
    pub ended_at: Option<Moment>,
}

/// A decision to terminate, before and after the prosecutor's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Termination {
    /// When decided.
    pub at: Moment,
    /// By whom.
    pub by: OfficerId,
    /// When it was sent to the prosecutor.
    pub sent_at: Option<Moment>,
    /// When the prosecutor refused to approve it.
    pub refused_at: Option<Moment>,
}

/// An execution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Execution {
    /// When.
    pub at: Moment,
    /// Why it did not wait for a sanction, where it did not.
    pub urgent: Option<UrgencyGround>,
}

/// A search, seizure, inspection or sampling, from the petition to the use of its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureState {
    /// Which: as asked for, or as executed where nobody asked.
    pub kind: MeasureKind,
    /// When it was asked for, and by whom.
    pub asked: Option<(Moment, OfficerId)>,
    /// When the investigating judge sanctioned it.
    pub sanctioned_at: Option<Moment>,
    /// When the investigating judge refused it.
    pub refused_at: Option<Moment>,
    /// When and how it was carried out first, and by whom.
    pub executed: Option<(Execution, OfficerId)>,
    /// When the materials of an urgent one were sent to the judge.
    pub materials_at: Option<Moment>,
    /// Whether the judge found an urgent one lawful.
    pub lawful: Option<bool>,
    /// When the judge said so.
    pub reviewed_at: Option<Moment>,
    /// When it was said how it was attested.
    pub attested_at: Option<Moment>,
}

impl MeasureState {
    const fn of(kind: MeasureKind) -> Self {
        Self {
            kind,
            asked: None,
            sanctioned_at: None,
            refused_at: None,
            executed: None,
            materials_at: None,
            lawful: None,
            reviewed_at: None,
            attested_at: None,
        }
    }

    /// Whether a petition waits for the judge. What was ruled before it is no answer to it.
    pub fn is_asked(&self) -> bool {
        let ruled = self.sanctioned_at.max(self.refused_at);
        self.asked.as_ref().is_some_and(|(asked, _)| ruled.is_none_or(|ruled| ruled < *asked))
    }

    /// Since when the materials of what was done urgently wait for the judge. What was said before they came is no word on them.
    pub fn in_review(&self) -> Option<Moment> {
        self.materials_at.filter(|sent| self.urgent().is_some() && self.reviewed_at.is_none_or(|word| word < *sent))
    }

    /// Why the execution did not wait for a sanction, where the judge must judge it afterwards.
    pub fn urgent(&self) -> Option<Execution> {
        let (execution, _) = self.executed.as_ref()?;
        let judged = execution.urgent.is_some_and(|ground| ground != UrgencyGround::OnDetention);
        (judged && self.sanctioned_at.is_none_or(|sanctioned| sanctioned > execution.at)).then_some(*execution)
    }

    /// Whether the results may be used as evidence (CPC 220(14), 254(3), 255(3)).
    pub fn is_admissible(&self) -> bool {
        let Some((execution, _)) = &self.executed else { return false };
        let sanctioned = self.sanctioned_at.is_some_and(|sanctioned| sanctioned <= execution.at);
        let on_detention = self.kind == MeasureKind::PersonalSearch && execution.urgent == Some(UrgencyGround::OnDetention);
        sanctioned || on_detention || (execution.urgent.is_some() && self.lawful == Some(true))
    }
}

/// How a record ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Not registered.
    NotRegistered(NotRegistered),
    /// Terminated, with the prosecutor's approval.
    Terminated,
    /// Sent to court.
    SentToCourt,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The report that opened the record.
    pub received: Option<Received>,
    /// When it was received.
    pub received_at: Option<Moment>,
    /// The registration.
    pub registered: Option<Registered>,
    /// When it was registered: the term runs from here (CPC 192(2)).
    pub registered_at: Option<Moment>,
    /// What the case is about in the figures, now.
    pub category: Option<Category>,
    /// The body that holds the case, now.
    pub body: Option<BodyId>,
    /// The region it is in, now.
    pub region: Option<RegionCode>,
    /// The investigator it is given to, now.
    pub investigator: Option<OfficerId>,
    /// The interagency group, as composed now.
    pub group: Option<GroupFormed>,
    /// Qualifications by tag.
    pub qualifications: BTreeMap<Tag, Qualification>,
    /// Instructions by tag.
    pub instructions: BTreeMap<Tag, Instruction>,
    /// Interruptions, earliest first.
    pub interruptions: Vec<Interruption>,
    /// The term as extended last: months in all.
    pub extended_months: Option<u8>,
    /// The decision to terminate made last.
    pub termination: Option<Termination>,
    /// How and when the record ended.
    pub ended: Option<(Ending, Moment)>,
    /// Searches, seizures, inspections and samples by tag.
    pub measures: BTreeMap<Tag, MeasureState>,
    /// Until when the prosecutor postponed the registration.
    pub deferred_until: Option<Moment>,
    /// When the prosecutor last determined whose case it is: by a transfer, or among several bodies.
    pub jurisdiction_at: Option<Moment>,
    /// Who was told of the group.
    pub told: Vec<PersonId>,
    /// Challenges by tag.
    pub challenges: BTreeMap<Tag, Challenge>,
}

/// A challenge, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// When it was made.
    pub at: Moment,
    /// What it says.
    pub content: Challenged,
    /// When it was decided first, and how.
    pub decided: Option<(Moment, ChallengeOutcome)>,
}

impl State {
    /// Adds one effective act. Total: what stands first is not overwritten by a second of the same tag.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Received(report) => self.receive(report, at),
            Act::Registered(registration) => self.register(registration, at),
            Act::NotRegistered(outcome) => self.ended = Some((Ending::NotRegistered(outcome.clone()), at)),
            Act::CategorySet(set) => self.category = Some(set.category),
            Act::QualificationIssued(content) => {
                let issued = Qualification { at, by: entry.author.clone(), content: content.clone(), sent_at: None, word: None };
                self.qualifications.entry(content.qualification.clone()).or_insert(issued);
            }
            Act::QualificationAgreed(decided) => self.decide(&decided.qualification, Word { at, agreed: true }),
            Act::QualificationRefused(decided) => self.decide(&decided.qualification, Word { at, agreed: false }),
            Act::Assigned(assigned) => self.investigator = Some(assigned.investigator.clone()),
            Act::Transferred(to) => {
                self.body = Some(to.body.clone());
                self.region = Some(to.region.clone());
                self.investigator = None;
                self.jurisdiction_at = Some(at);
            }
            Act::GroupFormed(group) | Act::GroupChanged(group) => self.group = Some(group.clone()),
            Act::InstructionGiven(content) => {
                let given = Instruction { at, by: entry.author_authority.role, content: content.clone(), reported_at: None };
                self.instructions.entry(content.instruction.clone()).or_insert(given);
            }
            Act::InstructionReported(report) => {
                if let Some(instruction) = self.instructions.get_mut(&report.instruction) {
                    instruction.reported_at.get_or_insert(at);
                }
            }
            Act::Interrupted(interrupted) => self.interruptions.push(Interruption {
                at,
                by: entry.author.clone(),
                ground: interrupted.ground.clone(),
                sent_at: None,
                file_called_at: None,
                agreed_at: None,
                ended_at: None,
            }),
            Act::InterruptionAgreed(_) => self.with_interruption(|i| i.agreed_at = i.agreed_at.or(Some(at))),
            Act::InterruptionCancelled(_) | Act::Resumed(_) => self.with_interruption(|i| i.ended_at = Some(at)),
            Act::TermExtended(extended) => self.extended_months = Some(extended.months),
            Act::TerminationIssued(_) => {
                self.termination = Some(Termination { at, by: entry.author.clone(), sent_at: None, refused_at: None });
            }
            Act::TerminationRefused(_) => self.termination.iter_mut().for_each(|t| t.refused_at = Some(at)),
            Act::Terminated(_) => self.ended = Some((Ending::Terminated, at)),
            Act::SentToCourt(_) => self.ended = Some((Ending::SentToCourt, at)),
            _ => self.apply_measure(entry),
        }
    }

    /// Adds one effective act on a search, seizure, inspection or sampling.
    fn apply_measure(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        let mut with = |tag: &Tag, change: &dyn Fn(&mut MeasureState)| {
            if let Some(measure) = self.measures.get_mut(tag) {
                change(measure);
            }
        };
        match entry.act {
            Act::MeasurePetitioned(petition) => {
                let measure = self.measures.entry(petition.measure.clone()).or_insert(MeasureState::of(petition.kind));
                measure.asked.get_or_insert_with(|| (at, entry.author.clone()));
            }
            Act::MeasureExecuted(done) => {
                let measure = self.measures.entry(done.measure.clone()).or_insert(MeasureState::of(done.kind));
                measure.executed.get_or_insert_with(|| (Execution { at, urgent: done.urgent }, entry.author.clone()));
            }
            Act::MeasureSanctioned(step) => with(&step.measure, &|m| m.sanctioned_at = Some(at)),
            Act::MeasureRefused(step) => with(&step.measure, &|m| m.refused_at = Some(at)),
            // What was sent before is no material of it.
            Act::UrgentMaterialsSent(step) => with(&step.measure, &|m| m.materials_at = m.materials_at.or(m.executed.as_ref().map(|_| at))),
            Act::UrgentValidated(word) => with(&word.measure, &|m| (m.lawful, m.reviewed_at) = (Some(word.lawful), Some(at))),
            _ => self.apply_step(entry),
        }
    }

    fn receive(&mut self, report: &Received, at: Moment) {
        if self.received.is_none() {
            self.received_at = Some(at);
            self.body.get_or_insert_with(|| report.body.clone());
            self.region.get_or_insert_with(|| report.region.clone());
            self.received = Some(report.clone());
        }
    }

    fn register(&mut self, registration: &Registered, at: Moment) {
        if self.registered.is_none() {
            self.registered_at = Some(at);
            self.category.get_or_insert(registration.category);
            self.body = Some(registration.body.clone());
            self.registered = Some(registration.clone());
        }
    }

    fn decide(&mut self, tag: &Tag, word: Word) {
        if let Some(qualification) = self.qualifications.get_mut(tag) {
            qualification.word.get_or_insert(word);
        }
    }

    fn with_interruption(&mut self, change: impl FnOnce(&mut Interruption)) {
        if let Some(open) = self.interruptions.last_mut().filter(|i| i.ended_at.is_none()) {
            change(open);
        }
    }

    /// The interruption decided and not yet ended, agreed or not.
    pub fn interruption(&self) -> Option<&Interruption> {
        self.interruptions.last().filter(|i| i.ended_at.is_none())
    }

    /// Whether the term is interrupted with the prosecutor's agreement.
    pub fn is_interrupted(&self) -> bool {
        self.interruption().is_some_and(|i| i.agreed_at.is_some())
    }

    /// The decision to terminate that waits for the prosecutor.
    pub fn termination_open(&self) -> Option<&Termination> {
        self.termination.as_ref().filter(|t| t.refused_at.is_none() && self.ended.is_none())
    }

    /// Whether the case is registered and pending: neither ended nor interrupted.
    pub fn is_pending(&self) -> bool {
        self.registered.is_some() && self.ended.is_none() && !self.is_interrupted()
    }

    /// The qualification of that tag, where the prosecutor agreed to it.
    pub fn agreed(&self, tag: &Tag) -> Option<&QualificationIssued> {
        self.qualifications.get(tag).filter(|q| q.is_agreed()).map(|q| &q.content)
    }

    /// The qualifications agreed and not replaced by one agreed since (CPC 207(1)).
    pub fn in_effect(&self) -> impl Iterator<Item = &Qualification> {
        let replaced = |tag: &Tag| self.qualifications.values().any(|q| q.is_agreed() && q.content.replaces.as_ref() == Some(tag));
        self.qualifications.values().filter(move |q| q.is_agreed() && !replaced(&q.content.qualification))
    }

    /// The offences the case is about: of the qualifications in effect, else as first seen.
    pub fn offences(&self) -> Vec<&Offence> {
        let qualified: Vec<&Offence> = self.in_effect().flat_map(|q| &q.content.offences).collect();
        if qualified.is_empty() { self.registered.iter().map(|r| &r.offence).collect() } else { qualified }
    }

    /// The article the case is counted under: the first of the qualification issued last among those agreed, else as first seen.
    pub fn article(&self) -> Option<&str> {
        let agreed = self.qualifications.values().filter(|q| q.is_agreed());
        let latest = agreed.max_by_key(|q| q.at).and_then(|q| q.content.offences.first());
        latest.or(self.registered.as_ref().map(|r| &r.offence)).map(|offence| offence.article.as_str())
    }

    /// The bodies the record belongs to: the holder first, then those of the group, then those instructed.
    pub fn bodies(&self) -> Vec<BodyId> {
        let group = self.group.iter().flat_map(|g| g.members.iter().map(|m| &m.body).chain([&g.leader.body]));
        let instructed = self.instructions.values().map(|i| &i.content.to);
        let mut bodies: Vec<BodyId> = Vec::new();
        for body in self.body.iter().chain(group).chain(instructed) {
            if !bodies.contains(body) {
                bodies.push(body.clone());
            }
        }
        bodies
    }

    /// Adds one effective act around a decision. Total: what stands first is not overwritten by a second of the same tag.
    fn apply_step(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::RegistrationDeferred(deferred) => {
                self.deferred_until.get_or_insert(deferred.until);
            }
            Act::SentToProsecutor(sent) => self.send(&sent.decision, at),
            Act::FileCalledFor(_) => {
                if let Some(open) = self.interruptions.last_mut().filter(|open| open.ended_at.is_none()) {
                    open.file_called_at.get_or_insert(at);
                }
            }
            Act::JurisdictionDetermined(determined) => {
                if self.body.as_ref() != Some(&determined.body) {
                    self.body = Some(determined.body.clone());
                    self.investigator = None;
                }
                self.jurisdiction_at = Some(at);
            }
            Act::GroupAnnounced(told) => self.told.push(told.person.clone()),
            Act::Challenged(content) => {
                let challenge = Challenge { at, content: content.clone(), decided: None };
                self.challenges.entry(content.challenge.clone()).or_insert(challenge);
            }
            Act::ChallengeDecided(decided) => {
                if let Some(challenge) = self.challenges.get_mut(&decided.challenge) {
                    challenge.decided.get_or_insert((at, decided.outcome));
                }
            }
            Act::MeasureAttested(attested) => {
                if let Some(measure) = self.measures.get_mut(&attested.measure) {
                    measure.attested_at.get_or_insert(at);
                }
            }
            _ => {}
        }
    }

    fn send(&mut self, decision: &Sent, at: Moment) {
        match decision {
            Sent::Qualification { qualification } => {
                if let Some(issued) = self.qualifications.get_mut(qualification) {
                    issued.sent_at.get_or_insert(at);
                }
            }
            Sent::Interruption {} => {
                if let Some(open) = self.interruptions.last_mut().filter(|open| open.ended_at.is_none()) {
                    open.sent_at.get_or_insert(at);
                }
            }
            Sent::Termination {} => {
                if let Some(open) = self.termination.as_mut() {
                    open.sent_at.get_or_insert(at);
                }
            }
        }
    }
}

impl Act {
    /// The tag of the search, seizure, inspection or sampling an act concerns.
    pub const fn measure(&self) -> Option<&Tag> {
        match self {
            Self::MeasurePetitioned(act) => Some(&act.measure),
            Self::MeasureSanctioned(act) | Self::MeasureRefused(act) | Self::UrgentMaterialsSent(act) => Some(&act.measure),
            Self::MeasureExecuted(act) => Some(&act.measure),
            Self::UrgentValidated(act) => Some(&act.measure),
            Self::ResultsUsed(act) => Some(&act.measure),
            Self::MeasureAttested(act) => Some(&act.measure),
            _ => None,
        }
    }

    /// The offences an act names.
    pub fn offences(&self) -> &[Offence] {
        match self {
            Self::Registered(act) => std::slice::from_ref(&act.offence),
            Self::QualificationIssued(act) => &act.offences,
            _ => &[],
        }
    }
}

impl MeasureKind {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Seizure => "seizure",
            Self::Inspection => "inspection",
            Self::PersonalSearch => "personal_search",
            Self::Samples => "samples",
        }
    }
}
