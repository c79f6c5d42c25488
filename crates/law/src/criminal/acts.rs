//! What can have happened in a criminal case, from the report to court. Only ever added to.

use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod measures;
mod steps;

pub use measures::*;
pub use steps::*;

/// An act of a criminal case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// A report of an offence is received; it opens the record (CPC 180–185).
    #[serde(rename = "received/1")]
    #[schemars(extend("x-may-seal" = ["summary"]))]
    Received(Received),
    /// Registered in the Unified Register: the pre-trial investigation begins (CPC 179).
    #[serde(rename = "registered/1")]
    Registered(Registered),
    /// Not registered: handed over or not registrable (CPC 179(4), 181).
    #[serde(rename = "not_registered/1")]
    #[schemars(extend("x-sealed" = { "reasons": { "/kind": ["not_registrable"] }, "notice": { "/kind": ["forwarded_private_prosecution"] } }))]
    NotRegistered(NotRegistered),
    /// The statistical category is changed after registration.
    #[serde(rename = "category_set/1")]
    CategorySet(CategorySet),
    /// The investigator decides on the qualification of the act (CPC 203, 207).
    #[serde(rename = "qualification_issued/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    QualificationIssued(QualificationIssued),
    /// The prosecutor agrees to a qualification; only now has it effect.
    #[serde(rename = "qualification_agreed/1")]
    QualificationAgreed(QualificationDecided),
    /// The prosecutor refuses a qualification, with reasons.
    #[serde(rename = "qualification_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    QualificationRefused(QualificationDecided),
    /// The case is given to an investigator.
    #[serde(rename = "assigned/1")]
    Assigned(Assigned),
    /// The prosecutor transfers the case to another body (CPC 186, 193(1)(12)).
    #[serde(rename = "transferred/1")]
    #[schemars(extend("x-may-seal" = ["exceptional_reasons"]))]
    Transferred(Transferred),
    /// An interagency investigative-operational group is formed (CPC 194).
    #[serde(rename = "group_formed/1")]
    GroupFormed(GroupFormed),
    /// Members or leader of the group change: the new composition whole.
    #[serde(rename = "group_changed/1")]
    GroupChanged(GroupFormed),
    /// The prosecutor gives a written instruction (CPC 193(1)(2)).
    #[serde(rename = "instruction_given/1")]
    #[schemars(extend("x-sealed" = ["instruction"]))]
    InstructionGiven(InstructionGiven),
    /// The body instructed reports.
    #[serde(rename = "instruction_reported/1")]
    #[schemars(extend("x-may-seal" = ["report"]))]
    #[schemars(extend("x-sealed" = { "reasons": { "/outcome": ["not_executed"] } }))]
    InstructionReported(InstructionReported),
    /// The term of investigation is interrupted (CPC 45(7)).
    #[serde(rename = "interrupted/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Interrupted(Interrupted),
    /// The prosecutor agrees to the interruption (CPC 45(8)).
    #[serde(rename = "interruption_agreed/1")]
    InterruptionAgreed(Empty),
    /// The prosecutor cancels the interruption.
    #[serde(rename = "interruption_cancelled/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    InterruptionCancelled(Empty),
    /// The investigation is resumed (CPC 45(9)).
    #[serde(rename = "resumed/1")]
    Resumed(Empty),
    /// The term of investigation is extended by a prosecutor (CPC 192).
    #[serde(rename = "term_extended/1")]
    TermExtended(TermExtended),
    /// The investigator decides to terminate (CPC 35, 36, 288).
    #[serde(rename = "termination_issued/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    TerminationIssued(TerminationIssued),
    /// The prosecutor approves the termination: the case ends.
    #[serde(rename = "terminated/1")]
    Terminated(Empty),
    /// The prosecutor refuses to approve the termination.
    #[serde(rename = "termination_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    TerminationRefused(Empty),
    /// The prosecutor sends the case to court (CPC 302, 305).
    #[serde(rename = "sent_to_court/1")]
    #[schemars(extend("x-may-seal" = ["not_announced"]))]
    SentToCourt(SentToCourt),
    /// The investigator asks for a search, seizure, samples or inspection.
    #[serde(rename = "measure_petitioned/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MeasurePetitioned(MeasurePetitioned),
    /// The investigating judge sanctions it.
    #[serde(rename = "measure_sanctioned/1")]
    MeasureSanctioned(MeasureDecided),
    /// The investigating judge refuses it, with reasons.
    #[serde(rename = "measure_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MeasureRefused(MeasureDecided),
    /// It is carried out; urgently without sanction only with a ground.
    #[serde(rename = "measure_executed/1")]
    MeasureExecuted(MeasureExecuted),
    /// Materials of an urgent measure are sent to the investigating judge (CPC 220(13), 254(3)).
    #[serde(rename = "urgent_materials_sent/1")]
    UrgentMaterialsSent(MeasureDecided),
    /// The investigating judge judges an urgent measure lawful or not.
    #[serde(rename = "urgent_validated/1")]
    #[schemars(extend("x-sealed" = { "reasons": { "/lawful": [false] } }))]
    UrgentValidated(UrgentValidated),
    /// The results of a measure are used as evidence.
    #[serde(rename = "results_used/1")]
    ResultsUsed(ResultsUsed),
    /// Witnesses or a recording attest how a measure was carried out (CPC 82, 197(6), 254(4)).
    #[serde(rename = "measure_attested/1")]
    MeasureAttested(MeasureAttested),
    /// The prosecutor finds that the report had been turned away elsewhere (CPC 185(2)).
    #[serde(rename = "acceptance_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    AcceptanceRefused(AcceptanceRefused),
    /// The prosecutor postpones the registration, in cases of extremism and terrorism (CPC 185(1)).
    #[serde(rename = "registration_deferred/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    RegistrationDeferred(RegistrationDeferred),
    /// A decision is sent to the prosecutor for agreement or approval (CPC 45(8), 203(1-1), 289(1)).
    #[serde(rename = "sent_to_prosecutor/1")]
    SentToProsecutor(SentToProsecutor),
    /// The prosecutor calls for the file to review an interruption (CPC 45(8-1)).
    #[serde(rename = "file_called_for/1")]
    FileCalledFor(Empty),
    /// The prosecutor determines which of several bodies investigates (CPC 187(8)).
    #[serde(rename = "jurisdiction_determined/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    JurisdictionDetermined(JurisdictionDetermined),
    /// A suspect or victim is told of the group and of the right to challenge its members (CPC 194(1)).
    #[serde(rename = "group_announced/1")]
    GroupAnnounced(GroupAnnounced),
    /// An officer who takes part is challenged (CPC 86).
    #[serde(rename = "challenged/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Challenged(Challenged),
    /// The challenge is decided (CPC 87(11), 88(3), 89(3)).
    #[serde(rename = "challenge_decided/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ChallengeDecided(ChallengeDecided),
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// Where the report came from (CPC 180).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A person's statement.
    Statement,
    /// Giving oneself up.
    GivingUp,
    /// An official's report.
    OfficialReport,
    /// Mass media.
    Media,
    /// The body's own discovery.
    OwnDiscovery,
    /// A message without a name; no ground by itself (CPC 181(6)).
    Anonymous,
}

