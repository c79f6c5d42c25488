//! Passkeys (WebAuthn, level 3): the officer's device holds a key, checks by finger or PIN that it is the officer, and signs what this office
//! asks. So one passkey stands for password and code.
//!
//! A passkey's id is known to the device alone. The store keeps its hash, and under a key that only the id makes what the passkey opens; the
//! device shows it when it signs. So a passkey keeps the promise of a password: the database and the key of the office sign for nobody.

use super::entered::Entered;
use super::events::{self, Event};
use super::session::Session;
use super::signing_in::{SignedIn, known_device};
use super::{ceremony, guessing, kept, presented, sessions};
use crate::failure::Failure;
use crate::register;
use crate::signing::Actor;
use aiqyn_law::kernel::{Moment, OfficerId};
use aiqyn_record::{Authenticator, AuthenticatorKind, OwnKey, Secret, Store};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid,
    WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// What is derived from a passkey's id.
const WHAT: &str = "passkey";
/// Bytes of an id: shorter ones could be guessed, longer ones are none (WebAuthn, 4).
const ID: std::ops::RangeInclusive<usize> = 16..=1023;
/// The most bytes of what a browser answers.
const LONGEST: usize = 64 * 1024;
/// The most passkeys of an officer.
const MOST: usize = 10;
/// The most characters of a passkey's name.
const NAME: usize = 80;
/// The purpose of what is sealed when somebody signs in.
const SIGN_IN: &str = "passkey sign in";

/// Where passkeys are good: one origin, whose host they are bound to.
#[derive(Clone, Debug)]
pub struct Passkeys {
    webauthn: Webauthn,
    origin: String,
}

impl Passkeys {
    /// Passkeys of an origin: scheme, host and port. Browsers use them over TLS, or on the very machine by the name `localhost`; never by an
    /// address of numbers: `None` for any other.
    ///
    /// # Errors
    /// [`Failure::Input`] for what is no origin.
    pub fn of(origin: &str) -> Result<Option<Self>, Failure> {
        let unfit = || Failure::Input(format!("{origin}: this is no origin; write https://HOST or https://HOST:PORT"));
        let url = Url::parse(origin).map_err(|_| unfit())?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !bare || !matches!(url.scheme(), "http" | "https") {
            return Err(unfit());
        }
        let Some(host) = url.domain().filter(|host| url.scheme() == "https" || *host == "localhost") else { return Ok(None) };
        let built = WebauthnBuilder::new(host, &url).and_then(|builder| builder.rp_name("Aiqyn").build());
        Ok(Some(Self { webauthn: built.map_err(|_| unfit())?, origin: url.origin().ascii_serialization() }))
    }

    /// The origin, without a slash at its end.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// What a browser is asked, and what it brings back with the answer.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    /// For `navigator.credentials`, with bytes as base64url.
    #[serde(flatten)]
    pub options: Value,
    /// Sealed; it is brought back as it is.
    pub state: String,
}

/// What a browser answers.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// What was sealed when it was asked.
    pub state: &'a str,
    /// What the device signed, as JSON.
    pub signed: &'a str,
    /// Where from: guesses are counted by it.
    pub source: &'a str,
    /// The mark of the device, if it brings one.
    pub device: Option<&'a str>,
}

/// A passkey as its officer sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What it is named by here: nobody gets in with it.
    pub id: String,
    /// What its officer calls it.
    pub name: String,
    /// Since when.
    pub added: Moment,
    /// When it was last used.
    pub used: Option<Moment>,
}

/// What stands beside a passkey to be read.
#[derive(Deserialize, Serialize)]
struct Label {
    name: String,
    used: Option<i64>,
}

/// What a passkey opens: what it signs is held against the one, and the officer acts by the other.
#[derive(Deserialize, Serialize)]
struct Opened {
    key: Passkey,
    secret: String,
}

/// Why a passkey was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// Its name is not one line.
    Name,
    /// There are as many as there may be.
    Most,
    /// The answer is not the one to what was asked here, comes late, or comes again.
    Answer,
}

/// Asks the browser of an officer who has just proven who it is to make a passkey.
///
/// # Errors
/// [`Failure::Refused`] where nobody was just proven.
pub fn offer(store: &Store, passkeys: &Passkeys, session: &Session, now: Moment) -> Result<Asked, Failure> {
    session.just_proven()?;
    let officer = session.actor.officer.id.as_str();
    // Another handle each time: two passkeys on one device do not take each other's place, and the device tells nobody whose they are.
    let asked = passkeys.webauthn.start_passkey_registration(Uuid::new_v4(), officer, officer, None);
    let (options, state) = asked.map_err(failed)?;
    let mut options = serde_json::to_value(options).map_err(|e| Failure::Failed(e.to_string()))?;
    // The device must find it by itself: nobody types an id before it is used.
    options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("required");
    options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = json!(true);
    Ok(Asked { options, state: ceremony::seal(store, &adding(session), &state, now)? })
}

