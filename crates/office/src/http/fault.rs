//! What goes wrong, told to whoever asked: a page or a problem document (RFC 9457), in the reader's language, with the way out.

use super::visitor::Visitor;
use crate::frame;
use crate::say;
use aiqyn_desk::Failure;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::form::STALE;
use aiqyn_law::kernel::{Language, Words};
use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::{Value, json};

/// Why an answer is not what was asked for.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nobody is signed in.
    SignIn,
    /// The password is asked once more before this.
    StepUp,
    /// There is no such thing, or it is not shown: one answer for both.
    NotFound,
    /// It is not this officer's to do.
    Forbidden(String),
    /// Law or access refuse it.
    Refused(Vec<Refusal>),
    /// What was asked or handed in is wrong.
    Input(String),
    /// The form is not of this session: it was sent from elsewhere, or long ago.
    Foreign,
    /// The key was used for another content.
    Reused(String),
    /// The same key is worked on just now.
    InHand(String),
    /// Another officer is at it.
    Held(String),
    /// What is sent is not of the type that is read here.
    MediaType,
    /// What was to be changed has changed since.
    Changed(String),
    /// The version that is changed was not named.
    Unconditional,
    /// It is not done in that way here.
    Method,
    /// So much is not taken at once.
    TooLarge,
    /// More is asked than can be done now.
    Busy,
    /// It was begun, and whether it was done is not known.
    Unknown(String),
    /// It failed, and not for what was asked.
    Failed(String),
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Failed(text) => Self::Failed(text),
            Failure::Input(text) => Self::Input(text),
            Failure::Refused(text) => Self::Forbidden(text),
            Failure::Unknown(text) => Self::Unknown(text),
        }
    }
}

impl From<aiqyn_record::StoreError> for Fault {
    fn from(error: aiqyn_record::StoreError) -> Self {
        match error {
            aiqyn_record::StoreError::Cursor => Self::Input(error.to_string()),
            error => Failure::from(error).into(),
        }
    }
}

/// A fault travels as its status and itself; whoever knows the visitor makes a page of it.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Seconds after which whoever was sent away tries again.
const LATER: &str = "2";

