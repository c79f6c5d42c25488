//! Who may do and see what.
//!
//! The prosecution of the region keeps its roster, the centre may too. Only a prosecutor acts; a rule asks the centre for secondments.
//! Whoever receives complaints or works in the region sees who is on duty; the press sees what is published.

use crate::kernel::{Grant, Reach, Role, Sight};
use Reach::{OwnRegion, Republic};
use Role::{Auditor, ComplaintHandler, FacilityHead, FacilityOfficer, InvestigatingJudge, InvestigationHead, Investigator, Medic};
use Role::{PoliceOfficer, PressOfficer, Prosecutor};

const fn may(act: &'static str) -> Grant {
    Grant { act, role: Prosecutor, reach: OwnRegion }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("opened/1"),
    may("team_formed/1"),
    may("shift_announced/1"),
    may("shift_handed_over/1"),
    may("shift_replaced/1"),
    may("secondment/1"),
    may("security_contact/1"),
    may("published/1"),
    may("withdrawn/1"),
    may("answer/1"),
];

const fn region(role: Role) -> Sight {
    Sight { role, reach: OwnRegion }
}

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    region(PoliceOfficer),
    region(Investigator),
    region(InvestigationHead),
    region(Prosecutor),
    region(InvestigatingJudge),
    region(FacilityHead),
    region(FacilityOfficer),
    region(Medic),
    region(ComplaintHandler),
    Sight { role: PressOfficer, reach: Republic },
    Sight { role: Auditor, reach: Republic },
];
