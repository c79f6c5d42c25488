//! What can have happened to a thing or a person attacked, from the attack to the money paid. Only ever added to.
//!
//! Sums are whole numbers of tiyn, the hundredth of a tenge. Who owns, appraises or claims is said by id; names, addresses and
//! number plates are sealed texts.

use crate::custody::HarmGrade;
use crate::kernel::{BodyId, PersonId, RecordId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act concerning damage: one thing or one person attacked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// A building or structure is attacked: `occurred_at` is the attack. Opens the record.
    #[serde(rename = "object_attacked/1")]
    #[schemars(extend("x-sealed" = ["description"]))]
    ObjectAttacked(Box<ObjectAttacked>),
    /// A vehicle is destroyed or damaged. Opens the record.
    #[serde(rename = "vehicle_damaged/1")]
    #[schemars(extend("x-sealed" = ["description"]))]
    VehicleDamaged(Box<VehicleDamaged>),
    /// A person is injured in the attack. Opens the record.
    #[serde(rename = "person_injured/1")]
    #[schemars(extend("x-sealed" = ["description"]))]
    PersonInjured(Box<PersonInjured>),
    /// The scene is inspected (CPC 219, 220).
    #[serde(rename = "inspected/1")]
    Inspected(Inspected),
    /// The damage as its owner or the injured person states it: preliminary.
    #[serde(rename = "declared/1")]
    Declared(Declared),
    /// The damage as appraised; a later appraisal takes the place of an earlier one.
    #[serde(rename = "assessed/1")]
    Assessed(Assessed),
    /// The damage belongs to a criminal case.
    #[serde(rename = "case_linked/1")]
    CaseLinked(CaseLinked),
    /// A decision to recognise as a victim, legal entities too (CPC 71(3), 71(12)).
    #[serde(rename = "victim_recognised/1")]
    VictimRecognised(VictimRecognised),
    /// A decision that ends the part of a victim, with reasons (CPC 71(3)).
    #[serde(rename = "victim_ended/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    VictimEnded(CaseLinked),
    /// A civil claim is brought in the criminal case (CPC 166, 167).
    #[serde(rename = "claimed/1")]
    Claimed(Box<Claimed>),
    /// The claim is added to: its new sum whole (CPC 167(7)).
    #[serde(rename = "claim_supplemented/1")]
    ClaimSupplemented(ClaimSum),
    /// The claim is taken back (CPC 169).
    #[serde(rename = "claim_withdrawn/1")]
    ClaimWithdrawn(ClaimStep),
    /// The court grants the claim, whole or in part (CPC 170(1)(1)).
    #[serde(rename = "awarded/1")]
    Awarded(Awarded),
    /// The court grants nothing: it refuses, or leaves the claim unexamined (CPC 170(1)(2), 170(6)).
    #[serde(rename = "award_refused/1")]
    AwardRefused(AwardRefused),
    /// A payment on what was awarded.
    #[serde(rename = "recovered/1")]
    Recovered(Recovered),
    /// The same thing or person was reported twice: this record counts no longer, with reasons.
    #[serde(rename = "duplicate_of/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    DuplicateOf(DuplicateOf),
    /// The record goes to another body, which keeps it from here on, with reasons.
    #[serde(rename = "transferred/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Transferred(Transferred),
}

/// A transfer to another body. What was attacked stays where it stands: its city is corrected, if need be, in the act that opened the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// Where the record is kept from here on.
    pub region: RegionCode,
    /// The body that keeps it from here on.
    pub body: BodyId,
}

/// Whose a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// A government institution that none of the others names.
    Government,
    /// A mayor's office (akimat).
    MayorsOffice,
    /// The police.
    Police,
    /// The Ministry of Defence.
    Defence,
    /// The Ministry of Emergency Situations.
    Emergency,
    /// The ambulance service.
    Ambulance,
    /// Another state body.
    OtherState,
    /// A business.
    Business,
    /// A private person.
    Private,
}

impl Owner {
    /// Whether it is a state body.
    pub const fn is_state(self) -> bool {
        !matches!(self, Self::Business | Self::Private)
    }

    /// The word in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::MayorsOffice => "mayors_office",
            Self::Police => "police",
            Self::Defence => "defence",
            Self::Emergency => "emergency",
            Self::Ambulance => "ambulance",
            Self::OtherState => "other_state",
            Self::Business => "business",
            Self::Private => "private",
        }
    }
}

/// A party: who owns, declares, appraises, claims.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Party {
    /// A person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// A legal entity, by a commitment to its number.
    Entity {
        /// Which.
        entity: Tag,
    },
    /// A state body.
    Body {
        /// Which.
        body: BodyId,
    },
}

/// How a building is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Construction {
    /// A building.
    Building,
    /// A modular unit: a prefabricated post.
    ModularUnit,
    /// Another structure.
    Other,
}

impl Construction {
    /// The word in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Building => "building",
            Self::ModularUnit => "modular_unit",
            Self::Other => "other",
        }
    }
}

