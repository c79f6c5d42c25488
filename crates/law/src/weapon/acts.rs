//! What can have happened to weapons lost, recovered and surrendered. Only ever added to.

use super::pieces::{Circumstance, Discovery, HandedOver, HandedOverLot, LastOwner, LotKind, Seizure, Weapon, WeaponType};
use crate::kernel::{BodyId, Moment, OfficerId, PersonId, RecordId, RegionCode, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act on a loss event, a stolen weapon, a recovered weapon, a declaration of surrender or a lot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "payload", deny_unknown_fields)]
pub enum Act {
    /// A loss is reported: a looted shop, or a body that lost service weapons. It opens a loss event.
    #[serde(rename = "loss_reported/1")]
    LossReported(Box<LossReported>),
    /// An inventory counts what was lost.
    #[serde(rename = "loss_counted/1")]
    LossCounted(LossCounted),
    /// One weapon is entered as lost in a loss event. It opens the record of a stolen weapon.
    #[serde(rename = "stolen/1")]
    Stolen(Box<Stolen>),
    /// The stolen weapon has been recovered: another record is it.
    #[serde(rename = "recovered/1")]
    Recovered(Recovered),
    /// The weapon recovered turned out to be another: this one is missing again.
    #[serde(rename = "missing_again/1")]
    MissingAgain(Empty),
    /// A weapon is seized on arrest or in an investigative action. It opens the record of a recovered weapon.
    #[serde(rename = "seized/1")]
    Seized(Box<Seized>),
    /// A weapon is found without a seizure. It opens the record of a recovered weapon.
    #[serde(rename = "found/1")]
    Found(Box<Found>),
    /// Somebody hands weapons over of their own accord. It opens a declaration of surrender.
    #[serde(rename = "surrendered/1")]
    Surrendered(Box<Surrendered>),
    /// The receipt for what was handed over; it is printed from this act and from the declaration.
    #[serde(rename = "receipt_issued/1")]
    ReceiptIssued(ReceiptIssued),
    /// The ballistic examination of one weapon (CPC 270–273).
    #[serde(rename = "examined/1")]
    Examined(Examined),
    /// The trace of one weapon against the loss register.
    #[serde(rename = "traced/1")]
    Traced(Traced),
    /// A recovered weapon is a stolen one.
    #[serde(rename = "matched/1")]
    Matched(Matched),
    /// The match was wrong, with reasons.
    #[serde(rename = "unmatched/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Unmatched(Matched),
    /// Whether the surrender was voluntary, with reasons (CC 287 note).
    #[serde(rename = "voluntariness_assessed/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    VoluntarinessAssessed(VoluntarinessAssessed),
    /// Whether the person committed another offence, with findings (CC 287 note, CAO 482 note).
    #[serde(rename = "other_offence_checked/1")]
    #[schemars(extend("x-sealed" = ["findings"]))]
    OtherOffenceChecked(OtherOffenceChecked),
    /// Exemption from liability is proposed to the prosecutor.
    #[serde(rename = "exemption_proposed/1")]
    ExemptionProposed(ExemptionProposed),
    /// The prosecutor agrees to it: the person is exempt.
    #[serde(rename = "exemption_agreed/1")]
    ExemptionAgreed(Empty),
    /// The prosecutor refuses it, with reasons.
    #[serde(rename = "exemption_refused/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    ExemptionRefused(Empty),
    /// The person is not exempt, with reasons.
    #[serde(rename = "not_exempt/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    NotExempt(NotExempt),
    /// Grenades or cartridges are seized. It opens the record of a lot.
    #[serde(rename = "lot_seized/1")]
    LotSeized(Box<LotSeized>),
    /// A lot is counted again.
    #[serde(rename = "lot_recounted/1")]
    LotRecounted(LotRecounted),
    /// A weapon goes back to its lawful owner (CPC 118(3)).
    #[serde(rename = "returned_to_owner/1")]
    ReturnedToOwner(ReturnedToOwner),
    /// A weapon or a lot is destroyed (CPC 118(3), 221(3)).
    #[serde(rename = "destroyed/1")]
    Destroyed(Destroyed),
    /// The record goes by jurisdiction to another body, with what is kept under it and with reasons (CPC 186(1), 186(4)).
    #[serde(rename = "transferred/1")]
    #[schemars(extend("x-sealed" = ["reasons"]))]
    Transferred(Transferred),
}

/// An act that says nothing but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// Who lost weapons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Loser {
    /// A shop that trades in civilian weapons.
    Shop {
        /// Number of its licence.
        licence: String,
    },
    /// A body whose officers are issued with service weapons.
    Service {
        /// Which.
        owner: BodyId,
    },
}

