//! Passkeys: made and ended on the page of the account (`/account/passkeys`), used at `/sign-in/passkey` and `/sign-in/again/passkey`. What a
//! device is asked is fetched by script, from the same address with `/challenge`; what it answers comes as a form.

use crate::http::body::Form;
use crate::http::cookies;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::sign_in::{self, DEVICE};
use crate::say::passkeys as words;
use aiqyn_desk::accounts::passkeys::{self, Answer, NotAdded, Passkeys};
use aiqyn_desk::accounts::signing_in::{BOUNDED, SignedIn};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::Words;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};

fn good(office: &Office) -> Result<&Passkeys, Fault> {
    office.settings.passkeys.as_ref().ok_or(Fault::NotFound)
}

/// Asks a device to make a passkey.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is.
pub async fn challenge_new(State(office): State<Shared>, insider: Insider, Form(_): Form) -> Result<Response, Fault> {
    if insider.session.just_proven().is_err() {
        return Err(Fault::StepUp);
    }
    Ok(Json(passkeys::offer(&office.store, good(&office)?, &insider.session, wall_clock())?).into_response())
}

/// Adds the passkey that a device made.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::Input`] for a name or an answer that will not do.
pub async fn add(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    if insider.session.just_proven().is_err() {
        return Err(Fault::StepUp);
    }
    let answer = Answer { device: None, ..answer(&form) };
    let name = form.one("name").unwrap_or_default();
    let why = match passkeys::accept(&office.store, good(&office)?, &insider.session, name, &answer, wall_clock()).await? {
        Ok(()) => return Ok(sign_in::to("/account#passkeys")),
        Err(NotAdded::Name) => &words::BAD_NAME,
        Err(NotAdded::Most) => &words::MOST,
        Err(NotAdded::Answer) => &words::NOT_ADDED,
    };
    Err(Fault::Input(insider.visitor.say(why).to_owned()))
}

/// Ends a passkey of the own.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not the officer's.
pub async fn end(State(office): State<Shared>, insider: Insider, Path(id): Path<String>, Form(_): Form) -> Result<Response, Fault> {
    if !passkeys::end(&office.store, &insider.session, &id, wall_clock()).await? {
        return Err(Fault::NotFound);
    }
    Ok(sign_in::to("/account#passkeys"))
}

/// Asks a device for any passkey of this office.
///
/// # Errors
/// [`Fault::NotFound`] where passkeys are not offered.
pub async fn challenge(State(office): State<Shared>, Form(_): Form) -> Result<Response, Fault> {
    Ok(Json(passkeys::ask(&office.store, good(&office)?, wall_clock())?).into_response())
}

/// Signs in by a passkey.
///
/// # Errors
/// [`Fault::NotFound`] where passkeys are not offered.
pub async fn enter(State(office): State<Shared>, visitor: Visitor, headers: HeaderMap, Form(form): Form) -> Result<Response, Fault> {
    match checked(&office, &headers, &form).await? {
        SignedIn::Entered(entered) => sign_in::let_in(&office, &visitor, &headers, &entered, &form).await,
        refused => sign_in::turned_away(&office, &visitor, &form, why(&refused)).await,
    }
}

/// Confirms by a passkey who it is.
///
/// # Errors
/// [`Fault::NotFound`] where passkeys are not offered.
pub async fn confirm(State(office): State<Shared>, insider: Insider, headers: HeaderMap, Form(form): Form) -> Result<Response, Fault> {
    match checked(&office, &headers, &form).await? {
        SignedIn::Entered(entered) if entered.actor().officer.id == insider.officer().id => {
            sign_in::go_on(&office, &insider, &headers, &entered, &form).await
        }
        refused => Ok(sign_in::not_confirmed(&office, &insider, &form, why(&refused))),
    }
}

async fn checked(office: &Office, headers: &HeaderMap, form: &Pairs) -> Result<SignedIn, Fault> {
    let answer = Answer { device: cookies::value(headers, DEVICE), ..answer(form) };
    Ok(passkeys::sign_in(&office.store, good(office)?, &answer, wall_clock()).await?)
}

fn answer(form: &Pairs) -> Answer<'_> {
    Answer { state: form.one("state").unwrap_or_default(), signed: form.one("answer").unwrap_or_default(), source: "web", device: None }
}

/// What is told of it.
type Told = &'static Words;

const fn why(refused: &SignedIn) -> Told {
    match refused {
        SignedIn::Bounded => &BOUNDED,
        SignedIn::Entered(_) | SignedIn::Refused => &words::REFUSED,
    }
}
