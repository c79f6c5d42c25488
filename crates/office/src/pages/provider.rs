//! `/sign-in/provider`: by the house that vouches for officers; `/sign-in/again/provider`, `/account/provider` and `/enrol/{token}/provider` ask
//! it for a proof of now. All come back at `/sign-in/provider/return`. They are links and no forms: a form may lead to no other house.

use crate::http::body::{Form, is_own};
use crate::http::cookies;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::sign_in::{self, add_cookie};
use crate::provider::{Provider, Purpose, RETURN, Unproven};
use crate::say::provider as words;
use aiqyn_desk::accounts::links;
use aiqyn_desk::accounts::subjects::{self, Subject, Tied};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::Words;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// The cookie of a browser on its way.
const COOKIE: &str = "provider";
/// So long it is on its way, in seconds.
const SECONDS: u32 = 300;

fn asked(office: &Office) -> Result<&Provider, Fault> {
    office.settings.provider.as_ref().ok_or(Fault::NotFound)
}

/// Sends whoever signs in to the provider.
///
/// # Errors
/// [`Fault::NotFound`] where there is none.
pub async fn get(State(office): State<Shared>, visitor: Visitor) -> Result<Response, Fault> {
    let then = visitor.query.one("then").unwrap_or_default();
    match sent(&office, Purpose::SignIn, then).await? {
        Ok(response) => Ok(response),
        Err(why) => turned_away(&office, &visitor, then, why).await,
    }
}

/// Sends whoever confirms who it is to the provider.
///
/// # Errors
/// [`Fault::NotFound`] where there is none; [`Fault::Foreign`] from a foreign page.
pub async fn again(State(office): State<Shared>, insider: Insider, headers: HeaderMap) -> Result<Response, Fault> {
    let then = insider.visitor.query.one("then").unwrap_or_default();
    own(&headers)?;
    match sent(&office, Purpose::Again(insider.session.id.clone()), then).await? {
        Ok(response) => Ok(response),
        Err(why) => Ok(sign_in::not_confirmed(&office, &insider, &on_the_way(then), unproven(why))),
    }
}

/// Sends an officer to the provider, whose subject is to be tied to the account.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::Foreign`] from a foreign page.
pub async fn connect(State(office): State<Shared>, insider: Insider, headers: HeaderMap) -> Result<Response, Fault> {
    asked(&office)?;
    if insider.session.just_proven().is_err() {
        return Err(Fault::StepUp);
    }
    own(&headers)?;
    let sent = sent(&office, Purpose::Connect(insider.session.id.clone()), "/account#provider").await?;
    sent.map_err(|why| Fault::Input(insider.visitor.say(unproven(why)).to_owned()))
}

/// Sends whoever enrols to the provider, to sign in by it from then on.
///
/// # Errors
/// [`Fault::NotFound`] where there is no provider; [`Fault::Input`] where it is not reached.
pub async fn enrol(
    State(office): State<Shared>,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    asked(&office)?;
    own(&headers)?;
    if links::whose(&office.store, &token, wall_clock()).await?.is_none() {
        return Err(Fault::Input(visitor.say(&links::DEAD).to_owned()));
    }
    let sent = sent(&office, Purpose::Enrol(token), "").await?;
    sent.map_err(|why| Fault::Input(visitor.say(unproven(why)).to_owned()))
}

/// Unties a subject of the own.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not the officer's.
pub async fn end(State(office): State<Shared>, insider: Insider, Path(id): Path<String>, Form(_): Form) -> Result<Response, Fault> {
    if !subjects::end(&office.store, &insider.session, &id, wall_clock()).await? {
        return Err(Fault::NotFound);
    }
    Ok(sign_in::to("/account#provider"))
}

fn own(headers: &HeaderMap) -> Result<(), Fault> {
    if is_own(headers) { Ok(()) } else { Err(Fault::Foreign) }
}

