//! How things are told to programs: the same value stands the same in every answer.

use aiqyn_desk::offering::Offer;
use aiqyn_desk::waiting::Open;
use aiqyn_law::kernel::{Language, Moment, RecordId};
use aiqyn_law::waiting::Awaited;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, LINK};
use axum::response::{IntoResponse, Response};
use form_urlencoded::byte_serialize;
use serde_json::{Value, json};

/// JSON.
pub fn json(value: &Value) -> Response {
    typed("application/json", value)
}

/// JSON of a type of its own.
pub fn typed(kind: &'static str, value: &Value) -> Response {
    ([(CONTENT_TYPE, kind)], value.to_string()).into_response()
}

/// A page of a list, with the address of the next (RFC 8288).
pub fn page(value: &Value, next: Option<&str>) -> Response {
    let mut response = json(value);
    linked(&mut response, next);
    response
}

/// Names the address of the next page in the head of an answer.
pub fn linked(response: &mut Response, next: Option<&str>) {
    let link = next.map(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")));
    if let Some(Ok(link)) = link {
        response.headers_mut().insert(LINK, link);
    }
}

/// A moment of microseconds.
pub fn at(micros: i64) -> Moment {
    Moment::from_micros(micros).unwrap_or_default()
}

/// The address of a record.
pub fn record(id: &RecordId) -> String {
    format!("/api/v1/records/{}/{}", id.room(), escaped(id.number()))
}

/// A text as one segment of an address.
pub fn escaped(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

/// What is awaited.
pub fn awaited(one: &Awaited, language: Language) -> Value {
    let Awaited { by, who, task } = one;
    json!({
        "by": by, "who": who, "what": task.what(language), "rule": task.rule(), "basis": task.basis(),
        "consequence": task.consequence(language),
    })
}

/// What is awaited in a record.
pub fn open(open: &Open, language: Language) -> Value {
    let mut told = awaited(&open.awaited, language);
    told["record"] = json!(open.record);
    told["body"] = json!(open.body);
    told["href"] = json!(record(&open.record));
    told
}

/// What can be done.
pub fn offered(offer: &Offer, language: Language) -> Value {
    json!({
        "act": offer.act, "name": offer.words.of(language), "standing": offer.standing.code(), "refusal": offer.standing.refusal(),
    })
}
