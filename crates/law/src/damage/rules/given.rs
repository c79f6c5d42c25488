//! What the examples of the rules are made of: one shop looted in the night to 6 January 2022, and what follows from it.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The record judged.
pub const DAMAGE: &str = "damage/d-1";
/// Another record of damage.
pub const OTHER: &str = "damage/d-2";
/// A third.
pub const THIRD: &str = "damage/d-3";
/// The criminal case.
pub const CASE: &str = "criminal/c-1";

/// The registrar of damage.
pub const REGISTRAR: By = ("registrar-1", Role::DamageRegistrar, "police/almaty-city");
/// The investigator.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// An investigator of national security.
pub const SECURITY: By = ("inv-2", Role::Investigator, "national-security/almaty-city");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// The expert.
pub const EXPERT: By = ("expert-1", Role::ForensicExpert, "forensic/almaty-city");
/// The court's clerk.
pub const CLERK: By = ("clerk-1", Role::CourtClerk, "court/almaty-city/1");

/// An act on the record judged, with the texts it needs.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: DAMAGE, at, by, act, payload, sealed: &["description", "reasons"] }
}

/// The same act at another time.
pub fn later(at: &'static str, deed: Deed) -> Deed {
    Deed { at, ..deed }
}

/// A person.
pub fn person(id: &str) -> Value {
    json!({ "kind": "person", "person": id })
}

/// A legal entity.
pub fn entity(id: &str) -> Value {
    json!({ "kind": "entity", "entity": id })
}

/// A shop of a legal entity in Almaty, looted on 5 January at 23:00.
pub fn attacked() -> Deed {
    let payload = json!({
        "region": "almaty-city", "city": "almaty", "body": "police/almaty-city", "object": "kad-1", "owner": "business",
        "holder": entity("bin-1"), "construction": "building", "premises": "shop", "looted": true, "another_attack": null,
    });
    deed("2022-01-05 23:00", REGISTRAR, "object_attacked/1", payload)
}

/// The same shop, attacked again after the attack of the other record.
pub fn again(at: &'static str) -> Deed {
    later(at, with(attacked(), "another_attack", json!(OTHER)))
}

/// Another report of the shop in another record, under another number.
pub fn other() -> Deed {
    on(OTHER, with(attacked(), "object", json!("kad-2")))
}

/// A third report.
pub fn third() -> Deed {
    on(THIRD, with(attacked(), "object", json!("kad-3")))
}

/// A police car destroyed.
pub fn vehicle() -> Deed {
    let payload = json!({
        "region": "almaty-city", "city": null, "body": "police/almaty-city", "object": "plate-1", "owner": "police",
        "holder": { "kind": "body", "body": "police/almaty-city" }, "extent": "destroyed", "another_attack": null,
    });
    deed("2022-01-05 23:00", REGISTRAR, "vehicle_damaged/1", payload)
}

/// A civilian injured.
pub fn injured() -> Deed {
    let payload = json!({
        "person": "person-1", "region": "almaty-city", "city": "almaty", "body": "police/almaty-city", "standing": "civilian",
        "grade": "light", "document": "ab".repeat(32), "another_attack": null,
    });
    deed("2022-01-05 23:00", REGISTRAR, "person_injured/1", payload)
}

/// The record handed to the police of Shymkent.
pub fn transferred(at: &'static str) -> Deed {
    deed(at, REGISTRAR, "transferred/1", json!({ "region": "shymkent-city", "body": "police/shymkent-city" }))
}

/// Damage declared by the owner.
pub fn declared(tiyn: i64) -> Deed {
    deed("2022-01-07 12:00", REGISTRAR, "declared/1", json!({ "by": entity("bin-1"), "tiyn": tiyn }))
}

/// Damage appraised.
pub fn assessed(tiyn: i64) -> Deed {
    let payload = json!({ "assessor": entity("bin-9"), "tiyn": tiyn, "document": "ab".repeat(32) });
    deed("2022-01-11 12:00", EXPERT, "assessed/1", payload)
}

/// A case received and registered on 7 January.
pub fn case() -> Vec<Deed> {
    let received = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "official_report", "applicant": null, "registration_document": null,
    });
    let registered = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "property_damage",
        "offence": { "article": "202", "part": "2", "iccs": "0504" }, "form": "preliminary_investigation", "body": "police/almaty-city",
    });
    let deeds = vec![
        deed("2022-01-07 09:00", INVESTIGATOR, "received/1", received),
        deed("2022-01-07 11:00", INVESTIGATOR, "registered/1", registered),
    ];
    deeds.into_iter().map(|deed| on(CASE, deed)).collect()
}

