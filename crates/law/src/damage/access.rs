//! Who may do and see what.
//!
//! The police and the registrar of damage set down what was attacked; experts appraise; those who investigate recognise victims and
//! take claims, prosecutors may bring one (CPC 58(2), 167(1)); only a court grants or refuses. The body that leads the case may be
//! another than the one that keeps the record: investigators reach the records of their region.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, CourtClerk, DamageRegistrar, ForensicExpert, InvestigationHead, Investigator, Judge, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("object_attacked/1", PoliceOfficer, OwnBody),
    may("object_attacked/1", DamageRegistrar, OwnBody),
    may("vehicle_damaged/1", PoliceOfficer, OwnBody),
    may("vehicle_damaged/1", DamageRegistrar, OwnBody),
    may("person_injured/1", PoliceOfficer, OwnBody),
    may("person_injured/1", DamageRegistrar, OwnBody),
    may("inspected/1", PoliceOfficer, OwnBody),
    may("inspected/1", Investigator, OwnRegion),
    may("inspected/1", InvestigationHead, OwnRegion),
    may("declared/1", PoliceOfficer, OwnBody),
    may("declared/1", DamageRegistrar, OwnBody),
    may("assessed/1", DamageRegistrar, OwnBody),
    may("assessed/1", ForensicExpert, OwnRegion),
    may("case_linked/1", Investigator, OwnRegion),
    may("case_linked/1", InvestigationHead, OwnRegion),
    may("case_linked/1", DamageRegistrar, OwnBody),
    may("victim_recognised/1", Investigator, OwnRegion),
    may("victim_recognised/1", InvestigationHead, OwnRegion),
    may("victim_ended/1", Investigator, OwnRegion),
    may("victim_ended/1", InvestigationHead, OwnRegion),
    may("claimed/1", Investigator, OwnRegion),
    may("claimed/1", InvestigationHead, OwnRegion),
    may("claimed/1", Prosecutor, OwnRegion),
    may("claimed/1", CourtClerk, OwnRegion),
    may("claimed/1", DamageRegistrar, OwnBody),
    may("claim_supplemented/1", Investigator, OwnRegion),
    may("claim_supplemented/1", InvestigationHead, OwnRegion),
    may("claim_supplemented/1", Prosecutor, OwnRegion),
    may("claim_supplemented/1", CourtClerk, OwnRegion),
    may("claim_supplemented/1", DamageRegistrar, OwnBody),
    may("claim_withdrawn/1", Investigator, OwnRegion),
    may("claim_withdrawn/1", InvestigationHead, OwnRegion),
    may("claim_withdrawn/1", Prosecutor, OwnRegion),
    may("claim_withdrawn/1", CourtClerk, OwnRegion),
    may("claim_withdrawn/1", DamageRegistrar, OwnBody),
    may("awarded/1", Judge, OwnRegion),
    may("awarded/1", CourtClerk, OwnRegion),
    may("award_refused/1", Judge, OwnRegion),
    may("award_refused/1", CourtClerk, OwnRegion),
    may("recovered/1", CourtClerk, OwnRegion),
    may("recovered/1", DamageRegistrar, OwnBody),
    may("duplicate_of/1", DamageRegistrar, OwnBody),
    may("transferred/1", PoliceOfficer, OwnBody),
    may("transferred/1", DamageRegistrar, OwnBody),
    may("transferred/1", Prosecutor, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who corrects what others entered: the register is the registrar's, whoever reported to it.
pub const MENDERS: &[Grant] = &[
    may("object_attacked/1", DamageRegistrar, OwnBody),
    may("vehicle_damaged/1", DamageRegistrar, OwnBody),
    may("person_injured/1", DamageRegistrar, OwnBody),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PoliceOfficer, reach: OwnBody },
    Sight { role: Investigator, reach: OwnRegion },
    Sight { role: InvestigationHead, reach: OwnRegion },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: Judge, reach: OwnRegion },
    Sight { role: CourtClerk, reach: OwnRegion },
    Sight { role: DamageRegistrar, reach: OwnBody },
    Sight { role: ForensicExpert, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["transferred/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("awarded/1", &["claimed/1", "claim_supplemented/1"]).about("/claim").clerical(&["/document"]),
    Decision::on("award_refused/1", &["claimed/1", "claim_supplemented/1"]).about("/claim").clerical(&["/document"]),
];
