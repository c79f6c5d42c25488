//! What can have happened after a person was found dead, from the scene to the closed record. Only ever added to.

use crate::kernel::{BodyId, Moment, PersonId, RecordId, RegionCode, Sex, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act of the record of one death.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// A dead person is found and the body recovered; it opens the record. The exact place and what was seen stand sealed as `scene`.
    #[serde(rename = "found/1")]
    #[schemars(extend("x-sealed" = ["scene"]))]
    Found(Box<Found>),
    /// It is established, or presumed, who the person was; a surer identification may follow.
    #[serde(rename = "identified/1")]
    Identified(Identified),
    /// The unit that used force becomes known.
    #[serde(rename = "force_attributed/1")]
    ForceAttributed(ForceAttributed),
    /// The prosecutor gives the investigation of the death to another body.
    #[serde(rename = "taken_over/1")]
    TakenOver(TakenOver),
    /// A forensic examination of the cause of death is appointed (CPC 271, 272).
    #[serde(rename = "examination_appointed/1")]
    ExaminationAppointed(ExaminationAppointed),
    /// The forensic expert's examination; the officer of the act is the expert. The narrative stands sealed as `findings`.
    #[serde(rename = "examined/1")]
    #[schemars(extend("x-sealed" = ["findings"]))]
    Examined(Box<Examined>),
    /// The manner of death is determined; the cause is the expert's, the legal qualification the case's.
    #[serde(rename = "manner_determined/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    MannerDetermined(MannerDetermined),
    /// The investigator asks for an exhumation (CPC 225, 226).
    #[serde(rename = "exhumation_petitioned/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ExhumationPetitioned(Empty),
    /// The investigating judge sanctions the exhumation (CPC 55(1)(11), 226(4)).
    #[serde(rename = "exhumation_sanctioned/1")]
    ExhumationSanctioned(Empty),
    /// The investigating judge refuses it, with reasons.
    #[serde(rename = "exhumation_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ExhumationRefused(Empty),
    /// The body is exhumed (CPC 227).
    #[serde(rename = "exhumed/1")]
    Exhumed(Exhumed),
    /// The death is linked to the criminal case in which it is investigated.
    #[serde(rename = "linked/1")]
    Linked(Linked),
    /// The linked case is requalified as homicide (CPC 207): held against the case's own record.
    #[serde(rename = "case_requalified/1")]
    CaseRequalified(CaseRequalified),
    /// A relative is informed of the death.
    #[serde(rename = "relatives_informed/1")]
    RelativesInformed(Relative),
    /// A relative is heard. What was said stands sealed as `statement`.
    #[serde(rename = "relatives_heard/1")]
    #[schemars(extend("x-sealed" = ["statement"]))]
    RelativesHeard(Relative),
    /// A relative is recognised as the victim, with the rights of one (CPC 71(3), 71(11)).
    #[serde(rename = "relative_recognised_victim/1")]
    RelativeRecognisedVictim(RecognisedVictim),
    /// The body is released, to relatives or for burial.
    #[serde(rename = "body_released/1")]
    BodyReleased(BodyReleased),
    /// The body, or a thing taken from it or the scene, passes from one keeper to another.
    #[serde(rename = "custody_chain/1")]
    CustodyChain(HandedOn),
    /// The prosecutor closes the record: nothing more is to be done in it.
    #[serde(rename = "closed/1")]
    Closed(Empty),
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// What kind of place the dead person was found in; the exact place is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scene {
    /// Street, square, road, yard.
    PublicPlace,
    /// A building other than a home: an office, a shop.
    Building,
    /// A home.
    Home,
    /// A vehicle.
    Vehicle,
    /// A facility in which persons are held.
    Facility,
    /// A hospital or clinic.
    Hospital,
}

/// What the person was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A civilian.
    Civilian,
    /// An officer of a law enforcement or special state body.
    Officer,
    /// A serviceman.
    Serviceman,
}

