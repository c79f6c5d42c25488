//! What the examples of the rules are made of: one looted shop, one weapon recovered, one surrender, in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The loss event: a shop looted in the night of 6 January.
pub const LOSS: &str = "weapon/loss-1";
/// A loss event of a body that lost service weapons.
pub const SERVICE_LOSS: &str = "weapon/loss-2";
/// A weapon stolen from the shop.
pub const STOLEN: &str = "weapon/item-1";
/// Another weapon stolen.
pub const STOLEN_2: &str = "weapon/item-2";
/// A weapon seized.
pub const SEIZED: &str = "weapon/item-3";
/// Another weapon seized.
pub const SEIZED_2: &str = "weapon/item-4";
/// A declaration of surrender.
pub const DECLARATION: &str = "weapon/decl-1";
/// A lot of cartridges.
pub const LOT: &str = "weapon/lot-1";
/// A criminal case.
pub const CASE: &str = "criminal/c-1";
/// A suspect's record.
pub const SUSPECT: &str = "suspect/s-1";

/// The registrar of weapons.
pub const REGISTRAR: By = ("reg-1", Role::WeaponsRegistrar, "police/almaty-city");
/// A police officer.
pub const OFFICER: By = ("officer-1", Role::PoliceOfficer, "police/almaty-city");
/// The investigator.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// A forensic expert.
pub const EXPERT: By = ("expert-1", Role::ForensicExpert, "forensic/almaty-city");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");

/// An act with the texts it needs.
pub fn deed(record: &'static str, at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record, at, by, act, payload, sealed: &["reasons", "findings"] }
}

/// The same act at another time.
pub fn at(when: &'static str, deed: Deed) -> Deed {
    Deed { at: when, ..deed }
}

/// A legible serial number.
pub fn legible(text: &str) -> Value {
    json!({ "state": "legible", "text": text })
}

/// A smooth-bore hunting gun of the shop.
pub fn weapon(serial: Value) -> Value {
    json!({
        "weapon_type": "smooth_bore", "holding": "civilian", "make": "izh", "model": "27", "calibre": { "kind": "gauge", "marked": "12/70" },
        "serial": serial, "country": "RU", "importer": null, "year": 2015, "marks": [],
        "last_owner": { "kind": "trader", "licence": "L-1" },
    })
}

/// The loss of three weapons, reported in the morning.
pub fn reported() -> Deed {
    let report = json!({
        "loser": { "kind": "shop", "licence": "L-1" }, "region": "almaty-city", "city": "Almaty", "body": "police/almaty-city",
        "lost_at": moment("2022-01-06 02:00"), "quantity": 3, "case": null,
    });
    deed(LOSS, "2022-01-06 09:00", REGISTRAR, "loss_reported/1", report)
}

/// The loss of service weapons.
pub fn service_reported() -> Deed {
    let loser = json!({ "kind": "service", "owner": "national-guard/almaty-city" });
    on(SERVICE_LOSS, with(reported(), "loser", loser))
}

/// An inventory.
pub fn counted(at: &'static str, quantity: u32) -> Deed {
    deed(LOSS, at, REGISTRAR, "loss_counted/1", json!({ "quantity": quantity, "document": "ab".repeat(32) }))
}

/// The weapon stolen from the shop.
pub fn stolen() -> Deed {
    let entry = json!({ "loss": LOSS, "region": "almaty-city", "body": "police/almaty-city", "weapon": weapon(legible("BK 04117")) });
    deed(STOLEN, "2022-01-06 12:00", REGISTRAR, "stolen/1", entry)
}

/// Another weapon stolen from the shop.
pub fn stolen_too(serial: &str) -> Deed {
    on(STOLEN_2, with(stolen(), "weapon", weapon(legible(serial))))
}

/// The case, of illegal possession.
pub fn case() -> Vec<Deed> {
    let received = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "official_report", "applicant": null, "registration_document": null,
    });
    let registered = json!({
        "erdr": "22-1", "opened": { "kind": "by_the_body" }, "category": "illegal_firearms",
        "offence": { "article": "287", "part": "3", "iccs": "09011" }, "form": "preliminary_investigation", "body": "police/almaty-city",
    });
    let searched = json!({ "measure": "n1", "kind": "search", "urgent": "loss_of_evidence", "person": null });
    vec![
        deed(CASE, "2022-01-07 08:00", INVESTIGATOR, "received/1", received),
        deed(CASE, "2022-01-07 09:00", INVESTIGATOR, "registered/1", registered),
        deed(CASE, "2022-01-07 10:00", INVESTIGATOR, "measure_executed/1", searched),
    ]
}

