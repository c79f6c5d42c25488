//! Who may do and see what.
//!
//! Investigators and police act on records of their own body, prosecutors and courts on those of their region. Court rulings are
//! written by the investigating judge or transcribed by the clerk. The head of a facility releases and ends what the law has ended.

use crate::kernel::{Decision, Grant, Reach, Role, Sight};
use Reach::{OwnBody, OwnRegion, Republic};
use Role::{Auditor, CourtClerk, FacilityHead, InvestigatingJudge, InvestigationHead, Investigator, PoliceOfficer, Prosecutor};

const fn may(act: &'static str, role: Role, reach: Reach) -> Grant {
    Grant { act, role, reach }
}

/// Who may do what.
pub const GRANTS: &[Grant] = &[
    may("recognition_issued/1", Investigator, OwnBody),
    may("recognition_issued/1", InvestigationHead, OwnBody),
    may("recognition_agreed/1", Prosecutor, OwnRegion),
    may("recognition_refused/1", Prosecutor, OwnRegion),
    may("detained/1", PoliceOfficer, OwnBody),
    may("detained/1", Investigator, OwnBody),
    may("detained/1", InvestigationHead, OwnBody),
    may("delivered/1", PoliceOfficer, OwnBody),
    may("delivered/1", Investigator, OwnBody),
    may("delivered/1", InvestigationHead, OwnBody),
    may("protocolled/1", PoliceOfficer, OwnBody),
    may("protocolled/1", Investigator, OwnBody),
    may("protocolled/1", InvestigationHead, OwnBody),
    may("notified/1", PoliceOfficer, OwnBody),
    may("notified/1", Investigator, OwnBody),
    may("notified/1", InvestigationHead, OwnBody),
    may("counsel_admitted/1", Investigator, OwnBody),
    may("counsel_admitted/1", InvestigationHead, OwnBody),
    may("counsel_met/1", Investigator, OwnBody),
    may("counsel_met/1", InvestigationHead, OwnBody),
    may("counsel_met/1", FacilityHead, OwnRegion),
    may("counsel_waived/1", Investigator, OwnBody),
    may("counsel_waived/1", InvestigationHead, OwnBody),
    may("circumstance_found/1", Investigator, OwnBody),
    may("circumstance_found/1", InvestigationHead, OwnBody),
    may("circumstance_found/1", Prosecutor, OwnRegion),
    may("counsel_called/1", Investigator, OwnBody),
    may("counsel_called/1", InvestigationHead, OwnBody),
    may("counsel_offered/1", Investigator, OwnBody),
    may("counsel_offered/1", InvestigationHead, OwnBody),
    may("interrogated/1", Investigator, OwnBody),
    may("interrogated/1", InvestigationHead, OwnBody),
    // The prosecutor may question a detainee before supporting the petition (CPC 147(2)).
    may("interrogated/1", Prosecutor, OwnRegion),
    may("measure_chosen/1", Investigator, OwnBody),
    may("measure_chosen/1", InvestigationHead, OwnBody),
    may("measure_proposed/1", Investigator, OwnBody),
    may("measure_proposed/1", InvestigationHead, OwnBody),
    may("measure_agreed/1", Prosecutor, OwnRegion),
    may("measure_not_agreed/1", Prosecutor, OwnRegion),
    // A petition for bail goes to the court directly, with a copy to the prosecutor (CPC 145(2)).
    may("materials_submitted/1", Investigator, OwnBody),
    may("materials_submitted/1", Prosecutor, OwnRegion),
    may("measure_sanctioned/1", InvestigatingJudge, OwnRegion),
    may("measure_sanctioned/1", CourtClerk, OwnRegion),
    may("measure_refused/1", InvestigatingJudge, OwnRegion),
    may("measure_refused/1", CourtClerk, OwnRegion),
    may("bail_paid/1", Investigator, OwnBody),
    may("bail_paid/1", FacilityHead, OwnRegion),
    may("bail_paid/1", CourtClerk, OwnRegion),
    may("change_consented/1", Prosecutor, OwnRegion),
    may("measure_ended/1", Investigator, OwnBody),
    may("measure_ended/1", InvestigationHead, OwnBody),
    may("measure_ended/1", InvestigatingJudge, OwnRegion),
    may("measure_ended/1", CourtClerk, OwnRegion),
    may("measure_ended/1", FacilityHead, OwnRegion),
    may("extension_agreed/1", Prosecutor, OwnRegion),
    may("extension_requested/1", Investigator, OwnBody),
    may("extension_requested/1", InvestigationHead, OwnBody),
    may("extension_not_agreed/1", Prosecutor, OwnRegion),
    may("extension_submitted/1", Prosecutor, OwnRegion),
    may("extension_refused/1", InvestigatingJudge, OwnRegion),
    may("extension_refused/1", CourtClerk, OwnRegion),
    // An appeal goes through the court that ruled; the prosecutor brings a petition (CPC 107(2)).
    may("appeal_filed/1", CourtClerk, OwnRegion),
    may("appeal_filed/1", Prosecutor, OwnRegion),
    may("appeal_term_restored/1", InvestigatingJudge, OwnRegion),
    may("appeal_term_restored/1", CourtClerk, OwnRegion),
    // What the regional court receives and rules is transcribed by its clerk.
    may("appeal_forwarded/1", CourtClerk, OwnRegion),
    may("appeal_decided/1", CourtClerk, OwnRegion),
    may("obligation_given/1", Investigator, OwnBody),
    may("obligation_given/1", InvestigationHead, OwnBody),
    may("surety_consented/1", Investigator, OwnBody),
    may("surety_consented/1", InvestigationHead, OwnBody),
    may("surety_withdrawn/1", Investigator, OwnBody),
    may("surety_withdrawn/1", InvestigationHead, OwnBody),
    may("service_established/1", Investigator, OwnBody),
    may("service_established/1", InvestigationHead, OwnBody),
    may("command_informed/1", Investigator, OwnBody),
    may("command_informed/1", InvestigationHead, OwnBody),
    may("supervision_established/1", Investigator, OwnBody),
    may("supervision_established/1", InvestigationHead, OwnBody),
    may("measure_served/1", Investigator, OwnBody),
    may("measure_served/1", InvestigationHead, OwnBody),
    may("measure_breached/1", Investigator, OwnBody),
    may("measure_breached/1", InvestigationHead, OwnBody),
    may("bail_reduction_found/1", InvestigatingJudge, OwnRegion),
    may("bail_reduction_found/1", CourtClerk, OwnRegion),
    may("measure_extended/1", InvestigatingJudge, OwnRegion),
    may("measure_extended/1", CourtClerk, OwnRegion),
    may("qualification_announced/1", Investigator, OwnBody),
    may("qualification_announced/1", InvestigationHead, OwnBody),
    may("released/1", Investigator, OwnBody),
    may("released/1", InvestigationHead, OwnBody),
    may("released/1", Prosecutor, OwnRegion),
    may("released/1", FacilityHead, OwnRegion),
    may("status_ended/1", Investigator, OwnBody),
    may("status_ended/1", InvestigationHead, OwnBody),
    may("status_ended/1", Prosecutor, OwnRegion),
    may("sent_to_court/1", Prosecutor, OwnRegion),
    may("proceedings_interrupted/1", Investigator, OwnBody),
    may("proceedings_interrupted/1", InvestigationHead, OwnBody),
    may("proceedings_resumed/1", Investigator, OwnBody),
    may("proceedings_resumed/1", InvestigationHead, OwnBody),
    may("proceedings_resumed/1", Prosecutor, OwnRegion),
    may("case_transferred/1", Prosecutor, OwnRegion),
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
    Sight { role: FacilityHead, reach: OwnRegion },
    Sight { role: Auditor, reach: Republic },
];

