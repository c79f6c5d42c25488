//! What a decision needs to know, folded from the acts.

mod course;
mod defence;

pub use course::{Appeal, Course, ExtensionPetition, Ruling};
pub use defence::{Called, Defence};

use super::acts::{
    Act, ChangeCause, CounselKind, ExtensionAgreed, Measure, MeasureEnd, MeasureEnded, MeasureSanctioned, Notice, Protocolled,
    ReleaseGround, StatusEnd, Subject,
};
use crate::criminal::Offence;
use crate::kernel::{BodyId, Entry, Moment, OfficerId, PersonId, RegionCode, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A decision to recognise a suspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    /// When issued.
    pub at: Moment,
    /// By whom.
    pub by: OfficerId,
    /// When the prosecutor agreed.
    pub agreed_at: Option<Moment>,
    /// When the prosecutor refused.
    pub refused_at: Option<Moment>,
}

/// The detention protocol, and when it was drawn up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protocol {
    /// When.
    pub at: Moment,
    /// What it says.
    pub content: Protocolled,
}

/// The qualification announced last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// When.
    pub at: Moment,
    /// Its tag in the case.
    pub qualification: Tag,
    /// The offences.
    pub offences: Vec<Offence>,
}

/// A release from detention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// When.
    pub at: Moment,
    /// Why.
    pub ground: ReleaseGround,
}

/// A measure of restraint, from the proposal to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureState {
    /// Its tag.
    pub tag: Tag,
    /// Which: as proposed, then as chosen or sanctioned.
    pub kind: Measure,
    /// Who chose or proposed it.
    pub by: OfficerId,
    /// When it was proposed to the judge; a chosen one never was.
    pub proposed_at: Option<Moment>,
    /// The kind asked for.
    pub asked: Measure,
    /// Exceptional grounds of the proposal.
    pub exceptional_grounds: Vec<String>,
    /// When the prosecutor agreed, and who.
    pub agreed: Option<(Moment, OfficerId)>,
    /// When the prosecutor declined to support it.
    pub declined_at: Option<Moment>,
    /// When the materials reached the judge.
    pub submitted_at: Option<Moment>,
    /// When the judge refused it.
    pub refused_at: Option<Moment>,
    /// Whether the judge sanctioned it.
    pub sanctioned: bool,
    /// Whether the judge sanctioned custody; it stays so when bail is paid.
    pub custody: bool,
    /// When it took effect: chosen or sanctioned.
    pub since: Option<Moment>,
    /// When it runs out, where it has a term.
    pub until: Option<Moment>,
    /// Bail, as a measure or beside custody, in tenge.
    pub bail_tenge: Option<i64>,
    /// When the ruling was made that set bail as the measure.
    pub bail_set_at: Option<Moment>,
    /// When bail was paid.
    pub bail_paid_at: Option<Moment>,
    /// Chosen on the prosecutor's agreement or instruction.
    pub on_prosecutors_word: bool,
    /// When the prosecutor consented to its change or cancellation.
    pub consented_at: Option<Moment>,
    /// The extension agreed last.
    pub extension: Option<ExtensionAgreed>,
    /// How, why and when it ended.
    pub ended: Option<(MeasureEnd, ChangeCause, Moment)>,
    /// Rulings and their appeal, the extension asked for, sureties, breach.
    pub course: Course,
}

impl MeasureState {
    /// When bail was made the measure, while it is not paid yet (CPC 145(4)). Bail set beside custody may be paid at any time.
    pub fn awaits_bail(&self) -> Option<Moment> {
        self.bail_set_at.filter(|_| self.in_force() && self.kind == Measure::Bail && self.bail_paid_at.is_none())
    }

    fn new(tag: &Tag, kind: Measure, by: &OfficerId) -> Self {
        Self {
            tag: tag.clone(),
            kind,
            by: by.clone(),
            proposed_at: None,
            asked: kind,
            exceptional_grounds: Vec::new(),
            agreed: None,
            declined_at: None,
            submitted_at: None,
            refused_at: None,
            sanctioned: false,
            custody: false,
            since: None,
            until: None,
            bail_tenge: None,
            bail_set_at: None,
            bail_paid_at: None,
            on_prosecutors_word: false,
            consented_at: None,
            extension: None,
            ended: None,
            course: Course::default(),
        }
    }

    /// Whether it has taken effect and no act has ended it. Lapse and expiry are judged by [`State::standing`].
    pub const fn in_force(&self) -> bool {
        self.since.is_some() && self.ended.is_none() && self.course.overturned_at.is_none()
    }

