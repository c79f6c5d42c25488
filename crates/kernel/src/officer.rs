//! Who acts: the officer, the role, and the authority that every act carries.

use super::ident::{BodyId, OfficerId, RegionCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an officer may be. The three roles of CPC 60, 193 and 55 (investigator, prosecutor, investigating judge) never merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Police officer who draws up administrative protocols and detains (CAO 804, CPC 129).
    PoliceOfficer,
    /// Investigator or inquirer (CPC 60, 63).
    Investigator,
    /// Head of the investigating body or division (CPC 59, 62).
    InvestigationHead,
    /// Prosecutor who supervises (CPC 58, 193). Special prosecutors serve in a body of kind `special-prosecution`.
    Prosecutor,
    /// Investigating judge (CPC 54–56).
    InvestigatingJudge,
    /// Judge who hears administrative cases (CAO 684).
    Judge,
    /// Clerk who transcribes what a court pronounced.
    CourtClerk,
    /// Head of a facility (CPC 133, 152(4)).
    FacilityHead,
    /// Officer of a facility who receives, keeps and releases.
    FacilityOfficer,
    /// Medical examiner (CPC 223).
    Medic,
    /// Press office: sees figures, never files.
    PressOfficer,
    /// Auditor: sees acts, breaches and refusals; changes nothing.
    Auditor,
    /// Receives complaints and registers them (CPC 105); serves in a prosecution, or in a ministry's own security unit.
    ComplaintHandler,
    /// Keeps the register of weapons, their loss and their recovery.
    WeaponsRegistrar,
    /// Keeps the register of damage and of claims.
    DamageRegistrar,
    /// Forensic expert (CPC 79, 271).
    ForensicExpert,
    /// Keeps the register of officers: who acts in what capacity, and by which keys. Acts on no case.
    OfficersRegistrar,
}

impl Role {
    /// Every role, in declared order.
    pub const ALL: [Self; 17] = [
        Self::PoliceOfficer,
        Self::Investigator,
        Self::InvestigationHead,
        Self::Prosecutor,
        Self::InvestigatingJudge,
        Self::Judge,
        Self::CourtClerk,
        Self::FacilityHead,
        Self::FacilityOfficer,
        Self::Medic,
        Self::PressOfficer,
        Self::Auditor,
        Self::ComplaintHandler,
        Self::WeaponsRegistrar,
        Self::DamageRegistrar,
        Self::ForensicExpert,
        Self::OfficersRegistrar,
    ];

    /// Whether whoever has this role answers for what another of the same body records: the head of an investigation for investigators and the
    /// police (CPC 59(2), 62), the head of a facility for its officers (CPC 133(1)).
    pub const fn heads(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::InvestigationHead, Self::Investigator | Self::PoliceOfficer) | (Self::FacilityHead, Self::FacilityOfficer)
        )
    }

    /// Whether what another of the same body recorded was this one's to say: a clerk transcribes what a judge of the court pronounced.
    pub const fn pronounces_for(self, other: Self) -> bool {
        matches!((self, other), (Self::Judge | Self::InvestigatingJudge, Self::CourtClerk))
    }

    /// The role's name in JSON and in tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PoliceOfficer => "police_officer",
            Self::Investigator => "investigator",
            Self::InvestigationHead => "investigation_head",
            Self::Prosecutor => "prosecutor",
            Self::InvestigatingJudge => "investigating_judge",
            Self::Judge => "judge",
            Self::CourtClerk => "court_clerk",
            Self::FacilityHead => "facility_head",
            Self::FacilityOfficer => "facility_officer",
            Self::Medic => "medic",
            Self::PressOfficer => "press_officer",
            Self::Auditor => "auditor",
            Self::ComplaintHandler => "complaint_handler",
            Self::WeaponsRegistrar => "weapons_registrar",
            Self::DamageRegistrar => "damage_registrar",
            Self::ForensicExpert => "forensic_expert",
            Self::OfficersRegistrar => "officers_registrar",
        }
    }
}

/// The sex recorded of a person, where a rule needs it (CAO 50(2), CPC 223(4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// In what capacity an act was done; it stands in the act for good, whatever becomes of the officer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The role.
    pub role: Role,
    /// The body served in.
    pub body: BodyId,
    /// The region of that body; `republic` for a body of the whole country.
    pub region: RegionCode,
}

/// An officer as proven at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// Who.
    pub id: OfficerId,
    /// In what capacity.
    pub authority: Authority,
    /// Recorded sex, needed where an examination asks for it.
    pub sex: Sex,
}
