//! Whoever asks: in which language, signed in or not, at which address.

use super::fault::Fault;
use super::query::Pairs;
use crate::office::Shared;
use aiqyn_desk::accounts::sessions::{Scope, Session};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_desk::reading::reader::Reader;
use aiqyn_law::kernel::{Language, Officer, Role, Words};
use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use std::sync::Arc;

/// Whoever asks.
#[derive(Clone)]
pub struct Visitor {
    /// The language of the answer.
    pub language: Language,
    /// The session, where one is signed in.
    pub session: Option<Arc<Session>>,
    /// The path asked for.
    pub path: String,
    /// The same as the routes name it, without what it names: so it is written to the log. Empty where no route has it.
    pub route: &'static str,
    /// Host and port by which it was asked; empty where a client names none.
    pub host: String,
    /// What stands after its question mark.
    pub query: Pairs,
    /// Whether the store is a demonstration's.
    pub demonstration: bool,
    /// Whether a program asks, which reads JSON.
    pub is_program: bool,
}

impl Visitor {
    /// Words in the language of the answer.
    pub const fn say(&self, words: &'static Words) -> &'static str {
        words.of(self.language)
    }

    /// The language's code (ISO 639-1).
    pub const fn tag(&self) -> &'static str {
        tag(self.language)
    }

    /// The address asked for, with some of its question changed.
    pub fn address(&self, changes: &[(&str, &str)]) -> String {
        let query = self.query.with(changes);
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }
}

/// A language's code (ISO 639-1).
pub const fn tag(language: Language) -> &'static str {
    match language {
        Language::Kk => "kk",
        Language::Ru => "ru",
        Language::En => "en",
    }
}

impl FromRequestParts<Shared> for Visitor {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _office: &Shared) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Fault::Failed("nobody looked at who asks".to_owned()))
    }
}

/// Whoever is signed in. Who is not is sent to sign in, and back from there.
#[derive(Clone)]
pub struct Insider {
    /// Whoever asks.
    pub visitor: Visitor,
    /// The session.
    pub session: Arc<Session>,
    /// The address as the routes name it: how the journal of reads names what was asked.
    pub route: &'static str,
}

impl FromRequestParts<Shared> for Insider {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, office: &Shared) -> Result<Self, Fault> {
        let visitor = Visitor::from_request_parts(parts, office).await?;
        let session = visitor.session.clone().ok_or(Fault::SignIn)?;
        let route = parts.extensions.get::<MatchedPath>().map_or("", |path| crate::router::known(path.as_str()));
        Ok(Self { visitor, session, route })
    }
}

impl Insider {
    /// The officer.
    pub fn officer(&self) -> &Officer {
        &self.session.actor.officer
    }

    /// Asks whether the officer has just proven who it is: before what must not be done from a screen left open. In a demonstration, which
    /// proves nobody, it is not asked.
    ///
    /// # Errors
    /// [`Fault::StepUp`].
    pub fn just_proven(&self) -> Result<(), Fault> {
        if self.visitor.demonstration || self.session.just_proven().is_ok() { Ok(()) } else { Err(Fault::StepUp) }
    }

    /// Asks whether the session may act.
    ///
    /// # Errors
    /// [`Fault::Forbidden`] for a token that reads.
    pub fn may_act(&self) -> Result<(), Fault> {
        if self.session.may(Scope::Act) { Ok(()) } else { Err(Fault::Forbidden("this token reads, and does not act".to_owned())) }
    }

    /// The officer as whoever reads, recorded before anything is shown.
    pub fn reader<'a>(&self, office: &'a Shared) -> Reader<'a> {
        Reader::of(&office.store, self.session.actor.clone(), self.route, self.purpose())
    }

    /// What an officer of this role reads for where nothing else is said.
    fn purpose(&self) -> Purpose {
        if let Some(named) = self.visitor.query.one("purpose").and_then(|code| code.parse().ok()) {
            return named;
        }
        match self.officer().authority.role {
            Role::Prosecutor => Purpose::Supervision,
            Role::Auditor => Purpose::Audit,
            Role::PressOfficer => Purpose::Statistics,
            Role::OfficersRegistrar => Purpose::Administration,
            _ => Purpose::Proceedings,
        }
    }
}