/// The case sent to court.
pub fn in_court(at: &'static str) -> Deed {
    on(CASE, deed(at, PROSECUTOR, "sent_to_court/1", json!({ "court": "court/almaty-city/1" })))
}

/// The case terminated.
pub fn terminated(at: &'static str) -> Deed {
    on(CASE, deed(at, PROSECUTOR, "terminated/1", json!({})))
}

/// A suspect of the case.
pub fn suspect(person: &str) -> Deed {
    let subject = json!({
        "person": person, "case": CASE, "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30, "foreign": false,
        "episode": null, "suspicion": { "article": "202", "part": "2", "iccs": "0504" }, "intentional": true,
    });
    let payload = json!({ "subject": subject, "by": "police/almaty-city" });
    on("suspect/s-1", deed("2022-01-08 10:00", INVESTIGATOR, "detained/1", payload))
}

/// The damage put to the case on 9 January.
pub fn linked() -> Deed {
    deed("2022-01-09 10:00", INVESTIGATOR, "case_linked/1", json!({ "case": CASE }))
}

/// The case, the shop, and the one put to the other.
pub fn put_to_case() -> Vec<Deed> {
    [case(), vec![attacked(), linked()]].concat()
}

/// The same for a person injured.
pub fn persons_case() -> Vec<Deed> {
    [case(), vec![injured(), linked()]].concat()
}

/// The owner recognised as a victim.
pub fn recognised() -> Deed {
    deed("2022-01-10 10:00", INVESTIGATOR, "victim_recognised/1", json!({ "case": CASE, "victim": entity("bin-1") }))
}

/// The recognition ended.
pub fn ended(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "victim_ended/1", json!({ "case": CASE }))
}

/// All that must be there before a claim.
pub fn sued_before() -> Vec<Deed> {
    [put_to_case(), vec![recognised()]].concat()
}

/// A claim of the victim.
pub fn claimed(tiyn: i64) -> Deed {
    let payload = json!({
        "claim": "k1", "case": CASE, "claimant": entity("bin-1"), "defendant": "person-8", "tiyn": tiyn, "fee_tiyn": 0,
    });
    deed("2022-01-12 10:00", INVESTIGATOR, "claimed/1", payload)
}

/// Up to a pending claim.
pub fn sued() -> Vec<Deed> {
    [sued_before(), vec![claimed(140_000_050)]].concat()
}

/// A pending claim in a case that is in court.
pub fn in_trial() -> Vec<Deed> {
    [sued(), vec![in_court("2022-02-01 10:00")]].concat()
}

/// The claim added to.
pub fn supplemented(at: &'static str, tiyn: i64) -> Deed {
    deed(at, CLERK, "claim_supplemented/1", json!({ "claim": "k1", "tiyn": tiyn }))
}

/// The claim taken back.
pub fn withdrawn(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "claim_withdrawn/1", json!({ "claim": "k1" }))
}

/// What the court granted on 20 February.
pub fn awarded(tiyn: i64) -> Deed {
    let payload = json!({ "claim": "k1", "court": "court/almaty-city/1", "tiyn": tiyn, "document": "ab".repeat(32) });
    deed("2022-02-20 10:00", CLERK, "awarded/1", payload)
}

/// That the court granted nothing.
pub fn refused() -> Deed {
    let payload = json!({ "claim": "k1", "court": "court/almaty-city/1", "how": "refused", "document": "ab".repeat(32) });
    deed("2022-02-20 10:00", CLERK, "award_refused/1", payload)
}

/// A first payment.
pub fn recovered(at: &'static str, tiyn: i64) -> Deed {
    deed(at, REGISTRAR, "recovered/1", json!({ "claim": "k1", "payment": "p1", "tiyn": tiyn }))
}

/// A second payment.
pub fn second_payment(tiyn: i64) -> Deed {
    with(recovered("2022-04-01 10:00", tiyn), "payment", json!("p2"))
}

/// A mark as a duplicate.
pub fn duplicate(of: &str) -> Deed {
    deed("2022-01-11 10:00", REGISTRAR, "duplicate_of/1", json!({ "record": of }))
}
