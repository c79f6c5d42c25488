//! What a program asked: the question of an address, its places, its body, each read with a bound and refused with the place that is wrong.

use crate::http::body::is_own;
use crate::http::fault::Fault;
use crate::http::visiting::bearer;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use aiqyn_desk::handling::whose::Whose;
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_law::kernel::Moment;
use aiqyn_law::kernel::threshold::bounds;
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::str::FromStr;

/// What every address takes beside its own names: the language of the answer, and what the officer reads for.
const ALWAYS: [&str; 2] = ["lang", "purpose"];

/// The most characters of a value of the question.
pub const LONGEST: usize = 200;
/// The same of a cursor, which is longer than what people write.
pub const LONGEST_CURSOR: usize = 400;

/// Holds a question to the names that its address knows: a mistyped narrowing must not give the whole list.
///
/// # Errors
/// [`Fault::Input`] that names the unknown one, a repeated one, or one whose value is no text.
pub fn only(visitor: &Visitor, known: &[&str]) -> Result<(), Fault> {
    let pairs = &visitor.query.0;
    for (place, (name, value)) in pairs.iter().enumerate() {
        if !known.contains(&name.as_str()) && !ALWAYS.contains(&name.as_str()) {
            return Err(Fault::Input(format!("{name:?}: no such parameter; there are {}", known.join(", "))));
        }
        if pairs.iter().take(place).any(|(before, _)| before == name) {
            return Err(Fault::Input(format!("{name}: named twice")));
        }
        if value.trim().is_empty() || value.chars().any(char::is_control) {
            return Err(Fault::Input(format!("{name}: it is empty, or has a control character; leave out what is not asked")));
        }
        let most = if name == "after" { LONGEST_CURSOR } else { LONGEST };
        if value.chars().count() > most {
            return Err(Fault::Input(format!("{name}: at most {most} characters")));
        }
    }
    // What somebody reads for stands in the journal: nothing else is put in the place of what was mistyped.
    one::<Purpose>(visitor, "purpose", "a purpose of reading")?;
    match visitor.query.one("lang") {
        Some(tag) if tag != visitor.tag() => Err(Fault::Input(format!("lang: {tag:?} is none of kk, ru, en"))),
        _ => Ok(()),
    }
}

/// A value of the question, read; none where it is absent.
///
/// # Errors
/// [`Fault::Input`] with the name of the parameter and what it is to be.
pub fn one<T: FromStr>(visitor: &Visitor, name: &str, be: &str) -> Result<Option<T>, Fault> {
    let found = visitor.query.0.iter().find(|(known, _)| known == name);
    found.map(|(_, text)| text.parse().map_err(|_| Fault::Input(format!("{name}: {text:?} is not {be}")))).transpose()
}

/// So many, within bounds.
///
/// # Errors
/// [`Fault::Input`] for anything else than a number within them.
pub fn limit(visitor: &Visitor, usual: u32, most: u32) -> Result<u32, Fault> {
    let be = format!("a number from 1 to {most}");
    let asked = one::<u32>(visitor, "limit", &be)?.unwrap_or(usual);
    if (1..=most).contains(&asked) { Ok(asked) } else { Err(Fault::Input(format!("limit: {asked} is not {be}"))) }
}

/// A moment (RFC 3339), or a date as the end of that day in Almaty.
///
/// # Errors
/// [`Fault::Input`] for what is neither.
pub fn moment(visitor: &Visitor, name: &str) -> Result<Option<Moment>, Fault> {
    let found = visitor.query.0.iter().find(|(known, _)| known == name);
    let read = |text: &str| {
        Moment::parse_as_of(text).map_err(|_| {
            Fault::Input(format!("{name}: {text:?} is not a date or a moment, such as 2022-01-25 or 2022-01-25T14:30:00+06:00"))
        })
    };
    found.map(|(_, text)| read(text)).transpose()
}

/// Whose records are asked for: everybody's where it is absent.
///
/// # Errors
/// [`Fault::Input`] for a code that there is not.
pub fn whose(visitor: &Visitor) -> Result<Option<Whose>, Fault> {
    let named = |code| Whose::named(code).ok_or_else(|| Fault::Input(format!("whose: {code:?} is neither mine nor nobodys")));
    visitor.query.one("whose").map(named).transpose()
}

/// The places of an address. One that cannot be read leads nowhere.
pub struct Place<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Shared> for Place<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, office: &Shared) -> Result<Self, Fault> {
        // Who is not signed in learns nothing of places.
        Insider::from_request_parts(parts, office).await?;
        Path::<T>::from_request_parts(parts, office).await.map(|Path(place)| Self(place)).map_err(|_| Fault::NotFound)
    }
}

/// Whoever changes something, where no foreign page made the browser do so.
pub struct Changing(pub Insider);

impl FromRequestParts<Shared> for Changing {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, office: &Shared) -> Result<Self, Fault> {
        let insider = Insider::from_request_parts(parts, office).await?;
        if is_meant(&parts.headers, &insider) { Ok(Self(insider)) } else { Err(Fault::Foreign) }
    }
}

/// Whether whoever holds the session meant it: a token is sent by nobody else; a cookie is sent by a browser on its own, so with it comes
/// the session's mark, or the browser says that a page of this office asks for JSON to be taken, which no form can do.
fn is_meant(headers: &HeaderMap, insider: &Insider) -> bool {
    let marked = headers.get("x-csrf").is_some_and(|mark| mark.as_bytes() == insider.session.csrf.as_bytes());
    let same = headers.get("sec-fetch-site").is_some_and(|site| site.as_bytes() == b"same-origin");
    bearer(headers).is_some() || (is_own(headers) && (marked || (same && is_json(headers))))
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// A body of JSON from whoever may send it.
pub struct Sent<T> {
    /// Who sent it.
    pub insider: Insider,
    /// What.
    pub body: T,
    /// The head it came with.
    pub headers: HeaderMap,
}

impl<T: DeserializeOwned> FromRequest<Shared> for Sent<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, office: &Shared) -> Result<Self, Fault> {
        let (mut parts, body) = request.into_parts();
        let Changing(insider) = Changing::from_request_parts(&mut parts, office).await?;
        if !is_json(&parts.headers) {
            return Err(Fault::MediaType);
        }
        let most = usize::try_from(bounds::MOST_BYTES).unwrap_or(usize::MAX);
        let bytes = to_bytes(body, most).await.map_err(|_| Fault::TooLarge)?;
        if bounds::is_too_deep(&bytes) {
            return Err(Fault::Input(format!("it is nested deeper than {} levels, and was not read", bounds::DEEPEST)));
        }
        let body = serde_json::from_slice(&bytes).map_err(|e| Fault::Input(e.to_string()))?;
        Ok(Self { insider, body, headers: parts.headers })
    }
}