/// A loss is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LossReported {
    /// Who lost them.
    pub loser: Loser,
    /// Region.
    pub region: RegionCode,
    /// City.
    pub city: String,
    /// The police body that keeps the record.
    pub body: BodyId,
    /// When they were lost: nothing of it can be recovered earlier.
    pub lost_at: Moment,
    /// How many weapons, as declared.
    pub quantity: u32,
    /// The criminal case, once there is one.
    #[schemars(extend("x-rooms" = ["criminal"]))]
    pub case: Option<RecordId>,
}

/// An inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LossCounted {
    /// How many weapons, as counted.
    pub quantity: u32,
    /// SHA-256 of the inventory.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// One stolen weapon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stolen {
    /// The loss event.
    #[schemars(extend("x-rooms" = ["weapon"]))]
    pub loss: RecordId,
    /// Region of the loss.
    pub region: RegionCode,
    /// The police body that keeps the record.
    pub body: BodyId,
    /// The weapon.
    pub weapon: Weapon,
}

/// Which record recovered it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recovered {
    /// The recovered weapon's record, or the declaration.
    #[schemars(extend("x-rooms" = ["weapon"]))]
    pub by: RecordId,
    /// The weapon's tag, where it is a declaration.
    pub item: Option<Tag>,
}

/// A weapon seized.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seized {
    /// Region.
    pub region: RegionCode,
    /// The body that seized it and keeps it.
    pub body: BodyId,
    /// City or district.
    pub city: String,
    /// In what action.
    pub how: Seizure,
    /// The weapon.
    pub weapon: Weapon,
}

/// A weapon found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Region.
    pub region: RegionCode,
    /// The body that found it and keeps it.
    pub body: BodyId,
    /// City or district.
    pub city: String,
    /// How.
    pub how: Discovery,
    /// The weapon.
    pub weapon: Weapon,
}

/// A declaration of surrender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Surrendered {
    /// Who handed over.
    pub person: PersonId,
    /// Region.
    pub region: RegionCode,
    /// The body that received.
    pub body: BodyId,
    /// City or district.
    pub city: String,
    /// Under what circumstances.
    pub circumstance: Circumstance,
    /// Weapons.
    pub items: Vec<HandedOver>,
    /// Grenades and cartridges.
    pub lots: Vec<HandedOverLot>,
}

/// A receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiptIssued {
    /// Its number.
    pub number: String,
    /// Tags of the weapons it lists.
    pub items: Vec<Tag>,
    /// Tags of the lots it lists.
    pub lots: Vec<Tag>,
    /// Who signs as having received; may be another than whoever enters the receipt.
    pub received_by: OfficerId,
}

/// In what condition a weapon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Fit to fire.
    Serviceable,
    /// Not fit to fire.
    Unserviceable,
    /// No weapon in the sense of the law.
    NotAWeapon,
}

/// A ballistic examination; the expert is the officer of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Examined {
    /// The weapon's tag, in a declaration; none elsewhere.
    pub item: Option<Tag>,
    /// Type, as established.
    pub weapon_type: WeaponType,
    /// Condition.
    pub condition: Condition,
    /// The serial number, where the examination made it legible.
    pub restored_serial: Option<String>,
    /// SHA-256 of the expert's conclusion.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// What a trace found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum TraceResult {
    /// It seems to be this stolen weapon.
    Item {
        /// The stolen weapon's record.
        #[schemars(extend("x-rooms" = ["weapon"]))]
        stolen: RecordId,
    },
    /// It was lost in this event, whose weapons are not listed one by one.
    Loss {
        /// The loss event.
        #[schemars(extend("x-rooms" = ["weapon"]))]
        loss: RecordId,
    },
    /// It was never lost: a register of owners names who may have it.
    NotLost {
        /// Who.
        owner: LastOwner,
    },
    /// No register knows it.
    Nothing {},
}

/// A trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Traced {
    /// The weapon's tag, in a declaration; none elsewhere.
    pub item: Option<Tag>,
    /// What it found.
    pub result: TraceResult,
}

/// A match with a stolen weapon, or its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Matched {
    /// The weapon's tag, in a declaration; none elsewhere.
    pub item: Option<Tag>,
    /// The stolen weapon's record.
    #[schemars(extend("x-rooms" = ["weapon"]))]
    pub stolen: RecordId,
}

/// Whether a surrender was voluntary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Voluntariness {
    /// Voluntary.
    Voluntary,
    /// Not voluntary.
    NotVoluntary,
}