/// The termination of the case on a ground, issued at `at`.
pub fn terminated(at: &'static str, ground: &str) -> Deed {
    deed(CASE, at, INVESTIGATOR, "termination_issued/1", json!({ "ground": ground }))
}

/// The suspect, detained at `at` on suspicion of theft.
pub fn detained(at: &'static str) -> Deed {
    let subject = json!({
        "person": "person-1", "case": "criminal/c-2", "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": { "article": "188", "part": "3", "iccs": "0502" }, "intentional": true,
    });
    deed(SUSPECT, at, INVESTIGATOR, "detained/1", json!({ "subject": subject, "by": "police/almaty-city" }))
}

/// A weapon seized in the search of the case.
pub fn seized() -> Deed {
    let how = json!({ "kind": "search", "case": CASE, "measure": "n1" });
    let seizure = json!({
        "region": "almaty-city", "body": "police/almaty-city", "city": "Almaty", "how": how, "weapon": weapon(legible("ВК-04117")),
    });
    deed(SEIZED, "2022-01-07 10:30", INVESTIGATOR, "seized/1", seizure)
}

/// A weapon seized on arrest.
pub fn seized_on_arrest() -> Deed {
    with(seized(), "how", json!({ "kind": "arrest", "suspect": SUSPECT }))
}

/// A weapon a patrol found.
pub fn found() -> Deed {
    let find = json!({
        "region": "almaty-city", "body": "police/almaty-city", "city": "Almaty", "how": "patrol", "weapon": weapon(legible("ВК-04117")),
    });
    deed(SEIZED, "2022-01-07 10:30", OFFICER, "found/1", find)
}

/// The shop's weapon, and the same one found by a patrol.
pub fn found_of_the_shop() -> Vec<Deed> {
    vec![reported(), stolen(), found()]
}

/// An examination of a recovered weapon.
pub fn examined(at: &'static str) -> Deed {
    let findings = json!({
        "item": null, "weapon_type": "smooth_bore", "condition": "serviceable", "restored_serial": null, "document": "ab".repeat(32),
    });
    deed(SEIZED, at, EXPERT, "examined/1", findings)
}

/// A trace of a recovered weapon.
pub fn traced(at: &'static str, result: Value) -> Deed {
    deed(SEIZED, at, REGISTRAR, "traced/1", json!({ "item": null, "result": result }))
}

/// The trace leads to the weapon stolen.
pub fn traced_to(at: &'static str, stolen: &str) -> Deed {
    traced(at, json!({ "kind": "item", "stolen": stolen }))
}

/// No register knows it.
pub fn nothing() -> Value {
    json!({ "kind": "nothing" })
}

/// A match with a stolen weapon.
pub fn matched(at: &'static str, stolen: &str) -> Deed {
    deed(SEIZED, at, REGISTRAR, "matched/1", json!({ "item": null, "stolen": stolen }))
}

/// The end of a match.
pub fn unmatched(at: &'static str, stolen: &str) -> Deed {
    Deed { act: "unmatched/1", ..matched(at, stolen) }
}

/// The shop's weapon, found, examined, traced and matched.
pub fn matched_of_the_shop() -> Vec<Deed> {
    let since = vec![examined("2022-01-08 10:00"), traced_to("2022-01-09 10:00", STOLEN), matched("2022-01-09 11:00", STOLEN)];
    [found_of_the_shop(), since].concat()
}

/// The stolen weapon is recovered by the record of the weapon found.
pub fn recovered(at: &'static str) -> Deed {
    deed(STOLEN, at, REGISTRAR, "recovered/1", json!({ "by": SEIZED, "item": null }))
}

/// One weapon handed over to a police officer on 10 January.
pub fn surrendered() -> Deed {
    let declaration = json!({
        "person": "person-1", "region": "almaty-city", "body": "police/almaty-city", "city": "Almaty", "circumstance": "came_in",
        "items": [{ "item": "i1", "weapon": weapon(legible("TT-777")) }], "lots": [],
    });
    deed(DECLARATION, "2022-01-10 10:00", OFFICER, "surrendered/1", declaration)
}

