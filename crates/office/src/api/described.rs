//! The pieces that descriptions of addresses are made of (OpenAPI 3.1).

use super::asked::{LONGEST, LONGEST_CURSOR};
use super::schemas::reference;
use aiqyn_law::rooms::ROOMS;
use serde_json::{Map, Value, json};

/// Statuses that any address may answer with: the question is wrong, nobody is signed in, more is asked than can be done.
const ALWAYS: [u16; 3] = [400, 401, 503];

/// What an address answers when it does what it is asked.
pub struct Answer {
    status: u16,
    kind: &'static str,
    schema: Value,
    beside: Option<(&'static str, Value)>,
    headers: Value,
    links: Value,
}

impl Answer {
    /// JSON of a schema.
    pub fn json(schema: Value) -> Self {
        Self { status: 200, kind: "application/json", schema, beside: None, headers: Value::Null, links: Value::Null }
    }

    /// The same of another media type.
    pub fn of_type(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }

    /// The same with another status.
    pub fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// The same with a header.
    pub fn header(mut self, name: &str, words: &str) -> Self {
        self.headers[name] = json!({ "description": words, "schema": { "type": "string" } });
        self
    }

    /// The same, or of another schema where something else is asked for.
    pub fn or(self, other: Value) -> Self {
        Self { schema: json!({ "anyOf": [self.schema, other] }), ..self }
    }

    /// The same, or of another media type where that is asked for.
    pub fn and(self, kind: &'static str, schema: Value) -> Self {
        Self { beside: Some((kind, schema)), ..self }
    }

    /// The same with what it leads to.
    pub fn leads(mut self, name: &str, operation: &str, parameters: Value) -> Self {
        self.links[name] = json!({ "operationId": operation, "parameters": parameters });
        self
    }

    fn told(self) -> (String, Value) {
        let mut told = json!({ "description": "It is done." });
        if !self.kind.is_empty() {
            told["content"] = json!({ self.kind: { "schema": self.schema } });
        }
        if let Some((kind, schema)) = self.beside {
            told["content"][kind] = json!({ "schema": schema });
        }
        for (name, value) in [("headers", self.headers), ("links", self.links)] {
            if !value.is_null() {
                told[name] = value;
            }
        }
        (self.status.to_string(), told)
    }
}

/// An address asked in one way: what it is called, what it takes, what it answers, by which other statuses.
pub struct Operation {
    /// Its name.
    pub id: &'static str,
    /// What it is for.
    pub summary: &'static str,
    /// What it takes in the address and the head.
    pub takes: Vec<Value>,
    /// The schema of its body.
    pub body: Option<Value>,
    /// What it answers.
    pub answers: Vec<Answer>,
    /// By which other statuses it may answer, beside those that every address has.
    pub faults: &'static [u16],
}

impl Operation {
    /// As it stands in the document.
    pub fn told(self) -> Value {
        let mut responses: Map<String, Value> = self.answers.into_iter().map(Answer::told).collect();
        for status in ALWAYS.iter().chain(self.faults) {
            responses.insert(status.to_string(), json!({ "$ref": "#/components/responses/Problem" }));
        }
        let mut takes = self.takes;
        takes.extend([language(), purpose()]);
        let mut told = json!({ "operationId": self.id, "summary": self.summary, "parameters": takes, "responses": responses });
        if let Some(schema) = self.body {
            told["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": schema } } });
        }
        told
    }
}

/// A page of a list.
pub fn paged(fields: Value) -> Answer {
    let mut schema = object(fields);
    schema["properties"]["next"] = json!({ "type": ["string", "null"] });
    Answer::json(schema).header("Link", "The address of the next page, where there is one (rel=next).")
}

/// The mark of a session, where it is a cookie's.
pub fn csrf() -> Value {
    header("X-CSRF", "Where the session is a cookie's: its mark, from GET /api/v1/session.", false)
}

/// An address that anybody may ask, of nothing.
pub fn public(id: &str, summary: &str, kind: &str) -> Value {
    let schema = if kind == "application/json" { json!({ "type": "object" }) } else { json!({ "type": "string" }) };
    json!({
        "operationId": id, "summary": summary, "security": [],
        "responses": {
            "200": { "description": "It is done.", "content": { kind: { "schema": schema } } },
            "503": { "$ref": "#/components/responses/Problem" },
        },
    })
}

/// A place of the address.
pub fn place(name: &str, words: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": words, "schema": { "type": "string", "minLength": 1 } })
}

/// The room of the address.
pub fn room() -> Value {
    let rooms: Vec<&str> = ROOMS.codes().collect();
    json!({ "name": "room", "in": "path", "required": true, "description": "The room.", "schema": { "type": "string", "enum": rooms } })
}

/// The record of the address.
pub fn record() -> Value {
    json!({
        "name": "id", "in": "path", "required": true, "description": "The record's number in the room.",
        "schema": { "type": "string", "pattern": "^[a-z0-9._-]+$", "maxLength": 80 },
    })
}

/// A name of the question, with its schema.
pub fn asks(name: &str, words: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "description": words, "schema": schema })
}

/// A text of the question.
pub fn text(name: &str, words: &str) -> Value {
    asks(name, words, json!({ "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]+$" }))
}

/// Whether, of the question.
pub fn flag(name: &str, words: &str) -> Value {
    asks(name, words, json!({ "type": "boolean" }))
}

/// A moment of the question.
pub fn moment(name: &str, words: &str) -> Value {
    asks(name, words, json!({ "type": "string", "format": "date", "examples": ["2022-01-25", "2022-01-25T14:30:00+06:00"] }))
}

/// How many stand on a page.
pub fn limit(most: u32) -> Value {
    asks("limit", "How many stand on a page, at most.", json!({ "type": "integer", "minimum": 1, "maximum": most }))
}

/// Where a page begins.
pub fn after() -> Value {
    asks(
        "after",
        "Where the page begins: `next` of the page before.",
        json!({ "type": "string", "minLength": 1, "maxLength": LONGEST_CURSOR }),
    )
}

/// A header of the request.
pub fn header(name: &str, words: &str, required: bool) -> Value {
    json!({ "name": name, "in": "header", "required": required, "description": words, "schema": { "type": "string" } })
}

fn language() -> Value {
    asks(
        "lang",
        "The language of names and problems; else that of Accept-Language.",
        json!({ "type": "string", "enum": ["kk", "ru", "en"] }),
    )
}

fn purpose() -> Value {
    let purposes: Vec<&str> = aiqyn_desk::reading::purpose::Purpose::ALL.iter().map(|purpose| purpose.code()).collect();
    asks("purpose", "What the officer reads for; it stands in the journal of reads.", json!({ "type": "string", "enum": purposes }))
}

/// An object whose named fields are all there.
pub fn object(fields: Value) -> Value {
    let required: Vec<&String> = fields.as_object().map(|fields| fields.keys().collect()).unwrap_or_default();
    json!({ "type": "object", "required": required, "properties": fields })
}

/// A list of objects of a schema of the document.
pub fn list(name: &str) -> Value {
    json!({ "type": "array", "items": reference(name) })
}
