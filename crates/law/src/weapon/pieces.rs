//! What a weapon is, as the register describes it: the fields of INTERPOL's iARMS and of the International Tracing Instrument.

use crate::kernel::{BodyId, PersonId, RecordId, Tag};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Type of a weapon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeaponType {
    /// Assault rifle.
    AssaultRifle,
    /// Pistol.
    Pistol,
    /// Machine gun.
    MachineGun,
    /// Rifled long weapon, hunting or sporting.
    Rifled,
    /// Smooth-bore long weapon.
    SmoothBore,
    /// Gas weapon.
    Gas,
    /// Signal weapon.
    Signal,
    /// Revolver.
    Revolver,
    /// Not identified yet.
    Unidentified,
    /// Of another type.
    Other,
}

impl WeaponType {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AssaultRifle => "assault_rifle",
            Self::Pistol => "pistol",
            Self::MachineGun => "machine_gun",
            Self::Rifled => "rifled",
            Self::SmoothBore => "smooth_bore",
            Self::Gas => "gas",
            Self::Signal => "signal",
            Self::Revolver => "revolver",
            Self::Unidentified => "unidentified",
            Self::Other => "other",
        }
    }

    /// Whether keeping it unlawfully is no more than an administrative offence (CAO 482): smooth-bore, gas and signal weapons.
    pub const fn is_administrative(self) -> bool {
        matches!(self, Self::SmoothBore | Self::Gas | Self::Signal)
    }
}

/// Whether a weapon is a private or trade one, or was issued to a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    /// Civilian.
    Civilian,
    /// Service.
    Service,
    /// Not known, of a weapon found.
    Unknown,
}

impl Holding {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Civilian => "civilian",
            Self::Service => "service",
            Self::Unknown => "unknown",
        }
    }
}

/// Kind of cartridge a weapon takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalibreKind {
    /// Pistol cartridge.
    Pistol,
    /// Rifle or intermediate cartridge.
    Rifle,
    /// Rimfire, small bore.
    SmallBore,
    /// Gauge of a smooth bore.
    Gauge,
    /// Gas, signal or blank.
    Blank,
    /// Not known.
    Unknown,
}

impl CalibreKind {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pistol => "pistol",
            Self::Rifle => "rifle",
            Self::SmallBore => "small_bore",
            Self::Gauge => "gauge",
            Self::Blank => "blank",
            Self::Unknown => "unknown",
        }
    }
}

/// A calibre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calibre {
    /// Kind of cartridge.
    pub kind: CalibreKind,
    /// As marked: `9x18`, `12/70`; empty where nothing can be read.
    pub marked: String,
}

/// A serial number and its state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
pub enum Serial {
    /// Every character can be read.
    Legible {
        /// As marked.
        text: String,
    },
    /// Some characters can; `?` stands for each that cannot.
    PartlyLegible {
        /// As far as it can be read.
        text: String,
    },
    /// Ground off or hammered over.
    Obliterated {},
    /// Never marked.
    None {},
}

/// Who owned it lawfully last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum LastOwner {
    /// A person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// A body that issued it to its officers.
    Body {
        /// Which.
        body: BodyId,
    },
    /// A licensed trader.
    Trader {
        /// Number of the licence.
        licence: String,
    },
    /// Not known.
    Unknown {},
}

/// One weapon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weapon {
    /// Type.
    pub weapon_type: WeaponType,
    /// Civilian or service.
    pub holding: Holding,
    /// Make.
    pub make: String,
    /// Model.
    pub model: String,
    /// Calibre.
    pub calibre: Calibre,
    /// Serial number.
    pub serial: Serial,
    /// Country of origin, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Importer.
    pub importer: Option<String>,
    /// Year of make or import.
    pub year: Option<u16>,
    /// Proof, import and other marks.
    pub marks: Vec<String>,
    /// Last lawful owner.
    pub last_owner: LastOwner,
}

/// What a lot is of. Each is counted for itself and never added to another or to weapons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LotKind {
    /// Grenades.
    Grenades,
    /// Cartridges.
    Cartridges,
}

impl LotKind {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Grenades => "grenades",
            Self::Cartridges => "cartridges",
        }
    }
}

/// In what action something was seized (CPC 128–131, 219, 220, 254).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Seizure {
    /// On arrest.
    Arrest {
        /// The suspect's record.
        #[schemars(extend("x-rooms" = ["suspect"]))]
        suspect: RecordId,
    },
    /// In a search or seizure.
    Search {
        /// The criminal case.
        #[schemars(extend("x-rooms" = ["criminal"]))]
        case: RecordId,
        /// The measure's tag in it.
        measure: Tag,
    },
    /// Handed over when a search began (CPC 254(8)): its own kind, and no voluntary surrender.
    HandedOverInSearch {
        /// The criminal case.
        #[schemars(extend("x-rooms" = ["criminal"]))]
        case: RecordId,
        /// The measure's tag in it.
        measure: Tag,
    },
    /// At the inspection of a scene (CPC 219).
    Inspection {
        /// The criminal case.
        #[schemars(extend("x-rooms" = ["criminal"]))]
        case: RecordId,
    },
}

impl Seizure {
    /// The code in tables.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Arrest { .. } => "arrest",
            Self::Search { .. } => "search",
            Self::HandedOverInSearch { .. } => "handed_over_in_search",
            Self::Inspection { .. } => "inspection",
        }
    }

    /// The record it refers to: the suspect's or the case's.
    pub const fn record(&self) -> &RecordId {
        match self {
            Self::Arrest { suspect } => suspect,
            Self::Search { case, .. } | Self::HandedOverInSearch { case, .. } | Self::Inspection { case } => case,
        }
    }
}

/// How a weapon came to be found without a seizure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Discovery {
    /// By a patrol.
    Patrol,
    /// Left behind, and reported by somebody.
    FoundAbandoned,
}

impl Discovery {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Patrol => "patrol",
            Self::FoundAbandoned => "found_abandoned",
        }
    }
}

/// Under what circumstances a weapon was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// The person came to the body.
    CameIn,
    /// The person called the police to where it was.
    CalledPolice,
    /// Handed over at a checkpoint, before any check.
    AtCheckpoint,
    /// Handed over while pursued.
    UnderPursuit,
    /// Handed over when arrested.
    AtArrest,
    /// Handed over in the course of an investigative action.
    InInvestigativeAction,
}

impl Circumstance {
    /// The code in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CameIn => "came_in",
            Self::CalledPolice => "called_police",
            Self::AtCheckpoint => "at_checkpoint",
            Self::UnderPursuit => "under_pursuit",
            Self::AtArrest => "at_arrest",
            Self::InInvestigativeAction => "in_investigative_action",
        }
    }

    /// Whether the person still had a choice (CC 287 note).
    pub const fn leaves_a_choice(self) -> bool {
        matches!(self, Self::CameIn | Self::CalledPolice | Self::AtCheckpoint)
    }
}

/// One weapon handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// Its tag in the declaration.
    pub item: Tag,
    /// The weapon.
    pub weapon: Weapon,
}

/// Grenades or cartridges handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOverLot {
    /// Its tag in the declaration.
    pub item: Tag,
    /// Of what.
    pub of: LotKind,
    /// As marked.
    #[schemars(extend("minLength" = 0))]
    pub calibre: String,
    /// How many.
    pub count: u32,
}
