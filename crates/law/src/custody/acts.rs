//! What can have happened in one placement of one person in one facility. Only ever added to.

use crate::criminal::Offence;
use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RecordId, RegionCode, Sex};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of a placement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// The person arrives at the gate; it opens the placement.
    #[serde(rename = "arrived/1")]
    Arrived(Box<Arrived>),
    /// A person who was unknown is identified.
    #[serde(rename = "identified/1")]
    Identified(Identified),
    /// The medical examination (CPC 223). Narrative findings stand sealed as `findings`.
    #[serde(rename = "examined/1")]
    #[schemars(extend("x-sealed" = ["findings"]))]
    Examined(Box<Examined>),
    /// The origin of injuries as it is stated at the gate.
    #[serde(rename = "origin_stated/1")]
    OriginStated(OriginStated),
    /// The prosecutor is told of injuries.
    #[serde(rename = "prosecutor_notified/1")]
    ProsecutorNotified(Empty),
    /// The person is admitted (CPC 134, 149).
    #[serde(rename = "admitted/1")]
    Admitted(Admitted),
    /// The person is taken to hospital instead or in between; the clock runs on.
    #[serde(rename = "hospitalised/1")]
    Hospitalised(Hospitalised),
    /// Back from hospital, at the gate or in the facility.
    #[serde(rename = "returned/1")]
    Returned(Empty),
    /// A visit: counsel, doctor, prosecutor, family, consul.
    #[serde(rename = "visited/1")]
    Visited(Visited),
    /// A medical recommendation.
    #[serde(rename = "recommended/1")]
    #[schemars(extend("x-may-seal" = ["findings"]))]
    Recommended(Recommended),
    /// An injury that appears during the stay.
    #[serde(rename = "injury_recorded/1")]
    InjuryRecorded(InjuryRecorded),
    /// Something is added to an earlier act, which stands unchanged. The text stands sealed as `addendum`.
    #[serde(rename = "addendum/1")]
    #[schemars(extend("x-sealed" = ["addendum"]))]
    Addendum(Addendum),
    /// The prosecutor accepts an explanation of how injuries arose.
    #[serde(rename = "origin_explained/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    OriginExplained(OriginExplained),
    /// A complaint about the person, registered after the injuries were found, answers them in another way (CPC 101, 105).
    #[serde(rename = "complaint_linked/1")]
    ComplaintLinked(ComplaintLinked),
    /// What entitles the facility to keep the person longer reaches it (CPC 133(2), 152(4)).
    #[serde(rename = "order_received/1")]
    OrderReceived(OrderReceived),
    /// The facility warns that the term is about to run out (CPC 152(4)).
    #[serde(rename = "expiry_warned/1")]
    ExpiryWarned(ExpiryWarned),
    /// The person is transferred to another facility: this placement ends, another begins, the clock runs on.
    #[serde(rename = "transferred/1")]
    Transferred(Transferred),
    /// The person is released.
    #[serde(rename = "released/1")]
    #[schemars(extend("x-sealed" = { "reasons": { "/ground": ["other"] } }))]
    Released(Released),
    /// A copy of the decree of release is sent (CPC 139(2), 152(4)).
    #[serde(rename = "release_copied/1")]
    ReleaseCopied(ReleaseCopied),
    /// Whoever must know of a release is told (CPC 133(2), 145(8)).
    #[serde(rename = "release_notified/1")]
    ReleaseNotified(ReleaseNotified),
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// On what basis a person is placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PlacementBasis {
    /// Detention under CPC 128–131.
    Detention {
        /// The suspect's record.
        #[schemars(extend("x-rooms" = ["suspect"]))]
        suspect: RecordId,
        /// The offence suspected, as in the suspect's record.
        suspicion: Offence,
    },
    /// Custody sanctioned by the investigating judge.
    Custody {
        /// The suspect's record.
        #[schemars(extend("x-rooms" = ["suspect"]))]
        suspect: RecordId,
        /// The offence suspected, as in the suspect's record.
        suspicion: Offence,
    },
    /// Administrative arrest.
    AdministrativeArrest {
        /// The administrative case.
        #[schemars(extend("x-rooms" = ["administrative"]))]
        case: RecordId,
    },
}

/// Arrival at the gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Arrived {
    /// The person; a provisional id where not yet identified.
    pub person: PersonId,
    /// Whether it is known who the person is.
    pub identified: bool,
    /// Sex.
    pub sex: Sex,
    /// Full years, as known or estimated.
    pub age: u8,
    /// Region.
    pub region: RegionCode,
    /// The facility; its kind (`ivs`, `sizo`, `reception`) is the kind of body.
    pub facility: BodyId,
    /// The body that brings the person.
    pub brought_by: BodyId,
    /// Basis of the placement.
    pub basis: PlacementBasis,
    /// Actual restriction of liberty: to the minute, the same as in the suspect's record.
    pub restricted_since: Moment,
    /// The clinic from which the person was brought, where by way of a hospital.
    pub via_hospital: Option<BodyId>,
    /// The placement this one continues, after a transfer.
    #[schemars(extend("x-rooms" = ["custody"]))]
    pub continues: Option<RecordId>,
}

/// Identification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identified {
    /// The person; the provisional id merges into it.
    pub person: PersonId,
}

/// How well the stated origin fits the injury: the Istanbul Protocol's scale (2004, §187).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Consistency {
    /// Could not have been caused so.
    NotConsistent,
    /// Could have been, among many other causes.
    Consistent,
    /// Could have been, and few other causes are possible.
    HighlyConsistent,
    /// Usually found with this cause.
    TypicalOf,
    /// Could not have been caused otherwise.
    DiagnosticOf,
}