/// The receipt for it.
pub fn receipt(at: &'static str) -> Deed {
    let receipt = json!({ "number": "R-1", "items": ["i1"], "lots": [], "received_by": "officer-1" });
    deed(DECLARATION, at, OFFICER, "receipt_issued/1", receipt)
}

/// The same act on the weapon of the declaration.
pub fn of_declaration(deed: Deed) -> Deed {
    on(DECLARATION, with(deed, "item", json!("i1")))
}

/// Handed over, receipted, examined, traced.
pub fn traced_surrender() -> Vec<Deed> {
    vec![
        surrendered(),
        receipt("2022-01-10 10:20"),
        of_declaration(examined("2022-01-11 10:00")),
        of_declaration(traced("2022-01-11 12:00", nothing())),
    ]
}

/// An assessment of voluntariness.
pub fn assessed(at: &'static str, result: &str) -> Deed {
    deed(DECLARATION, at, INVESTIGATOR, "voluntariness_assessed/1", json!({ "result": result }))
}

/// A check for another offence that found none.
pub fn checked(at: &'static str) -> Deed {
    deed(DECLARATION, at, INVESTIGATOR, "other_offence_checked/1", json!({ "result": { "kind": "none" } }))
}

/// A check that found one in a case.
pub fn checked_with_offence(at: &'static str) -> Deed {
    with(checked(at), "result", json!({ "kind": "found", "case": CASE }))
}

/// As far as the check for another offence.
pub fn checked_surrender() -> Vec<Deed> {
    [traced_surrender(), vec![assessed("2022-01-11 14:00", "voluntary"), checked("2022-01-11 15:00")]].concat()
}

/// A proposal of exemption from administrative liability.
pub fn proposed(at: &'static str) -> Deed {
    deed(DECLARATION, at, INVESTIGATOR, "exemption_proposed/1", json!({ "liability": { "kind": "administrative" } }))
}

/// A proposal of exemption from criminal liability, in a case or without one.
pub fn proposed_in(at: &'static str, case: Value) -> Deed {
    with(proposed(at), "liability", json!({ "kind": "criminal", "case": case }))
}

/// The prosecutor agrees.
pub fn agreed(at: &'static str) -> Deed {
    deed(DECLARATION, at, PROSECUTOR, "exemption_agreed/1", json!({}))
}

/// The prosecutor refuses.
pub fn refused(at: &'static str) -> Deed {
    deed(DECLARATION, at, PROSECUTOR, "exemption_refused/1", json!({}))
}

/// The person is not exempt.
pub fn not_exempt(at: &'static str, ground: &str) -> Deed {
    deed(DECLARATION, at, INVESTIGATOR, "not_exempt/1", json!({ "ground": ground }))
}

/// As far as the prosecutor's agreement.
pub fn exempt_surrender() -> Vec<Deed> {
    [checked_surrender(), vec![proposed("2022-01-11 16:00"), agreed("2022-01-12 10:00")]].concat()
}

/// A lot of cartridges seized in the search of the case.
pub fn lot() -> Deed {
    let how = json!({ "kind": "search", "case": CASE, "measure": "n1" });
    let lot = json!({
        "of": "cartridges", "calibre": "12/70", "count": 40, "region": "almaty-city", "body": "police/almaty-city", "city": "Almaty",
        "how": how,
    });
    deed(LOT, "2022-01-07 10:30", INVESTIGATOR, "lot_seized/1", lot)
}

/// A lot counted again.
pub fn recounted(at: &'static str, count: u32) -> Deed {
    deed(LOT, at, REGISTRAR, "lot_recounted/1", json!({ "count": count, "document": "ab".repeat(32) }))
}

/// A record handed to the police of Shymkent.
pub fn transferred(at: &'static str) -> Deed {
    deed(LOSS, at, PROSECUTOR, "transferred/1", json!({ "region": "shymkent-city", "body": "police/shymkent-city" }))
}

/// A recovered weapon goes back to the shop.
pub fn returned(at: &'static str) -> Deed {
    let owner = json!({ "kind": "trader", "licence": "L-1" });
    deed(SEIZED, at, REGISTRAR, "returned_to_owner/1", json!({ "item": null, "owner": owner }))
}

/// A recovered weapon is destroyed.
pub fn destroyed(at: &'static str) -> Deed {
    deed(SEIZED, at, REGISTRAR, "destroyed/1", json!({ "item": null, "document": "ab".repeat(32) }))
}