/// A report is received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// Region where the act was committed.
    pub region: RegionCode,
    /// The body that received it.
    pub body: BodyId,
    /// From where.
    pub source: Source,
    /// Who reported, where a person did.
    pub applicant: Option<PersonId>,
    /// SHA-256 of the registration document handed to the applicant (CPC 185).
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub registration_document: Option<String>,
}

/// How the investigation was opened; it matters to the figures (CPC 193(1)(1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Opened {
    /// By the prosecutor.
    ByProsecutor {},
    /// By the body, on a prosecutor's written instruction.
    OnProsecutorsInstruction {
        /// The instruction, given in this record.
        instruction: Tag,
    },
    /// By the body of its own.
    ByTheBody {},
}

/// The statistical category: what the case is about in the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Theft (CC 188) and what is counted with it.
    Theft,
    /// Illegal possession of firearms and ammunition (CC 287).
    IllegalFirearms,
    /// Theft of weapons (CC 291).
    WeaponTheft,
    /// Intentional damage and destruction of property (CC 202).
    PropertyDamage,
    /// Hijacking of vehicles (CC 200).
    VehicleTaking,
    /// Looting and robbery (CC 191, 192).
    Robbery,
    /// Violence against and attempts on the life of officers (CC 380, 380-1).
    ViolenceAgainstOfficers,
    /// Mass riots (CC 272).
    MassRiots,
    /// Terrorism (CC 255).
    Terrorism,
    /// Deaths and homicide (CC 99).
    Death,
    /// Abuse of office and unlawful methods (CC 146, 361, 362): cases that come of complaints.
    OfficialMisconduct,
    /// Anything else.
    Other,
}