/// What a measure is proposed on: who the person is and when the person was held, and the proposal.
const PROPOSED: &[&str] = &["recognition_issued/1", "detained/1", "measure_proposed/1"];
/// The same with the prosecutor's word, which is the last before the court's.
const AGREED: &[&str] = &["recognition_issued/1", "detained/1", "measure_proposed/1", "measure_agreed/1", "measure_not_agreed/1"];
/// What an extension is decided on.
const EXTENSION: &[&str] = &["measure_sanctioned/1", "extension_requested/1", "extension_agreed/1", "extension_submitted/1"];
/// What an appeal is decided on: the appeal and the rulings.
const APPEALED: &[&str] = &["appeal_filed/1", "measure_sanctioned/1", "measure_refused/1", "measure_extended/1", "extension_refused/1"];

/// The acts by which a record goes to another body.
pub const MOVES: &[&str] = &["case_transferred/1"];

/// The acts that decide on others.
pub const DECISIONS: &[Decision] = &[
    Decision::on("recognition_agreed/1", &["recognition_issued/1"]),
    Decision::on("recognition_refused/1", &["recognition_issued/1"]),
    Decision::on("measure_agreed/1", PROPOSED).about("/measure"),
    Decision::on("measure_not_agreed/1", PROPOSED).about("/measure"),
    Decision::on("measure_sanctioned/1", AGREED).about("/measure"),
    Decision::on("measure_refused/1", AGREED).about("/measure"),
    Decision::on("bail_reduction_found/1", PROPOSED).about("/measure"),
    Decision::on("change_consented/1", &["measure_sanctioned/1"]).about("/measure"),
    Decision::on("extension_agreed/1", &["extension_requested/1"]).about("/measure"),
    Decision::on("extension_not_agreed/1", &["extension_requested/1"]).about("/measure"),
    Decision::on("measure_extended/1", EXTENSION).about("/measure"),
    Decision::on("extension_refused/1", EXTENSION).about("/measure"),
    Decision::on("appeal_term_restored/1", &["appeal_filed/1"]).about("/measure"),
    Decision::on("appeal_decided/1", APPEALED).about("/measure"),
];
