//! The schemas of what the API takes and answers, beside those of acts.

use super::described::{list, object};
use super::schemas::reference;
use aiqyn_law::kernel::threshold::bounds::LONGEST_KEY;
use serde_json::{Map, Value, json};

/// All of them, by name.
pub fn all() -> Map<String, Value> {
    let (text, number) = (json!({ "type": "string" }), json!({ "type": "integer", "minimum": 0 }));
    let (moment, flag) = (json!({ "type": "string", "format": "date-time" }), json!({ "type": "boolean" }));
    let maybe = |kind: &str| json!({ "type": [kind, "null"] });
    let maybe_moment = json!({ "type": ["string", "null"], "format": "date-time" });
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    let named = object(json!({ "code": text, "name": text }));
    let awaited = json!({ "by": moment, "who": text, "what": text, "rule": text, "basis": texts, "consequence": text });
    let with = |fields: &Value, more: Value| {
        let mut fields = fields.clone();
        if let (Some(fields), Value::Object(more)) = (fields.as_object_mut(), more) {
            fields.extend(more);
        }
        object(fields)
    };
    let refusal = json!({
        "code": text, "act": number, "record": text, "basis": texts, "kk": text, "ru": text, "en": text,
        "way_out": object(json!({ "kk": text, "ru": text, "en": text })), "details": { "type": "object" },
    });
    let receipt = json!({
        "key": text, "first_seq": number, "last_seq": number, "repeated": flag, "href": text,
        "breaches": { "type": "array", "items": object(json!({ "record": text, "version": number, "rule": text })) },
    });
    let row = json!({
        "record": text, "room": text, "number": text, "href": text, "incident": text, "region": text, "body": text, "articles": texts,
        "person": maybe("string"), "status": text, "next_actor": maybe("string"), "next_deadline": maybe_moment, "deadline": maybe_moment,
        "opened_at": moment, "last_at": moment, "version": number, "breaches": number, "unanswered": number,
    });
    let act = json!({
        "seq": number, "recorded_at": moment, "occurred_at": moment, "incident": text, "record": text, "version": number, "act": text,
        "name": text, "payload": { "type": "object" }, "officer": text, "authority": { "type": "object" }, "law": text,
        "fate": object(json!({ "code": { "enum": ["stands", "corrected", "annulled"] }, "by": maybe("integer") })),
    });
    let record = json!({
        "record": text, "room": text, "number": text, "href": text, "version": number, "known": maybe_moment, "of": moment,
        "incident": text, "acts": list("Act"), "awaited": list("Awaited"), "offers": list("Offer"), "breaches": list("Breach"),
        "texts": { "type": "array", "items": object(json!({ "version": number, "field": text, "href": text })) },
    });
    let breach = json!({
        "version": number, "of": number, "rule": text, "basis": texts, "by_minutes": maybe("integer"), "details": { "type": "object" },
        "recorded_at": moment, "answer": maybe("string"),
    });
    let offer = json!({
        "act": text, "name": text, "standing": { "enum": ["open", "late", "not_yet", "over"] },
        "refusal": { "anyOf": [reference("Refusal"), { "type": "null" }] },
    });
    let schemas = [
        ("Refusal", object(refusal)),
        ("Receipt", object(receipt)),
        ("Row", object(row)),
        ("Act", object(act)),
        ("Record", object(record)),
        ("Breach", object(breach)),
        ("Offer", object(offer)),
        ("Awaited", object(awaited.clone())),
        ("Deadline", with(&awaited, json!({ "record": text }))),
        ("Open", with(&awaited, json!({ "record": text, "body": text, "href": text }))),
        ("Named", named),
        ("Submission", taken(true)),
        ("Rehearsal", taken(false)),
        ("RehearsedAct", rehearsed()),
        ("RecordName", json!({ "type": "string", "pattern": RECORD })),
        ("Key", key()),
        (
            "Answers",
            json!({ "type": "array", "items": { "type": "array", "prefixItems": [text, text], "minItems": 2, "maxItems": 2, "items": text } }),
        ),
    ];
    schemas.into_iter().chain(beside()).map(|(name, schema)| (name.to_owned(), schema)).collect()
}

