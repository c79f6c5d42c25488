//! The body of a form: read with a bound, and only where it was sent from a page of this office in this session.

use super::fault::Fault;
use super::query::Pairs;
use super::visitor::Visitor;
use crate::office::Shared;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

/// The most bytes that a form may bring.
pub const MOST: usize = 1024 * 1024;

/// The field in which every form of a session brings the session's mark.
pub const MARK: &str = "csrf";

/// What a form of this office brought.
#[derive(Clone, Debug)]
pub struct Form(pub Pairs);

impl FromRequest<Shared> for Form {
    type Rejection = Fault;

    async fn from_request(request: Request, _office: &Shared) -> Result<Self, Fault> {
        let (parts, body) = request.into_parts();
        if !is_own(&parts.headers) {
            return Err(Fault::Foreign);
        }
        let bytes = to_bytes(body, MOST).await.map_err(|_| Fault::TooLarge)?;
        let pairs = Pairs::read(&bytes);
        if pairs.hold_nul() {
            let words = &crate::say::fault::NUL;
            return Err(Fault::Input(parts.extensions.get::<Visitor>().map_or(words.en, |visitor| visitor.say(words)).to_owned()));
        }
        let session = parts.extensions.get::<Visitor>().and_then(|visitor| visitor.session.clone());
        match session {
            Some(session) if pairs.one(MARK) != Some(session.csrf.as_str()) => Err(Fault::Foreign),
            _ => Ok(Self(pairs)),
        }
    }
}

/// Whether a browser says that the form stands on a page of this host (Fetch Metadata; else the origin). A client that says neither is no
/// browser, and no page can make it send anything.
pub fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if let Some(site) = text(axum::http::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN), text(HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, named)| named == host),
        (origin, _) => origin.is_none(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_form_on_a_foreign_page_is_told_from_an_own_one() {
        let said = |pairs: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            pairs.iter().for_each(|(name, value)| drop(headers.insert(*name, value.parse().unwrap())));
            is_own(&headers)
        };
        assert!(said(&[("sec-fetch-site", "same-origin")]) && said(&[]));
        assert!(!said(&[("sec-fetch-site", "cross-site")]) && !said(&[("sec-fetch-site", "same-site")]));
        assert!(said(&[("origin", "http://a:8080"), ("host", "a:8080")]));
        assert!(!said(&[("origin", "http://b"), ("host", "a")]) && !said(&[("origin", "null"), ("host", "a")]));
    }
}
