//! What the examples of the rules are made of: one item out of one search, or one detention, in January 2022.

use crate::kernel::deed::By;
pub use crate::kernel::deed::{by, moment, on, with};
pub use crate::kernel::example::example;
use crate::kernel::{Deed, Role};
use serde_json::{Value, json};

/// The item judged.
pub const ITEM: &str = "evidence/e-1";
/// Its case.
pub const CASE: &str = "criminal/c-1";
/// A suspect of that case.
pub const SUSPECT: &str = "suspect/s-1";

/// The investigator, who collected the item.
pub const INVESTIGATOR: By = ("inv-1", Role::Investigator, "police/almaty-city");
/// Another investigator of the same body.
pub const COLLEAGUE: By = ("inv-2", Role::Investigator, "police/almaty-city");
/// The head of the body.
pub const HEAD: By = ("head-1", Role::InvestigationHead, "police/almaty-city");
/// The expert.
pub const EXPERT: By = ("expert-1", Role::ForensicExpert, "forensic/almaty-city");
/// Another expert of the institution.
pub const OTHER_EXPERT: By = ("expert-2", Role::ForensicExpert, "forensic/almaty-city");
/// The prosecutor.
pub const PROSECUTOR: By = ("pros-1", Role::Prosecutor, "prosecution/almaty-city");
/// The investigating judge.
pub const JUDGE: By = ("judge-1", Role::InvestigatingJudge, "court/almaty-city/1");

/// An act on the item, with the texts any act may need.
pub fn deed(at: &'static str, by: By, act: &'static str, payload: Value) -> Deed {
    Deed { record: ITEM, at, by, act, payload, sealed: &["description", "findings", "reasons"] }
}

/// The same act at another time.
pub fn at(at: &'static str, deed: Deed) -> Deed {
    Deed { at, ..deed }
}

/// A custodian, as acts name one.
pub fn custodian((officer, _, body): By) -> Value {
    json!({ "officer": officer, "body": body })
}

fn theft() -> Value {
    json!({ "article": "188", "part": "3", "iccs": "0502" })
}

/// The case of theft, received on 6 January.
pub fn case() -> Vec<Deed> {
    let report = json!({
        "region": "almaty-city", "body": "police/almaty-city", "source": "statement", "applicant": "person-9",
        "registration_document": "ab".repeat(32),
    });
    let registration = json!({
        "erdr": "220000000000001", "opened": { "kind": "by_the_body" }, "category": "theft", "offence": theft(), "form": "inquiry",
        "body": "police/almaty-city",
    });
    vec![
        on(CASE, deed("2022-01-06 10:00", INVESTIGATOR, "received/1", report)),
        on(CASE, deed("2022-01-06 12:00", INVESTIGATOR, "registered/1", registration)),
    ]
}

/// The case with an urgent search `n1` on 10 January at 10:00.
pub fn searched() -> Vec<Deed> {
    let search = json!({ "measure": "n1", "kind": "search", "urgent": "loss_of_evidence", "person": null });
    [case(), vec![on(CASE, deed("2022-01-10 10:00", INVESTIGATOR, "measure_executed/1", search))]].concat()
}

/// The judge's word on the search, on 11 January at 9:00.
pub fn validated(lawful: bool) -> Deed {
    on(CASE, deed("2022-01-11 09:00", JUDGE, "urgent_validated/1", json!({ "measure": "n1", "lawful": lawful })))
}

/// The prosecutor ends the case.
pub fn terminated(at: &'static str) -> Deed {
    on(CASE, deed(at, PROSECUTOR, "terminated/1", json!({})))
}

/// The prosecutor sends the case to court.
pub fn sent_to_court(at: &'static str) -> Deed {
    on(CASE, deed(at, PROSECUTOR, "sent_to_court/1", json!({ "court": "court/almaty-city/1" })))
}

/// The suspect of a case, detained on 8 January at 10:00.
pub fn detained_in(case: &str) -> Deed {
    let subject = json!({
        "person": "person-1", "case": case, "region": "almaty-city", "body": "police/almaty-city", "sex": "male", "age": 30,
        "foreign": false, "episode": null, "suspicion": theft(), "intentional": true,
    });
    let detention = json!({ "subject": subject, "by": "police/almaty-city" });
    on(SUSPECT, deed("2022-01-08 10:00", INVESTIGATOR, "detained/1", detention))
}

/// The suspect of the case.
pub fn detained() -> Deed {
    detained_in(CASE)
}

/// The release from detention, on 9 January at 10:00.
pub fn released(ground: &str) -> Deed {
    let release = json!({ "ground": ground, "certificate": "ab".repeat(32) });
    on(SUSPECT, deed("2022-01-09 10:00", PROSECUTOR, "released/1", release))
}

/// A source: the search.
pub fn search() -> Value {
    json!({ "kind": "measure", "case": CASE, "measure": "n1" })
}

/// A source: the personal search on detention.
pub fn detention() -> Value {
    json!({ "kind": "detention", "suspect": SUSPECT })
}

/// A file.
pub fn file() -> Value {
    json!({ "digest": "ab".repeat(32), "size": 4096, "media_type": "video/mp4" })
}

/// The collection of an object of a kind out of a source, at a time.
pub fn collected(at: &'static str, kind: &str, source: Value) -> Deed {
    let item = json!({
        "kind": kind, "region": "almaty-city", "by": custodian(INVESTIGATOR), "case": CASE, "source": source, "file": null,
    });
    deed(at, INVESTIGATOR, "collected/1", item)
}

