//! What the examples on the course of a measure are made of: appeals, extensions asked for, sureties, the command.

use super::given::{INVESTIGATOR, JUDGE, PROSECUTOR, chosen, deed, held, petitioned, sanctioned, with};
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

type By = (&'static str, Role, &'static str);

/// The clerk of the court that rules on measures.
pub const CLERK: By = ("clerk-1", Role::CourtClerk, "court/almaty-city/1");
/// The clerk of the regional court.
pub const REGIONAL: By = ("clerk-9", Role::CourtClerk, "court/almaty-city/appeal");

/// An act with reasons.
fn reasoned(deed: Deed) -> Deed {
    Deed { sealed: &["reasons"], ..deed }
}

/// An extension of `m1` asked for: at the prosecutor by the body, at the court by the prosecutor.
pub fn asked(at: &'static str, act: &'static str, months: u8) -> Deed {
    let by = if act == "extension_submitted/1" { PROSECUTOR } else { INVESTIGATOR };
    reasoned(deed(at, by, act, json!({ "measure": "m1", "months": months })))
}

/// The judge refuses the extension of `m1`.
pub fn refused(at: &'static str, instead: Option<&str>) -> Deed {
    reasoned(deed(at, JUDGE, "extension_refused/1", json!({ "measure": "m1", "instead": instead })))
}

/// An appeal on `m1`, filed through the court.
pub fn filed(at: &'static str, against: &str, by: &str) -> Deed {
    reasoned(deed(at, CLERK, "appeal_filed/1", json!({ "measure": "m1", "against": against, "by": by })))
}

/// The appeal reaches the regional court.
pub fn forwarded(at: &'static str) -> Deed {
    deed(at, REGIONAL, "appeal_forwarded/1", json!({ "measure": "m1" }))
}

/// The defence's appeal of the sanction of 7 January, filed at `at`, at the regional court since 12 January 10:00.
pub fn appealed(at: &'static str) -> Vec<Deed> {
    vec![filed(at, "sanction", "counsel"), forwarded("2022-01-12 10:00")]
}

/// The regional court decides on the appeal.
pub fn decided(at: &'static str, outcome: Value) -> Deed {
    reasoned(deed(at, REGIONAL, "appeal_decided/1", json!({ "measure": "m1", "judge": "judge-9", "outcome": outcome })))
}

/// The ruling is cancelled.
pub fn cancelled() -> Value {
    json!({ "kind": "cancelled" })
}

/// Custody for ten days only, until 16 January.
pub fn short() -> Vec<Deed> {
    let custody = with(sanctioned("2022-01-07 18:00", "custody", Some("2022-01-16 10:00")), "bail_tenge", json!(1_100_000));
    [vec![held()], petitioned("custody"), vec![custody]].concat()
}

/// Somebody gives a written obligation.
pub fn obliged(kind: &str, person: &str) -> Deed {
    let given = json!({ "kind": kind, "person": person });
    Deed { sealed: &["obligation"], ..deed("2022-01-07 09:00", INVESTIGATOR, "obligation_given/1", given) }
}

/// The suspect consents to a personal surety.
pub fn consented() -> Deed {
    deed("2022-01-07 09:30", INVESTIGATOR, "surety_consented/1", json!({}))
}

/// Personal surety of two, `m1`, chosen on 7 January at 10:00.
pub fn surety() -> Deed {
    with(chosen("2022-01-07 10:00", "personal_surety"), "sureties", json!(["person-7", "person-8"]))
}

/// The suspect under that surety.
pub fn on_surety() -> Vec<Deed> {
    vec![held(), obliged("personal_surety", "person-7"), obliged("personal_surety", "person-8"), consented(), surety()]
}

/// A surety of `m1` withdraws.
pub fn withdrawn(at: &'static str, who: &str) -> Deed {
    deed(at, INVESTIGATOR, "surety_withdrawn/1", json!({ "measure": "m1", "surety": who }))
}

/// The suspect serves in a military unit.
pub fn serving() -> Deed {
    deed("2022-01-06 18:00", INVESTIGATOR, "service_established/1", json!({ "unit": "military-unit/almaty-city/1" }))
}

/// The judge finds a ground for less bail.
pub fn reduction(ground: &str) -> Deed {
    deed("2022-01-07 14:00", JUDGE, "bail_reduction_found/1", json!({ "measure": "m1", "ground": ground }))
}

/// The copy of the decree on `m1` is served.
pub fn served(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "measure_served/1", json!({ "measure": "m1" }))
}