/// Form of the investigation (CPC 189, 190).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Inquiry: one month.
    Inquiry,
    /// Preliminary investigation: two months.
    PreliminaryInvestigation,
}

/// Article and part of the Criminal Code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// Article: `188`.
    #[schemars(extend("x-article" = "CC"))]
    pub article: String,
    /// Part: `2`; empty where the article has none.
    #[schemars(extend("minLength" = 0, "x-part" = "CC"))]
    pub part: String,
    /// ICCS 1.0 code: `0502`; empty where none was established.
    #[schemars(extend("minLength" = 0))]
    pub iccs: String,
}

/// Registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// ERDR number: an opaque string.
    pub erdr: String,
    /// How opened.
    pub opened: Opened,
    /// What it is about.
    pub category: Category,
    /// The offence as first seen.
    pub offence: Offence,
    /// Form.
    pub form: Form,
    /// The body that investigates.
    pub body: BodyId,
}

/// Why a report was not registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum NotRegistered {
    /// Only signs of an administrative offence.
    ForwardedAdministrative {
        /// To whom.
        body: BodyId,
    },
    /// A matter of private prosecution, for the court.
    ForwardedPrivateProsecution {
        /// To which.
        court: BodyId,
    },
    /// Not registrable.
    NotRegistrable {
        /// Code of the pack's list `not_registrable` (CPC 179(1), 181).
        #[schemars(extend("x-list" = "not_registrable"))]
        code: String,
    },
}

/// A new category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CategorySet {
    /// The category.
    pub category: Category,
}

/// A qualification, as the investigator decided it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QualificationIssued {
    /// Its tag in this case. A requalification is a new one.
    pub qualification: Tag,
    /// Article and part for every act.
    pub offences: Vec<Offence>,
    /// The suspect it concerns; none where no suspect is known (CPC 207(1-1)).
    pub person: Option<PersonId>,
    /// The qualification it replaces, where it is a requalification (CPC 207).
    pub replaces: Option<Tag>,
}

/// A decision on a qualification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QualificationDecided {
    /// Which.
    pub qualification: Tag,
}

/// The case is given to an investigator of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assigned {
    /// Who.
    pub investigator: OfficerId,
}

/// A transfer through the prosecutor. One regardless of jurisdiction (CPC 193(1)(12)) brings the text `exceptional_reasons`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// To which body.
    pub body: BodyId,
    /// In which region.
    pub region: RegionCode,
}

/// One member of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Who.
    pub officer: OfficerId,
    /// Of which body.
    pub body: BodyId,
}

/// A group's composition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupFormed {
    /// The leader; leads and does not supervise (CPC 58(3)).
    pub leader: Member,
    /// All members, named (CPC 194).
    pub members: Vec<Member>,
}

/// A written instruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstructionGiven {
    /// Its tag.
    pub instruction: Tag,
    /// To whom.
    pub to: BodyId,
    /// By when.
    pub due: Moment,
}

/// What became of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InstructionOutcome {
    /// Carried out.
    Executed,
    /// Not carried out, with reasons.
    NotExecuted,
}

/// A report on an instruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstructionReported {
    /// Which.
    pub instruction: Tag,
    /// What became of it.
    pub outcome: InstructionOutcome,
}

/// An interruption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interrupted {
    /// Code of the pack's list `interruption` (CPC 45(7)).
    #[schemars(extend("x-list" = "interruption"))]
    pub ground: String,
}

/// An extension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermExtended {
    /// Months in all, counted from the registration.
    pub months: u8,
}

/// A termination, as the investigator decided it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TerminationIssued {
    /// Code of the pack's list `termination` (CPC 35(1)).
    #[schemars(extend("x-list" = "termination"))]
    pub ground: String,
}

/// Sent to court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SentToCourt {
    /// To which.
    pub court: BodyId,
}
