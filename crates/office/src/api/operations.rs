//! What each address takes and answers.

use super::described::{
    Answer, Operation, after, asks, csrf, flag, header, limit, list, moment, object, paged, place, public, record, room, text,
};
use super::drafts::NEW;
use super::schemas::reference;
use aiqyn_desk::evidence::adding::MEDIA_TYPES;
use serde_json::{Map, Value, json};

/// Each address with what it does, in the order of the routes.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("/api/v1/", json!({ "get": public("reference", "This document as a page.", "text/html") })),
        ("/api/v1/openapi.json", json!({ "get": public("openapi", "This document.", "application/json") })),
        ("/api/v1/session", json!({ "get": session() })),
        ("/api/v1/rooms", json!({ "get": rooms() })),
        ("/api/v1/work", json!({ "get": work() })),
        ("/api/v1/records/{room}", json!({ "get": records() })),
        ("/api/v1/records/{room}/{id}", json!({ "get": of_record() })),
        ("/api/v1/records/{room}/{id}/reads", json!({ "get": reads_of_record() })),
        ("/api/v1/records/{room}/{id}/claim", claim()),
        ("/api/v1/assignments", json!({ "post": assign() })),
        ("/api/v1/records/{room}/{id}/files", json!({ "post": add_file() })),
        ("/api/v1/records/{room}/{id}/files/{digest}", json!({ "post": files() })),
        ("/api/v1/records/{room}/{id}/texts/{version}/{field}", json!({ "post": texts() })),
        ("/api/v1/submissions", json!({ "post": submit() })),
        ("/api/v1/submissions/{key}", json!({ "get": receipt() })),
        ("/api/v1/rehearsals", json!({ "post": rehearse() })),
        ("/api/v1/drafts", json!({ "get": drafts() })),
        ("/api/v1/drafts/{room}/{id}/{kind}/{version}", draft()),
        ("/api/v1/figures", json!({ "get": figures() })),
        ("/api/v1/reads", json!({ "get": reads() })),
        ("/api/v1/acts", json!({ "get": acts() })),
    ]
}

fn strings() -> Value {
    json!({ "type": "array", "items": { "type": "string" } })
}

fn session() -> Value {
    let said = json!({ "type": "string" });
    let answer = object(json!({
        "officer": said, "role": said, "body": said, "region": said, "scopes": strings(), "program": { "type": "boolean" },
        "just_proven": { "type": "boolean" }, "ends": { "type": ["string", "null"], "format": "date-time" }, "csrf": said,
        "demonstration": { "type": "boolean" },
    }));
    let answers = vec![Answer::json(answer)];
    Operation {
        id: "session",
        summary: "Whoever asks, what the session may do, and when it ends.",
        takes: vec![],
        body: None,
        answers,
        faults: &[],
    }
    .told()
}

fn rooms() -> Value {
    let said = json!({ "type": "string" });
    let room = object(json!({
        "room": said, "name": said, "records": { "type": "integer" }, "states": list("Named"),
        "acts": { "type": "array", "items": object(json!({ "act": said, "kind": said, "form": said, "name": said, "schema": said })) },
    }));
    let first = |name: &str| format!("$response.body#/rooms/0/{name}");
    let begun = json!({ "room": first("room"), "id": NEW, "kind": first("acts/0/kind"), "version": first("acts/0/form") });
    let answers =
        vec![
            Answer::json(object(json!({ "now": said, "rooms": { "type": "array", "items": room } })))
                .leads("draft", "putDraft", begun)
                .leads("records", "records", json!({ "room": first("room") })),
        ];
    let summary = "The rooms, what their records can be in, what can happen to them, and how many the officer sees.";
    Operation { id: "rooms", summary, takes: vec![], body: None, answers, faults: &[] }.told()
}

fn whose() -> Value {
    let words = "Only what the officer handles or was assigned, or what nobody of the officer's body is.";
    asks("whose", words, json!({ "type": "string", "enum": ["mine", "nobodys"] }))
}