/// Whether the person was in the hands of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CustodyStatus {
    /// At liberty.
    NotInCustody,
    /// Detained, not yet in a facility.
    Detained,
    /// Held in a facility.
    InFacility,
    /// In a hospital, under guard or after detention.
    Hospital,
}

/// A dead person is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The dead person; a provisional id until identified.
    pub person: PersonId,
    /// Sex.
    pub sex: Sex,
    /// Full years, as known or estimated; none where neither.
    pub age: Option<u8>,
    /// Region.
    pub region: RegionCode,
    /// The body that investigates the death.
    pub body: BodyId,
    /// What kind of place.
    pub scene: Scene,
    /// When the body was recovered from the scene.
    pub recovered_at: Moment,
    /// Who recovered it, and keeps it until the chain of custody says otherwise.
    pub recovered_by: BodyId,
    /// Civilian or not.
    pub standing: Standing,
    /// In the hands of the state or not.
    pub custody: CustodyStatus,
    /// The unit that used force, where known.
    pub force_used_by: Option<BodyId>,
}

/// How surely it is known who the person was, the least sure first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Nobody knows.
    Unknown,
    /// Presumed, by no method that could prove it.
    Presumed,
    /// Recognised by somebody who knew the person (CPC 229, 230).
    Visual,
    /// By documents found with the person, compared.
    Documents,
    /// By fingerprints.
    Fingerprints,
    /// By DNA.
    Dna,
}

/// Identification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identified {
    /// Who; the provisional id merges into it. Where it turned out that nobody knows, a provisional id again.
    pub person: PersonId,
    /// How surely.
    pub certainty: Certainty,
    /// Who recognised the person, where recognised by sight.
    pub recognised_by: Option<PersonId>,
    /// SHA-256 of the protocol or the expert's conclusion, where a method was used.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: Option<String>,
}

/// The unit that used force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForceAttributed {
    /// Which.
    pub by: BodyId,
}

/// Another body investigates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenOver {
    /// Which.
    pub body: BodyId,
}

/// A forensic examination is appointed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExaminationAppointed {
    /// The institution that is to carry it out.
    pub institution: BodyId,
    /// SHA-256 of the decision that appoints it.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A forensic examination, carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Examined {
    /// The institution the expert belongs to.
    pub institution: BodyId,
    /// How many injuries.
    pub injuries: u16,
    /// How many projectiles were recovered from the body.
    pub projectiles: u16,
    /// Causes of death: codes of the pack's list `death_cause`.
    #[schemars(extend("x-list" = "death_cause"))]
    pub causes: Vec<String>,
    /// SHA-256 of the expert's conclusion.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// The manner of death.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Natural.
    Natural,
    /// Accident.
    Accident,
    /// Suicide.
    Suicide,
    /// Homicide: another person's act. Whether it was a crime, and which, is the qualification's matter.
    Homicide,
    /// It cannot be determined.
    Undetermined,
}

/// The manner is determined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MannerDetermined {
    /// Which.
    pub manner: Manner,
}

/// An exhumation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exhumed {
    /// The institution to which the body is brought, and which keeps it from now.
    pub institution: BodyId,
}

/// A link to the criminal case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Linked {
    /// The case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
}

/// The linked case is requalified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseRequalified {
    /// The case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// The new qualification's tag in it.
    pub qualification: Tag,
}

/// A relative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relative {
    /// Who.
    pub relative: PersonId,
}

/// A relative is recognised as the victim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecognisedVictim {
    /// Who.
    pub relative: PersonId,
    /// SHA-256 of the decision.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// To whom a body is released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Recipient {
    /// A relative.
    Relative {
        /// Who.
        person: PersonId,
    },
    /// A body that buries whom nobody claims.
    Burial {
        /// Which.
        body: BodyId,
    },
}

/// The body is released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BodyReleased {
    /// To whom.
    pub to: Recipient,
}

/// One link of the chain of custody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOn {
    /// What: `body` for the dead body, any other tag for one piece of evidence.
    pub item: Tag,
    /// Who hands it over.
    pub from: BodyId,
    /// Who receives it.
    pub to: BodyId,
}