/// The object taken in the search, on 10 January at 11:00.
pub fn taken() -> Deed {
    collected("2022-01-10 11:00", "object", search())
}

/// The footage taken in the search, with its file.
pub fn footage() -> Deed {
    with(collected("2022-01-10 11:00", "camera_footage", search()), "file", file())
}

/// The item handed on, with its case, to the police of Shymkent.
pub fn transferred(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "transferred/1", json!({ "region": "shymkent-city", "body": "police/shymkent-city" }))
}

/// The object on record: case, search, collection.
pub fn held() -> Vec<Deed> {
    [searched(), vec![taken()]].concat()
}

/// The object on record, sealed at 11:30.
pub fn packed() -> Vec<Deed> {
    [held(), vec![sealed("2022-01-10 11:30", "p1")]].concat()
}

/// The footage on record.
pub fn filmed() -> Vec<Deed> {
    [searched(), vec![footage()]].concat()
}

/// What was taken from the suspect on detention, on 8 January at 10:20.
pub fn found_on_suspect() -> Vec<Deed> {
    [case(), vec![detained(), collected("2022-01-08 10:20", "object", detention())]].concat()
}

/// An interrogation of the suspect that begins on the hour and ends within it.
pub fn interrogated(at: &'static str) -> Deed {
    let ended = moment(at).replace(":00:00+", ":59:00+");
    on(SUSPECT, deed(at, INVESTIGATOR, "interrogated/1", json!({ "counsel": null, "ended_at": ended })))
}

/// The protocol of an interrogation that began at a time, collected an hour later.
pub fn said(begun: &'static str) -> Deed {
    collected("2022-01-08 16:00", "document", json!({ "kind": "interrogation", "suspect": SUSPECT, "begun_at": moment(begun) }))
}

/// The suspect, detained, is interrogated; the protocol is with the case.
pub fn said_in_detention() -> Vec<Deed> {
    [case(), vec![detained(), interrogated("2022-01-08 15:00"), said("2022-01-08 15:00")]].concat()
}

/// The suspect, recognised in a case that could not wait, is interrogated; then, maybe, the prosecutor's word.
pub fn said_in_urgency(word: Option<&'static str>) -> Vec<Deed> {
    let subject = detained().payload["subject"].clone();
    let recognised = on(SUSPECT, deed("2022-01-08 14:00", INVESTIGATOR, "recognition_issued/1", subject));
    let word = word.map(|word| on(SUSPECT, deed("2022-01-08 18:00", PROSECUTOR, word, json!({}))));
    [case(), vec![recognised, interrogated("2022-01-08 15:00"), said("2022-01-08 15:00")], word.into_iter().collect()].concat()
}

/// The package is sealed.
pub fn sealed(at: &'static str, seal: &str) -> Deed {
    deed(at, INVESTIGATOR, "sealed/1", json!({ "seal": seal }))
}

/// The package is opened by the expert.
pub fn unsealed(at: &'static str, seal: &str) -> Deed {
    deed(at, EXPERT, "unsealed/1", json!({ "seal": seal }))
}

/// The investigator hands the item over.
pub fn handed_over(at: &'static str, to: By) -> Deed {
    deed(at, INVESTIGATOR, "handed_over/1", json!({ "from": custodian(INVESTIGATOR), "to": custodian(to) }))
}

/// The receiver accepts it.
pub fn accepted(at: &'static str, by: By) -> Deed {
    deed(at, by, "accepted/1", json!({}))
}

/// An examination `x1` appointed to the forensic institution on 12 January at 9:00.
pub fn appointed() -> Deed {
    let order = json!({ "examination": "x1", "institution": "forensic/almaty-city", "expert": "expert-1" });
    deed("2022-01-12 09:00", INVESTIGATOR, "examination_appointed/1", order)
}

/// The item sealed, appointed for examination, handed over on 12 January at 10:00 and accepted by the expert at 11:00.
pub fn with_the_expert() -> Vec<Deed> {
    [packed(), vec![appointed(), handed_over("2022-01-12 10:00", EXPERT), accepted("2022-01-12 11:00", EXPERT)]].concat()
}

/// The examination.
pub fn examined(at: &'static str) -> Deed {
    deed(at, EXPERT, "examined/1", json!({ "examination": "x1", "conclusion": "cd".repeat(32) }))
}

/// The item proves that the suspect was there.
pub fn proves(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "proves/1", json!({ "fact": "presence", "record": CASE }))
}

/// The item is held against the suspect.
pub fn linked(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "linked_to_suspect/1", json!({ "suspect": SUSPECT }))
}

/// The prosecutor declares the item inadmissible.
pub fn declared(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "declared_inadmissible/1", json!({ "ground": "procedure_breached" }))
}

/// It is noted that the source was found unlawful.
pub fn by_source(at: &'static str) -> Deed {
    deed(at, PROSECUTOR, "inadmissible_by_source/1", json!({}))
}

/// The item goes back.
pub fn returned(at: &'static str) -> Deed {
    deed(at, INVESTIGATOR, "returned/1", json!({ "person": "person-9", "receipt": "cd".repeat(32) }))
}

/// The item is destroyed.
pub fn destroyed(at: &'static str, ground: &str) -> Deed {
    deed(at, INVESTIGATOR, "destroyed/1", json!({ "ground": ground, "document": "cd".repeat(32) }))
}

/// A copy of the footage, with this digest.
pub fn copied(at: &'static str, copy: &str) -> Deed {
    deed(at, INVESTIGATOR, "copied/1", json!({ "file": "ab".repeat(32), "copy": copy, "to": custodian(EXPERT) }))
}
