//! The steps of a form: shown, kept, looked at, recorded.

use super::begun::{Begun, Named};
use super::shown::{self, Noted};
use super::side_by_side::side_by_side;
use super::together::{self, Together, Unready};
use crate::forms::{self, Problem};
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::sign_in::{carrying, to};
use aiqyn_desk::accounts::drafts;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::{DoorError, Receipt, Waiting};
use aiqyn_desk::foretelling;
use aiqyn_law::kernel::RecordId;
use aiqyn_law::kernel::decide::Refusal;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The form of an act of a record.
///
/// # Errors
/// [`Fault::NotFound`] for a kind that there is not, or a record that the officer may not see.
pub async fn get(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id, kind, version)): Path<(String, String, String, String)>,
) -> Result<Response, Fault> {
    let named = Named { room: &room, id: Some(&id), kind: &kind, version: &version };
    first(&office, &insider, &named).await
}

/// The form that begins a record.
///
/// # Errors
/// [`Fault::NotFound`] for a kind that there is not.
pub async fn begin(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, kind, version)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let named = Named { room: &room, id: None, kind: &kind, version: &version };
    first(&office, &insider, &named).await
}

/// A form as it is opened.
async fn first(office: &Shared, insider: &Insider, named: &Named<'_>) -> Result<Response, Fault> {
    let mut begun = Begun::at(office, insider, named, None).await?;
    together::follow(office, insider, &mut begun).await?;
    Ok(shown::form(office, insider, &begun, &Noted::default()))
}

/// A step of the form of an act of a record.
///
/// # Errors
/// As [`get`]; the store's.
pub async fn post(
    State(office): State<Shared>,
    visitor: Visitor,
    insider: Result<Insider, Fault>,
    Path((room, id, kind, version)): Path<(String, String, String, String)>,
    Form(form): Form,
) -> Result<Response, Fault> {
    let insider = match insider {
        Ok(insider) => insider,
        Err(Fault::SignIn) => return carrying(&office, &visitor, &form).await,
        Err(fault) => return Err(fault),
    };
    step(&office, &insider, &Named { room: &room, id: Some(&id), kind: &kind, version: &version }, &form).await
}

/// A step of the form that begins a record.
///
/// # Errors
/// As [`begin`]; the store's.
pub async fn found(
    State(office): State<Shared>,
    visitor: Visitor,
    insider: Result<Insider, Fault>,
    Path((room, kind, version)): Path<(String, String, String)>,
    Form(form): Form,
) -> Result<Response, Fault> {
    let insider = match insider {
        Ok(insider) => insider,
        Err(Fault::SignIn) => return carrying(&office, &visitor, &form).await,
        Err(fault) => return Err(fault),
    };
    step(&office, &insider, &Named { room: &room, id: None, kind: &kind, version: &version }, &form).await
}

async fn step(office: &Shared, insider: &Insider, named: &Named<'_>, form: &Pairs) -> Result<Response, Fault> {
    let mut begun = Begun::at(office, insider, named, Some(form)).await?;
    if let Some(action) = form.one("edit") {
        let edited = forms::edit(&begun.answers, action);
        begun.answers = edited.answers;
        put(office, insider, &begun).await?;
        return Ok(shown::form(office, insider, &begun, &Noted { focus: Some(edited.focus), ..Noted::default() }));
    }
    match form.one("step") {
        Some("drop") => {
            drafts::drop(&office.store, &insider.officer().id, begun.place(), &begun.act).await?;
            return Ok(to(begun.record.as_ref().map_or("/work".to_owned(), |record| of_record(record.id.as_str())).as_str()));
        }
        Some("draft") => {
            put(office, insider, &begun).await?;
            return Ok(shown::form(office, insider, &begun, &Noted { kept: true, ..Noted::default() }));
        }
        Some("edit") => return Ok(shown::form(office, insider, &begun, &Noted::default())),
        _ => {}
    }
    put(office, insider, &begun).await?;
    let together = match together::read(office, insider, &begun).await? {
        Ok(together) => together,
        Err(Unready::Own(problems)) => return Ok(shown::form(office, insider, &begun, &Noted { problems, ..Noted::default() })),
        Err(Unready::Before(act)) => return Ok(shown::form(office, insider, &begun, &Noted { unready: Some(act), ..Noted::default() })),
    };
    match form.one("step") {
        Some("record") => record(office, insider, &begun, &together).await,
        Some("together") => together::choose(office, insider, &begun, together).await,
        _ => checked(office, insider, &begun, &together).await,
    }
}

