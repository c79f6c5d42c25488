//! Who may do and see what.
//!
//! The police draw up and detain; courts rule, by the judge or the clerk who transcribes; the prosecutor petitions and releases unlawful
//! administrative detainees (CAO 760), but ends no court's arrest; the facility begins and ends what the court ordered.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, CourtClerk, FacilityHead, FacilityOfficer, Judge, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("protocol/1", PoliceOfficer, OwnBody),
    may("detained/1", PoliceOfficer, OwnBody),
    may("detention_ended/1", PoliceOfficer, OwnBody),
    may("detention_ended/1", Prosecutor, OwnRegion),
    may("transferred/1", PoliceOfficer, OwnBody),
    may("transferred/1", Prosecutor, OwnRegion),
    may("sent_to_court/1", PoliceOfficer, OwnBody),
    may("ruling/1", Judge, OwnRegion),
    may("ruling/1", CourtClerk, OwnRegion),
    may("entered_into_force/1", Judge, OwnRegion),
    may("entered_into_force/1", CourtClerk, OwnRegion),
    may("petition/1", Prosecutor, OwnRegion),
    may("petition_forwarded/1", Judge, OwnRegion),
    may("petition_forwarded/1", CourtClerk, OwnRegion),
    may("petition_decided/1", Judge, OwnRegion),
    may("petition_decided/1", CourtClerk, OwnRegion),
    may("petition_withdrawn/1", Prosecutor, OwnRegion),
    may("appeal_filed/1", Judge, OwnRegion),
    may("appeal_filed/1", CourtClerk, OwnRegion),
    may("appeal_forwarded/1", Judge, OwnRegion),
    may("appeal_forwarded/1", CourtClerk, OwnRegion),
    may("appeal_decided/1", Judge, OwnRegion),
    may("appeal_decided/1", CourtClerk, OwnRegion),
    may("arrest_started/1", FacilityOfficer, OwnRegion),
    may("arrest_started/1", FacilityHead, OwnRegion),
    may("released/1", FacilityOfficer, OwnRegion),
    may("released/1", FacilityHead, OwnRegion),
    may("handed_over_to_criminal/1", PoliceOfficer, OwnBody),
    may("handed_over_to_criminal/1", Prosecutor, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PoliceOfficer, reach: OwnBody },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: Judge, reach: OwnRegion },
    Sight { role: CourtClerk, reach: OwnRegion },
    Sight { role: FacilityHead, reach: OwnRegion },
    Sight { role: FacilityOfficer, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["transferred/1"];

/// Slips in the text of a ruling make another document of it; what it says stays.
const DOCUMENT: &[&str] = &["/document"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("ruling/1", &["protocol/1", "sent_to_court/1"]).clerical(DOCUMENT),
    Decision::on("petition_decided/1", &["protocol/1", "ruling/1", "petition/1"]).about("/petition").clerical(DOCUMENT),
    Decision::on("appeal_decided/1", &["protocol/1", "ruling/1", "appeal_filed/1"]).about("/appeal").clerical(DOCUMENT),
];
