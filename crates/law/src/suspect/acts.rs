//! What can have happened to a suspect in one case, from the restriction of liberty to the end of the status. Only ever added to.

mod course;
mod defence;
mod measures;

pub use course::*;
pub use defence::*;
pub use measures::*;

use crate::criminal::Offence;
use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RecordId, RegionCode, Sex, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act concerning a suspect: person × case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The investigator decides to recognise the person as a suspect (CPC 202). May open the record.
    #[serde(rename = "recognition_issued/1")]
    RecognitionIssued(Box<Subject>),
    /// The prosecutor agrees: the status has effect.
    #[serde(rename = "recognition_agreed/1")]
    RecognitionAgreed(Empty),
    /// The prosecutor refuses, with reasons: the status ends.
    #[serde(rename = "recognition_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    RecognitionRefused(Empty),
    /// Actual restriction of liberty, to the minute: `occurred_at` starts the clock (CPC 7(29), 131). May open the record; detention itself makes a suspect (CPC 64(1)(2)).
    #[serde(rename = "detained/1")]
    Detained(Box<Detained>),
    /// Delivered to the body (CPC 129).
    #[serde(rename = "delivered/1")]
    Delivered(Delivered),
    /// The detention protocol (CPC 131(2)).
    #[serde(rename = "protocolled/1")]
    #[schemars(extend("x-sealed" = ["grounds"]))]
    Protocolled(Box<Protocolled>),
    /// Somebody is notified of the detention (CPC 131(1), 131(3), 135).
    #[serde(rename = "notified/1")]
    Notified(Notified),
    /// Counsel enters: chosen or appointed (CPC 66–68).
    #[serde(rename = "counsel_admitted/1")]
    CounselAdmitted(CounselAdmitted),
    /// A private meeting with counsel (CPC 64(3), 70).
    #[serde(rename = "counsel_met/1")]
    CounselMet(Counsel),
    /// Counsel is waived, in counsel's presence (CPC 69).
    #[serde(rename = "counsel_waived/1")]
    CounselWaived(CounselWaived),
    /// A circumstance is established that calls for counsel, an interpreter or shorter interrogations (CPC 67(1), 209(3-1)).
    #[serde(rename = "circumstance_found/1")]
    CircumstanceFound(CircumstanceFound),
    /// Counsel whom the suspect chose is called (CPC 68(1)).
    #[serde(rename = "counsel_called/1")]
    CounselCalled(Counsel),
    /// Another counsel is offered in place of one who cannot come (CPC 68(4)).
    #[serde(rename = "counsel_offered/1")]
    CounselOffered(CounselOffered),
    /// Interrogation as a suspect; `occurred_at` is its beginning.
    #[serde(rename = "interrogated/1")]
    #[schemars(extend("x-may-seal" = ["testimony", "urgency"]))]
    Interrogated(Interrogated),
    /// The body chooses one of measures 1–4 of its own (CPC 137, 140).
    #[serde(rename = "measure_chosen/1")]
    MeasureChosen(MeasureChosen),
    /// The investigator proposes one of measures 5–7 (CPC 145–147).
    #[serde(rename = "measure_proposed/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MeasureProposed(MeasureProposed),
    /// The prosecutor supports the petition.
    #[serde(rename = "measure_agreed/1")]
    MeasureAgreed(MeasureStep),
    /// The prosecutor refuses to support it, with reasons.
    #[serde(rename = "measure_not_agreed/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MeasureNotAgreed(MeasureStep),
    /// The prosecutor's materials reach the investigating judge (CPC 147(3)).
    #[serde(rename = "materials_submitted/1")]
    MaterialsSubmitted(MeasureStep),
    /// The investigating judge sanctions the measure (CPC 148).
    #[serde(rename = "measure_sanctioned/1")]
    #[schemars(extend("x-may-seal" = ["exception"]))]
    #[schemars(extend("x-sealed" = { "reasons": { "/kind": ["custody"] } }))]
    MeasureSanctioned(MeasureSanctioned),
    /// The investigating judge refuses it, with reasons.
    #[serde(rename = "measure_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MeasureRefused(MeasureStep),
    /// Bail is paid (CPC 145).
    #[serde(rename = "bail_paid/1")]
    BailPaid(BailPaid),
    /// The prosecutor consents to the change or cancellation of a sanctioned measure (CPC 153(3), 153(5)).
    #[serde(rename = "change_consented/1")]
    ChangeConsented(MeasureStep),
    /// A measure ends: changed, cancelled, lapsed, expired.
    #[serde(rename = "measure_ended/1")]
    #[schemars(extend("x-sealed" = { "reasons": { "/how": ["changed", "cancelled"] } }))]
    MeasureEnded(MeasureEnded),
    /// The prosecutor agrees to an extension of custody or house arrest (CPC 151).
    #[serde(rename = "extension_agreed/1")]
    ExtensionAgreed(ExtensionAgreed),
    /// The prosecutor refuses to agree to an extension, with reasons (CPC 151(9)).
    #[serde(rename = "extension_not_agreed/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ExtensionNotAgreed(MeasureStep),
    /// The body asks for an extension: the petition reaches the prosecutor (CPC 151(6)–(8)).
    #[serde(rename = "extension_requested/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ExtensionRequested(ExtensionAsked),
    /// The petition for an extension reaches the court (CPC 151(2), 151(10)).
    #[serde(rename = "extension_submitted/1")]
    ExtensionSubmitted(ExtensionAsked),
    /// The investigating judge refuses the extension and cancels the measure or puts a milder one in its place (CPC 152(2)).
    #[serde(rename = "extension_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ExtensionRefused(ExtensionRefused),
    /// A ruling of the investigating judge on a measure is appealed, through the court that made it (CPC 107(2)).
    #[serde(rename = "appeal_filed/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    AppealFiled(AppealFiled),
    /// The term of the appeal is restored (CPC 50(2), 107(2)).
    #[serde(rename = "appeal_term_restored/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    AppealTermRestored(AppealStep),
    /// The appeal reaches the regional court (CPC 107(4)).
    #[serde(rename = "appeal_forwarded/1")]
    AppealForwarded(AppealStep),
    /// The regional court decides on the appeal; its ruling is final and executed at once (CPC 107(4), 107(7)–(8)).
    #[serde(rename = "appeal_decided/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    AppealDecided(Box<AppealDecided>),
    /// A surety or whoever takes a minor under supervision asks for it and gives a written obligation (CPC 142(2)–(3), 144(1)–(2)).
    #[serde(rename = "obligation_given/1")]
    #[schemars(extend("x-sealed" = ["obligation"]))]
    ObligationGiven(ObligationGiven),
    /// The suspect consents to a personal surety (CPC 142(2)).
    #[serde(rename = "surety_consented/1")]
    SuretyConsented(Empty),
    /// A surety withdraws (CPC 142(4)).
    #[serde(rename = "surety_withdrawn/1")]
    SuretyWithdrawn(SuretyWithdrawn),
    /// It is established that the suspect serves in a military unit (CPC 143(1)).
    #[serde(rename = "service_established/1")]
    ServiceEstablished(ServiceEstablished),
    /// The command is told the essence of the suspicion (CPC 143(2)).
    #[serde(rename = "command_informed/1")]
    CommandInformed(MeasureStep),
    /// The command notifies that it has established supervision (CPC 143(2)).
    #[serde(rename = "supervision_established/1")]
    SupervisionEstablished(MeasureStep),
    /// A copy of the decree or ruling is served; appeal and what follows a breach are explained (CPC 140(2), 140(4)).
    #[serde(rename = "measure_served/1")]
    MeasureServed(MeasureStep),
    /// The suspect breaks the measure (CPC 140(4)).
    #[serde(rename = "measure_breached/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MeasureBreached(MeasureStep),
    /// The judge finds a ground for bail below the minimum (CPC 145(3)).
    #[serde(rename = "bail_reduction_found/1")]
    BailReductionFound(BailReductionFound),
    /// The investigating judge extends the measure.
    #[serde(rename = "measure_extended/1")]
    MeasureExtended(MeasureExtended),
    /// A qualification agreed in the case is announced to the suspect, and a copy served (CPC 204, 206).
    #[serde(rename = "qualification_announced/1")]
    QualificationAnnounced(QualificationAnnounced),
    /// Released from detention (CPC 133), with a certificate.
    #[serde(rename = "released/1")]
    Released(Released),
    /// The status of suspect ends.
    #[serde(rename = "status_ended/1")]
    StatusEnded(StatusEnded),
    /// The case goes to court with this suspect.
    #[serde(rename = "sent_to_court/1")]
    SentToCourt(Empty),
    /// The investigation of the case is interrupted.
    #[serde(rename = "proceedings_interrupted/1")]
    ProceedingsInterrupted(Empty),
    /// It is resumed.
    #[serde(rename = "proceedings_resumed/1")]
    ProceedingsResumed(Empty),
    /// The case goes to another body through the prosecutor, and the suspect's record with it (CPC 186, 193(1)(12)).
    #[serde(rename = "case_transferred/1")]
    CaseTransferred(CaseTransferred),
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// Who is suspected, in which case: what opens the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The person.
    pub person: PersonId,
    /// The criminal case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// Region.
    pub region: RegionCode,
    /// The body that conducts the process.
    pub body: BodyId,
    /// Sex.
    pub sex: Sex,
    /// Full years.
    pub age: u8,
    /// Not a citizen.
    pub foreign: bool,
    /// The episode of facts, shared with an administrative case where the facts are the same.
    pub episode: Option<Tag>,
    /// The offence suspected.
    pub suspicion: Offence,
    /// Intentional, or by negligence (CPC 145(3)).
    pub intentional: bool,
}