    /// Whether it waits for the prosecutor or the judge.
    pub const fn is_pending(&self) -> bool {
        self.since.is_none() && self.declined_at.is_none() && self.refused_at.is_none() && self.ended.is_none()
    }

    fn sanction(&mut self, sanction: &MeasureSanctioned, at: Moment) {
        self.kind = sanction.kind;
        self.sanctioned = true;
        self.custody = sanction.kind == Measure::Custody;
        self.since = Some(at);
        self.until = sanction.until;
        self.bail_tenge = sanction.bail_tenge;
        self.set_bail(at);
    }

    /// The days in which bail is paid run from the ruling that made it the measure (CPC 145(4)).
    fn set_bail(&mut self, at: Moment) {
        self.bail_set_at = Some(at).filter(|_| self.kind == Measure::Bail);
    }

    /// Bail paid for custody puts bail in its place, under the same tag, without another sanction (CPC 145(8), 153(5)).
    fn pay(&mut self, at: Moment) {
        self.bail_paid_at = Some(at);
        if self.kind == Measure::Custody && self.bail_tenge.is_some() {
            self.kind = Measure::Bail;
            self.until = None;
        }
    }

    fn end(&mut self, end: &MeasureEnded, at: Moment) {
        let goes_on_as_bail = end.how == MeasureEnd::BailPaid && self.bail_paid_at.is_some();
        if !goes_on_as_bail {
            self.ended = Some((end.how, end.cause, at));
        }
    }
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Who is suspected, in which case.
    pub subject: Option<Subject>,
    /// The decision to recognise, the latest.
    pub recognition: Option<Recognition>,
    /// Actual detention: the earliest recorded; nothing resets the clock.
    pub detained_at: Option<Moment>,
    /// Bodies that detained the person or to which the person was delivered.
    pub taking_part: BTreeSet<BodyId>,
    /// Delivery.
    pub delivered_at: Option<Moment>,
    /// The protocol.
    pub protocol: Option<Protocol>,
    /// Whom one told of the detention first, and when.
    pub notices: BTreeMap<Notice, Moment>,
    /// Counsel admitted.
    pub counsel: BTreeMap<PersonId, CounselKind>,
    /// First private meeting with counsel.
    pub counsel_met_at: Option<Moment>,
    /// Waiver of counsel.
    pub waived_at: Option<Moment>,
    /// Circumstances that call for counsel, and counsel called.
    pub defence: Defence,
    /// First interrogation.
    pub interrogated_at: Option<Moment>,
    /// Beginning and end of every interrogation.
    pub interrogations: Vec<(Moment, Moment)>,
    /// Measures by tag.
    pub measures: BTreeMap<Tag, MeasureState>,
    /// Who gave a written obligation for which kind of measure.
    pub obligations: BTreeMap<Measure, BTreeSet<PersonId>>,
    /// Whether the suspect consented to a personal surety.
    pub accepts_surety: bool,
    /// The military unit in which the person serves.
    pub unit: Option<BodyId>,
    /// The measure that a surety has left and no other has replaced, and since when.
    pub unsecured: Option<(Tag, Moment)>,
    /// The kind of measure that was broken and that no other has replaced.
    pub breached: Option<Measure>,
    /// First announcement of a qualification.
    pub first_announced_at: Option<Moment>,
    /// The qualification announced last.
    pub announced: Option<Announced>,
    /// The last release from detention.
    pub released: Option<Release>,
    /// When and why the status ended.
    pub ended: Option<(StatusEnd, Moment)>,
    /// When the case went to court.
    pub sent_to_court_at: Option<Moment>,
    /// Since when the proceedings are interrupted.
    pub interrupted_at: Option<Moment>,
}