/// An assessment of voluntariness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoluntarinessAssessed {
    /// The assessment.
    pub result: Voluntariness,
}

/// Another offence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum OtherOffence {
    /// None found.
    None {},
    /// One stands in this case.
    Found {
        /// The case: criminal or administrative.
        #[schemars(extend("x-rooms" = ["criminal", "administrative"]))]
        case: RecordId,
    },
}

/// A check for another offence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherOffenceChecked {
    /// What it found.
    pub result: OtherOffence,
}

/// From what liability a person is exempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Liability {
    /// Criminal (CC 287 note).
    Criminal {
        /// The case to be terminated (CPC 35(1)(12)), where one is registered.
        #[schemars(extend("x-rooms" = ["criminal"]))]
        case: Option<RecordId>,
    },
    /// Administrative (CAO 482 note).
    Administrative {},
}

/// A proposal of exemption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExemptionProposed {
    /// From what.
    pub liability: Liability,
}

/// Why a person is not exempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NotExemptGround {
    /// The surrender was not voluntary.
    NotVoluntary,
    /// Another offence was found.
    OtherOffence,
    /// The prosecutor refused.
    ProsecutorRefused,
}

/// The person is not exempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotExempt {
    /// Why.
    pub ground: NotExemptGround,
}

/// Grenades or cartridges seized.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LotSeized {
    /// Of what.
    pub of: LotKind,
    /// As marked; empty for grenades.
    #[schemars(extend("minLength" = 0))]
    pub calibre: String,
    /// How many.
    pub count: u32,
    /// Region.
    pub region: RegionCode,
    /// The body that seized and keeps them.
    pub body: BodyId,
    /// City or district.
    pub city: String,
    /// In what action.
    pub how: Seizure,
}

/// A lot counted again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LotRecounted {
    /// How many.
    pub count: u32,
    /// SHA-256 of the record of the count.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

/// A return.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnedToOwner {
    /// The weapon's tag, in a declaration; none elsewhere.
    pub item: Option<Tag>,
    /// To whom.
    pub owner: LastOwner,
}

/// A transfer to another body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transferred {
    /// Where the record is kept from here on.
    pub region: RegionCode,
    /// The body that keeps it from here on.
    pub body: BodyId,
}

/// A destruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Destroyed {
    /// The weapon's tag, in a declaration; none elsewhere.
    pub item: Option<Tag>,
    /// SHA-256 of the record of the destruction.
    #[schemars(extend("x-digest" = "SHA-256"))]
    pub document: String,
}

impl Act {
    /// The weapon's tag an act names, for acts on one weapon; the outer `None` is every other act.
    pub const fn item(&self) -> Option<Option<&Tag>> {
        match self {
            Self::Examined(Examined { item, .. })
            | Self::Traced(Traced { item, .. })
            | Self::Matched(Matched { item, .. })
            | Self::Unmatched(Matched { item, .. })
            | Self::ReturnedToOwner(ReturnedToOwner { item, .. })
            | Self::Destroyed(Destroyed { item, .. }) => Some(item.as_ref()),
            _ => None,
        }
    }

    /// Other records an act names.
    pub fn records(&self) -> Vec<&RecordId> {
        match self {
            Self::LossReported(loss) => loss.case.iter().collect(),
            Self::Stolen(stolen) => vec![&stolen.loss],
            Self::Recovered(recovered) => vec![&recovered.by],
            Self::Seized(seized) => vec![seized.how.record()],
            Self::LotSeized(lot) => vec![lot.how.record()],
            Self::Traced(Traced { result: TraceResult::Item { stolen: record } | TraceResult::Loss { loss: record }, .. })
            | Self::OtherOffenceChecked(OtherOffenceChecked { result: OtherOffence::Found { case: record } })
            | Self::ExemptionProposed(ExemptionProposed { liability: Liability::Criminal { case: Some(record) } }) => vec![record],
            Self::Matched(matched) | Self::Unmatched(matched) => vec![&matched.stolen],
            _ => Vec::new(),
        }
    }

    /// The weapons an act describes, with what may be read of their serial numbers.
    pub fn weapons(&self) -> Vec<&Weapon> {
        match self {
            Self::Stolen(stolen) => vec![&stolen.weapon],
            Self::Seized(seized) => vec![&seized.weapon],
            Self::Found(found) => vec![&found.weapon],
            Self::Surrendered(surrendered) => surrendered.items.iter().map(|item| &item.weapon).collect(),
            _ => Vec::new(),
        }
    }
}
