//! `/records/{room}/{id}/claim`: an officer says who handles a record; `/records/{room}/{id}/assignment`: either of the two ends an assignment.

use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::record::named;
use crate::pages::sign_in::to;
use crate::say::{self, handling as words};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::assigning::{self, Assignment};
use aiqyn_desk::handling::claims::{self, Claim, Taken};
use aiqyn_desk::reading::record::NOT_SHOWN;
use aiqyn_law::kernel::{Language, RecordId};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

/// What a failure says: a record that is not shown is not there.
pub fn fault(failure: aiqyn_desk::Failure) -> Fault {
    match failure {
        aiqyn_desk::Failure::Refused(text) if text == NOT_SHOWN => Fault::NotFound,
        other => other.into(),
    }
}

/// Takes a record, takes it over, or gives it up.
///
/// # Errors
/// [`Fault::NotFound`] where the officer does not see the record; [`Fault::Forbidden`] where there is nothing for the officer to do on it.
pub async fn post(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id)): Path<(String, String)>,
    Form(form): Form,
) -> Result<Response, Fault> {
    let (id, _) = named(&room, &id)?;
    insider.may_act()?;
    let back = to(&format!("/records/{id}#handling"));
    if form.one("do") == Some("give-up") {
        claims::give_up(&office.store, insider.officer(), &id).await.map_err(fault)?;
        return Ok(back);
    }
    let taken = claims::take(&office.store, insider.officer(), &id, form.one("from"), wall_clock()).await.map_err(fault)?;
    let Taken::Held(claim) = taken else { return Ok(back) };
    let visitor = &insider.visitor;
    let main = html! {
        h1 { (visitor.say(&words::HELD)) }
        p { a href={ (of_record(&id)) } { (id) } " · " (said(&claim, visitor.language)) }
        p { (visitor.say(&words::HELD_OUT)) }
        (taking(visitor, &id, Some(&claim)))
    };
    Ok((StatusCode::CONFLICT, frame::page(visitor, visitor.say(&words::HELD), &main)).into_response())
}

/// Ends an assignment.
///
/// # Errors
/// [`Fault::NotFound`] where the officer does not see the record, or is neither of the two.
pub async fn end(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id)): Path<(String, String)>,
    Form(_): Form,
) -> Result<Response, Fault> {
    let (id, _) = named(&room, &id)?;
    insider.may_act()?;
    match assigning::take_back(&office.store, insider.officer(), &id).await.map_err(fault)? {
        true => Ok(to(&format!("/records/{id}#handling"))),
        false => Err(Fault::NotFound),
    }
}

/// Who is at a record, in one line.
pub fn said(claim: &Claim, language: Language) -> Markup {
    html! {
        (words::HANDLED.fill(language, &[("officer", &claim.officer)])) " (" (claim.body) ") · "
        (words::UNTIL.fill(language, &[("until", &claim.ends.local())]))
        @if let Some(from) = &claim.taken_from { " · " (words::TAKEN_FROM.fill(language, &[("officer", from)])) }
    }
}

/// Who is at a record, and to whom it was assigned, beside its name in a list.
pub fn beside(claims: Option<&Vec<Claim>>, assignment: Option<&Assignment>, language: Language) -> Markup {
    html! {
        @for claim in claims.into_iter().flatten() {
            br; span class="quiet" { (words::HANDLED.fill(language, &[("officer", &claim.officer)])) }
        }
        @if let Some(assignment) = assignment { br; span class="quiet" { (assigned(assignment, language)) } }
    }
}

fn assigned(assignment: &Assignment, language: Language) -> Markup {
    html! {
        (words::ASSIGNED.fill(language, &[("officer", &assignment.officer)])) ", "
        (words::ASSIGNED_BY.fill(language, &[("officer", &assignment.by)]))
        @if let Some(note) = &assignment.note { ": " q { (note) } }
    }
}

/// The part of a record's page on who is at it.
///
/// # Errors
/// The store's.
pub async fn part(office: &Office, insider: &Insider, record: &RecordId) -> Result<Markup, Fault> {
    let (visitor, officer, now) = (&insider.visitor, insider.officer(), wall_clock());
    let one = std::slice::from_ref(record);
    let claims = claims::of(&office.store, one, now).await?.remove(record.as_str()).unwrap_or_default();
    let assignment = assigning::of(&office.store, officer, one, now).await?.remove(record.as_str());
    let own = claims.iter().find(|claim| claim.body == officer.authority.body.as_str());
    let acts = claims::is_for(&office.store, officer, record).await?;
    let between = |assignment: &Assignment| [&assignment.officer, &assignment.by].into_iter().any(|one| *one == officer.id.as_str());
    Ok(html! {
        div id="handling" {
            @for claim in &claims { p { (said(claim, visitor.language)) } }
            @if acts { (taking(visitor, record, own)) }
            @if let Some(assignment) = &assignment {
                p { (assigned(assignment, visitor.language)) }
                @if between(assignment) {
                    form method="post" action={ (of_record(record)) "/assignment" } {
                        (frame::mark(visitor))
                        button type="submit" class="second" { (visitor.say(&words::TAKE_BACK)) }
                    }
                }
            }
        }
    })
}

/// The button by which a record is taken, taken over from whoever of the body is at it, or given up.
fn taking(visitor: &Visitor, record: &RecordId, own: Option<&Claim>) -> Markup {
    let officer = visitor.session.as_ref().map(|session| session.actor.officer.id.to_string()).unwrap_or_default();
    html! {
        form method="post" action={ (of_record(record)) "/claim" } {
            (frame::mark(visitor))
            @match own {
                Some(claim) if claim.officer == officer => button type="submit" class="second" name="do" value="give-up" { (visitor.say(&words::GIVE_UP)) },
                Some(claim) => {
                    input type="hidden" name="from" value=(claim.officer);
                    button type="submit" class="second" name="do" value="take" { (words::TAKE_OVER.fill(visitor.language, &[("officer", &claim.officer)])) }
                }
                None => button type="submit" class="second" name="do" value="take" { (visitor.say(&say::handling::TAKE)) },
            }
        }
    }
}