/// Actual detention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Detained {
    /// Who is suspected; needed where this act opens the record, otherwise absent.
    pub subject: Option<Subject>,
    /// The body whose officers detained.
    pub by: BodyId,
}

/// Delivery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delivered {
    /// To which body.
    pub to: BodyId,
}

/// The detention protocol. Narrative, place and health stand sealed as `grounds`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protocolled {
    /// Actual detention, as the protocol states it: to the minute.
    pub actual_detention: Moment,
    /// Delivery, as the protocol states it: to the minute.
    pub delivered: Moment,
    /// Ground of CPC 128(2): `caught_in_the_act`, `eyewitnesses`, `traces`, `flight`, `other`.
    #[schemars(extend("x-list" = "detention_ground"))]
    pub ground: String,
    /// Term in hours that the protocol names: 24, 48 or 72.
    pub term_hours: u8,
    /// Ground of the exceptional term: code of the pack's list `exceptional_detention` (CPC 131(4)).
    #[schemars(extend("x-list" = "exceptional_detention"))]
    pub exceptional_ground: Option<String>,
    /// When the rights were explained.
    pub rights_explained_at: Moment,
    /// Who signed: `officer`, `suspect`, `suspect_refused`, `counsel`.
    pub signatures: Vec<String>,
    /// The placement record that holds the medical opinion, where there is one already.
    #[schemars(extend("x-rooms" = ["custody"]))]
    pub medical: Option<RecordId>,
}