/// How grave (forensic grading of harm to health).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HarmGrade {
    /// No harm to health.
    NoHarm,
    /// Light.
    Light,
    /// Medium.
    Medium,
    /// Grave.
    Grave,
}

/// One injury. Where on the body stands in the body map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Injury {
    /// Kind: `bruise`, `abrasion`, `fracture`, `wound`, `gunshot`, `burn`, `other`.
    #[schemars(extend("x-list" = "injury_kind"))]
    pub kind: String,
    /// Grade.
    pub grade: HarmGrade,
    /// How well the stated origin fits, where one was stated.
    pub consistency: Option<Consistency>,
}

/// What the examiner found; "none" is said, never left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Injuries {
    /// None.
    None {},
    /// These.
    Found {
        /// Each of them.
        injuries: Vec<Injury>,
        /// SHA-256 of the body map.
        #[schemars(extend("x-digest" = "SHA-256"))]
        body_map: String,
    },
    /// The examination does not say.
    NotStated {},
}

/// Somebody present at the examination, other than the examiner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Present {
    /// Who.
    pub officer: OfficerId,
    /// Sex.
    pub sex: Sex,
    /// As what: `investigator`, `guard`, `interpreter`, `specialist`.
    pub capacity: String,
}

/// A medical examination; the examiner is the officer of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Examined {
    /// Name of the institution the examiner belongs to.
    pub institution: BodyId,
    /// Whether the person was unclothed.
    pub unclothed: bool,
    /// Who else was there.
    pub present: Vec<Present>,
    /// What was found.
    pub injuries: Injuries,
    /// The conclusion.
    pub conclusion: Conclusion,
}

/// The examiner's conclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Conclusion {
    /// Fit to be held.
    Fit,
    /// To hospital.
    Hospital,
}

/// Who states the origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatedBy {
    /// The detainee.
    Detainee,
    /// The escort.
    Escort,
}

/// The origin as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Nothing to explain: no injuries.
    NoInjuries,
    /// Before the detention.
    BeforeDetention,
    /// During the detention itself.
    AtDetention,
    /// By officers, after the detention.
    ByOfficers,
    /// By other detainees.
    ByOthersHeld,
    /// By the person.
    SelfInflicted,
    /// Declines to say.
    Declined,
}

/// A statement of origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OriginStated {
    /// By whom.
    pub by: StatedBy,
    /// What.
    pub origin: Origin,
}

/// With whom an admitted person is quartered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Quarters {
    /// With adults.
    Adults,
    /// With minors alone.
    Minors,
    /// With nobody.
    Alone,
}

/// Admission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Admitted {
    /// With whom the person is quartered; absent where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quarters: Option<Quarters>,
}

/// To hospital.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hospitalised {
    /// Which.
    pub clinic: BodyId,
}

/// Who visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Visitor {
    /// Defence counsel.
    Counsel,
    /// A doctor.
    Doctor,
    /// A prosecutor.
    Prosecutor,
    /// A relative.
    Family,
    /// A consul.
    Consul,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visited {
    /// As what.
    pub visitor: Visitor,
    /// Who, by id.
    pub who: PersonId,
    /// The end of the visit.
    pub ended_at: Moment,
}

/// What is recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Recommendation {
    /// A measure without isolation.
    ChangeOfMeasure,
    /// Treatment in hospital.
    Hospital,
    /// Treatment in the facility.
    Treatment,
}

/// A medical recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recommended {
    /// What.
    pub recommendation: Recommendation,
}

/// An injury during the stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InjuryRecorded {
    /// What was found.
    pub injuries: Injuries,
    /// Its origin as stated by the person.
    pub origin: Origin,
}

/// An addendum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addendum {
    /// The version of the act it adds to.
    pub to: u64,
}

/// The accepted explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OriginExplained {
    /// How the injuries arose.
    pub origin: Origin,
}

/// A complaint that answers injuries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComplaintLinked {
    /// The complaint's record.
    #[schemars(extend("x-rooms" = ["complaint"]))]
    pub complaint: RecordId,
}

/// What reaches the facility: the court's ruling on custody or on its extension, or the protocol of a detention with an exceptional term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderReceived {
    /// Until when it lets the facility keep the person.
    pub until: Moment,
}

/// A warning of expiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpiryWarned {
    /// When the term runs out.
    pub expires_at: Moment,
}

/// A transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// To which facility.
    pub to: BodyId,
    /// The placement there.
    #[schemars(extend("x-rooms" = ["custody"]))]
    pub placement: RecordId,
}

/// Why a person was released from a facility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseGround {
    /// Detention ended (CPC 133).
    DetentionEnded,
    /// The limit or term ran out without an order.
    LimitExpired,
    /// The measure was changed to one without isolation.
    MeasureChanged,
    /// Bail was paid.
    BailPaid,
    /// The measure lapsed (CPC 139).
    MeasureLapsed,
    /// Administrative arrest ended.
    ArrestEnded,
    /// Taken over by a hospital under guard elsewhere, or died; the narrative stands sealed.
    Other,
}

/// A release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Released {
    /// Why.
    pub ground: ReleaseGround,
    /// SHA-256 of the release certificate.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub certificate: String,
}

/// To whom a copy of a release goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CopyTo {
    /// The body or person in charge of the case.
    Investigator,
    /// The prosecutor.
    Prosecutor,
}

/// A copy of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseCopied {
    /// To whom.
    pub to: CopyTo,
}

/// Who is told of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeTo {
    /// The body or person in charge of the case.
    Investigator,
    /// The prosecutor.
    Prosecutor,
    /// The investigating judge who set bail.
    InvestigatingJudge,
}

/// A notice of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseNotified {
    /// To whom.
    pub to: NoticeTo,
}
