//! Who may do and see what.
//!
//! The facility's own officers receive, keep and release. Only a medic examines and recommends; only a prosecutor accepts an
//! explanation of injuries. Those who investigate see the placements that their body brought about and change nothing in them;
//! police officers see none: the findings may speak of them.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, FacilityHead, FacilityOfficer, InvestigatingJudge, InvestigationHead, Investigator, Medic, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("arrived/1", FacilityOfficer, OwnBody),
    may("arrived/1", FacilityHead, OwnBody),
    may("identified/1", FacilityOfficer, OwnBody),
    may("identified/1", FacilityHead, OwnBody),
    may("examined/1", Medic, OwnRegion),
    may("origin_stated/1", FacilityOfficer, OwnBody),
    may("origin_stated/1", FacilityHead, OwnBody),
    may("origin_stated/1", Medic, OwnRegion),
    may("prosecutor_notified/1", FacilityOfficer, OwnBody),
    may("prosecutor_notified/1", FacilityHead, OwnBody),
    may("admitted/1", FacilityOfficer, OwnBody),
    may("admitted/1", FacilityHead, OwnBody),
    may("hospitalised/1", FacilityOfficer, OwnBody),
    may("hospitalised/1", FacilityHead, OwnBody),
    may("returned/1", FacilityOfficer, OwnBody),
    may("returned/1", FacilityHead, OwnBody),
    may("visited/1", FacilityOfficer, OwnBody),
    may("visited/1", FacilityHead, OwnBody),
    may("recommended/1", Medic, OwnRegion),
    may("injury_recorded/1", FacilityOfficer, OwnBody),
    may("injury_recorded/1", FacilityHead, OwnBody),
    may("injury_recorded/1", Medic, OwnRegion),
    may("addendum/1", FacilityOfficer, OwnBody),
    may("addendum/1", FacilityHead, OwnBody),
    may("addendum/1", Medic, OwnRegion),
    may("origin_explained/1", Prosecutor, OwnRegion),
    may("complaint_linked/1", Prosecutor, OwnRegion),
    may("order_received/1", FacilityOfficer, OwnBody),
    may("order_received/1", FacilityHead, OwnBody),
    // The duty to warn is the head's (CPC 152(4)); an officer on duty may send it.
    may("expiry_warned/1", FacilityOfficer, OwnBody),
    may("expiry_warned/1", FacilityHead, OwnBody),
    may("transferred/1", FacilityOfficer, OwnBody),
    may("transferred/1", FacilityHead, OwnBody),
    may("released/1", FacilityOfficer, OwnBody),
    may("released/1", FacilityHead, OwnBody),
    may("release_copied/1", FacilityOfficer, OwnBody),
    may("release_copied/1", FacilityHead, OwnBody),
    may("release_notified/1", FacilityOfficer, OwnBody),
    may("release_notified/1", FacilityHead, OwnBody),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: FacilityOfficer, reach: OwnBody },
    Sight { role: FacilityHead, reach: OwnBody },
    Sight { role: Medic, reach: OwnRegion },
    Sight { role: Investigator, reach: OwnBody },
    Sight { role: InvestigationHead, reach: OwnBody },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: InvestigatingJudge, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[Decision::on("origin_explained/1", &["examined/1", "origin_stated/1", "injury_recorded/1"])];
