//! `/enrol/{token}`: an officer chooses a password by a link that is good once.

use crate::frame;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::Visitor;
use crate::office::{Office, Shared};
use crate::pages::account::{chosen, new_password, unfit};
use crate::pages::provider_links::link;
use crate::pages::sign_in::to;
use crate::say::{self, account as words};
use aiqyn_desk::accounts::links::{self, Chosen};
use aiqyn_desk::clock::wall_clock;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

/// The page; a link that is dead says one thing, whatever it died of.
///
/// # Errors
/// The store's.
pub async fn get(State(office): State<Shared>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Fault> {
    Ok(match links::whose(&office.store, &token, wall_clock()).await? {
        None => dead(&visitor),
        Some(officer) => shown(&office, &visitor, &token, officer.as_str(), None),
    })
}

/// Chooses the password.
///
/// # Errors
/// The store's.
pub async fn post(State(office): State<Shared>, visitor: Visitor, Path(token): Path<String>, Form(form): Form) -> Result<Response, Fault> {
    let now = wall_clock();
    let Some(officer) = links::whose(&office.store, &token, now).await? else { return Ok(dead(&visitor)) };
    let Some(password) = chosen(&form) else {
        return Ok(shown(&office, &visitor, &token, officer.as_str(), Some(visitor.say(&words::DIFFER).to_owned())));
    };
    Ok(match links::choose(&office.store, &office.passwords, &token, password, now).await? {
        Chosen::Done(_) => to("/sign-in"),
        Chosen::Dead => dead(&visitor),
        Chosen::Unfit(why) => shown(&office, &visitor, &token, officer.as_str(), Some(unfit(why, visitor.language))),
    })
}

fn dead(visitor: &Visitor) -> Response {
    let main = html! { h1 { (visitor.say(&words::ENROL)) } p { (visitor.say(&links::DEAD)) } };
    (StatusCode::GONE, frame::page(visitor, visitor.say(&words::ENROL), &main)).into_response()
}

fn shown(office: &Office, visitor: &Visitor, token: &str, officer: &str, wrong: Option<String>) -> Response {
    let main = html! {
        h1 { (visitor.say(&words::ENROL)) }
        @if let Some(wrong) = &wrong {
            div class="errors" role="alert" tabindex="-1" { h2 { (visitor.say(&say::PROBLEM)) } p { a href="#password" { (wrong) } } }
        }
        p { (officer) }
        form method="post" action={ "/enrol/" (token) } {
            (frame::mark(visitor))
            (new_password(visitor))
            div class="buttons" { button type="submit" { (visitor.say(&say::SAVE)) } }
        }
        (link(office, visitor, &format!("/enrol/{token}/provider"), &say::provider::ENROL, ""))
    };
    let page = frame::page(visitor, visitor.say(&words::ENROL), &main);
    if wrong.is_some() { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page }
}