fn work() -> Value {
    let queue = json!({ "type": "string", "enum": ["overdue", "soon", "later", "body", "assigned"] });
    let takes = vec![
        asks("queue", "The queue that is loaded; all of them are counted.", queue),
        text("room", "Only this room."),
        text("region", "Only this region."),
        text("body", "Only this body."),
        text("article", "Only this article."),
        whose(),
        after(),
        limit(200),
    ];
    let answers = vec![paged(json!({
        "now": { "type": "string" }, "queue": { "type": "string" },
        "queues": { "type": "object", "additionalProperties": { "type": "integer" } },
        "unread": { "type": "object", "additionalProperties": { "type": "integer" } }, "waits": list("Open"), "idle": strings(),
    }))];
    Operation { id: "work", summary: "What waits for the officer, soonest first.", takes, body: None, answers, faults: &[] }.told()
}

/// What the list of a room is narrowed by.
pub fn narrowed_by() -> Vec<Value> {
    vec![
        text("status", "States, with commas between."),
        text("region", "The region it belongs to."),
        text("body", "The body that holds it or takes part."),
        text("article", "An article it is about."),
        text("waits_for", "Who must act: a role, or a body."),
        text("q", "Words and numbers of its name; look-alikes of three alphabets are the same."),
        flag("overdue", "Only where something is overdue."),
        flag("unanswered", "Only where a breach waits for its answer."),
        whose(),
    ]
}

fn records() -> Value {
    let takes = [room()].into_iter().chain(narrowed_by()).chain([after(), limit(200)]).collect();
    let parameters = json!({ "room": "$response.body#/records/0/room", "id": "$response.body#/records/0/number" });
    let answers = vec![
        paged(json!({ "all": { "type": "integer" }, "of": { "type": "string" }, "records": list("Row") }))
            .leads("record", "record", parameters.clone())
            .leads("reads", "readsOfRecord", parameters),
    ];
    let summary = "The records of a room that the officer sees, by deadline.";
    Operation { id: "records", summary, takes, body: None, answers, faults: &[404] }.told()
}

fn of_record() -> Value {
    let takes = vec![
        room(),
        record(),
        moment("known", "As known at that moment, or at the end of that day in Almaty."),
        moment("of", "Of that moment."),
    ];
    let answers = vec![Answer::json(reference("Record")).header("ETag", "The version: what If-Match of a submission names.").leads(
        "text",
        "text",
        json!({
            "room": "$response.body#/room", "id": "$response.body#/number", "version": "$response.body#/texts/0/version",
            "field": "$response.body#/texts/0/field",
        }),
    )];
    let summary = "One record: its acts, its state, what it waits for, what can be done, its breaches.";
    Operation { id: "record", summary, takes, body: None, answers, faults: &[404] }.told()
}

fn reads_of_record() -> Value {
    let takes = vec![room(), record(), asks("after", "The last entry seen.", json!({ "type": "integer", "minimum": 0 })), limit(1000)];
    let answers = vec![paged(json!({ "all": { "type": "integer" }, "reads": list("Read") }))];
    Operation { id: "readsOfRecord", summary: "Who looked at a record.", takes, body: None, answers, faults: &[404] }.told()
}

fn texts() -> Value {
    let takes = vec![room(), record(), place("version", "The act."), place("field", "The text."), csrf()];
    let said = json!({ "type": "string" });
    let answers = vec![Answer::json(object(json!({
        "record": said, "version": { "type": "integer" }, "field": said, "commitment": said,
        "state": { "enum": ["opened", "destroyed", "missing"] }, "text": { "type": ["string", "null"] },
    })))];
    let summary = "Opens one sealed text; it stands in the journal of reads before it is shown.";
    Operation { id: "text", summary, takes, body: None, answers, faults: &[403, 404] }.told()
}

fn claim() -> Value {
    let said = json!({ "type": "string" });
    let changing = || vec![room(), record(), csrf()];
    let from = json!({ "type": ["string", "null"], "pattern": "^[a-z0-9._-]+$", "maxLength": 80 });
    let take = json!({ "type": "object", "additionalProperties": false, "properties": { "from": from } });
    let answers = vec![Answer::json(object(json!({
        "officer": said, "body": said, "at": said, "ends": said, "taken_from": { "type": ["string", "null"] },
    })))];
    let summary = "Puts the officer at a record for twelve hours; 409 where another of the body is at it who is not named in `from`.";
    let put = Operation { id: "claim", summary, takes: changing(), body: Some(take), answers, faults: &[403, 404, 409, 413, 415] };
    let gone = vec![Answer::json(Value::Null).of_type("").status(204)];
    let summary = "Takes the officer off it.";
    let drop = Operation { id: "dropClaim", summary, takes: changing(), body: None, answers: gone, faults: &[403, 404] };
    json!({ "put": put.told(), "delete": drop.told() })
}

