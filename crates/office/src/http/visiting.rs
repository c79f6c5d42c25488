//! The way of every request: who asks is found out, the answer is told in the visitor's language, and its head is put in order.

use super::cookies;
use super::fault::Fault;
use super::headers;
use super::query::Pairs;
use super::visitor::{Visitor, tag};
use crate::office::{Office, Shared};
use aiqyn_desk::accounts::sessions::{self, Scope, Session};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::Language;
use aiqyn_record::Secret;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, ALLOW, AUTHORIZATION, CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// How an officer's own secret begins.
const OWN_SECRET: &str = "aiqyn-";
/// A year, in seconds.
const YEAR: u32 = 31_536_000;

/// Goes with a request from its arrival to its answer.
pub async fn visit(State(office): State<Shared>, mut request: Request, next: Next) -> Response {
    let visitor = match visitor(&office, request.headers(), request.uri()).await {
        Ok(visitor) => visitor,
        Err(fault) => return fault.into_response(),
    };
    request.extensions_mut().insert(visitor.clone());
    let mut response = next.run(request).await;
    let allow = response.headers().get(ALLOW).cloned();
    if let Some(fault) = response.extensions_mut().remove::<Fault>().or_else(|| unsaid(&visitor, &response)) {
        response = fault.told(&visitor);
    }
    if let Some(allow) = allow {
        response.headers_mut().insert(ALLOW, allow);
    }
    if visitor.query.one("lang").is_some() {
        let cookie = cookies::set_for(cookies::LANGUAGE, visitor.tag(), YEAR, office.settings.secure);
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
    headers::put(response.headers_mut(), office.settings.secure);
    response
}

/// What a program is told where a bound of the service answered, which knows nobody's language.
fn unsaid(visitor: &Visitor, response: &Response) -> Option<Fault> {
    let said = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes() == b"application/problem+json");
    match response.status() {
        _ if !visitor.is_program || said => None,
        StatusCode::PAYLOAD_TOO_LARGE => Some(Fault::TooLarge),
        StatusCode::METHOD_NOT_ALLOWED => Some(Fault::Method),
        StatusCode::SERVICE_UNAVAILABLE => Some(Fault::Busy),
        status if status.is_server_error() => Some(Fault::Failed(format!("answered {status}"))),
        status if status.is_client_error() => Some(Fault::Input(format!("{status}"))),
        _ => None,
    }
}

async fn visitor(office: &Office, headers: &HeaderMap, uri: &Uri) -> Result<Visitor, Fault> {
    let query = Pairs::read(uri.query().unwrap_or_default().as_bytes());
    let path = uri.path().to_owned();
    let is_program = path.starts_with("/api/");
    let id = if is_program { bearer(headers).or_else(|| own(office, headers)) } else { own(office, headers) };
    let session = match id {
        Some(secret) if is_program && secret.starts_with(OWN_SECRET) => own_secret(office, secret).await?,
        Some(id) => sessions::resume_by(&office.store, &office.proofs, id, wall_clock()).await?,
        None => None,
    };
    let session = session.map(Arc::new);
    let language = language(&query, headers);
    Ok(Visitor { language, session, path, query, demonstration: office.store.demonstration(), is_program })
}

/// An officer by the own secret, which the command line takes as well: it begins no session, and who shows it has just proven who it is.
async fn own_secret(office: &Office, secret: &str) -> Result<Option<Session>, Fault> {
    let Some(secret) = Secret::parse(secret) else { return Ok(None) };
    let actor = office.proofs.prove(&office.store, secret).await?;
    Ok(actor.map(|actor| Session {
        id: String::new(),
        actor,
        csrf: String::new(),
        stepped_up: true,
        program: false,
        scopes: vec![Scope::Read, Scope::Act],
        ends: wall_clock(),
    }))
}

fn own<'a>(office: &Office, headers: &'a HeaderMap) -> Option<&'a str> {
    cookies::value(headers, cookies::session(office.settings.secure)).filter(|id| !id.is_empty())
}

/// The token of a program (RFC 6750).
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

/// The language asked for: in the address, by the cookie, by the browser (RFC 9110, 12.5.4); else Kazakh.
fn language(query: &Pairs, headers: &HeaderMap) -> Language {
    let named = query.one("lang").or_else(|| cookies::value(headers, cookies::LANGUAGE)).and_then(known);
    named.or_else(|| accepted(headers)).unwrap_or(Language::Kk)
}

fn known(code: &str) -> Option<Language> {
    [Language::Kk, Language::Ru, Language::En].into_iter().find(|language| tag(*language) == code)
}

/// Of the languages that a browser accepts, the first that is ours; browsers name them in order.
fn accepted(headers: &HeaderMap) -> Option<Language> {
    let accepted = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    accepted.split(',').find_map(|one| known(one.trim().get(..2)?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_address_comes_before_the_cookie_and_the_cookie_before_the_browser() {
        let mut headers = HeaderMap::new();
        assert_eq!(language(&Pairs::default(), &headers), Language::Kk);
        headers.insert(ACCEPT_LANGUAGE, "de-DE,ru-RU;q=0.9,en;q=0.8".parse().unwrap());
        assert_eq!(language(&Pairs::default(), &headers), Language::Ru);
        headers.insert("cookie", "language=en".parse().unwrap());
        assert_eq!(language(&Pairs::default(), &headers), Language::En);
        assert_eq!(language(&Pairs::read(b"lang=kk"), &headers), Language::Kk);
        assert_eq!(language(&Pairs::read(b"lang=xx"), &headers), Language::Ru, "an unknown one is no answer");
    }
}