async fn sent(office: &Office, purpose: Purpose, then: &str) -> Result<Result<Response, Unproven>, Fault> {
    let sent = asked(office)?.send(&office.store, purpose, then, wall_clock()).await?;
    Ok(sent.map(|sent| {
        let mut response = sign_in::to(&sent.address);
        add_cookie(&mut response, &cookies::set_for(COOKIE, &sent.sealed, SECONDS, office.settings.secure));
        response
    }))
}

/// Receives a browser that comes back from the provider.
///
/// # Errors
/// [`Fault::NotFound`] where there is no provider.
pub async fn back(State(office): State<Shared>, visitor: Visitor, headers: HeaderMap) -> Result<Response, Fault> {
    let (provider, now) = (asked(&office)?, wall_clock());
    let sealed = cookies::value(&headers, COOKIE).unwrap_or_default();
    let (state, code) = (visitor.query.one("state").unwrap_or_default(), visitor.query.one("code"));
    let back = provider.receive(&office.store, sealed, state, code, now).await?;
    let visitor = Visitor { path: RETURN.to_owned(), query: Pairs::default(), ..visitor };
    let mut response = match back {
        None => sign_in::turned_away(&office, &visitor, &Pairs::default(), &words::NOT_ASKED).await?,
        Some(back) => match back.subject {
            Ok(subject) => received(&office, &visitor, &headers, back.purpose, &back.then, &subject).await?,
            Err(why) => turned_away(&office, &visitor, &back.then, why).await?,
        },
    };
    add_cookie(&mut response, &cookies::unset(COOKIE, office.settings.secure));
    Ok(response)
}

/// Does what the proof was asked for.
async fn received(
    office: &Office,
    visitor: &Visitor,
    headers: &HeaderMap,
    purpose: Purpose,
    then: &str,
    subject: &Subject,
) -> Result<Response, Fault> {
    let (form, now) = (on_the_way(then), wall_clock());
    let session = visitor.session.clone();
    let of_session = |id: &str| session.filter(|session| session.id == id).ok_or(Fault::SignIn);
    let tied = match purpose {
        Purpose::SignIn => {
            return match subjects::sign_in(&office.store, subject, now).await? {
                Some(entered) => sign_in::let_in(office, visitor, headers, &entered, &form).await,
                None => sign_in::turned_away(office, visitor, &form, &words::UNKNOWN).await,
            };
        }
        Purpose::Again(id) => {
            let session = of_session(&id)?;
            let insider = Insider { visitor: visitor.clone(), session, route: visitor.route };
            let entered = subjects::sign_in(&office.store, subject, now).await?;
            return match entered.filter(|entered| entered.actor().officer.id == insider.officer().id) {
                Some(entered) => sign_in::go_on(office, &insider, headers, &entered, &form).await,
                None => Ok(sign_in::not_confirmed(office, &insider, &form, &words::UNKNOWN)),
            };
        }
        Purpose::Connect(id) => (subjects::connect(&office.store, &*of_session(&id)?, subject, now).await?, "/account#provider"),
        Purpose::Enrol(token) => (subjects::enrol(&office.store, &token, subject, now).await?, "/sign-in"),
    };
    match tied {
        (Tied::Done, to) => Ok(sign_in::to(to)),
        (Tied::Taken, _) => Err(Fault::Input(visitor.say(&words::TAKEN).to_owned())),
        (Tied::Dead, _) => Err(Fault::Input(visitor.say(&links::DEAD).to_owned())),
    }
}

async fn turned_away(office: &Office, visitor: &Visitor, then: &str, why: Unproven) -> Result<Response, Fault> {
    let mut page = sign_in::turned_away(office, visitor, &on_the_way(then), unproven(why)).await?;
    if why == Unproven::Unreachable {
        *page.status_mut() = StatusCode::BAD_GATEWAY;
    }
    Ok(page)
}

/// Where the visitor is on the way to, as a form of the page would bring it.
fn on_the_way(then: &str) -> Pairs {
    Pairs(vec![("then".to_owned(), then.to_owned())])
}

/// What is told of it.
type Told = &'static Words;

const fn unproven(why: Unproven) -> Told {
    match why {
        Unproven::Unreachable => &words::UNREACHABLE,
        Unproven::Refused => &words::REFUSED,
    }
}