fn assign() -> Value {
    let named = |pattern: &str| json!({ "type": "string", "pattern": pattern, "maxLength": 96 });
    let records = json!({ "type": "array", "items": named("^[a-z]+/[a-z0-9._-]+$"), "minItems": 1, "maxItems": 50 });
    let body = json!({
        "type": "object", "additionalProperties": false, "required": ["records", "officer"],
        "properties": { "records": records, "officer": named("^[a-z0-9._-]+$"), "note": { "type": "string", "maxLength": 200 } },
    });
    let outcome = json!({ "enum": ["assigned", "not-found", "not-yours", "not-theirs"] });
    let outcome = object(json!({ "record": { "type": "string" }, "outcome": outcome }));
    let answers = vec![Answer::json(object(json!({
        "officer": { "type": "string" }, "outcomes": { "type": "array", "items": outcome },
    })))];
    let summary = "Assigns records to an officer of the same body, with a note between the two; a result for each.";
    Operation { id: "assign", summary, takes: vec![csrf()], body: Some(body), answers, faults: &[403, 413, 415] }.told()
}

fn files() -> Value {
    let takes = vec![room(), record(), place("digest", "SHA-256 of the file, in hexadecimal digits."), csrf()];
    let bytes = json!({ "type": "string", "format": "binary" });
    let answers = vec![Answer::json(bytes).of_type("application/octet-stream").header("Content-Disposition", "It is a file to keep.")];
    let summary = "Sends a file of evidence; it stands in the journal of reads before its first byte leaves.";
    Operation { id: "file", summary, takes, body: None, answers, faults: &[403, 404] }.told()
}

fn add_file() -> Value {
    let answers = vec![Answer::json(reference("Receipt")).status(201)];
    let summary = "Adds a file to an item of evidence: its bytes are the body, its media type that of the body.";
    let faults = &[403, 404, 413, 415, 422];
    let mut told = Operation { id: "addFile", summary, takes: vec![room(), record(), csrf()], body: None, answers, faults }.told();
    let kinds = MEDIA_TYPES.iter().map(|(kind, _)| ((*kind).to_owned(), json!({ "schema": { "type": "string", "format": "binary" } })));
    told["requestBody"] = json!({ "required": true, "content": kinds.collect::<Map<_, _>>() });
    told
}

fn submit() -> Value {
    let takes = vec![
        header("Idempotency-Key", "The key, where the body has none: the same key with the same content is the same submission.", false),
        header(
            "If-Match",
            "The ETag of the first act's record, or *; other records that are there are named by `version` in their acts.",
            false,
        ),
        csrf(),
    ];
    let done = || Answer::json(reference("Receipt")).leads("receipt", "receipt", json!({ "key": "$response.body#/key" }));
    let answers = vec![done().status(201).header("Location", "The receipt's address."), done()];
    let summary = "Hands in acts, all or none: 201 where they are recorded now, 200 where they were before.";
    let faults = &[403, 409, 412, 413, 415, 422, 428];
    Operation { id: "submit", summary, takes, body: Some(reference("Submission")), answers, faults }.told()
}

fn receipt() -> Value {
    let answers = vec![Answer::json(reference("Receipt"))];
    let takes = vec![place("key", "The idempotency key.")];
    Operation { id: "receipt", summary: "The receipt of an own submission.", takes, body: None, answers, faults: &[404] }.told()
}

fn rehearse() -> Value {
    let said = json!({ "type": "string" });
    let anything = json!({ "type": "array", "items": { "type": "object" } });
    let answers = vec![Answer::json(object(json!({
        "now": said, "refusals": list("Refusal"), "acts": { "type": "integer" }, "breaches": anything, "begins": list("Deadline"),
        "ends": list("Deadline"), "queues": anything, "figures": anything,
    })))];
    let summary = "What would follow from a submission: refusals, breaches, deadlines, queues, figures. Nothing is recorded.";
    let faults = &[403, 413, 415];
    Operation { id: "rehearse", summary, takes: vec![csrf()], body: Some(reference("Rehearsal")), answers, faults }.told()
}

