//! `/officers`: a registrar proposes an officer, who gets a link to choose a password by; another registrar confirms. Everything else that is
//! done with an entry is an act of its record, by the form of that act.

use crate::frame;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::act;
use crate::pages::record::opened;
use crate::pages::sign_in::to;
use crate::say::{self, officers as words};
use aiqyn_desk::accounts::{links, sessions};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::officers;
use aiqyn_desk::register::entering::{Enrolment, Entering, longest, record_of};
use aiqyn_law::kernel::{Authority, BodyId, IncidentId, Officer, OfficerId, RecordId, Role, Sex, Submission};
use aiqyn_law::names;
use aiqyn_law::officer::{Credential, Keeper};
use aiqyn_record::Secret;
use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

/// The form.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever is no registrar.
pub async fn get(insider: Insider) -> Result<Response, Fault> {
    registrar(&insider)?;
    let visitor = &insider.visitor;
    let main = html! {
        h1 { (visitor.say(&words::NEW)) }
        p { (visitor.say(&words::NEW_HINT)) }
        form method="post" action="/officers/new" data-once {
            (frame::mark(visitor))
            (text(visitor.say(&say::sign_in::ID), "officer"))
            div class="field" {
                label for="role" { (visitor.say(&words::ROLE)) }
                select id="role" name="role" { @for role in Role::ALL { option value=(role.code()) { (frame::role(role, visitor.language)) } } }
            }
            (text(visitor.say(&say::BODY), "body"))
            fieldset {
                legend { (visitor.say(&words::SEX)) }
                @for sex in ["female", "male"] {
                    div class="choice" {
                        input type="radio" id=(sex) name="sex" value=(sex) required;
                        label for=(sex) { (names::value("Sex", sex).map_or(sex, |words| words.of(visitor.language))) }
                    }
                }
            }
            div class="buttons" { button type="submit" { (visitor.say(&words::NEW)) } }
        }
    };
    Ok(frame::page(visitor, visitor.say(&words::NEW), &main))
}

fn text(label: &str, name: &str) -> Markup {
    html! {
        div class="field" {
            label for=(name) { (label) }
            input class="short" type="text" id=(name) name=(name) required autocapitalize="none" spellcheck="false";
        }
    }
}

fn registrar(insider: &Insider) -> Result<(), Fault> {
    if insider.officer().authority.role == Role::OfficersRegistrar {
        return Ok(());
    }
    Err(Fault::Forbidden(frame::role(Role::OfficersRegistrar, insider.visitor.language).to_owned()))
}

/// An officer as a registrar names one.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The id.
    pub officer: &'a str,
    /// The role's code.
    pub role: &'a str,
    /// The body.
    pub body: &'a str,
    /// `female` or `male`, as protocols of search name whoever is present.
    pub sex: &'a str,
}

/// Proposes the officer, and shows the link.
///
/// # Errors
/// As [`proposed`].
pub async fn post(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    let one = |name: &str| form.one(name).unwrap_or_default();
    let named = Named { officer: one("officer"), role: one("role"), body: one("body"), sex: one("sex") };
    let (officer, shown) = proposed(&office, &insider, named).await?;
    Ok(told(&insider.visitor, &officer, &shown))
}

/// Proposes an officer; the link by which the officer chooses a password.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever is no registrar; [`Fault::Input`] for what names no officer, role, body or sex; [`Fault::Refused`] by the
/// door.
pub async fn proposed(office: &Shared, insider: &Insider, named: Named<'_>) -> Result<(OfficerId, String), Fault> {
    let officer = entered(office, insider, named)?;
    let now = office.now().await?;
    let entering = Entering::first(&officer.id, incident(office, insider).await?, now)?;
    let (secret, credential) = credential(office, &officer.id, now);
    let shown = hand_in(office, insider, entering.appointment(&officer, &credential), &officer.id, &secret).await?;
    Ok((officer.id, shown))
}

/// Proposes another key for an officer, who chooses a new password by a new link.
///
/// # Errors
/// As [`linked`].
pub async fn link(State(office): State<Shared>, insider: Insider, Path(id): Path<String>, Form(_): Form) -> Result<Response, Fault> {
    let (officer, shown) = linked(&office, &insider, &id).await?;
    Ok(told(&insider.visitor, &officer, &shown))
}