/// Adds the passkey that a browser made.
///
/// # Errors
/// [`Failure::Refused`] where nobody was just proven; the store's.
pub async fn accept(
    store: &Store,
    passkeys: &Passkeys,
    session: &Session,
    name: &str,
    answer: &Answer<'_>,
    now: Moment,
) -> Result<Result<(), NotAdded>, Failure> {
    session.just_proven()?;
    let (officer, name) = (&session.actor.officer, name.trim());
    if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
        return Ok(Err(NotAdded::Name));
    }
    if rows(store, &officer.id).await?.len() >= MOST {
        return Ok(Err(NotAdded::Most));
    }
    let Some(state) = ceremony::answer::<PasskeyRegistration>(store, &adding(session), answer.state, now).await? else {
        return Ok(Err(NotAdded::Answer));
    };
    let Some(made) = read::<RegisterPublicKeyCredential>(answer.signed) else { return Ok(Err(NotAdded::Answer)) };
    let Ok(key) = passkeys.webauthn.finish_passkey_registration(&made, &state) else { return Ok(Err(NotAdded::Answer)) };
    let Some(id) = written(key.cred_id()) else { return Ok(Err(NotAdded::Answer)) };
    let known = presented::hash(WHAT, &id);
    if !store.authenticators_named(AuthenticatorKind::Passkey, &known).await?.is_empty() {
        return Ok(Err(NotAdded::Answer));
    }
    let secret = session.actor.secret().ok_or_else(|| Failure::Refused("this session signs nothing".to_owned()))?;
    let way = kept::way(officer.id.as_str(), AuthenticatorKind::Passkey, &known, now);
    let opened = json!(Opened { key, secret: secret.written().to_string() }).to_string();
    let wrapped = store.wrap(&context(&way.officer), Some(&own(&id)), opened.as_bytes())?;
    let verifier = json!(Label { name: name.to_owned(), used: None }).to_string();
    let way = Authenticator { wrapped: Some(wrapped), verifier, ..way };
    store.exchange_authenticators(officer.id.as_str(), None, &[], &[way]).await?;
    events::note(store, officer, &officer.id, Event::PasskeyAdded, now).await?;
    Ok(Ok(()))
}

/// Asks a browser for any passkey of this office.
///
/// # Errors
/// Where the key of the office is not to be had.
pub fn ask(store: &Store, passkeys: &Passkeys, now: Moment) -> Result<Asked, Failure> {
    let (options, state) = passkeys.webauthn.start_discoverable_authentication().map_err(failed)?;
    let options = json!({ "publicKey": options.public_key });
    Ok(Asked { options, state: ceremony::seal(store, SIGN_IN, &state, now)? })
}

/// Checks what a browser answered: whoever is let in is proven by both factors.
///
/// # Errors
/// The store's; nobody is let in then.
pub async fn sign_in(store: &Store, passkeys: &Passkeys, answer: &Answer<'_>, now: Moment) -> Result<SignedIn, Failure> {
    let Some(state) = ceremony::answer::<DiscoverableAuthentication>(store, SIGN_IN, answer.state, now).await? else {
        return Ok(SignedIn::Refused);
    };
    let Some(signed) = read::<PublicKeyCredential>(answer.signed) else { return Ok(SignedIn::Refused) };
    let Some(id) = written(signed.get_credential_id()) else { return Ok(SignedIn::Refused) };
    let known = presented::hash(WHAT, &id);
    let row = store.authenticators_named(AuthenticatorKind::Passkey, &known).await?.pop();
    let account = row.as_ref().map_or("", |row| row.officer.as_str());
    let device = known_device(store, account, answer.device, now).await?;
    // Counted apart from the password: whoever tries passkeys keeps nobody from typing it, nor the other way round.
    let Some(counted) = guessing::count(store, &format!("{WHAT} {known}"), answer.source, device.as_deref(), now).await? else {
        return Ok(SignedIn::Bounded);
    };
    let Some(row) = row else { return Ok(SignedIn::Refused) };
    match enter(store, passkeys, &row, &id, &signed, state, now).await? {
        Some(actor) => {
            counted.give_back(store).await?;
            Ok(SignedIn::Entered(Entered { actor, proven: Some(now) }))
        }
        None => {
            if counted.is_last() {
                note(store, &row, Event::BoundReached, now).await?;
            }
            Ok(SignedIn::Refused)
        }
    }
}

