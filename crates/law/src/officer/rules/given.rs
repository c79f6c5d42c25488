//! What the examples of the rules are made of: two registrars of the republic, a third, and an investigator in Almaty in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const OFFICER: &str = "officer/inv-1";
/// Another one.
pub const OTHER: &str = "officer/inv-2";
/// What the officer's first key begins with.
pub const KEY: &str = "aa";
/// The registrar who proposes.
pub const FIRST: By = ("registrar-1", Role::OfficersRegistrar, "prosecution/republic");
/// The registrar who confirms.
pub const SECOND: By = ("registrar-2", Role::OfficersRegistrar, "prosecution/republic");
/// A registrar of the city.
pub const THIRD: By = ("registrar-3", Role::OfficersRegistrar, "prosecution/almaty-city");
/// The officer.
pub const SELF: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// Somebody of the same body.
pub const COLLEAGUE: By = ("inv-7", Role::Investigator, "police/almaty-city");

/// An act on the record judged.
fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: OFFICER, at, by, act, payload, sealed: &[] }
}

fn credential(key: &str) -> Value {
    let token: String = key.chars().rev().collect();
    json!({ "key": key.repeat(32), "token": format!("{token}0").repeat(64).get(..64), "keeper": "client", "until": moment("2023-01-01 09:00") })
}

/// A registrar is one of the first two.
pub fn founded(registrar: By, with: By) -> Deed {
    let (id, _, body) = registrar;
    let record = match id {
        "registrar-1" => "officer/registrar-1",
        "registrar-2" => "officer/registrar-2",
        _ => "officer/registrar-3",
    };
    let region = body.split('/').nth(1);
    let payload = json!({
        "post": { "role": "officers_registrar", "body": body, "region": region }, "sex": "female",
        "credential": credential(&id[id.len() - 1..].repeat(2)), "with": with.0,
    });
    Deed { record, ..deed("2022-01-04 09:00", FIRST, "founded/1", payload) }
}

/// The investigator is proposed, by the first registrar, on the 5th at 09:00, with a key.
pub fn given_appointed(key: &str) -> Deed {
    let payload = json!({
        "post": { "role": "investigator", "body": "police/almaty-city", "region": "almaty-city" }, "sex": "male", "credential": credential(key),
    });
    deed("2022-01-05 09:00", FIRST, "appointed/1", payload)
}

/// The same with the first key, which ends with the year.
pub fn appointed() -> Deed {
    given_appointed(KEY)
}

/// The same again, with another key.
pub fn appointed_again(at: &'static str) -> Deed {
    Deed { at, ..given_appointed("dd") }
}

/// A registrar confirms what was proposed in an act.
pub fn confirmed(at: &'static str, registrar: By, proposal: u64) -> Deed {
    deed(at, registrar, "proposal_confirmed/1", json!({ "proposal": proposal }))
}

/// A registrar declines it, on the 5th at noon.
pub fn declined(registrar: By, proposal: u64) -> Deed {
    deed("2022-01-05 12:00", registrar, "proposal_declined/1", json!({ "proposal": proposal }))
}

/// The investigator, proposed and confirmed.
pub fn in_office() -> Vec<Deed> {
    vec![appointed(), confirmed("2022-01-05 12:00", SECOND, 1)]
}

/// Another office is proposed.
pub fn transferred(at: &'static str) -> Deed {
    deed(
        at,
        FIRST,
        "transferred/1",
        json!({ "post": { "role": "investigation_head", "body": "police/shymkent-city", "region": "shymkent-city" } }),
    )
}

/// Another key is proposed.
pub fn given(at: &'static str, key: &str) -> Deed {
    deed(at, FIRST, "credential_given/1", json!({ "credential": credential(key) }))
}

/// The officer prolongs the first key.
pub fn renewed(at: &'static str, until: &str) -> Deed {
    deed(at, SELF, "credential_renewed/1", json!({ "key": KEY.repeat(32), "until": moment(until) }))
}

/// The officer revokes it.
pub fn revoked(at: &'static str) -> Deed {
    deed(at, SELF, "credential_revoked/1", json!({ "key": KEY.repeat(32), "ground": "lost" }))
}

/// The officer is suspended.
pub fn suspended(at: &'static str) -> Deed {
    deed(at, FIRST, "suspended/1", json!({ "ground": "inquiry" }))
}

/// The suspension is to be lifted.
pub fn reinstated(at: &'static str) -> Deed {
    deed(at, FIRST, "reinstated/1", json!({}))
}

/// The officer has left.
pub fn ended(at: &'static str) -> Deed {
    deed(at, FIRST, "ended/1", json!({ "ground": "left" }))
}
