//! Style and script of the pages, compiled in. Their addresses never change, so a browser asks again and is told that nothing did.

use crate::http::fault::Fault;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

struct Asset {
    name: &'static str,
    kind: &'static str,
    text: &'static str,
}

/// What every page has around it, and what forms add.
const STYLE: &str = concat!(include_str!("assets/office.css"), include_str!("forms/forms.css"));

const ASSETS: [Asset; 4] = [
    Asset { name: "office.css", kind: "text/css; charset=utf-8", text: STYLE },
    Asset { name: "office.js", kind: "text/javascript; charset=utf-8", text: include_str!("assets/office.js") },
    Asset { name: "passkeys.js", kind: "text/javascript; charset=utf-8", text: include_str!("assets/passkeys.js") },
    Asset { name: "htmx.js", kind: "text/javascript; charset=utf-8", text: include_str!("assets/htmx.js") },
];

fn tags() -> &'static [String; 4] {
    static TAGS: OnceLock<[String; 4]> = OnceLock::new();
    TAGS.get_or_init(|| ASSETS.each_ref().map(|asset| format!("\"{:.16x}\"", Sha256::digest(asset.text))))
}

/// `GET /assets/{name}`.
///
/// # Errors
/// [`Fault::NotFound`] for a name that there is not.
pub async fn get(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Fault> {
    let (place, asset) = ASSETS.iter().enumerate().find(|(_, asset)| asset.name == name).ok_or(Fault::NotFound)?;
    let tag = tags()[place].as_str();
    let head = [(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, "no-cache"), (ETAG, tag)];
    let same = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()) == Some(tag);
    Ok(if same { (StatusCode::NOT_MODIFIED, head).into_response() } else { (head, asset.text).into_response() })
}
