//! What the examples of the rules are made of: the roster of Almaty in January 2022, a team, shifts of a day.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const ROSTER: &str = "roster/r-1";
/// The roster of another region.
pub const OTHER: &str = "roster/r-2";
/// The prosecution of the region.
pub const PROSECUTION: &str = "prosecution/almaty-city";
/// The General Prosecutor's Office.
pub const CENTRE: &str = "prosecution/republic";

/// A prosecutor of the region.
pub const FIRST: By = ("pros-1", Role::Prosecutor, PROSECUTION);
/// Another.
pub const SECOND: By = ("pros-2", Role::Prosecutor, PROSECUTION);
/// A third, who keeps the roster.
pub const THIRD: By = ("pros-3", Role::Prosecutor, PROSECUTION);
/// A prosecutor of the General Prosecutor's Office.
pub const GENERAL: By = ("general-1", Role::Prosecutor, CENTRE);

/// An act of the roster judged, with the texts it needs.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: ROSTER, at, by, act, payload, sealed: &["reasons"] }
}

/// The roster of Almaty, opened on 5 January at 10:00.
pub fn opened() -> Deed {
    deed("2022-01-05 10:00", THIRD, "opened/1", json!({ "region": "almaty-city", "body": PROSECUTION }))
}

/// The telephone of the office.
pub fn phone() -> Value {
    json!({ "phone": "+77270000001" })
}

/// A member of a team.
pub fn member(officer: &str, body: &str, capacity: &str) -> Value {
    json!({ "officer": officer, "body": body, "capacity": capacity })
}

/// A prosecutor, an officer of the own security unit and a doctor, from 6 January to the end of the month.
pub fn team() -> Deed {
    let members = [
        member("pros-1", PROSECUTION, "prosecutor"),
        member("own-1", "own-security/almaty-city", "own_security"),
        member("medic-1", "hospital/almaty-city", "doctor"),
    ];
    let formed = json!({
        "team": "t1", "members": members, "contacts": [phone()],
        "from": moment("2022-01-06 00:00"), "until": moment("2022-02-01 00:00"),
    });
    deed("2022-01-05 11:00", THIRD, "team_formed/1", formed)
}

/// A shift.
pub fn shift(at: &'static str, tag: &str, officer: &str, from: &str, until: &str) -> Deed {
    let announced = json!({
        "shift": tag, "officer": officer, "body": PROSECUTION, "contact": phone(), "from": moment(from), "until": moment(until),
    });
    deed(at, THIRD, "shift_announced/1", announced)
}

/// The shift of the first prosecutor, from 6 January at 09:00 for a day, announced the day before.
pub fn first() -> Deed {
    shift("2022-01-05 15:00", "s1", "pros-1", "2022-01-06 09:00", "2022-01-07 09:00")
}

/// The shift of the second, the day after.
pub fn second() -> Deed {
    shift("2022-01-05 15:10", "s2", "pros-2", "2022-01-07 09:00", "2022-01-08 09:00")
}

/// Opened, a team formed, where to complain said.
pub fn ready() -> Vec<Deed> {
    vec![opened(), team(), security("2022-01-05 12:00")]
}

/// The same, and two shifts announced.
pub fn announced() -> Vec<Deed> {
    [ready(), vec![first(), second()]].concat()
}

/// The contact of the own security unit.
pub fn security(at: &'static str) -> Deed {
    let contact = json!({ "body": "own-security/almaty-city", "contact": { "phone": "1452" }, "from": moment("2022-01-05 12:00") });
    deed(at, THIRD, "security_contact/1", contact)
}

/// Shifts are published.
pub fn published(at: &'static str, shifts: &[&str]) -> Deed {
    deed(at, THIRD, "published/1", json!({ "shifts": shifts }))
}

/// The first hands over to the second.
pub fn handed_over(at: &'static str) -> Deed {
    deed(at, FIRST, "shift_handed_over/1", json!({ "shift": "s1", "to": "s2" }))
}

/// Another officer takes a shift.
pub fn replaced(at: &'static str, tag: &str, officer: &str) -> Deed {
    deed(at, THIRD, "shift_replaced/1", json!({ "shift": tag, "officer": officer, "body": PROSECUTION, "contact": phone() }))
}

/// A prosecutor of the centre is seconded, from the 6th to the 20th.
pub fn seconded() -> Deed {
    let secondment = json!({
        "secondment": "d1", "officer": "general-1", "body": CENTRE,
        "from": moment("2022-01-06 00:00"), "until": moment("2022-01-20 00:00"),
    });
    deed("2022-01-05 13:00", GENERAL, "secondment/1", secondment)
}

/// A shift, or the whole roster, is withdrawn.
pub fn withdrawn(at: &'static str, what: Value) -> Deed {
    deed(at, THIRD, "withdrawn/1", what)
}
