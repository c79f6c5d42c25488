//! `/account`: the officer's own account: password, authenticator, sessions with a button to end each, tokens of programs.

use crate::frame;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::passkey_forms::{offered, section};
use crate::pages::provider_links;
use crate::pages::sign_in::{problem, to};
use crate::say::{self, account as words, sign_in};
use aiqyn_desk::accounts::passwords::{SHORTEST, Unfit};
use aiqyn_desk::accounts::sessions::{self, Listed, Scope};
use aiqyn_desk::accounts::{codes, passkeys, signing_in, subjects};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::{Language, Span, Words};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// The page.
///
/// # Errors
/// The store's.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    let listed = sessions::list(&office.store, &insider.officer().id, wall_clock()).await?;
    let officer = insider.officer();
    let keys = passkeys::list(&office.store, &officer.id).await?;
    let main = html! {
        h1 { (visitor.say(&say::ACCOUNT)) }
        (frame::summary(&[
            (visitor.say(&sign_in::ID), html! { (officer.id) }),
            (visitor.say(&sign_in::OFFICE), html! { (frame::role(officer.authority.role, visitor.language)) }),
            (visitor.say(&say::BODY), html! { (officer.authority.body) }),
        ]))
        p { a href="/account/password" { (visitor.say(&words::CHANGE)) } }
        p { a href="/account/authenticator" { (visitor.say(&words::AUTHENTICATOR)) } }
        (section(&insider, &offered(&office, visitor), &keys))
        (provider_links::section(&office, &insider, &subjects::list(&office.store, &officer.id).await?))
        (listed_sessions(&insider, &listed))
        h2 { (visitor.say(&words::TOKENS)) }
        form method="post" action="/account/tokens" {
            (frame::mark(visitor))
            div class="field" { label for="name" { (visitor.say(&words::TOKEN_NAME)) } input class="short" type="text" id="name" name="name" required maxlength="80"; }
            fieldset {
                legend { (visitor.say(&words::SCOPES)) }
                @for (scope, label) in [(Scope::Read, &words::READ), (Scope::Act, &words::ACT)] {
                    div class="choice" {
                        input type="checkbox" id={ "scope-" (scope.code()) } name="scope" value=(scope.code());
                        label for={ "scope-" (scope.code()) } { (visitor.say(label)) }
                    }
                }
            }
            div class="field" { label for="days" { (visitor.say(&words::DAYS)) } input class="narrow" type="text" inputmode="numeric" id="days" name="days" value="30" required; }
            button type="submit" { (visitor.say(&words::MAKE)) }
        }
    };
    Ok(frame::page(visitor, visitor.say(&say::ACCOUNT), &main))
}

fn listed_sessions(insider: &Insider, listed: &[Listed]) -> Markup {
    let visitor = &insider.visitor;
    let head = [&sign_in::KIND, &sign_in::BEGAN, &sign_in::LAST_USED, &say::BY, &sign_in::END].map(|words| visitor.say(words));
    let rows: Vec<Vec<Markup>> = listed
        .iter()
        .map(|session| {
            let own = session.id == insider.session.id;
            vec![
                html! {
                    (visitor.say(if session.program { &words::PROGRAM } else { &words::BROWSER })) " " (session.name)
                    @if own { " · " strong { (visitor.say(&sign_in::THIS)) } }
                },
                frame::moment(session.began),
                frame::moment(session.used),
                frame::moment(session.ends),
                html! {
                    form method="post" action={ "/account/sessions/" (session.id) "/end" } {
                        (frame::mark(visitor))
                        button type="submit" class="second" { (visitor.say(&sign_in::END)) }
                    }
                },
            ]
        })
        .collect();
    html! { h2 { (visitor.say(&sign_in::SESSIONS)) } (frame::table(visitor.say(&sign_in::SESSIONS), &head, &rows)) }
}

/// Ends one of the own sessions.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not the officer's.
pub async fn end(State(office): State<Shared>, insider: Insider, Path(id): Path<String>, Form(_): Form) -> Result<Response, Fault> {
    if !sessions::end(&office.store, &insider.session, &id, wall_clock()).await? {
        return Err(Fault::NotFound);
    }
    Ok(to("/account"))
}

/// Makes a token for a program, which is shown this once.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is; [`Fault::Input`] for a name, scopes or an end that will not do.
pub async fn admit(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    if insider.session.just_proven().is_err() {
        return Err(Fault::StepUp);
    }
    let (now, visitor) = (wall_clock(), &insider.visitor);
    let scopes: Vec<Scope> = form.all("scope").filter_map(Scope::parse).collect();
    let days: i64 = form.one("days").and_then(|days| days.parse().ok()).filter(|days| (1..=90).contains(days)).unwrap_or(0);
    let name = form.one("name").unwrap_or_default();
    let begun = sessions::admit_program(&office.store, &insider.session, name, &scopes, now + Span::days(days), now).await?;
    let main = html! {
        h1 { (visitor.say(&words::TOKENS)) }
        div class="receipt" { p { (visitor.say(&words::SHOWN_ONCE)) } pre { (begun.presented) } }
        p { a href="/account" { (visitor.say(&say::ACCOUNT)) } }
    };
    Ok(frame::page(visitor, visitor.say(&words::TOKENS), &main))
}

