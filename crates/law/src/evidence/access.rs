//! Who may do and see what.
//!
//! Whoever collects, holds, receives or examines acts on the items of the own body; a body has a part in an item from the moment at
//! which it is handed over to it. Prosecutors and courts act on those of their region. The police officer hands on what was collected
//! and uses nothing; the expert examines and declares nothing.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, CourtClerk, ForensicExpert, InvestigatingJudge, InvestigationHead, Investigator, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("collected/1", PoliceOfficer, OwnBody),
    may("collected/1", Investigator, OwnBody),
    may("collected/1", InvestigationHead, OwnBody),
    may("file_added/1", PoliceOfficer, OwnBody),
    may("file_added/1", Investigator, OwnBody),
    may("file_added/1", InvestigationHead, OwnBody),
    may("file_added/1", ForensicExpert, OwnBody),
    may("linked_to_suspect/1", Investigator, OwnBody),
    may("linked_to_suspect/1", InvestigationHead, OwnBody),
    may("proves/1", Investigator, OwnBody),
    may("proves/1", InvestigationHead, OwnBody),
    may("proves/1", Prosecutor, OwnRegion),
    may("handed_over/1", PoliceOfficer, OwnBody),
    may("handed_over/1", Investigator, OwnBody),
    may("handed_over/1", InvestigationHead, OwnBody),
    may("handed_over/1", Prosecutor, OwnBody),
    may("handed_over/1", CourtClerk, OwnBody),
    may("handed_over/1", ForensicExpert, OwnBody),
    may("accepted/1", PoliceOfficer, OwnBody),
    may("accepted/1", Investigator, OwnBody),
    may("accepted/1", InvestigationHead, OwnBody),
    may("accepted/1", Prosecutor, OwnBody),
    may("accepted/1", CourtClerk, OwnBody),
    may("accepted/1", ForensicExpert, OwnBody),
    may("handover_refused/1", PoliceOfficer, OwnBody),
    may("handover_refused/1", Investigator, OwnBody),
    may("handover_refused/1", InvestigationHead, OwnBody),
    may("handover_refused/1", Prosecutor, OwnBody),
    may("handover_refused/1", CourtClerk, OwnBody),
    may("handover_refused/1", ForensicExpert, OwnBody),
    // Examinations are appointed by the body in charge or by the investigating judge (CPC 272(1)).
    may("examination_appointed/1", Investigator, OwnBody),
    may("examination_appointed/1", InvestigationHead, OwnBody),
    may("examination_appointed/1", Prosecutor, OwnRegion),
    may("examination_appointed/1", InvestigatingJudge, OwnRegion),
    may("examination_appointed/1", CourtClerk, OwnRegion),
    may("examined/1", ForensicExpert, OwnBody),
    may("sealed/1", PoliceOfficer, OwnBody),
    may("sealed/1", Investigator, OwnBody),
    may("sealed/1", InvestigationHead, OwnBody),
    may("sealed/1", ForensicExpert, OwnBody),
    may("unsealed/1", Investigator, OwnBody),
    may("unsealed/1", InvestigationHead, OwnBody),
    may("unsealed/1", ForensicExpert, OwnBody),
    // Inquiry, investigator, prosecutor and court decide on admissibility, each of their own accord (CPC 112(2)).
    may("declared_inadmissible/1", Investigator, OwnBody),
    may("declared_inadmissible/1", InvestigationHead, OwnBody),
    may("declared_inadmissible/1", Prosecutor, OwnRegion),
    may("declared_inadmissible/1", InvestigatingJudge, OwnRegion),
    may("declared_inadmissible/1", CourtClerk, OwnRegion),
    may("inadmissible_by_source/1", Investigator, OwnBody),
    may("inadmissible_by_source/1", InvestigationHead, OwnBody),
    may("inadmissible_by_source/1", Prosecutor, OwnRegion),
    may("returned/1", Investigator, OwnBody),
    may("returned/1", InvestigationHead, OwnBody),
    may("destroyed/1", Investigator, OwnBody),
    may("destroyed/1", InvestigationHead, OwnBody),
    may("copied/1", Investigator, OwnBody),
    may("copied/1", InvestigationHead, OwnBody),
    may("copied/1", ForensicExpert, OwnBody),
    // With the case: by jurisdiction, through the prosecutor (CPC 186(2), 221(5)).
    may("transferred/1", PoliceOfficer, OwnBody),
    may("transferred/1", Investigator, OwnBody),
    may("transferred/1", InvestigationHead, OwnBody),
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
    Sight { role: CourtClerk, reach: OwnRegion },
    Sight { role: ForensicExpert, reach: OwnBody },
    Sight { role: Auditor, reach: Republic },
];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["transferred/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] =
    &[Decision::on("accepted/1", &["handed_over/1"]), Decision::on("handover_refused/1", &["handed_over/1"])];
