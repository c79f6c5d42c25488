//! The steps of a form: shown, kept, looked at, recorded.

use super::begun::{Begun, Named};
use super::shown::{self, Noted};
use crate::forms::{self, Problem};
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::sign_in::{carrying, to};
use aiqyn_desk::accounts::drafts;
use aiqyn_desk::accounts::sessions::Scope;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::{DoorError, Receipt, Waiting};
use aiqyn_desk::foretelling;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::field::{FieldKind, Identified};
use aiqyn_law::kernel::{Key, PersonId, RecordId, Submission};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeSet;

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
    let begun = Begun::at(&office, &insider, &named, None).await?;
    Ok(shown::form(&office, &insider, &begun, &Noted::default()))
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
    let begun = Begun::at(&office, &insider, &named, None).await?;
    Ok(shown::form(&office, &insider, &begun, &Noted::default()))
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
            return Ok(to(begun.record.as_ref().map_or("/work".to_owned(), |record| format!("/records/{}", record.id)).as_str()));
        }
        Some("draft") => {
            put(office, insider, &begun).await?;
            return Ok(shown::form(office, insider, &begun, &Noted { kept: true, ..Noted::default() }));
        }
        Some("edit") => return Ok(shown::form(office, insider, &begun, &Noted::default())),
        _ => {}
    }
    put(office, insider, &begun).await?;
    let read = begun.submission(&begun.asking(office, insider));
    let (submission, left) = match read {
        Ok(read) => read,
        Err(problems) => return Ok(shown::form(office, insider, &begun, &Noted { problems, ..Noted::default() })),
    };
    let waiting = Waiting::by(submission.clone(), &insider.session.actor);
    if form.one("step") == Some("record") {
        return record(office, insider, &begun, waiting).await;
    }
    let foretold = foretelling::foretell(&office.store, office.law, &waiting).await?;
    if !foretold.refusals.is_empty() {
        return Ok(refused(office, insider, &begun, foretold.refusals));
    }
    let alike = alike(office, insider, &begun, &submission).await?;
    Ok(shown::check(office, insider, &begun, &foretold, &left, &alike))
}

/// Records it, and leads to the record with the receipt.
async fn record(office: &Shared, insider: &Insider, begun: &Begun, waiting: Waiting) -> Result<Response, Fault> {
    if !insider.session.may(Scope::Act) {
        return Err(Fault::Forbidden("this token reads, and does not act".to_owned()));
    }
    // What was filled in stands in the draft: whoever is asked once more who it is finds it there.
    if begun.room.decisions.iter().any(|decision| decision.act == begun.act) {
        insider.just_proven()?;
    }
    let record = waiting.submission.acts.first().map(|act| act.record.clone());
    match office.hand_in(waiting).await? {
        Ok(receipt) => {
            drafts::drop(&office.store, &insider.officer().id, begun.place(), &begun.act).await?;
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
    let record = record.map(|record| format!("/records/{record}")).unwrap_or_default();
    to(&format!("{record}?recorded={}&breaches={}", receipt.first_seq, receipt.breaches.len()))
}

/// The form with the refusals at their fields.
fn refused(office: &Shared, insider: &Insider, begun: &Begun, refusals: Vec<Refusal>) -> Response {
    let asking = begun.asking(office, insider);
    let (at_field, whole): (Vec<Refusal>, Vec<Refusal>) = refusals.into_iter().partition(|refusal| refusal.field.is_some());
    let problems: Vec<Problem> = at_field.iter().map(|refusal| forms::problem_of(&asking, &begun.answers, refusal)).collect();
    shown::form(office, insider, begun, &Noted { problems, refusals: whole, ..Noted::default() })
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

/// Records of whomever a new record would be about, as far as the officer sees them: the same is not recorded twice.
async fn alike(office: &Shared, insider: &Insider, begun: &Begun, submission: &Submission) -> Result<Vec<RecordId>, Fault> {
    if begun.record.is_some() {
        return Ok(Vec::new());
    }
    let mut persons: BTreeSet<PersonId> = BTreeSet::new();
    for act in &submission.acts {
        begun.form.leaves(&act.payload, "", &mut |_, kind, value| {
            if let (FieldKind::Identifier(Identified::Person), Some(id)) = (kind, value.as_str()) {
                persons.extend(PersonId::parse(id));
            }
        });
    }
    let keys: Vec<String> = persons.iter().map(|person| Key::person(person).as_str().to_owned()).collect();
    let (reader, mut found) = (insider.reader(office), Vec::new());
    for record in office.store.lookup(&keys).await?.into_iter().flat_map(|(_, records)| records) {
        let Ok(record) = RecordId::parse(&record) else { continue };
        if reader.may_see(&record).await? {
            found.push(record);
        }
    }
    Ok(found)
}