/// The form of a new password.
pub async fn password(insider: Insider) -> Response {
    asked(&insider.visitor, None)
}

/// Changes the password.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is.
pub async fn change(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    if insider.session.just_proven().is_err() {
        return Err(Fault::StepUp);
    }
    let visitor = &insider.visitor;
    let Some(password) = chosen(&form) else { return Ok(asked(visitor, Some(visitor.say(&words::DIFFER).to_owned()))) };
    Ok(match signing_in::change_password(&office.store, &office.passwords, &insider.session, password, wall_clock()).await? {
        Ok(()) => to("/account"),
        Err(why) => asked(visitor, Some(unfit(why, visitor.language))),
    })
}

fn asked(visitor: &Visitor, wrong: Option<String>) -> Response {
    let main = html! {
        h1 { (visitor.say(&words::CHANGE)) }
        @if let Some(wrong) = &wrong {
            div class="errors" role="alert" tabindex="-1" { h2 { (visitor.say(&say::PROBLEM)) } p { a href="#password" { (wrong) } } }
        }
        form method="post" action="/account/password" {
            (frame::mark(visitor))
            (new_password(visitor))
            div class="buttons" { button type="submit" { (visitor.say(&say::SAVE)) } }
        }
    };
    let page = frame::page(visitor, visitor.say(&words::CHANGE), &main);
    if wrong.is_some() { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page }
}

/// The new password that a form brings, where it was typed twice alike. Blanks around it are part of it.
pub fn chosen(form: &Pairs) -> Option<&str> {
    let typed = |name: &str| form.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    typed("password").filter(|password| typed("again") == Some(password))
}

/// Why a password will not do, in words.
pub fn unfit(why: Unfit, language: Language) -> String {
    why.words().fill(language, &[("least", &SHORTEST.to_string())])
}

/// The fields of a new password.
pub fn new_password(visitor: &Visitor) -> Markup {
    let field = |id: &str, label: &'static Words| {
        html! {
            div class="field" {
                label for=(id) { (visitor.say(label)) }
                input type="password" id=(id) name=(id) autocomplete="new-password" required minlength=(SHORTEST);
            }
        }
    };
    html! {
        p class="hint" { (words::NEW_HINT.fill(visitor.language, &[("least", &SHORTEST.to_string())])) }
        (field("password", &words::NEW))
        (field("again", &words::ONCE_MORE))
    }
}

/// Offers an authenticator.
///
/// # Errors
/// [`Fault::StepUp`] where nobody has just proven who it is.
pub async fn authenticator(insider: Insider) -> Result<Response, Fault> {
    if insider.session.just_proven().is_err() {
        return Err(Fault::StepUp);
    }
    let offered = codes::offer(&insider.session);
    Ok(scanned(&insider.visitor, &offered.secret, &offered.address, None))
}

/// Takes the authenticator into use, shown that it makes the codes.
///
/// # Errors
/// [`Fault::Input`] for a secret that was not offered.
pub async fn connect(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    let (visitor, secret) = (&insider.visitor, form.one("secret").unwrap_or_default());
    let code = form.one("code").unwrap_or_default();
    let Some(recovery) = codes::accept(&office.store, &insider.session, secret, code, wall_clock()).await? else {
        return Ok(scanned(visitor, secret, form.one("address").unwrap_or_default(), Some(&words::OTHER_CODE)));
    };
    let main = html! {
        h1 { (visitor.say(&words::AUTHENTICATOR)) }
        div class="receipt" { p { (visitor.say(&words::RECOVERY)) } ul { @for code in &recovery { li { code { (code) } } } } }
        p { a href="/account" { (visitor.say(&say::ACCOUNT)) } }
    };
    Ok(frame::page(visitor, visitor.say(&words::AUTHENTICATOR), &main))
}

fn scanned(visitor: &Visitor, secret: &str, address: &str, wrong: Option<&'static Words>) -> Response {
    let main = html! {
        h1 { (visitor.say(&words::AUTHENTICATOR)) }
        (problem(visitor, wrong, "code"))
        p { (visitor.say(&words::SCAN)) }
        (square(address))
        p { (visitor.say(&words::KEY)) ": " code { (secret) } }
        form method="post" action="/account/authenticator" {
            (frame::mark(visitor))
            input type="hidden" name="secret" value=(secret);
            input type="hidden" name="address" value=(address);
            div class="field" {
                label for="code" { (visitor.say(&sign_in::CODE)) }
                input class="narrow" type="text" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required;
            }
            div class="buttons" { button type="submit" { (visitor.say(&say::GO_ON)) } }
        }
    };
    frame::page(visitor, visitor.say(&words::AUTHENTICATOR), &main)
}

/// An address as a square that a camera reads (ISO/IEC 18004).
fn square(address: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return html! {} };
    let (size, quiet) = (code.size(), 4);
    let path: String = (0..size)
        .flat_map(|y| (0..size).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{},{}h1v1h-1z", x + quiet, y + quiet))
        .collect();
    let whole = size + 2 * quiet;
    html! {
        svg class="square" viewBox={ "0 0 " (whole) " " (whole) } width="240" height="240" role="img" aria-label="QR" {
            rect width=(whole) height=(whole) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}
