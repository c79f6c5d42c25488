//! Who may do and see what.
//!
//! Investigators act on cases their own body holds or takes part in; prosecutors supervise those of their region, and act as
//! investigators only where their own body holds the case or takes part in the group (CPC 58(3), 194(3)). Rulings are written by the
//! investigating judge or transcribed by the clerk.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, CourtClerk, InvestigatingJudge, InvestigationHead, Investigator, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("received/1", PoliceOfficer, OwnBody),
    may("received/1", Investigator, OwnBody),
    may("received/1", InvestigationHead, OwnBody),
    may("received/1", Prosecutor, OwnRegion),
    may("registered/1", Investigator, OwnBody),
    may("registered/1", InvestigationHead, OwnBody),
    may("registered/1", Prosecutor, OwnRegion),
    may("not_registered/1", Investigator, OwnBody),
    may("not_registered/1", InvestigationHead, OwnBody),
    may("not_registered/1", Prosecutor, OwnRegion),
    may("category_set/1", Investigator, OwnBody),
    may("category_set/1", InvestigationHead, OwnBody),
    may("category_set/1", Prosecutor, OwnRegion),
    may("qualification_issued/1", Investigator, OwnBody),
    may("qualification_issued/1", InvestigationHead, OwnBody),
    may("qualification_issued/1", Prosecutor, OwnBody),
    may("qualification_agreed/1", Prosecutor, OwnRegion),
    may("qualification_refused/1", Prosecutor, OwnRegion),
    // An investigator takes a case over by a decision of their own (CPC 60(2), 60(6)); the head gives it (CPC 59).
    may("assigned/1", Investigator, OwnBody),
    may("assigned/1", InvestigationHead, OwnBody),
    may("assigned/1", Prosecutor, OwnBody),
    may("transferred/1", Prosecutor, OwnRegion),
    may("group_formed/1", InvestigationHead, OwnBody),
    may("group_formed/1", Prosecutor, OwnRegion),
    may("group_changed/1", InvestigationHead, OwnBody),
    may("group_changed/1", Prosecutor, OwnRegion),
    may("instruction_given/1", Prosecutor, OwnRegion),
    may("instruction_reported/1", Investigator, OwnBody),
    may("instruction_reported/1", InvestigationHead, OwnBody),
    may("instruction_reported/1", Prosecutor, OwnBody),
    may("interrupted/1", Investigator, OwnBody),
    may("interrupted/1", InvestigationHead, OwnBody),
    may("interrupted/1", Prosecutor, OwnBody),
    may("interruption_agreed/1", Prosecutor, OwnRegion),
    may("interruption_cancelled/1", Prosecutor, OwnRegion),
    may("resumed/1", Investigator, OwnBody),
    may("resumed/1", InvestigationHead, OwnBody),
    may("resumed/1", Prosecutor, OwnBody),
    may("term_extended/1", Prosecutor, OwnRegion),
    may("termination_issued/1", Investigator, OwnBody),
    may("termination_issued/1", InvestigationHead, OwnBody),
    may("termination_issued/1", Prosecutor, OwnBody),
    may("terminated/1", Prosecutor, OwnRegion),
    may("termination_refused/1", Prosecutor, OwnRegion),
    may("sent_to_court/1", Prosecutor, OwnRegion),
    may("measure_petitioned/1", Investigator, OwnBody),
    may("measure_petitioned/1", InvestigationHead, OwnBody),
    may("measure_petitioned/1", Prosecutor, OwnBody),
    may("measure_sanctioned/1", InvestigatingJudge, OwnRegion),
    may("measure_sanctioned/1", CourtClerk, OwnRegion),
    may("measure_refused/1", InvestigatingJudge, OwnRegion),
    may("measure_refused/1", CourtClerk, OwnRegion),
    // The officer who detains searches the person (CPC 255(3)(2)).
    may("measure_executed/1", PoliceOfficer, OwnBody),
    may("measure_executed/1", Investigator, OwnBody),
    may("measure_executed/1", InvestigationHead, OwnBody),
    may("measure_executed/1", Prosecutor, OwnBody),
    may("urgent_materials_sent/1", Investigator, OwnBody),
    may("urgent_materials_sent/1", InvestigationHead, OwnBody),
    may("urgent_materials_sent/1", Prosecutor, OwnBody),
    may("urgent_validated/1", InvestigatingJudge, OwnRegion),
    may("urgent_validated/1", CourtClerk, OwnRegion),
    may("results_used/1", Investigator, OwnBody),
    may("results_used/1", InvestigationHead, OwnBody),
    may("results_used/1", Prosecutor, OwnBody),
    may("measure_attested/1", PoliceOfficer, OwnBody),
    may("measure_attested/1", Investigator, OwnBody),
    may("measure_attested/1", InvestigationHead, OwnBody),
    may("measure_attested/1", Prosecutor, OwnBody),
    may("acceptance_refused/1", Prosecutor, OwnRegion),
    may("registration_deferred/1", Prosecutor, OwnRegion),
    may("sent_to_prosecutor/1", Investigator, OwnBody),
    may("sent_to_prosecutor/1", InvestigationHead, OwnBody),
    may("sent_to_prosecutor/1", Prosecutor, OwnBody),
    may("file_called_for/1", Prosecutor, OwnRegion),
    may("jurisdiction_determined/1", Prosecutor, OwnRegion),
    may("group_announced/1", Investigator, OwnBody),
    may("group_announced/1", InvestigationHead, OwnBody),
    may("group_announced/1", Prosecutor, OwnBody),
    // Whoever is handed a challenge enters it; the law says who decides on it (CPC 87(11), 88(3), 89(3)).
    may("challenged/1", Investigator, OwnBody),
    may("challenged/1", InvestigationHead, OwnBody),
    may("challenged/1", Prosecutor, OwnRegion),
    may("challenged/1", InvestigatingJudge, OwnRegion),
    may("challenged/1", CourtClerk, OwnRegion),
    may("challenge_decided/1", InvestigationHead, OwnBody),
    may("challenge_decided/1", Prosecutor, OwnRegion),
    may("challenge_decided/1", InvestigatingJudge, OwnRegion),
    may("challenge_decided/1", CourtClerk, OwnRegion),
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
    Sight { role: Auditor, reach: Republic },
];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["transferred/1", "jurisdiction_determined/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("qualification_agreed/1", &["qualification_issued/1"]).about("/qualification"),
    Decision::on("qualification_refused/1", &["qualification_issued/1"]).about("/qualification"),
    Decision::on("interruption_agreed/1", &["interrupted/1"]),
    Decision::on("interruption_cancelled/1", &["interrupted/1"]),
    Decision::on("terminated/1", &["termination_issued/1"]),
    Decision::on("termination_refused/1", &["termination_issued/1"]),
    Decision::on("measure_sanctioned/1", &["measure_petitioned/1"]).about("/measure"),
    Decision::on("measure_refused/1", &["measure_petitioned/1"]).about("/measure"),
    Decision::on("urgent_validated/1", &["measure_executed/1", "urgent_materials_sent/1"]).about("/measure"),
    Decision::on("challenge_decided/1", &["challenged/1"]).about("/challenge"),
];
