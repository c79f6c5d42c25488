//! Who may do and see what.
//!
//! Press officers of the republic transcribe what was said, announce and propose what is to be said; the prosecutor permits (CPC 201); whoever
//! answers for a body signs for it. Whoever proposes, permits or signs is told apart by the rules of the room.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, InvestigationHead, PressOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("stated/1", PressOfficer, OwnBody),
    may("proposed/1", PressOfficer, OwnBody),
    may("permitted/1", Prosecutor, OwnRegion),
    may("not_permitted/1", Prosecutor, OwnRegion),
    may("signed/1", PressOfficer, OwnRegion),
    may("signed/1", Prosecutor, OwnRegion),
    may("signed/1", InvestigationHead, OwnRegion),
    may("published/1", PressOfficer, OwnRegion),
    may("withdrawn/1", PressOfficer, OwnBody),
    may("withdrawn/1", Prosecutor, OwnRegion),
    may("announced/1", PressOfficer, OwnBody),
    may("moved/1", PressOfficer, OwnBody),
    may("kept/1", PressOfficer, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: PressOfficer, reach: OwnRegion },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: InvestigationHead, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("permitted/1", &["proposed/1"]).never_corrected(),
    Decision::on("not_permitted/1", &["proposed/1"]).never_corrected(),
    Decision::on("signed/1", &["proposed/1", "permitted/1"]).never_corrected(),
];