impl Fault {
    /// The status of the answer (RFC 9110).
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::StepUp | Self::Forbidden(_) | Self::Foreign => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Input(_) => StatusCode::BAD_REQUEST,
            Self::Reused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::InHand(_) | Self::Held(_) => StatusCode::CONFLICT,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Changed(_) => StatusCode::PRECONDITION_FAILED,
            Self::Unconditional => StatusCode::PRECONDITION_REQUIRED,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::Unknown(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::StepUp => "step-up",
            Self::NotFound => "not-found",
            Self::Forbidden(_) => "forbidden",
            Self::Refused(_) => "refused",
            Self::Input(_) => "input",
            Self::Foreign => "foreign",
            Self::Reused(_) => "key-reused",
            Self::InHand(_) => "in-hand",
            Self::Held(_) => "held",
            Self::MediaType => "media-type",
            Self::Changed(_) => "changed",
            Self::Unconditional => "precondition-required",
            Self::Method => "method",
            Self::TooLarge => "too-large",
            Self::Busy => "busy",
            Self::Unknown(_) => "unknown",
            Self::Failed(_) => "failed",
        }
    }

    /// What happened and what to do, in words.
    const fn words(&self) -> (&'static Words, &'static Words) {
        match self {
            Self::SignIn => (&say::fault::SIGN_IN, &say::fault::SIGN_IN_OUT),
            Self::StepUp => (&say::fault::STEP_UP, &say::fault::STEP_UP_OUT),
            Self::NotFound => (&say::fault::NOT_FOUND, &say::fault::NOT_FOUND_OUT),
            Self::Forbidden(_) => (&say::fault::FORBIDDEN, &say::fault::FORBIDDEN_OUT),
            Self::Refused(_) => (&say::fault::REFUSED, &say::fault::REFUSED_OUT),
            Self::Input(_) | Self::Method => (&say::fault::INPUT, &say::fault::INPUT_OUT),
            Self::Foreign => (&say::fault::FOREIGN, &say::fault::FOREIGN_OUT),
            Self::Reused(_) => (&say::fault::REUSED, &say::fault::REUSED_OUT),
            Self::Held(_) => (&say::handling::HELD, &say::handling::HELD_OUT),
            Self::InHand(_) => (&say::fault::IN_HAND, &say::fault::IN_HAND_OUT),
            Self::MediaType => (&say::fault::MEDIA_TYPE, &say::fault::MEDIA_TYPE_OUT),
            Self::Changed(_) | Self::Unconditional => (&say::fault::CHANGED, &say::fault::CHANGED_OUT),
            Self::TooLarge => (&say::fault::TOO_LARGE, &say::fault::TOO_LARGE_OUT),
            Self::Busy => (&say::fault::BUSY, &say::fault::BUSY_OUT),
            Self::Unknown(_) => (&say::fault::UNKNOWN, &say::fault::UNKNOWN_OUT),
            Self::Failed(_) => (&say::fault::FAILED, &say::fault::FAILED_OUT),
        }
    }

    /// What more there is to say; what failed inside is said to the log alone.
    fn detail(&self) -> Option<&str> {
        match self {
            Self::Forbidden(text)
            | Self::Input(text)
            | Self::Reused(text)
            | Self::Changed(text)
            | Self::InHand(text)
            | Self::Held(text)
            | Self::Unknown(text) => Some(text.as_str()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// The answer to a visitor.
    pub fn told(&self, visitor: &Visitor) -> Response {
        if let Self::Failed(reason) = self {
            tracing::error!(route = visitor.route, reason, "failed");
        }
        let mut response = if visitor.is_program { self.problem(visitor) } else { self.page(visitor) };
        if matches!(self, Self::Busy | Self::Unknown(_) | Self::InHand(_)) {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(LATER));
        }
        response
    }

    /// The same as it is told to whoever named the version seen: that a record moved on is no matter of law, it is read anew.
    pub fn seen(self, visitor: &Visitor) -> Self {
        let Self::Refused(refusals) = &self else { return self };
        let Some(stale) = refusals.iter().find(|refusal| refusal.code == STALE.code) else { return self };
        let said = match visitor.language {
            Language::Kk => &stale.kk,
            Language::Ru => &stale.ru,
            Language::En => &stale.en,
        };
        Self::Changed(said.clone())
    }

    /// What a problem document says (RFC 9457): the refusals stand in it whole.
    pub fn document(&self, visitor: &Visitor) -> Value {
        let (title, out) = self.words();
        let mut problem = json!({
            "type": format!("urn:aiqyn:problem:{}", self.code()), "title": visitor.say(title), "status": self.status().as_u16(),
            "detail": self.detail().unwrap_or(visitor.say(out)), "instance": visitor.path,
        });
        if let Self::Refused(refusals) = self {
            problem["refusals"] = serde_json::to_value(refusals).unwrap_or(Value::Null);
        }
        problem
    }

    fn problem(&self, visitor: &Visitor) -> Response {
        let problem = self.document(visitor);
        let mut response = (self.status(), problem.to_string()).into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if matches!(self, Self::SignIn) {
            response.headers_mut().insert("www-authenticate", HeaderValue::from_static("Bearer"));
        }
        response
    }

    fn page(&self, visitor: &Visitor) -> Response {
        if matches!(self, Self::SignIn | Self::StepUp) {
            return to_sign_in(visitor, matches!(self, Self::StepUp));
        }
        let (title, out) = self.words();
        let main = html! {
            h1 { (visitor.say(title)) }
            @if let Some(detail) = self.detail() { p { (detail) } }
            @if let Self::Refused(refusals) = self { (frame::refusals(refusals, visitor.language)) }
            p { (visitor.say(out)) }
            p { a href="/work" { (visitor.say(&say::WORK)) } }
        };
        (self.status(), frame::page(visitor, visitor.say(title), &main)).into_response()
    }
}

/// Sends whoever is not signed in to the page where one signs in, and from there back.
fn to_sign_in(visitor: &Visitor, again: bool) -> Response {
    let mut then = form_urlencoded::Serializer::new(String::new());
    then.append_pair("then", &visitor.address(&[]));
    let page = if again { "/sign-in/again" } else { "/sign-in" };
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(&format!("{page}?{}", then.finish())) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}
