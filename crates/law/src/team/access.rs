//! Who may do and see what.
//!
//! Heads of investigating bodies form interagency groups by joint decision, prosecutors of regional offices and above those they lead
//! (CPC 194(2), 194(3)). A body lends its own officers, or the body above it does: a rule asks. Investigators of the team tell the parties.

use crate::kernel::{Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, InvestigationHead, Investigator, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("formed/1", InvestigationHead, OwnBody),
    may("formed/1", Prosecutor, OwnRegion),
    may("member_joined/1", InvestigationHead, OwnRegion),
    may("member_joined/1", Prosecutor, OwnRegion),
    may("member_extended/1", InvestigationHead, OwnRegion),
    may("member_extended/1", Prosecutor, OwnRegion),
    may("member_left/1", InvestigationHead, OwnRegion),
    may("member_left/1", Prosecutor, OwnRegion),
    may("leader_changed/1", InvestigationHead, OwnBody),
    may("leader_changed/1", Prosecutor, OwnRegion),
    may("case_given/1", InvestigationHead, OwnBody),
    may("case_given/1", Prosecutor, OwnRegion),
    may("case_handed_on/1", InvestigationHead, OwnBody),
    may("case_handed_on/1", Prosecutor, OwnRegion),
    may("composition_told/1", Investigator, OwnBody),
    may("composition_told/1", InvestigationHead, OwnBody),
    may("composition_told/1", Prosecutor, OwnBody),
    may("prolonged/1", InvestigationHead, OwnBody),
    may("prolonged/1", Prosecutor, OwnRegion),
    may("dissolved/1", InvestigationHead, OwnBody),
    may("dissolved/1", Prosecutor, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PoliceOfficer, reach: OwnBody },
    Sight { role: Investigator, reach: OwnBody },
    Sight { role: InvestigationHead, reach: OwnRegion },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];
