//! Who may do and see what.
//!
//! Nobody may refuse a complaint: whoever serves in a body that can receive one may record it. Only prosecutors screen, assign, extend
//! and decide. Those complained of, and the bodies they serve in, are kept from the record whatever their role (`Place::conflict`).

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, ComplaintHandler, FacilityHead, FacilityOfficer, InvestigationHead, Investigator, Medic, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("received/1", PoliceOfficer, OwnBody),
    may("received/1", Investigator, OwnBody),
    may("received/1", InvestigationHead, OwnBody),
    may("received/1", Prosecutor, OwnRegion),
    may("received/1", FacilityHead, OwnBody),
    may("received/1", FacilityOfficer, OwnBody),
    may("received/1", Medic, OwnBody),
    may("received/1", ComplaintHandler, OwnBody),
    may("registration_issued/1", PoliceOfficer, OwnBody),
    may("registration_issued/1", Investigator, OwnBody),
    may("registration_issued/1", InvestigationHead, OwnBody),
    may("registration_issued/1", Prosecutor, OwnRegion),
    may("registration_issued/1", FacilityHead, OwnBody),
    may("registration_issued/1", FacilityOfficer, OwnBody),
    may("registration_issued/1", ComplaintHandler, OwnBody),
    may("forwarded/1", PoliceOfficer, OwnBody),
    may("forwarded/1", Investigator, OwnBody),
    may("forwarded/1", InvestigationHead, OwnBody),
    may("forwarded/1", Prosecutor, OwnRegion),
    may("forwarded/1", FacilityHead, OwnBody),
    may("forwarded/1", FacilityOfficer, OwnBody),
    may("forwarded/1", Medic, OwnBody),
    may("forwarded/1", ComplaintHandler, OwnBody),
    may("screened/1", Prosecutor, OwnRegion),
    may("assigned/1", Prosecutor, OwnRegion),
    may("security_check_opened/1", ComplaintHandler, OwnRegion),
    may("security_check_opened/1", Prosecutor, OwnRegion),
    may("security_check_reported/1", ComplaintHandler, OwnBody),
    may("step_taken/1", Prosecutor, OwnRegion),
    may("step_taken/1", ComplaintHandler, OwnBody),
    may("extended/1", Prosecutor, OwnRegion),
    may("notice_sent/1", Prosecutor, OwnRegion),
    may("notice_sent/1", ComplaintHandler, OwnBody),
    may("decided/1", Prosecutor, OwnRegion),
    may("pretrial_opened/1", Prosecutor, OwnRegion),
    may("investigation_assigned/1", Prosecutor, OwnRegion),
    may("case_terminated/1", Prosecutor, OwnRegion),
    may("case_to_court/1", Prosecutor, OwnRegion),
    may("withdrawn/1", Prosecutor, OwnRegion),
    may("withdrawn/1", ComplaintHandler, OwnBody),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PoliceOfficer, reach: OwnBody },
    Sight { role: Investigator, reach: OwnBody },
    Sight { role: InvestigationHead, reach: OwnBody },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: FacilityHead, reach: OwnBody },
    Sight { role: FacilityOfficer, reach: OwnBody },
    Sight { role: Medic, reach: OwnBody },
    Sight { role: ComplaintHandler, reach: OwnBody },
    Sight { role: Auditor, reach: Republic },
];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] =
    &[Decision::on("screened/1", &["received/1"]), Decision::on("decided/1", &["received/1", "security_check_reported/1"])];