/// The last look before it is recorded, or the form with what the door would refuse.
async fn checked(office: &Shared, insider: &Insider, begun: &Begun, together: &Together) -> Result<Response, Fault> {
    let waiting = Waiting::by(together.submission.clone(), &insider.session.actor);
    let foretold = foretelling::foretell(&office.store, office.law, &waiting).await?;
    if !foretold.refusals.is_empty() {
        return Ok(refused(office, insider, begun, foretold.refusals));
    }
    let alike = side_by_side(office, insider, begun, &together.submission).await?;
    Ok(shown::check(office, insider, begun, &foretold, together, &alike))
}

/// Records it, and leads to the record with the receipt.
async fn record(office: &Shared, insider: &Insider, begun: &Begun, together: &Together) -> Result<Response, Fault> {
    insider.may_act()?;
    // What was filled in stands in the draft: whoever is asked once more who it is finds it there.
    let acts = &together.submission.acts;
    if begun.room.decisions.iter().any(|decision| acts.iter().any(|act| act.act == decision.act)) {
        insider.just_proven()?;
    }
    let record = acts.first().map(|act| act.record.clone());
    match office.hand_in(Waiting::by(together.submission.clone(), &insider.session.actor)).await? {
        Ok(receipt) => {
            together::dropped(office, insider, begun).await?;
            Ok(done(record.as_ref(), &receipt))
        }
        Err(DoorError::Refused(refusals)) => Ok(refused(office, insider, begun, refusals)),
        Err(error) => Err(fault(error)),
    }
}

/// What the door's answer is where it is no receipt and no refusal.
pub fn fault(error: DoorError) -> Fault {
    match error {
        DoorError::Refused(refusals) => Fault::Refused(refusals),
        DoorError::KeyReused(key) => Fault::Reused(key),
        DoorError::Unknown { key, .. } => Fault::Unknown(key),
        error => aiqyn_desk::Failure::from(error).into(),
    }
}

fn done(record: Option<&RecordId>, receipt: &Receipt) -> Response {
    let record = record.map(|record| of_record(record.as_str())).unwrap_or_default();
    to(&format!("{record}?recorded={}&until={}&breaches={}", receipt.first_seq, receipt.last_seq, receipt.breaches.len()))
}

/// The form with the refusals at their fields; those of an act that goes before it are told as that act's.
fn refused(office: &Shared, insider: &Insider, begun: &Begun, refusals: Vec<Refusal>) -> Response {
    let asking = begun.asking(office, insider);
    let (own, before): (Vec<Refusal>, Vec<Refusal>) = refusals.into_iter().partition(|refusal| refusal.act >= begun.with.len());
    let (at_field, whole): (Vec<Refusal>, Vec<Refusal>) = own.into_iter().partition(|refusal| refusal.field.is_some());
    let problems: Vec<Problem> = at_field.iter().map(|refusal| forms::problem_of(&asking, &begun.answers, refusal)).collect();
    shown::form(office, insider, begun, &Noted { problems, refusals: whole, before, ..Noted::default() })
}

/// Puts what was filled in into the officer's draft.
async fn put(office: &Shared, insider: &Insider, begun: &Begun) -> Result<(), Fault> {
    let content = serde_json::to_value(begun.pairs()).map_err(|e| Fault::Failed(e.to_string()))?;
    drafts::put(&office.store, &insider.officer().id, begun.place(), &begun.act, begun.seen, &content, wall_clock()).await?;
    Ok(())
}

/// `POST /work/drafts/{record or room}/{kind}/{version}`: what a page keeps by itself while it is filled in.
///
/// # Errors
/// [`Fault::Input`] for an address that names no kind of act.
pub async fn keep(State(office): State<Shared>, insider: Insider, Path(draft): Path<String>, Form(form): Form) -> Result<Response, Fault> {
    let parts: Vec<&str> = draft.split('/').collect();
    let [place @ .., kind, version] = parts.as_slice() else { return Err(Fault::NotFound) };
    let (room, id) = place.split_first().map(|(room, id)| (*room, id.join("/"))).ok_or(Fault::NotFound)?;
    let named = Named { room, id: (!id.is_empty()).then_some(id.as_str()), kind, version };
    let begun = Begun::at(&office, &insider, &named, Some(&form)).await?;
    put(&office, &insider, &begun).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
