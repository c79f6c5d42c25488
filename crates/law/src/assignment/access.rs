//! Who may do and see what.
//!
//! A prosecutor instructs in the own region (CPC 193(1)(5)); a head assigns to bodies below the own, a prosecutor to lower prosecutions.
//! Whoever it is given to acts on it within the own body; whoever gave it, or a higher prosecutor, answers, prolongs and cancels
//! (CPC 193(1)(10)). Rules say which of the two bodies does what.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, InvestigationHead, Investigator, PoliceOfficer, Prosecutor, WeaponsRegistrar};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("instructed/1", Prosecutor, OwnRegion),
    may("assigned/1", InvestigationHead, OwnBody),
    may("assigned/1", Prosecutor, OwnBody),
    may("accepted/1", Investigator, OwnBody),
    may("accepted/1", InvestigationHead, OwnBody),
    may("accepted/1", Prosecutor, OwnBody),
    // Only a head answers for the whole body; a lower prosecutor for the prosecution.
    may("refused/1", InvestigationHead, OwnBody),
    may("refused/1", Prosecutor, OwnBody),
    // Investigator, inquirer and the heads may complain of an instruction (CPC 60(8), 62(3), 193(4)).
    may("objected/1", Investigator, OwnBody),
    may("objected/1", InvestigationHead, OwnBody),
    may("objected/1", Prosecutor, OwnBody),
    may("objection_decided/1", Prosecutor, OwnRegion),
    may("progressed/1", Investigator, OwnBody),
    may("progressed/1", InvestigationHead, OwnBody),
    may("progressed/1", Prosecutor, OwnBody),
    may("progressed/1", WeaponsRegistrar, OwnBody),
    may("executed/1", Investigator, OwnBody),
    may("executed/1", InvestigationHead, OwnBody),
    may("executed/1", Prosecutor, OwnBody),
    may("reported/1", Investigator, OwnBody),
    may("reported/1", InvestigationHead, OwnBody),
    may("reported/1", Prosecutor, OwnBody),
    may("report_accepted/1", InvestigationHead, OwnBody),
    may("report_accepted/1", Prosecutor, OwnRegion),
    may("returned/1", InvestigationHead, OwnBody),
    may("returned/1", Prosecutor, OwnRegion),
    may("extended/1", InvestigationHead, OwnBody),
    may("extended/1", Prosecutor, OwnRegion),
    may("cancelled/1", InvestigationHead, OwnBody),
    may("cancelled/1", Prosecutor, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PoliceOfficer, reach: OwnBody },
    Sight { role: Investigator, reach: OwnBody },
    Sight { role: InvestigationHead, reach: OwnBody },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
    Sight { role: WeaponsRegistrar, reach: OwnBody },
];

/// What is accepted or refused.
const GIVEN: &[&str] = &["instructed/1", "assigned/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("accepted/1", GIVEN),
    Decision::on("refused/1", GIVEN),
    Decision::on("objection_decided/1", &["instructed/1", "assigned/1", "objected/1"]),
    Decision::on("report_accepted/1", &["executed/1", "reported/1"]),
];