async fn enter(
    store: &Store,
    passkeys: &Passkeys,
    row: &Authenticator,
    id: &str,
    signed: &PublicKeyCredential,
    state: DiscoverableAuthentication,
    now: Moment,
) -> Result<Option<Actor>, Failure> {
    let wrapped = row.wrapped.as_deref().unwrap_or_default();
    let Some(plain) = store.unwrap(&context(&row.officer), Some(&own(id)), wrapped)? else { return Ok(None) };
    let Ok(Opened { key, secret }) = serde_json::from_slice(&plain) else { return Ok(None) };
    let result = match passkeys.webauthn.finish_discoverable_authentication_v2(signed, state, DiscoverableKey::from(key)) {
        Ok(result) if result.user_verified() => result,
        Err(WebauthnError::CredentialPossibleCompromise) => {
            note(store, row, Event::PasskeyCopied, now).await?;
            return Ok(None);
        }
        Ok(_) | Err(_) => return Ok(None),
    };
    let Some(secret) = Secret::parse(&secret) else { return Ok(None) };
    let Some(actor) = register::prove(store, secret).await?.filter(|actor| actor.officer.id.as_str() == row.officer) else {
        return Ok(None);
    };
    // The store holds the counter: two who bring the same one are one device and its copy.
    let label = Label { used: Some(now.micros()), ..label(row) };
    if !store.use_authenticator(row, &json!(label).to_string(), i64::from(result.counter())).await? {
        note(store, row, Event::PasskeyCopied, now).await?;
        return Ok(None);
    }
    Ok(Some(actor))
}

/// The passkeys of an officer, oldest first.
///
/// # Errors
/// The store's.
pub async fn list(store: &Store, officer: &OfficerId) -> Result<Vec<Listed>, Failure> {
    let moment = |micros| Moment::from_micros(micros).unwrap_or_default();
    let listed = |row: Authenticator| {
        let Label { name, used } = label(&row);
        Listed { name, used: used.map(moment), added: moment(row.at), id: row.name }
    };
    let mut rows = rows(store, officer).await?;
    rows.sort_by(|one, other| (one.at, &one.name).cmp(&(other.at, &other.name)));
    Ok(rows.into_iter().map(listed).collect())
}

/// Ends a passkey of the own, by what it is named by; says whether it was there. To end one takes no proof: whoever lost a device is quick.
/// Other sessions end with it: it is not known which of them began by it.
///
/// # Errors
/// The store's.
pub async fn end(store: &Store, by: &Session, id: &str, now: Moment) -> Result<bool, Failure> {
    let officer = &by.actor.officer;
    if by.program {
        return Err(Failure::Refused("a program ends no passkey".to_owned()));
    }
    let ended = store.end_authenticator(officer.id.as_str(), AuthenticatorKind::Passkey, id).await?;
    if ended {
        sessions::end_others(store, by, now).await?;
        events::note(store, officer, &officer.id, Event::PasskeyEnded, now).await?;
    }
    Ok(ended)
}

async fn rows(store: &Store, officer: &OfficerId) -> Result<Vec<Authenticator>, Failure> {
    let ways = store.authenticators_of(officer.as_str()).await?;
    Ok(ways.into_iter().filter(|way| way.kind == AuthenticatorKind::Passkey).collect())
}

async fn note(store: &Store, row: &Authenticator, event: Event, now: Moment) -> Result<(), Failure> {
    match OfficerId::parse(&row.officer) {
        Ok(officer) => events::note_unproven(store, &officer, event, now).await,
        Err(_) => Ok(()),
    }
}

fn label(row: &Authenticator) -> Label {
    serde_json::from_str(&row.verifier).unwrap_or(Label { name: String::new(), used: None })
}

/// A passkey's id as it is derived from.
fn written(id: &[u8]) -> Option<String> {
    ID.contains(&id.len()).then(|| URL_SAFE_NO_PAD.encode(id))
}

fn own(id: &str) -> OwnKey {
    presented::key(WHAT, id)
}

fn context(officer: &str) -> String {
    format!("{WHAT} {officer}")
}

fn adding(session: &Session) -> String {
    format!("passkey of session {}", session.id)
}

fn read<Answered: serde::de::DeserializeOwned>(signed: &str) -> Option<Answered> {
    if signed.len() > LONGEST { None } else { serde_json::from_str(signed).ok() }
}

fn failed(error: WebauthnError) -> Failure {
    Failure::Failed(format!("passkeys: {error}"))
}
