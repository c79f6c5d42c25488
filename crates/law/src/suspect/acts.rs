//! What can have happened to a suspect in one case, from the restriction of liberty to the end of the status. Only ever added to.

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
    RecognitionRefused(Empty),
    /// Actual restriction of liberty, to the minute: `occurred_at` starts the clock (CPC 7(29), 131). May open the record; detention itself makes a suspect (CPC 64(1)(2)).
    #[serde(rename = "detained/1")]
    Detained(Box<Detained>),
    /// Delivered to the body (CPC 129).
    #[serde(rename = "delivered/1")]
    Delivered(Delivered),
    /// The detention protocol (CPC 131(2)).
    #[serde(rename = "protocolled/1")]
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
    /// Interrogation as a suspect; `occurred_at` is its beginning.
    #[serde(rename = "interrogated/1")]
    Interrogated(Interrogated),
    /// The body chooses one of measures 1–4 of its own (CPC 137, 140).
    #[serde(rename = "measure_chosen/1")]
    MeasureChosen(MeasureChosen),
    /// The investigator proposes one of measures 5–7 (CPC 145–147).
    #[serde(rename = "measure_proposed/1")]
    MeasureProposed(MeasureProposed),
    /// The prosecutor supports the petition.
    #[serde(rename = "measure_agreed/1")]
    MeasureAgreed(MeasureStep),
    /// The prosecutor refuses to support it, with reasons.
    #[serde(rename = "measure_not_agreed/1")]
    MeasureNotAgreed(MeasureStep),
    /// The prosecutor's materials reach the investigating judge (CPC 147(3)).
    #[serde(rename = "materials_submitted/1")]
    MaterialsSubmitted(MeasureStep),
    /// The investigating judge sanctions the measure (CPC 148).
    #[serde(rename = "measure_sanctioned/1")]
    MeasureSanctioned(MeasureSanctioned),
    /// The investigating judge refuses it, with reasons.
    #[serde(rename = "measure_refused/1")]
    MeasureRefused(MeasureStep),
    /// Bail is paid (CPC 145).
    #[serde(rename = "bail_paid/1")]
    BailPaid(BailPaid),
    /// The prosecutor consents to the change or cancellation of a sanctioned measure (CPC 153(3), 153(5)).
    #[serde(rename = "change_consented/1")]
    ChangeConsented(MeasureStep),
    /// A measure ends: changed, cancelled, lapsed, expired.
    #[serde(rename = "measure_ended/1")]
    MeasureEnded(MeasureEnded),
    /// The prosecutor agrees to an extension of custody or house arrest (CPC 151).
    #[serde(rename = "extension_agreed/1")]
    ExtensionAgreed(ExtensionAgreed),
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
    pub ground: String,
    /// Term in hours that the protocol names: 24, 48 or 72.
    pub term_hours: u8,
    /// Ground of the exceptional term: code of the pack's list `exceptional_detention` (CPC 131(4)).
    pub exceptional_ground: Option<String>,
    /// When the rights were explained.
    pub rights_explained_at: Moment,
    /// Who signed: `officer`, `suspect`, `suspect_refused`, `counsel`.
    pub signatures: Vec<String>,
    /// The placement record that holds the medical opinion, where there is one already.
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

/// A waiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CounselWaived {
    /// The counsel in whose presence it was made.
    pub in_presence_of: PersonId,
}

/// An interrogation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interrogated {
    /// Its end.
    pub ended_at: Moment,
    /// Counsel present.
    pub counsel: Option<PersonId>,
}

/// Measures of restraint of CPC 137(1), by their number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// 1) Written undertaking not to leave and to behave properly.
    Undertaking,
    /// 2) Personal surety.
    PersonalSurety,
    /// 3) Supervision of a serviceman by the command.
    CommandSupervision,
    /// 4) Placement of a minor under supervision.
    MinorSupervision,
    /// 5) Bail.
    Bail,
    /// 6) House arrest.
    HouseArrest,
    /// 7) Custody.
    Custody,
}

/// A measure the body chooses of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureChosen {
    /// Its tag.
    pub measure: Tag,
    /// Which: 1–4.
    pub kind: Measure,
    /// For personal surety: the sureties.
    pub sureties: Vec<PersonId>,
    /// Whether the prosecutor agreed to or instructed it (then 153(3) asks consent to change it).
    pub on_prosecutors_word: bool,
}

/// A measure proposed to the judge. Sealed `reasons` say why milder ones cannot serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureProposed {
    /// Its tag.
    pub measure: Tag,
    /// Which: 5–7.
    pub kind: Measure,
    /// Exceptional grounds where the maximum is not above 5 years: codes of the pack's list `exceptional_custody` (CPC 147(1)).
    pub exceptional_grounds: Vec<String>,
    /// Circumstances of CPC 136, 138 weighed: codes of the pack's list `measure_circumstance`; gravity alone is none.
    pub circumstances: Vec<String>,
    /// New circumstances, where an earlier petition for the same measure was refused (CPC 148(13)).
    pub new_circumstances: bool,
}

/// A step on a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureStep {
    /// Which.
    pub measure: Tag,
}

/// A sanction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureSanctioned {
    /// Which.
    pub measure: Tag,
    /// What the judge sanctioned; may be another than asked (CPC 148(7)).
    pub kind: Measure,
    /// Until when, for custody and house arrest.
    pub until: Option<Moment>,
    /// Bail in tenge: the amount of bail as a measure, or the bail set with custody (CPC 148(8)).
    pub bail_tenge: Option<i64>,
    /// The ground of 148(8)–(9) on which no bail is set with custody: code of the pack's list `bail_excluded`.
    pub no_bail_ground: Option<String>,
}

/// Bail is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BailPaid {
    /// For which measure.
    pub measure: Tag,
    /// Tenge.
    pub tenge: i64,
}

/// How a measure ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeasureEnd {
    /// Another takes its place.
    Changed,
    /// Cancelled.
    Cancelled,
    /// Lapsed: the qualification was not announced in time (CPC 139).
    Lapsed,
    /// The term ran out.
    Expired,
    /// Bail was paid for custody (CPC 145(8)).
    BailPaid,
}

/// Why a measure was changed or cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeCause {
    /// State of health, on a medical recommendation.
    Health,
    /// Personal circumstances: family, age, conduct.
    PersonalCircumstances,
    /// The need has gone.
    NeedGone,
    /// By force of law.
    ByLaw,
}

/// A measure ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureEnded {
    /// Which.
    pub measure: Tag,
    /// How.
    pub how: MeasureEnd,
    /// Why.
    pub cause: ChangeCause,
    /// The placement that holds the medical recommendation, where health is the cause.
    pub recommendation: Option<RecordId>,
}

/// The rank of the prosecutor who agrees to an extension (CPC 151).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProsecutorRank {
    /// District.
    District,
    /// Region.
    Region,
    /// Prosecutor General or deputy.
    General,
}

/// Agreement to an extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionAgreed {
    /// Of which measure.
    pub measure: Tag,
    /// Months in all.
    pub months: u8,
    /// Rank of the prosecutor.
    pub rank: ProsecutorRank,
}

/// An extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureExtended {
    /// Which.
    pub measure: Tag,
    /// Months in all.
    pub months: u8,
    /// Until when.
    pub until: Moment,
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
