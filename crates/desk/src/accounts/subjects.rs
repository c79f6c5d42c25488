//! Subjects of another house (OpenID Connect). Issuer and subject together name one, and an officer has tied it to the own account: whoever the
//! provider says it is, is let in as that officer. A subject that nobody has tied is nobody.
//!
//! The store keeps a hash of the name, and what it opens under a key that the name makes, with the key of the office around it. Where a
//! provider's names can be guessed, whoever has both guesses them: a name is no password.

use super::entered::Entered;
use super::events::{self, Event};
use super::session::Session;
use super::{kept, links, presented, sessions};
use crate::failure::Failure;
use crate::register;
use aiqyn_law::kernel::{Moment, OfficerId};
use aiqyn_record::{Authenticator, AuthenticatorKind, OwnKey, Secret, Store};
use serde::{Deserialize, Serialize};
use serde_json::json;

const KIND: AuthenticatorKind = AuthenticatorKind::Oidc;
/// What is derived from a subject's name.
const WHAT: &str = "subject";

/// A subject for which a provider has just vouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Who vouches.
    pub issuer: String,
    /// For whom: it names nobody without the issuer.
    pub subject: String,
    /// When it proved there who it is; `None` where the provider does not say.
    pub proven: Option<Moment>,
}

/// A subject as its officer sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What it is named by here: nobody gets in with it.
    pub id: String,
    /// Who vouches for it.
    pub issuer: String,
    /// Since when.
    pub added: Moment,
    /// When it was last used.
    pub used: Option<Moment>,
}

/// What stands beside a subject to be read.
#[derive(Deserialize, Serialize)]
struct Label {
    issuer: String,
    used: Option<i64>,
}

/// What came of tying a subject to an officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tied {
    /// The officer signs in by it from now on.
    Done,
    /// It is tied already, to this officer or another one.
    Taken,
    /// The link by which it was to be tied is [`links::DEAD`].
    Dead,
}

/// Ties a subject to the officer of a session, who has just proven who it is.
///
/// # Errors
/// [`Failure::Refused`] where nobody was just proven.
pub async fn connect(store: &Store, session: &Session, subject: &Subject, now: Moment) -> Result<Tied, Failure> {
    session.just_proven()?;
    let officer = &session.actor.officer;
    if !rows(store, subject).await?.is_empty() {
        return Ok(Tied::Taken);
    }
    let secret = session.actor.secret().ok_or_else(|| Failure::Refused("this session signs nothing".to_owned()))?;
    let way = tied(store, officer.id.as_str(), subject, secret, now)?;
    store.exchange_authenticators(officer.id.as_str(), None, &[], &[way]).await?;
    events::note(store, officer, &officer.id, Event::SubjectConnected, now).await?;
    Ok(Tied::Done)
}

/// Ties a subject to the officer whose link it is: the officer signs in by it, and has no password.
///
/// # Errors
/// The store's.
pub async fn enrol(store: &Store, token: &str, subject: &Subject, now: Moment) -> Result<Tied, Failure> {
    let Some((link, secret)) = links::opened(store, token, now).await? else { return Ok(Tied::Dead) };
    if !rows(store, subject).await?.is_empty() {
        return Ok(Tied::Taken);
    }
    let way = tied(store, &link.officer, subject, &secret, now)?;
    if !links::spend(store, &link, way, now).await? {
        return Ok(Tied::Dead);
    }
    Ok(Tied::Done)
}

fn tied(store: &Store, officer: &str, subject: &Subject, secret: &Secret, now: Moment) -> Result<Authenticator, Failure> {
    let wrapped = kept::wrap(store, KIND.code(), officer, Some(&own(subject)), secret)?;
    let verifier = json!(Label { issuer: subject.issuer.clone(), used: None }).to_string();
    Ok(Authenticator { wrapped: Some(wrapped), verifier, ..kept::way(officer, KIND, &name(subject), now) })
}

/// Lets a subject in as the officer who tied it; `None` where nobody did, or the officer is not in office.
///
/// # Errors
/// The store's; nobody is let in then.
pub async fn sign_in(store: &Store, subject: &Subject, now: Moment) -> Result<Option<Entered>, Failure> {
    let Some(row) = rows(store, subject).await?.pop() else { return Ok(None) };
    let wrapped = row.wrapped.as_deref().unwrap_or_default();
    let Some(secret) = kept::unwrap(store, KIND.code(), &row.officer, Some(&own(subject)), wrapped)? else { return Ok(None) };
    let actor = register::prove(store, secret).await?.filter(|actor| actor.officer.id.as_str() == row.officer);
    let Some(actor) = actor else { return Ok(None) };
    let label = Label { used: Some(now.micros()), ..label(&row) };
    store.use_authenticator(&row, &json!(label).to_string(), 0).await?;
    Ok(Some(Entered { actor, proven: subject.proven }))
}

/// The subjects of an officer, oldest first.
///
/// # Errors
/// The store's.
pub async fn list(store: &Store, officer: &OfficerId) -> Result<Vec<Listed>, Failure> {
    let moment = |micros| Moment::from_micros(micros).unwrap_or_default();
    let mut rows = store.authenticators_of(officer.as_str()).await?;
    rows.retain(|way| way.kind == KIND);
    rows.sort_by(|one, other| (one.at, &one.name).cmp(&(other.at, &other.name)));
    let listed = |row: Authenticator| {
        let Label { issuer, used } = label(&row);
        Listed { issuer, used: used.map(moment), added: moment(row.at), id: row.name }
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// Unties a subject of the own, by what it is named by; says whether it was there. Other sessions end with it: it is not known which of them
/// began by it.
///
/// # Errors
/// The store's.
pub async fn end(store: &Store, by: &Session, id: &str, now: Moment) -> Result<bool, Failure> {
    let officer = &by.actor.officer;
    if by.program {
        return Err(Failure::Refused("a program unties no subject".to_owned()));
    }
    let ended = store.end_authenticator(officer.id.as_str(), KIND, id).await?;
    if ended {
        sessions::end_others(store, by, now).await?;
        events::note(store, officer, &officer.id, Event::SubjectDisconnected, now).await?;
    }
    Ok(ended)
}

async fn rows(store: &Store, subject: &Subject) -> Result<Vec<Authenticator>, Failure> {
    Ok(store.authenticators_named(KIND, &name(subject)).await?)
}

fn label(row: &Authenticator) -> Label {
    serde_json::from_str(&row.verifier).unwrap_or(Label { issuer: String::new(), used: None })
}

/// An issuer is an address, and has no line's end: the two cannot be told apart otherwise.
fn whole(subject: &Subject) -> String {
    format!("{}\n{}", subject.issuer, subject.subject)
}

fn name(subject: &Subject) -> String {
    presented::hash(WHAT, &whole(subject))
}

fn own(subject: &Subject) -> OwnKey {
    presented::key(WHAT, &whole(subject))
}
