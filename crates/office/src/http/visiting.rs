//! The way of every request: who asks is found out, the answer is told in the visitor's language, and its head is put in order.

use super::cookies;
use super::fault::Fault;
use super::headers;
use super::query::Pairs;
use super::visitor::{Visitor, tag};
use crate::office::{Office, Shared};
use crate::say;
use aiqyn_desk::accounts::sessions::{self, Scope, Session};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::Language;
use aiqyn_record::Secret;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, ALLOW, AUTHORIZATION, CONTENT_TYPE, HOST, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// How an officer's own secret begins.
const OWN_SECRET: &str = "aiqyn-";
/// A year, in seconds.
const YEAR: u32 = 31_536_000;

/// Goes with a request from its arrival to its answer.
pub async fn visit(State(office): State<Shared>, mut request: Request, next: Next) -> Response {
    let mut visitor = visitor(&office, &request);
    let mut response = match session(&office, &visitor, request.headers()).await {
        Err(fault) => fault.told(&visitor),
        Ok(session) => {
            visitor.session = session;
            request.extensions_mut().insert(visitor.clone());
            let writes = !request.method().is_safe();
            let response = next.run(request).await;
            match fault_of(&visitor, &response, writes) {
                Some(fault) => with_allow(fault.told(&visitor), &response),
                None => response,
            }
        }
    };
    if visitor.query.one("lang").is_some() {
        let cookie = cookies::set_for(cookies::LANGUAGE, visitor.tag(), YEAR, office.settings.secure);
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
    headers::put(response.headers_mut(), office.settings.secure);
    response
}

/// A fault that says by what methods the address is asked, where the router said so.
fn with_allow(mut told: Response, response: &Response) -> Response {
    if let Some(allow) = response.headers().get(ALLOW) {
        told.headers_mut().insert(ALLOW, allow.clone());
    }
    told
}

/// Why an answer is not what was asked for. What stands around the handlers, the bounds of bytes and of time and the reading of an address,
/// answers with a bare status: it becomes a page, or a problem document, as any other.
fn fault_of(visitor: &Visitor, response: &Response, writes: bool) -> Option<Fault> {
    if let Some(fault) = response.extensions().get::<Fault>() {
        return Some(fault.clone());
    }
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.is_empty() && !kind.starts_with("text/plain") {
        return None;
    }
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Some(Fault::TooLarge),
        // Out of time: of what was to be written it is not known whether it was.
        StatusCode::SERVICE_UNAVAILABLE if writes => Some(Fault::Unknown(String::new())),
        StatusCode::SERVICE_UNAVAILABLE => Some(Fault::Busy),
        StatusCode::METHOD_NOT_ALLOWED => Some(Fault::Method),
        StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND if !visitor.is_program => Some(Fault::NotFound),
        status if visitor.is_program && status.is_server_error() => Some(Fault::Failed(format!("answered {status}"))),
        StatusCode::NOT_FOUND => Some(Fault::NotFound),
        status if visitor.is_program && status.is_client_error() => Some(Fault::Input(status.to_string())),
        _ => None,
    }
}

/// Whoever asks, before it is known whether anybody is signed in.
fn visitor(office: &Office, request: &Request) -> Visitor {
    let query = Pairs::read(request.uri().query().unwrap_or_default().as_bytes());
    let path = request.uri().path().to_owned();
    Visitor {
        language: language(&query, request.headers()),
        session: None,
        is_program: path.starts_with("/api/"),
        path,
        host: request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned(),
        route: request.extensions().get::<MatchedPath>().map_or("", |path| crate::router::known(path.as_str())),
        query,
        demonstration: office.store.demonstration(),
    }
}

/// The session that is presented, where it stands.
async fn session(office: &Office, visitor: &Visitor, headers: &HeaderMap) -> Result<Option<Arc<Session>>, Fault> {
    // No store is asked for what no name and no word can hold.
    if visitor.query.hold_nul() {
        return Err(Fault::Input(visitor.say(&say::fault::NUL).to_owned()));
    }
    let id = if visitor.is_program { bearer(headers).or_else(|| own(office, headers)) } else { own(office, headers) };
    let session = match id {
        Some(secret) if visitor.is_program && secret.starts_with(OWN_SECRET) => own_secret(office, secret).await?,
        Some(id) => sessions::resume_by(&office.store, &office.proofs, id, wall_clock()).await?,
        None => None,
    };
    Ok(session.map(Arc::new))
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