impl State {
    /// Adds one effective act. Total.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::RecognitionIssued(subject) => {
                self.subject.get_or_insert_with(|| (**subject).clone());
                self.recognition = Some(Recognition { at, by: entry.author.clone(), agreed_at: None, refused_at: None });
            }
            Act::RecognitionAgreed(_) => self.recognition.iter_mut().for_each(|r| r.agreed_at = Some(at)),
            Act::RecognitionRefused(_) => self.refuse_recognition(at),
            Act::Detained(detained) => {
                if let (None, Some(subject)) = (&self.subject, &detained.subject) {
                    self.subject = Some(subject.clone());
                }
                self.detained_at.get_or_insert(at);
                self.taking_part.insert(detained.by.clone());
            }
            Act::Delivered(delivered) => {
                self.delivered_at.get_or_insert(at);
                self.taking_part.insert(delivered.to.clone());
            }
            Act::Protocolled(content) => self.protocol = Some(Protocol { at, content: (**content).clone() }),
            Act::Notified(notified) => {
                self.notices.entry(notified.whom).or_insert(at);
            }
            Act::CounselAdmitted(admitted) => {
                // Whoever was chosen stays the suspect's choice when the state comes to pay.
                let kind = self.counsel.entry(admitted.counsel.clone()).or_insert(admitted.kind);
                *kind = if *kind == CounselKind::Chosen { *kind } else { admitted.kind };
            }
            Act::CounselMet(_) => {
                self.counsel_met_at.get_or_insert(at);
            }
            Act::CounselWaived(_) => {
                self.waived_at = Some(at);
                // Whoever wants no counsel waits for none (CPC 69(1)).
                self.defence.called.clear();
            }
            Act::CircumstanceFound(found) => {
                self.defence.circumstances.insert(found.circumstance, at);
            }
            Act::CounselCalled(called) => self.defence.call(&called.counsel, at),
            Act::CounselOffered(offer) => self.defence.offer(&offer.instead_of, at, offer.declined),
            Act::Interrogated(interrogation) => {
                self.interrogated_at.get_or_insert(at);
                self.interrogations.push((at, interrogation.ended_at.max(at)));
            }
            Act::QualificationAnnounced(q) => {
                self.first_announced_at.get_or_insert(at);
                self.announced = Some(Announced { at, qualification: q.qualification.clone(), offences: q.offences.clone() });
            }
            Act::Released(released) => self.released = Some(Release { at, ground: released.ground }),
            Act::StatusEnded(end) => self.ended = Some((end.ground, at)),
            Act::SentToCourt(_) => self.sent_to_court_at = Some(at),
            Act::ProceedingsInterrupted(_) => self.interrupted_at = Some(at),
            Act::ProceedingsResumed(_) => self.interrupted_at = None,
            Act::CaseTransferred(to) => {
                if let Some(subject) = &mut self.subject {
                    (subject.body, subject.region) = (to.body.clone(), to.region.clone());
                }
            }
            _ => self.apply_measure(entry),
        }
        self.apply_course(entry);
    }

    /// Adds one effective act that concerns a measure of restraint.
    fn apply_measure(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::MeasureChosen(chosen) => {
                let mut measure = MeasureState::new(&chosen.measure, chosen.kind, entry.author);
                measure.since = Some(at);
                measure.on_prosecutors_word = chosen.on_prosecutors_word;
                self.measures.insert(chosen.measure.clone(), measure);
            }
            Act::MeasureProposed(proposed) => {
                let mut measure = MeasureState::new(&proposed.measure, proposed.kind, entry.author);
                measure.proposed_at = Some(at);
                measure.exceptional_grounds = proposed.exceptional_grounds.clone();
                self.measures.insert(proposed.measure.clone(), measure);
            }
            Act::MeasureAgreed(step) => self.with(&step.measure, |m| m.agreed = Some((at, entry.author.clone()))),
            Act::MeasureNotAgreed(step) => self.with(&step.measure, |m| m.declined_at = Some(at)),
            Act::MaterialsSubmitted(step) => self.with(&step.measure, |m| m.submitted_at = Some(at)),
            Act::MeasureSanctioned(sanction) => self.with(&sanction.measure, |m| m.sanction(sanction, at)),
            Act::MeasureRefused(step) => self.with(&step.measure, |m| m.refused_at = Some(at)),
            Act::BailPaid(paid) => self.with(&paid.measure, |m| m.pay(at)),
            Act::ChangeConsented(step) => self.with(&step.measure, |m| m.consented_at = Some(at)),
            Act::MeasureEnded(end) => self.with(&end.measure, |m| m.end(end, at)),
            Act::ExtensionAgreed(extension) => self.with(&extension.measure, |m| m.extension = Some(extension.clone())),
            Act::MeasureExtended(extended) => self.with(&extended.measure, |m| m.until = Some(extended.until)),
            _ => {}
        }
    }

    fn with(&mut self, tag: &Tag, change: impl FnOnce(&mut MeasureState)) {
        if let Some(measure) = self.measures.get_mut(tag) {
            change(measure);
        }
    }

    /// A refused recognition ends the status, unless the detention itself makes a suspect (CPC 64(1)(2), 202(1-2)).
    fn refuse_recognition(&mut self, at: Moment) {
        self.recognition.iter_mut().for_each(|r| r.refused_at = Some(at));
        if self.detained_at.is_none() {
            self.ended = Some((StatusEnd::RecognitionRefused, at));
        }
    }

    /// Whether a decision to recognise is without the prosecutor's word.
    pub fn recognition_is_open(&self) -> bool {
        self.recognition.as_ref().is_some_and(|r| r.agreed_at.is_none() && r.refused_at.is_none())
    }

    /// Whether the person is a suspect: by detention, or by a recognition that the prosecutor agreed to (CPC 64(1)), and the status has not ended.
    pub fn is_suspect(&self) -> bool {
        let agreed = self.recognition.as_ref().is_some_and(|r| r.agreed_at.is_some());
        self.ended.is_none() && (agreed || self.detained_at.is_some())
    }

    /// The measure that has taken effect and that no act has ended, while the status lasts. Time may have ended it: see [`State::standing`].
    pub fn measure_in_force(&self) -> Option<&MeasureState> {
        self.measures.values().filter(|m| m.in_force()).max_by_key(|m| m.since).filter(|_| self.ended.is_none())
    }

    /// The petitions that wait for the prosecutor or the judge.
    pub fn petitions(&self) -> impl Iterator<Item = &MeasureState> {
        self.measures.values().filter(|m| m.is_pending() && m.proposed_at.is_some())
    }

    /// A petition that waits for the prosecutor or the judge.
    pub fn petition(&self) -> Option<&MeasureState> {
        self.petitions().next()
    }

    /// The region of the record: days and months run by its clocks.
    pub fn region(&self) -> Option<&RegionCode> {
        self.subject.as_ref().map(|subject| &subject.region)
    }

    /// Since when the person is held: by detention until released or put under a milder measure, or by custody.
    pub fn held_since(&self) -> Option<Moment> {
        let last = self.measures.values().filter(|m| m.since.is_some()).max_by_key(|m| m.since);
        let custody = last.and_then(|m| m.since);
        match (self.released, last) {
            (_, Some(measure)) if measure.kind != Measure::Custody => None,
            (None, _) => self.detained_at.or(custody),
            (Some(release), _) => custody.filter(|since| *since > release.at),
        }
    }

    /// When the detention began that neither a release nor a measure has closed. A milder measure that took effect before it lets nobody
    /// hold the person (CPC 131(4)); an order of custody does.
    pub fn open_detention(&self) -> Option<Moment> {
        let decided = |from: Moment| self.measures.values().any(|m| m.since.is_some_and(|since| since >= from || m.custody));
        self.detained_at.filter(|from| self.released.is_none() && !decided(*from))
    }

    /// The offences held against the person: as last announced, else as first suspected.
    pub fn offences(&self) -> &[Offence] {
        match (&self.announced, &self.subject) {
            (Some(announced), _) => &announced.offences,
            (None, Some(subject)) => std::slice::from_ref(&subject.suspicion),
            (None, None) => &[],
        }
    }
}

