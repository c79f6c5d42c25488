//! `GET /api/v1/`: the document as a page, for people; without script.

use super::openapi::document;
use crate::frame;
use crate::http::visitor::Visitor;
use crate::say::api as words;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value;

/// The page.
pub async fn get(visitor: Visitor) -> Response {
    let document = document();
    let empty = serde_json::Map::new();
    let paths = document["paths"].as_object().unwrap_or(&empty);
    let acts: Vec<(&String, &Value)> =
        document["components"]["schemas"].as_object().unwrap_or(&empty).iter().filter(|(name, _)| name.starts_with("act.")).collect();
    let main = html! {
        h1 { "API" }
        p { (visitor.say(&words::ABOUT)) }
        p { a href="/api/v1/openapi.json" { "OpenAPI 3.1 (JSON)" } }
        h2 { (visitor.say(&words::ADDRESSES)) }
        @for (path, item) in paths {
            @for (method, operation) in item.as_object().unwrap_or(&empty) { (described(&visitor, path, method, operation)) }
        }
        h2 { (visitor.say(&words::ACTS)) " (" (acts.len()) ")" }
        p { (visitor.say(&words::ACTS_HINT)) }
        @for (name, schema) in acts {
            details id=(name) {
                summary { code { (name) } @if let Some(called) = schema["x-names"][visitor.tag()].as_str() { " " (called) } }
                pre { (serde_json::to_string_pretty(&schema["properties"]["payload"]).unwrap_or_default()) }
            }
        }
    };
    frame::page(&visitor, "API", &main)
}

fn described(visitor: &Visitor, path: &str, method: &str, operation: &Value) -> Markup {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let takes: Vec<Vec<Markup>> = operation["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| vec![html! { code { (text(&one["name"])) } }, html! { (text(&one["in"])) }, html! { (text(&one["description"])) }])
        .collect();
    let statuses: Vec<&str> = operation["responses"].as_object().into_iter().flatten().map(|(status, _)| status.as_str()).collect();
    let head = [&words::NAME, &words::WHERE, &words::MEANING].map(|words| visitor.say(words));
    html! {
        section id=(text(&operation["operationId"])) {
            h3 { code { (method.to_uppercase()) " " (path) } }
            p lang="en" { (text(&operation["summary"])) }
            p class="quiet" { (visitor.say(&words::STATUSES)) ": " (statuses.join(", ")) }
            @if !takes.is_empty() { details { summary { (visitor.say(&words::TAKES)) } (frame::table(&format!("{} {path}", method.to_uppercase()), &head, &takes)) } }
        }
    }
}
