//! Who may do and see what.
//!
//! The body that investigates and the prosecutor find, identify, appoint, tell the family; only a forensic expert examines; only the
//! investigating judge sanctions an exhumation; only a prosecutor names the unit that used force, gives the matter to another body,
//! records a requalification and closes. The unit that used force neither acts on the record nor sees it (`Place.conflict`).

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, ForensicExpert, InvestigatingJudge, InvestigationHead, Investigator, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("found/1", Investigator, OwnBody),
    may("found/1", InvestigationHead, OwnBody),
    may("found/1", Prosecutor, OwnRegion),
    may("identified/1", Investigator, OwnBody),
    may("identified/1", InvestigationHead, OwnBody),
    may("identified/1", Prosecutor, OwnRegion),
    may("force_attributed/1", Prosecutor, OwnRegion),
    may("taken_over/1", Prosecutor, OwnRegion),
    may("examination_appointed/1", Investigator, OwnBody),
    may("examination_appointed/1", InvestigationHead, OwnBody),
    may("examination_appointed/1", Prosecutor, OwnRegion),
    may("examination_appointed/1", InvestigatingJudge, OwnRegion),
    may("examined/1", ForensicExpert, OwnRegion),
    may("manner_determined/1", Investigator, OwnBody),
    may("manner_determined/1", InvestigationHead, OwnBody),
    may("manner_determined/1", Prosecutor, OwnRegion),
    may("exhumation_petitioned/1", Investigator, OwnBody),
    may("exhumation_petitioned/1", InvestigationHead, OwnBody),
    may("exhumation_sanctioned/1", InvestigatingJudge, OwnRegion),
    may("exhumation_refused/1", InvestigatingJudge, OwnRegion),
    // The investigator who asked takes part (CPC 227(1)) and writes the protocol.
    may("exhumed/1", Investigator, OwnBody),
    may("exhumed/1", InvestigationHead, OwnBody),
    may("linked/1", Investigator, OwnBody),
    may("linked/1", InvestigationHead, OwnBody),
    may("linked/1", Prosecutor, OwnRegion),
    may("case_requalified/1", Prosecutor, OwnRegion),
    may("relatives_informed/1", Investigator, OwnBody),
    may("relatives_informed/1", InvestigationHead, OwnBody),
    may("relatives_informed/1", Prosecutor, OwnRegion),
    may("relatives_heard/1", Investigator, OwnBody),
    may("relatives_heard/1", InvestigationHead, OwnBody),
    may("relatives_heard/1", Prosecutor, OwnRegion),
    may("relative_recognised_victim/1", Investigator, OwnBody),
    may("relative_recognised_victim/1", InvestigationHead, OwnBody),
    may("relative_recognised_victim/1", Prosecutor, OwnRegion),
    may("body_released/1", Investigator, OwnBody),
    may("body_released/1", InvestigationHead, OwnBody),
    may("body_released/1", Prosecutor, OwnRegion),
    may("custody_chain/1", Investigator, OwnBody),
    may("custody_chain/1", InvestigationHead, OwnBody),
    may("custody_chain/1", Prosecutor, OwnRegion),
    may("custody_chain/1", ForensicExpert, OwnRegion),
    may("closed/1", Prosecutor, OwnRegion),
    may("answer/1", Prosecutor, OwnRegion),
];

/// Who may see what.
pub const SIGHTS: &[Sight] = &[
    Sight { role: Investigator, reach: OwnBody },
    Sight { role: InvestigationHead, reach: OwnBody },
    Sight { role: Prosecutor, reach: OwnRegion },
    Sight { role: InvestigatingJudge, reach: OwnRegion },
    Sight { role: ForensicExpert, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["taken_over/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("exhumation_sanctioned/1", &["found/1", "exhumation_petitioned/1"]),
    Decision::on("exhumation_refused/1", &["found/1", "exhumation_petitioned/1"]),
];
