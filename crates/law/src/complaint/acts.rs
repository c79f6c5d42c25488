//! What can have happened to one complaint of unlawful methods or of a violation of rights. Only ever added to.

use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RecordId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of a complaint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The complaint is received; it opens the record. What is complained of stands sealed as `complaint`.
    #[serde(rename = "received/1")]
    #[schemars(extend("x-sealed" = ["complaint"]))]
    Received(Box<Received>),
    /// The complainant gets the registration document (CPC 105(1-1)).
    #[serde(rename = "registration_issued/1")]
    RegistrationIssued(RegistrationIssued),
    /// Whoever received it and is not to decide on it passes it on (CPC 101(2), 105(1)).
    #[serde(rename = "forwarded/1")]
    Forwarded(Forwarded),
    /// It is looked at for the first time: within the remit or not.
    #[serde(rename = "screened/1")]
    #[schemars(extend("x-sealed" = { "reasons": { "/remit": ["elsewhere"] } }))]
    Screened(Screened),
    /// Somebody is charged with checking it (CPC 104).
    #[serde(rename = "assigned/1")]
    Assigned(Assigned),
    /// The ministry's own security unit begins a check as well.
    #[serde(rename = "security_check_opened/1")]
    SecurityCheckOpened(SecurityCheck),
    /// It reports what it found.
    #[serde(rename = "security_check_reported/1")]
    #[schemars(extend("x-sealed" = ["findings"]))]
    SecurityCheckReported(SecurityCheckReported),
    /// A step of the check (CPC 104(2)).
    #[serde(rename = "step_taken/1")]
    #[schemars(extend("x-sealed" = ["findings"]))]
    StepTaken(StepTaken),
    /// The term is extended (CPC 105(2)).
    #[serde(rename = "extended/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Extended(Extended),
    /// The complainant is told of an extension or of the decision.
    #[serde(rename = "notice_sent/1")]
    NoticeSent(NoticeSent),
    /// The decision; its reasons stand sealed.
    #[serde(rename = "decided/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Decided(Decided),
    /// A pre-trial investigation is opened on it.
    #[serde(rename = "pretrial_opened/1")]
    PretrialOpened(PretrialOpened),
    /// The prosecutor says which body investigates.
    #[serde(rename = "investigation_assigned/1")]
    InvestigationAssigned(InvestigationAssigned),
    /// The case that came of it is terminated.
    #[serde(rename = "case_terminated/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    CaseTerminated(Empty),
    /// The case that came of it goes to court.
    #[serde(rename = "case_to_court/1")]
    CaseToCourt(Empty),
    /// The complainant withdraws it (CPC 100(5)).
    #[serde(rename = "withdrawn/1")]
    Withdrawn(Empty),
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// How the complaint came (CPC 100(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Spoken, in person.
    InPerson,
    /// By post.
    Post,
    /// By telephone.
    Telephone,
    /// Through a public page.
    Online,
    /// From a place of detention.
    FromFacility,
    /// Through counsel.
    Counsel,
    /// Found by a prosecutor on a visit.
    ProsecutorsVisit,
}

/// What it complains of: the term follows from it (CPC 105(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// Torture, beating, threats.
    UnlawfulMethods,
    /// A detention.
    Detention,
    /// A recognition as suspect.
    SuspectStatus,
    /// A qualification of the act.
    Qualification,
    /// A search or seizure without sanction.
    UnsanctionedSearch,
    /// No access to counsel.
    AccessToCounsel,
    /// Another right.
    OtherRights,
}

/// A complaint is received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// Region.
    pub region: RegionCode,
    /// The body that received it.
    pub body: BodyId,
    /// How it came.
    pub channel: Channel,
    /// Who complains; absent where the complaint bears no name.
    pub complainant: Option<PersonId>,
    /// The record of the suspect or of the placement that it concerns, where it is known.
    #[schemars(extend("x-rooms" = ["suspect", "custody"]))]
    pub concerns: Option<RecordId>,
    /// Officers complained of, where they are known.
    pub officers: Vec<OfficerId>,
    /// Units and bodies complained of.
    pub bodies: Vec<BodyId>,
    /// What it complains of.
    pub matter: Matter,
}

/// The registration document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationIssued {
    /// Number of the complaint: an opaque identifier.
    pub number: Tag,
    /// When it was received.
    pub received_at: Moment,
    /// By when it is decided and the complainant told.
    pub decision_due: Moment,
}

/// It is passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forwarded {
    /// To whom.
    pub to: BodyId,
}

/// What the first look found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Remit {
    /// Within the remit: it will be checked.
    Within,
    /// A matter for others, to whom it goes.
    Elsewhere,
}

/// The first look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Screened {
    /// What it found.
    pub remit: Remit,
}

/// Who checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assigned {
    /// The officer.
    pub officer: OfficerId,
    /// The officer's body.
    pub body: BodyId,
}

/// A check by the ministry's own security unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecurityCheck {
    /// The unit.
    pub body: BodyId,
}

/// What such a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckResult {
    /// Confirmed.
    Confirmed,
    /// Not confirmed.
    NotConfirmed,
}

/// The report of such a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecurityCheckReported {
    /// What it found.
    pub result: CheckResult,
}

/// What was done to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Written explanations of those complained of.
    Explanations,
    /// The complainant was heard.
    ComplainantHeard,
    /// Medical documents.
    MedicalDocuments,
    /// Camera footage.
    Footage,
    /// The place was visited.
    Visit,
}

/// A step of the check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepTaken {
    /// Which.
    pub step: Step,
}

/// An extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Extended {
    /// Until when.
    pub until: Moment,
}

/// Of what the complainant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeOf {
    /// Of an extension.
    Extension,
    /// Of the decision.
    Decision,
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeSent {
    /// Of what.
    pub of: NoticeOf,
    /// SHA-256 of the notice.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// What was decided (CPC 105(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Not substantiated.
    Unsubstantiated,
    /// Substantiated, in whole or in part.
    Substantiated,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// What.
    pub outcome: Outcome,
}

/// By whom a pre-trial investigation was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OpenedHow {
    /// By the prosecutor.
    ByProsecutor,
    /// By a body, on a prosecutor's written instruction.
    OnInstruction,
}

/// An investigation is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PretrialOpened {
    /// The criminal case, registered already.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// By whom.
    pub how: OpenedHow,
}

/// Who investigates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvestigationAssigned {
    /// The body.
    pub body: BodyId,
}