/// A building or structure attacked. Address and course stand sealed as `description`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectAttacked {
    /// Region.
    pub region: RegionCode,
    /// City: code of the pack's list `city`; none elsewhere.
    #[schemars(extend("x-list" = "city"))]
    pub city: Option<String>,
    /// The body whose registrar keeps the record.
    pub body: BodyId,
    /// The object: a commitment to its cadastral number, the same in every record of it.
    pub object: Tag,
    /// Whose it is.
    pub owner: Owner,
    /// The owner itself, where known.
    pub holder: Option<Party>,
    /// How it is built.
    pub construction: Construction,
    /// What it is used for: code of the pack's list `premises`.
    #[schemars(extend("x-list" = "premises"))]
    pub premises: String,
    /// Whether it was looted.
    pub looted: bool,
    /// Where the object was attacked before: the record of that attack.
    #[schemars(extend("x-rooms" = ["damage"]))]
    pub another_attack: Option<RecordId>,
}

/// What became of a vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Beyond repair.
    Destroyed,
    /// Damaged.
    Damaged,
}

impl Extent {
    /// The word in facets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Destroyed => "destroyed",
            Self::Damaged => "damaged",
        }
    }
}

/// A vehicle destroyed or damaged. Plate and course stand sealed as `description`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VehicleDamaged {
    /// Region.
    pub region: RegionCode,
    /// City: code of the pack's list `city`; none elsewhere.
    #[schemars(extend("x-list" = "city"))]
    pub city: Option<String>,
    /// The body whose registrar keeps the record.
    pub body: BodyId,
    /// The vehicle: a commitment to its plate, the same in every record of it.
    pub object: Tag,
    /// Whose it is.
    pub owner: Owner,
    /// The owner itself, where known.
    pub holder: Option<Party>,
    /// What became of it.
    pub extent: Extent,
    /// Where the vehicle was attacked before: the record of that attack.
    #[schemars(extend("x-rooms" = ["damage"]))]
    pub another_attack: Option<RecordId>,
}

/// In what standing a person was injured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A civilian.
    Civilian,
    /// An officer or serviceman on duty.
    OnDuty,
}

/// A person injured in the attack. The course and the injuries stand sealed as `description`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonInjured {
    /// Who.
    pub person: PersonId,
    /// Region.
    pub region: RegionCode,
    /// City: code of the pack's list `city`; none elsewhere.
    #[schemars(extend("x-list" = "city"))]
    pub city: Option<String>,
    /// The body whose registrar keeps the record.
    pub body: BodyId,
    /// Civilian, or on duty.
    pub standing: Standing,
    /// Grade of the harm to health, as the medical document has it.
    pub grade: HarmGrade,
    /// SHA-256 of the medical document.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
    /// Where the person was injured in an earlier attack: its record.
    #[schemars(extend("x-rooms" = ["damage"]))]
    pub another_attack: Option<RecordId>,
}

/// An inspection of the scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inspected {
    /// SHA-256 of the protocol of inspection.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A declaration of damage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    /// Who declares.
    pub by: Party,
    /// The sum in tiyn: whole tenge.
    #[schemars(extend("x-money" = "tiyn"))]
    pub tiyn: i64,
}

/// An appraisal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assessed {
    /// Who appraised.
    pub assessor: Party,
    /// The sum in tiyn.
    #[schemars(extend("x-money" = "tiyn"))]
    pub tiyn: i64,
    /// SHA-256 of the report of appraisal.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A criminal case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseLinked {
    /// Its record.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
}

/// A recognition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VictimRecognised {
    /// In which case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// Who.
    pub victim: Party,
}

/// A civil claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claimed {
    /// Its tag in this record.
    pub claim: Tag,
    /// In which case.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: RecordId,
    /// Who claims.
    pub claimant: Party,
    /// Against whom; none where no suspect is known, which is no bar (CPC 167(6)).
    pub defendant: Option<PersonId>,
    /// The sum in tiyn.
    #[schemars(extend("x-money" = "tiyn"))]
    pub tiyn: i64,
    /// The state fee taken, in tiyn: none is due (CPC 167(3)).
    #[schemars(extend("x-money" = "tiyn"))]
    pub fee_tiyn: i64,
}

/// A claim with a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimSum {
    /// Which.
    pub claim: Tag,
    /// The sum in tiyn.
    #[schemars(extend("x-money" = "tiyn"))]
    pub tiyn: i64,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimStep {
    /// Which.
    pub claim: Tag,
}

/// What the court granted, transcribed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Awarded {
    /// Which claim.
    pub claim: Tag,
    /// The court.
    pub court: BodyId,
    /// The sum in tiyn.
    #[schemars(extend("x-money" = "tiyn"))]
    pub tiyn: i64,
    /// SHA-256 of the sentence or ruling.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// Why nothing was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// The claim is refused (CPC 170(1)(2)).
    Refused,
    /// It is left unexamined (CPC 170(1)(6)): a civil court may hear it.
    LeftUnexamined,
    /// The right is acknowledged, and the sum left to a civil court (CPC 170(1)(3)).
    SumToCivilCourt,
    /// The claim is given up or settled, and its hearing ended (CPC 170(1)(4), 170(1)(5)).
    Ended,
}

/// That the court granted nothing, transcribed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AwardRefused {
    /// Which claim.
    pub claim: Tag,
    /// The court.
    pub court: BodyId,
    /// How.
    pub how: RefusalKind,
    /// SHA-256 of the sentence or ruling.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recovered {
    /// On which claim.
    pub claim: Tag,
    /// Its tag in this record.
    pub payment: Tag,
    /// The sum in tiyn.
    #[schemars(extend("x-money" = "tiyn"))]
    pub tiyn: i64,
}

/// The record that goes on counting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DuplicateOf {
    /// Its record.
    #[schemars(extend("x-rooms" = ["damage"]))]
    pub record: RecordId,
}