/// Proposes another key for an officer; the link by which the officer chooses a new password.
///
/// # Errors
/// [`Fault::NotFound`] for an officer that there is not; [`Fault::Refused`] by the door.
pub async fn linked(office: &Shared, insider: &Insider, id: &str) -> Result<(OfficerId, String), Fault> {
    may_enter(insider)?;
    let officer = OfficerId::parse(id).map_err(|_| Fault::NotFound)?;
    let record = opened(&insider.reader(office), &record_of(&officer)?).await?;
    let now = office.now().await?;
    let first = Entering::first(&officer, incident(office, insider).await?, now)?;
    let entering = Entering { version: record.history.version() + 1, ..first };
    let (secret, credential) = credential(office, &officer, now);
    let submission = entering.act("credential_given/1", json!({ "credential": credential }));
    let shown = hand_in(office, insider, submission, &officer, &secret).await?;
    Ok((officer, shown))
}

/// Ends all sessions of an officer, at once.
///
/// # Errors
/// As [`ended`].
pub async fn end(State(office): State<Shared>, insider: Insider, Path(id): Path<String>, Form(_): Form) -> Result<Response, Fault> {
    let (record, _) = ended(&office, &insider, &id).await?;
    Ok(to(&format!("/records/{record}")))
}

/// Ends all sessions of an officer, those of programs too; the officer's record, and how many there were.
///
/// # Errors
/// [`Fault::Forbidden`] for whoever is no registrar; [`Fault::NotFound`] for what is no id.
pub async fn ended(office: &Shared, insider: &Insider, id: &str) -> Result<(RecordId, usize), Fault> {
    may_enter(insider)?;
    let officer = OfficerId::parse(id).map_err(|_| Fault::NotFound)?;
    let record = record_of(&officer).map_err(|_| Fault::NotFound)?;
    Ok((record, sessions::end_all_of(&office.store, &insider.session, &officer, wall_clock()).await?))
}

fn may_enter(insider: &Insider) -> Result<(), Fault> {
    registrar(insider)?;
    insider.just_proven()?;
    insider.may_act()
}

fn entered(office: &Office, insider: &Insider, named: Named<'_>) -> Result<Officer, Fault> {
    may_enter(insider)?;
    let wrong = |field: &str, error: &dyn std::fmt::Display| Fault::Input(format!("{field}: {error}"));
    let id = OfficerId::parse(named.officer).map_err(|e| wrong("officer", &e))?;
    let body = BodyId::parse(named.body).map_err(|e| wrong("body", &e))?;
    let region = officers::region(&body, office.law)?;
    let role: Role = serde_json::from_value(json!(named.role)).map_err(|e| wrong("role", &e))?;
    let sex: Sex = serde_json::from_value(json!(named.sex)).map_err(|e| wrong("sex", &e))?;
    Ok(Officer { id, authority: Authority { role, body, region }, sex })
}

/// The incident that the register stands under: that of the registrar's own entry.
async fn incident(office: &Shared, insider: &Insider) -> Result<IncidentId, Fault> {
    let own = opened(&insider.reader(office), &record_of(&insider.officer().id)?).await?;
    own.history.incident().cloned().ok_or_else(|| Fault::Failed("the registrar's entry has no incident".to_owned()))
}

fn credential(office: &Office, officer: &OfficerId, now: aiqyn_law::kernel::Moment) -> (Secret, Credential) {
    let secret = Secret::generate();
    let credential = Enrolment::of(officer, &secret).credential(Keeper::Server, longest(office.law, now));
    (secret, credential)
}

/// Hands the proposal in; where it stands, makes the link.
async fn hand_in(
    office: &Shared,
    insider: &Insider,
    submission: Submission,
    officer: &OfficerId,
    secret: &Secret,
) -> Result<String, Fault> {
    let outcome = office.hand_in(Waiting::by(submission, &insider.session.actor)).await?;
    outcome.map_err(act::fault)?;
    Ok(links::make(&office.store, officer, secret, wall_clock()).await?)
}

fn told(visitor: &Visitor, officer: &OfficerId, link: &str) -> Response {
    let main = html! {
        h1 { (visitor.say(&words::LINK)) }
        p { (officer) }
        div class="receipt" { p { (visitor.say(&words::NEW_HINT)) } pre { "/enrol/" (link) } }
        p { a href={ "/records/officer/" (officer) } { (visitor.say(&say::RECORD)) } }
    };
    frame::page(visitor, visitor.say(&words::LINK), &main)
}

/// What a registrar does with an officer's account, beside the acts of the record.
pub fn account(insider: &Insider, officer: &str) -> Markup {
    let visitor = &insider.visitor;
    html! {
        @if insider.officer().authority.role == Role::OfficersRegistrar {
            div class="buttons" {
                form method="post" action={ "/officers/" (officer) "/link" } { (frame::mark(visitor)) button class="second" type="submit" { (visitor.say(&words::NEW_LINK)) } }
                form method="post" action={ "/officers/" (officer) "/sessions/end" } { (frame::mark(visitor)) button class="second" type="submit" { (visitor.say(&words::END_SESSIONS)) } }
            }
        }
    }
}