impl Act {
    /// The tag of the measure an act concerns.
    pub const fn measure(&self) -> Option<&Tag> {
        match self {
            Self::MeasureChosen(act) => Some(&act.measure),
            Self::MeasureProposed(act) => Some(&act.measure),
            Self::MeasureAgreed(act)
            | Self::MeasureNotAgreed(act)
            | Self::MaterialsSubmitted(act)
            | Self::MeasureRefused(act)
            | Self::ChangeConsented(act) => Some(&act.measure),
            Self::MeasureSanctioned(act) => Some(&act.measure),
            Self::BailPaid(act) => Some(&act.measure),
            Self::MeasureEnded(act) => Some(&act.measure),
            Self::ExtensionAgreed(act) => Some(&act.measure),
            Self::MeasureExtended(act) => Some(&act.measure),
            _ => None,
        }
    }
}

impl Measure {
    /// Whether the investigating judge decides (measures 5–7).
    pub const fn needs_sanction(self) -> bool {
        matches!(self, Self::Bail | Self::HouseArrest | Self::Custody)
    }

    /// The number in CPC 137(1).
    pub const fn number(self) -> u8 {
        match self {
            Self::Undertaking => 1,
            Self::PersonalSurety => 2,
            Self::CommandSupervision => 3,
            Self::MinorSupervision => 4,
            Self::Bail => 5,
            Self::HouseArrest => 6,
            Self::Custody => 7,
        }
    }

    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Undertaking => "undertaking",
            Self::PersonalSurety => "personal_surety",
            Self::CommandSupervision => "command_supervision",
            Self::MinorSupervision => "minor_supervision",
            Self::Bail => "bail",
            Self::HouseArrest => "house_arrest",
            Self::Custody => "custody",
        }
    }
}