/// Whom one must tell of a detention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The suspect: offence, silence, counsel; spoken, at the detention (131(1)).
    Rights,
    /// The prosecutor, in writing (131(3)).
    Prosecutor,
    /// The family (135).
    Family,
    /// The consulate of a foreigner (135).
    Consulate,
    /// The parents of a minor.
    Parents,
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notified {
    /// Who was told.
    pub whom: Notice,
}

/// How counsel came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CounselKind {
    /// Chosen by the suspect or the family.
    Chosen,
    /// Appointed through state-guaranteed legal aid.
    Appointed,
}

/// Counsel enters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CounselAdmitted {
    /// Who.
    pub counsel: PersonId,
    /// How.
    pub kind: CounselKind,
    /// Named by whom, where appointed: the legal-aid system; the body may not recommend (68(3)).
    pub named_by: Option<BodyId>,
}

/// Counsel, by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counsel {
    /// Who.
    pub counsel: PersonId,
}

/// An interrogation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interrogated {
    /// Its end.
    pub ended_at: Moment,
    /// Counsel present.
    pub counsel: Option<PersonId>,
    /// The legal representative of a minor who is present (CPC 535(1), 537).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<PersonId>,
    /// The interpreter (CPC 81).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<PersonId>,
    /// Why it could not wait for the day, where it was at night: a code of the pack's list `interrogation_urgency` (CPC 209(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-list" = "interrogation_urgency"))]
    pub urgency: Option<String>,
}

/// A qualification is announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QualificationAnnounced {
    /// Its tag in the case.
    pub qualification: Tag,
    /// The offences, as agreed in the case.
    pub offences: Vec<Offence>,
    /// Counsel present.
    pub counsel: Option<PersonId>,
}

/// Why a detained person was released (CPC 133).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseGround {
    /// The suspicion was not confirmed.
    SuspicionNotConfirmed,
    /// There is no basis for custody.
    NoBasisForCustody,
    /// Substantial breach of CPC 131; what was taken with the detainee is inadmissible.
    SubstantialBreach,
    /// There was no lawful ground; what was taken with the detainee is inadmissible.
    NoLawfulGround,
    /// The limit ran out without a court order: released by the head of the facility.
    LimitExpired,
    /// A measure without isolation was chosen.
    MilderMeasure,
}

/// Release from detention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Released {
    /// Why.
    pub ground: ReleaseGround,
    /// SHA-256 of the release certificate, which is mandatory.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub certificate: String,
}

/// Why the status ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatusEnd {
    /// The suspicion was not confirmed.
    SuspicionNotConfirmed,
    /// The case was terminated against the person.
    CaseTerminated,
    /// The prosecutor refused the recognition.
    RecognitionRefused,
    /// The person died.
    Death,
}

/// The end of the status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusEnded {
    /// Why.
    pub ground: StatusEnd,
    /// Who decided, where another officer did.
    pub decided_by: Option<OfficerId>,
}

/// The body that conducts the process from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseTransferred {
    /// To which body.
    pub body: BodyId,
    /// In which region.
    pub region: RegionCode,
}
