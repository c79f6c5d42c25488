//! What the addresses take and answer by which officers decide, open with a reason and review, and by which registrars keep the register.

use super::approvals::QUEUES;
use super::described::{Answer, Operation, after, asks, csrf, limit, list, object, paged, place, record, room};
use super::glass::LONGEST;
use super::operations::narrowed_by;
use super::schemas::reference;
use aiqyn_desk::approving::TOGETHER;
use aiqyn_law::kernel::Role;
use serde_json::{Value, json};

/// Each address with what it does, in the order of the routes.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("/api/v1/approvals", json!({ "get": approvals(), "post": approve() })),
        ("/api/v1/records/{room}/{id}/glass", json!({ "post": glass() })),
        ("/api/v1/alerts", json!({ "get": alerts() })),
        ("/api/v1/reads/{id}/review", json!({ "post": review() })),
        ("/api/v1/officers", json!({ "get": officers(), "post": propose() })),
        ("/api/v1/officers/{id}/link", json!({ "post": link() })),
        ("/api/v1/officers/{id}/sessions/end", json!({ "post": end() })),
    ]
}

/// What is taken: an object of these fields and no other, those named required.
fn written(required: &[&str], fields: Value) -> Option<Value> {
    Some(json!({ "type": "object", "additionalProperties": false, "required": required, "properties": fields }))
}

fn approvals() -> Value {
    let queues = QUEUES.map(|queue| queue.code());
    let takes = vec![asks("queue", "The queue that is looked through.", json!({ "type": "string", "enum": queues })), after()];
    let said = json!({ "type": "string" });
    let parameters = json!({ "room": "$response.body#/approvals/0/room", "id": "$response.body#/approvals/0/number" });
    let answers =
        vec![
            paged(json!({ "now": said, "queue": said, "approvals": list("Approval") }))
                .leads("record", "record", parameters.clone())
                .leads("reads", "readsOfRecord", parameters),
        ];
    let summary = "What is asked of the officer to decide, on what, and by which acts it can be decided now.";
    Operation { id: "approvals", summary, takes, body: None, answers, faults: &[] }.told()
}

fn approve() -> Value {
    let chosen = json!({
        "type": "object", "additionalProperties": false, "required": ["record", "version"],
        "properties": { "record": reference("RecordName"), "version": { "type": "integer", "minimum": 0, "maximum": u32::MAX } },
    });
    let body = written(
        &["key", "act", "records"],
        json!({
            "key": reference("Key"), "act": { "type": "string" },
            "records": { "type": "array", "minItems": 1, "maxItems": TOGETHER, "uniqueItems": true, "items": chosen },
        }),
    );
    let result = object(json!({
        "record": { "type": "string" }, "receipt": { "anyOf": [reference("Receipt"), { "type": "null" }] },
        "problem": { "anyOf": [reference("Problem"), { "type": "null" }] },
    }));
    let answers = vec![Answer::json(object(json!({ "act": { "type": "string" }, "results": { "type": "array", "items": result } })))];
    let summary = "Decides in one record or several, where one answer does for all: a submission for each, and a result for each.";
    Operation { id: "approve", summary, takes: vec![csrf()], body, answers, faults: &[403, 413, 415] }.told()
}

fn words() -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": LONGEST })
}

fn glass() -> Value {
    let said = json!({ "type": "string" });
    let answers =
        vec![Answer::json(object(json!({ "record": said, "href": said, "until": { "type": ["string", "null"], "format": "date-time" } })))];
    let (takes, body) = (vec![room(), record(), csrf()], written(&["reason"], json!({ "reason": words() })));
    let summary = "Opens a record outside one's sight for four hours, with a reason that somebody of another body reviews.";
    Operation { id: "openWithReason", summary, takes, body, answers, faults: &[403, 404, 413, 415] }.told()
}

fn alerts() -> Value {
    let parameters = json!({ "id": "$response.body#/alerts/0/id" });
    let answers = vec![Answer::json(object(json!({ "alerts": list("Alert") }))).leads("review", "review", parameters)];
    let summary = "What was opened outside its reader's sight and waits for a review that the officer may give.";
    Operation { id: "alerts", summary, takes: vec![], body: None, answers, faults: &[] }.told()
}

fn review() -> Value {
    let said = json!({ "type": "string" });
    let entry = json!({
        "name": "id", "in": "path", "required": true, "description": "The entry of the journal.", "schema": { "type": "integer", "minimum": 0, "maximum": u32::MAX },
    });
    let answers = vec![Answer::json(object(json!({ "id": { "type": "integer" }, "record": said, "officer": said })))];
    let body = written(&["found"], json!({ "found": words() }));
    let summary = "Reviews what was opened so, once.";
    Operation { id: "review", summary, takes: vec![entry, csrf()], body, answers, faults: &[403, 404, 413, 415] }.told()
}

fn officers() -> Value {
    let takes = narrowed_by().into_iter().chain([after(), limit(200)]).collect();
    let answers = vec![paged(json!({ "all": { "type": "integer" }, "of": { "type": "string" }, "records": list("Row") }))];
    let summary = "The entries of the register that the officer sees. What is done with one is an act of its record: a submission.";
    Operation { id: "officers", summary, takes, body: None, answers, faults: &[] }.told()
}

/// What is answered where a link was made.
fn linked() -> Answer {
    let said = json!({ "type": "string" });
    let parameters = json!({ "room": "officer", "id": "$response.body#/officer" });
    Answer::json(object(json!({ "officer": said, "href": said, "link": said }))).leads("record", "record", parameters)
}

fn propose() -> Value {
    let (roles, said) = (Role::ALL.map(Role::code), |most: u32| json!({ "type": "string", "minLength": 1, "maxLength": most }));
    let fields = json!({
        "officer": said(64), "role": { "type": "string", "enum": roles }, "body": said(96), "sex": { "type": "string", "enum": ["female", "male"] },
    });
    let body = written(&["officer", "role", "body", "sex"], fields);
    let summary = "Proposes an officer, with the link by which a password is chosen; another registrar confirms.";
    let faults = &[403, 404, 413, 415, 422];
    Operation { id: "proposeOfficer", summary, takes: vec![csrf()], body, answers: vec![linked().status(201)], faults }.told()
}

fn link() -> Value {
    let takes = vec![place("id", "The officer."), csrf()];
    let summary = "Proposes another key for an officer, with a new link.";
    Operation { id: "linkOfficer", summary, takes, body: None, answers: vec![linked()], faults: &[403, 404, 422] }.told()
}

fn end() -> Value {
    let said = json!({ "type": "string" });
    let answers = vec![Answer::json(object(json!({ "officer": said, "href": said, "ended": { "type": "integer" } })))];
    let takes = vec![place("id", "The officer."), csrf()];
    let summary = "Ends all sessions of an officer, those of programs too.";
    Operation { id: "endSessions", summary, takes, body: None, answers, faults: &[403, 404] }.told()
}