/// Those of what is no record: problems, reads, drafts, events.
fn beside() -> [(&'static str, Value); 8] {
    let (text, number) = (json!({ "type": "string" }), json!({ "type": "integer", "minimum": 0 }));
    let moment = json!({ "type": "string", "format": "date-time" });
    let read = json!({
        "id": number, "at": moment, "kind": text, "officer": text, "command": text, "record": text, "question": text, "purpose": text,
        "found": number,
    });
    let draft = json!({
        "record": text, "room": text, "number": text, "act": text, "kind": text, "form": text, "version": number, "updated": moment,
        "ends": moment, "answers": {}, "href": text,
    });
    let problem = json!({
        "type": text, "title": text, "status": { "type": "integer", "minimum": 400, "maximum": 599 }, "detail": text, "instance": text,
    });
    let mut problem = object(problem);
    problem["properties"]["refusals"] = list("Refusal");
    let event = json!({
        "specversion": { "const": "1.0" }, "id": text, "source": text, "type": text, "time": moment, "subject": text,
        "datacontenttype": text, "data": { "type": "object" },
    });
    let maybe = json!({ "type": ["string", "null"], "format": "date-time" });
    let alert = json!({
        "id": number, "at": moment, "officer": text, "record": text, "reason": text, "until": maybe, "review_due": moment, "href": text,
    });
    let approval = json!({
        "record": text, "room": text, "number": text, "href": text, "version": number, "waits": reference("Open"),
        "asked": { "type": ["object", "null"] }, "decisions": list("Offer"),
    });
    [
        ("Problem", problem),
        ("Read", object(read)),
        ("Draft", object(draft)),
        ("Event", object(event)),
        ("Alert", object(alert)),
        ("Approval", object(approval)),
        ("ApiActivity", activity()),
        ("AuditEvents", bundle()),
    ]
}

/// An event of OCSF, as far as the class API Activity requires it.
fn activity() -> Value {
    let (whole, some) = (json!({ "type": "integer" }), json!({ "type": "object" }));
    object(json!({
        "class_uid": { "const": 6003 }, "category_uid": { "const": 6 }, "activity_id": { "type": "integer", "minimum": 1, "maximum": 4 },
        "type_uid": whole, "time": whole, "severity_id": whole, "actor": some, "api": some, "src_endpoint": some, "metadata": some,
    }))
}

/// A FHIR Bundle of AuditEvents.
fn bundle() -> Value {
    let event = object(json!({ "resourceType": { "const": "AuditEvent" }, "agent": { "type": "array", "minItems": 2 } }));
    let entries = json!({ "type": "array", "items": object(json!({ "resource": event })) });
    object(json!({ "resourceType": { "const": "Bundle" }, "type": { "const": "collection" }, "entry": entries }))
}

/// How a record is named: its room, and its number in it.
const RECORD: &str = "^[a-z][a-z0-9._-]{0,30}/[a-z0-9._-]{1,60}$";

/// The key of what is handed in.
fn key() -> Value {
    json!({
        "type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^\\S([^\\u0000-\\u001f\\u007f-\\u009f]*\\S)?$",
        "description": "The idempotency key; or the header Idempotency-Key.",
    })
}

/// What is handed in.
fn taken(keyed: bool) -> Value {
    // What is rehearsed is told what the door would say of it, of its key too.
    let key = if keyed {
        reference("Key")
    } else {
        json!({ "type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]+$" })
    };
    let act = if keyed { "SubmittedAct" } else { "RehearsedAct" };
    let required = if keyed { vec!["key", "incident", "acts"] } else { vec!["incident", "acts"] };
    json!({
        "type": "object", "additionalProperties": false, "required": required,
        "properties": {
            "key": key, "incident": { "type": "string", "pattern": "^[a-z][a-z0-9._/-]{0,95}$" },
            "acts": { "type": "array", "minItems": 1, "maxItems": 32, "items": reference(act) },
        },
    })
}

/// An act in the making: whatever its kind, and whatever it says, the rehearsal answers what would be refused of it.
fn rehearsed() -> Value {
    json!({
        "type": "object", "additionalProperties": false, "required": ["record", "act", "occurred_at", "payload"],
        "description": "An act in the making. One that would be recorded is of the schema SubmittedAct.",
        "properties": {
            "record": reference("RecordName"), "act": { "type": "string" },
            "occurred_at": { "type": "string", "format": "date-time" },
            "payload": { "description": "Whatever is written so far." },
            "sealed": { "type": "object", "additionalProperties": { "type": "string" } },
            "version": { "type": ["integer", "null"], "minimum": 0, "description": "The version that this act expects to become." },
        },
    })
}