fn drafts() -> Value {
    let at = |name: &str| format!("$response.body#/drafts/0/{name}");
    let first = json!({ "room": at("room"), "id": at("number"), "kind": at("kind"), "version": at("form") });
    let answers = vec![
        Answer::json(object(json!({ "drafts": list("Draft") })))
            .leads("draft", "draft", first.clone())
            .leads("again", "putDraft", first.clone())
            .leads("drop", "dropDraft", first),
    ];
    Operation { id: "drafts", summary: "What the officer has begun to write.", takes: vec![], body: None, answers, faults: &[] }.told()
}

fn draft() -> Value {
    let address = || vec![room(), record(), place("kind", "The kind of act."), place("version", "Its version.")];
    let changing = || address().into_iter().chain([csrf()]).collect::<Vec<_>>();
    let answer = || vec![Answer::json(reference("Draft"))];
    let again = |place: &str| {
        let at = |name: &str| format!("$response.body#{place}/{name}");
        json!({ "room": at("room"), "id": at("number"), "kind": at("kind"), "version": at("form") })
    };
    let put_answer = vec![Answer::json(reference("Draft")).leads("draft", "draft", again("")).leads("drop", "dropDraft", again(""))];
    let written = json!({
        "type": "object", "additionalProperties": false, "required": ["answers"],
        "properties": { "version": { "type": "integer", "minimum": 0, "maximum": 4_294_967_295_u32 }, "answers": reference("Answers") },
    });
    let get = Operation { id: "draft", summary: "A draft.", takes: address(), body: None, answers: answer(), faults: &[404] };
    let summary = "Puts a draft in the place of the one that stands; `new` is a record that is not there yet.";
    let put =
        Operation { id: "putDraft", summary, takes: changing(), body: Some(written), answers: put_answer, faults: &[403, 404, 413, 415] };
    let gone = vec![Answer::json(Value::Null).of_type("").status(204)];
    let drop = Operation { id: "dropDraft", summary: "Drops a draft.", takes: changing(), body: None, answers: gone, faults: &[403, 404] };
    json!({ "get": get.told(), "put": put.told(), "delete": drop.told() })
}

fn figures() -> Value {
    let takes = vec![text("incident", "The mass event, where there are several."), moment("known", "As known at."), moment("of", "Of.")];
    let objects = json!({ "type": "array", "items": { "type": "object" } });
    let answers = vec![Answer::json(object(json!({
        "incident": { "type": "string" }, "offices": objects, "figures": objects, "breakdowns": objects, "narrowed": { "type": "boolean" },
    })))];
    let summary = "Every figure with its parts, counted from what the officer may see, as known at any moment.";
    Operation { id: "figures", summary, takes, body: None, answers, faults: &[] }.told()
}

fn reads() -> Value {
    let takes = vec![
        text("officer", "Only this officer's."),
        text("record", "Only those of this record."),
        moment("from", "From that moment on."),
        moment("before", "Before that moment."),
        asks("after", "The last entry seen.", json!({ "type": "integer", "minimum": 0 })),
        limit(1000),
        asks(
            "format",
            "As events of OCSF 1.1.0 (class 6003), or as a FHIR Bundle of AuditEvents (IHE BALP 1.1.3).",
            json!({ "type": "string", "enum": ["ocsf", "balp"] }),
        ),
    ];
    let own = paged(json!({ "all": { "type": "integer" }, "reads": list("Read") }));
    let answers = vec![own.or(list("ApiActivity")).and("application/fhir+json", reference("AuditEvents"))];
    let summary = "The journal of reads, for whoever supervises reading.";
    Operation { id: "reads", summary, takes, body: None, answers, faults: &[403] }.told()
}

fn acts() -> Value {
    let number = |most: u32| json!({ "type": "integer", "minimum": 0, "maximum": most });
    let takes = vec![
        asks("lastEventId", "The id of the last event seen.", number(u32::MAX)),
        asks("timeout", "Milliseconds for which the answer is held back until something is recorded.", number(20_000)),
        limit(1000),
    ];
    let answer = Answer::json(json!({ "type": "array", "items": reference("Event") })).of_type("application/cloudevents-batch+json");
    let answers = vec![answer.header("Link", "The address of the next page, where there is one (rel=next).")];
    let summary = "What was recorded since, in records that the officer sees: identifiers and coarse attributes, as CloudEvents.";
    Operation { id: "acts", summary, takes, body: None, answers, faults: &[] }.told()
}
