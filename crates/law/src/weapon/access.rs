//! Who may do and see what.
//!
//! Police and investigators enter what they seized, found or were handed; only a forensic expert examines; the registrar keeps the loss
//! register, traces, matches and gives away; only a prosecutor agrees to an exemption. The registrar sees the register of the republic:
//! a weapon lost in one region turns up in another.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, ForensicExpert, InvestigatingJudge, InvestigationHead, Investigator, PoliceOfficer, Prosecutor, WeaponsRegistrar};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("loss_reported/1", Investigator, OwnBody),
    may("loss_reported/1", WeaponsRegistrar, OwnRegion),
    may("loss_counted/1", WeaponsRegistrar, OwnRegion),
    may("stolen/1", WeaponsRegistrar, OwnRegion),
    may("recovered/1", WeaponsRegistrar, OwnRegion),
    may("missing_again/1", WeaponsRegistrar, OwnRegion),
    may("seized/1", PoliceOfficer, OwnBody),
    may("seized/1", Investigator, OwnBody),
    may("found/1", PoliceOfficer, OwnBody),
    may("found/1", Investigator, OwnBody),
    may("surrendered/1", PoliceOfficer, OwnBody),
    may("surrendered/1", Investigator, OwnBody),
    may("receipt_issued/1", PoliceOfficer, OwnBody),
    may("receipt_issued/1", Investigator, OwnBody),
    may("examined/1", ForensicExpert, OwnRegion),
    may("traced/1", WeaponsRegistrar, OwnRegion),
    may("matched/1", WeaponsRegistrar, OwnRegion),
    may("unmatched/1", WeaponsRegistrar, OwnRegion),
    may("voluntariness_assessed/1", Investigator, OwnBody),
    may("other_offence_checked/1", Investigator, OwnBody),
    may("exemption_proposed/1", Investigator, OwnBody),
    may("exemption_agreed/1", Prosecutor, OwnRegion),
    may("exemption_refused/1", Prosecutor, OwnRegion),
    may("not_exempt/1", Investigator, OwnBody),
    may("lot_seized/1", PoliceOfficer, OwnBody),
    may("lot_seized/1", Investigator, OwnBody),
    may("lot_recounted/1", Investigator, OwnBody),
    may("lot_recounted/1", WeaponsRegistrar, OwnRegion),
    may("returned_to_owner/1", WeaponsRegistrar, OwnRegion),
    may("destroyed/1", WeaponsRegistrar, OwnRegion),
    may("transferred/1", PoliceOfficer, OwnBody),
    may("transferred/1", Investigator, OwnBody),
    may("transferred/1", WeaponsRegistrar, OwnRegion),
    may("transferred/1", Prosecutor, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PoliceOfficer, reach: OwnBody },
    Sight { role: Investigator, reach: OwnBody },
    Sight { role: InvestigationHead, reach: OwnBody },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: InvestigatingJudge, reach: OwnRegion },
    Sight { role: ForensicExpert, reach: OwnRegion },
    Sight { role: WeaponsRegistrar, reach: Republic },
    Sight { role: Auditor, reach: Republic },
];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["transferred/1"];

/// What an exemption is decided on.
const EXEMPTION: &[&str] = &["surrendered/1", "voluntariness_assessed/1", "other_offence_checked/1", "exemption_proposed/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[Decision::on("exemption_agreed/1", EXEMPTION), Decision::on("exemption_refused/1", EXEMPTION)];
