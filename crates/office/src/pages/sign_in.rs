//! `/sign-in`: with a password and a code, or in a demonstration in a role; `/sign-in/again` before what must not be done from a screen left
//! open; `/sign-out`.

use crate::frame;
use crate::http::body::{Form, MARK};
use crate::http::cookies;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::{Insider, Visitor};
use crate::office::{Office, Shared};
use crate::pages::passkey_forms::{offered, used};
use crate::pages::provider_links::link;
use crate::say::{self, sign_in as words};
use aiqyn_desk::accounts::demonstration;
use aiqyn_desk::accounts::sessions::{self, Begun};
use aiqyn_desk::accounts::signing_in::{self, Attempt, Entered, SignedIn};
use aiqyn_desk::clock::wall_clock;
use aiqyn_law::kernel::{Officer, OfficerId, Words};
use axum::extract::State;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::sync::Arc;

/// The cookie by which a device is known again, so that nobody who guesses from elsewhere locks its owner out.
pub const DEVICE: &str = "device";
/// 90 days, in seconds.
const DEVICE_SECONDS: u32 = 90 * 24 * 60 * 60;
/// What sessions of these pages are begun from.
const BROWSER: &str = "browser";

/// The page.
///
/// # Errors
/// The store's.
pub async fn get(State(office): State<Shared>, visitor: Visitor) -> Result<Response, Fault> {
    shown(&office, &visitor, &visitor.query, None).await
}

/// Signs in with a password.
///
/// # Errors
/// The store's.
pub async fn post(State(office): State<Shared>, visitor: Visitor, headers: HeaderMap, Form(form): Form) -> Result<Response, Fault> {
    match attempt(&office, &headers, &form, form.one("officer").unwrap_or_default()).await? {
        Tried::In(entered) => let_in(&office, &visitor, &headers, &entered, &form).await,
        Tried::Out(why) => turned_away(&office, &visitor, &form, why).await,
    }
}

/// Begins the session of whoever has proven who it is, and knows the device again from then on.
///
/// # Errors
/// The store's.
pub async fn let_in(office: &Office, visitor: &Visitor, headers: &HeaderMap, entered: &Entered, form: &Pairs) -> Result<Response, Fault> {
    let now = wall_clock();
    let begun = sessions::begin(&office.store, entered, BROWSER, now).await?;
    let mut response = go_in(office, visitor, &begun, form);
    if cookies::value(headers, DEVICE).is_none() {
        let mark = signing_in::know_device(&office.store, entered, now).await?;
        add_cookie(&mut response, &cookies::set_for(DEVICE, &mark, DEVICE_SECONDS, office.settings.secure));
    }
    Ok(response)
}

/// The page once more for whoever was not let in, with the reason.
///
/// # Errors
/// The store's.
pub async fn turned_away(office: &Office, visitor: &Visitor, form: &Pairs, why: &'static Words) -> Result<Response, Fault> {
    let mut page = shown(office, visitor, form, Some(why)).await?;
    *page.status_mut() = StatusCode::UNAUTHORIZED;
    Ok(page)
}

enum Tried {
    In(Entered),
    Out(&'static Words),
}

async fn attempt(office: &Office, headers: &HeaderMap, form: &Pairs, officer: &str) -> Result<Tried, Fault> {
    let attempt = Attempt {
        officer,
        password: form.0.iter().find(|(name, _)| name == "password").map_or("", |(_, value)| value.as_str()),
        code: form.one("code"),
        source: "web",
        device: cookies::value(headers, DEVICE),
    };
    Ok(match signing_in::sign_in(&office.store, &office.passwords, &attempt, wall_clock()).await? {
        SignedIn::Entered(entered) => Tried::In(entered),
        SignedIn::Refused => Tried::Out(&words::WRONG),
        SignedIn::Bounded => Tried::Out(&signing_in::BOUNDED),
    })
}

/// Signs in as an officer of a demonstration, and of no other store.
///
/// # Errors
/// [`Fault::Forbidden`] in any other store.
pub async fn role(State(office): State<Shared>, visitor: Visitor, Form(form): Form) -> Result<Response, Fault> {
    let officer = OfficerId::parse(form.one("officer").unwrap_or_default()).map_err(|e| Fault::Input(e.to_string()))?;
    let begun = demonstration::begin(&office.store, &officer, wall_clock()).await?;
    Ok(go_in(&office, &visitor, &begun, &form))
}

/// Asks who it is once more.
pub async fn again(State(office): State<Shared>, insider: Insider) -> Response {
    asked_again(&office, &insider, &insider.visitor.query, None)
}

/// Confirms who it is: the session goes on under a new id.
///
/// # Errors
/// The store's.
pub async fn confirm(State(office): State<Shared>, insider: Insider, headers: HeaderMap, Form(form): Form) -> Result<Response, Fault> {
    match attempt(&office, &headers, &form, insider.officer().id.as_str()).await? {
        Tried::In(entered) => go_on(&office, &insider, &headers, &entered, &form).await,
        Tried::Out(why) => Ok(not_confirmed(&office, &insider, &form, why)),
    }
}

/// Goes on with the session of whoever has proven it once more, under a new id.
///
/// # Errors
/// The store's.
pub async fn go_on(office: &Office, insider: &Insider, headers: &HeaderMap, entered: &Entered, form: &Pairs) -> Result<Response, Fault> {
    let id = cookies::value(headers, cookies::session(office.settings.secure)).unwrap_or_default();
    let begun = sessions::step_up(&office.store, id, entered, wall_clock()).await?;
    Ok(go_in(office, &insider.visitor, &begun, form))
}

/// The question once more, with the reason.
pub fn not_confirmed(office: &Office, insider: &Insider, form: &Pairs, why: &'static Words) -> Response {
    let mut page = asked_again(office, insider, form, Some(why));
    *page.status_mut() = StatusCode::UNAUTHORIZED;
    page
}

/// Ends the session.
///
/// # Errors
/// The store's.
pub async fn out(State(office): State<Shared>, insider: Insider, Form(_): Form) -> Result<Response, Fault> {
    sessions::end(&office.store, &insider.session, &insider.session.id, wall_clock()).await?;
    let mut response = to("/sign-in");
    add_cookie(&mut response, &cookies::unset(cookies::session(office.settings.secure), office.settings.secure));
    Ok(response)
}

/// Goes in with a session that has just begun, to where the visitor was on the way to.
fn go_in(office: &Office, visitor: &Visitor, begun: &Begun, form: &Pairs) -> Response {
    let address = wanted(form.one("then").unwrap_or_default());
    let mut response = match form.one(CARRIED) {
        Some(carried) => sent_on(visitor, begun, address, carried),
        None => to(address),
    };
    let secure = office.settings.secure;
    add_cookie(&mut response, &cookies::set(cookies::session(secure), &begun.presented, secure));
    response
}

/// An address of this office, and of no other: whatever else is named leads to the first page.
fn wanted(then: &str) -> &str {
    let own = then.starts_with('/') && !then.starts_with("//") && !then.contains(|c: char| c == '\\' || c.is_control());
    if own { then } else { "/work" }
}

/// Leads to another address, which is read there (RFC 9110, 15.4.4).
pub fn to(address: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(address) {
        response.headers_mut().insert(LOCATION, value);
    }
    response
}

/// Gives an answer a cookie along.
pub fn add_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

async fn shown(office: &Office, visitor: &Visitor, form: &Pairs, wrong: Option<&'static Words>) -> Result<Response, Fault> {
    let officers = demonstration::officers(&office.store).await?;
    let main = html! {
        h1 { (visitor.say(&say::SIGN_IN)) }
        (problem(visitor, wrong, "officer"))
        @if !officers.is_empty() { (roles(visitor, &officers, form)) }
        form method="post" action="/sign-in" {
            (then(form))
            (frame::mark(visitor))
            div class="field" {
                label for="officer" { (visitor.say(&words::ID)) }
                input class="short" type="text" id="officer" name="officer" autocomplete="username" autocapitalize="none" spellcheck="false"
                    required value=(form.one("officer").unwrap_or_default());
            }
            (password_and_code(visitor))
            div class="buttons" { button type="submit" { (visitor.say(&say::SIGN_IN)) } }
        }
        (used(visitor, &offered(office, visitor), "/sign-in/passkey", &say::passkeys::SIGN_IN, &then(form)))
        (link(office, visitor, "/sign-in/provider", &say::provider::SIGN_IN, form.one("then").unwrap_or_default()))
    };
    Ok(frame::page(visitor, &titled(visitor, &say::SIGN_IN, wrong), &main))
}

fn asked_again(office: &Office, insider: &Insider, form: &Pairs, wrong: Option<&'static Words>) -> Response {
    let visitor = &insider.visitor;
    let main = html! {
        h1 { (visitor.say(&words::AGAIN)) }
        (problem(visitor, wrong, "password"))
        p { (insider.officer().id) }
        form method="post" action="/sign-in/again" {
            (then(form))
            input type="hidden" name=(MARK) value=(insider.session.csrf);
            (password_and_code(visitor))
            div class="buttons" { button type="submit" { (visitor.say(&say::GO_ON)) } }
        }
        (used(visitor, &offered(office, visitor), "/sign-in/again/passkey", &say::passkeys::AGAIN, &then(form)))
        (link(office, visitor, "/sign-in/again/provider", &say::provider::AGAIN, form.one("then").unwrap_or_default()))
    };
    frame::page(visitor, &titled(visitor, &words::AGAIN, wrong), &main)
}

fn titled(visitor: &Visitor, title: &'static Words, wrong: Option<&'static Words>) -> String {
    let before = if wrong.is_some() { visitor.say(&say::ERROR) } else { "" };
    format!("{before}{}", visitor.say(title))
}

/// The summary of what is wrong, with the way to its field.
pub fn problem(visitor: &Visitor, wrong: Option<&'static Words>, field: &str) -> Markup {
    html! {
        @if let Some(wrong) = wrong {
            div class="errors" role="alert" tabindex="-1" {
                h2 { (visitor.say(&say::PROBLEM)) }
                p { a href={ "#" (field) } { (visitor.say(wrong)) } }
            }
        }
    }
}

/// Where the visitor was on the way to, and what was brought along.
fn then(form: &Pairs) -> Markup {
    html! {
        @for name in ["then", CARRIED] { @if let Some(value) = form.one(name) { input type="hidden" name=(name) value=(value); } }
    }
}

/// What a form brings along whose session has ended meanwhile: it is asked who it is, and nothing of it is lost.
const CARRIED: &str = "carried";

/// Asks who it is of whoever sent a form after the session had ended, and keeps what was sent until then.
///
/// # Errors
/// The store's.
pub async fn carrying(office: &Shared, visitor: &Visitor, form: &Pairs) -> Result<Response, Fault> {
    let sent = Pairs(form.0.iter().filter(|(name, _)| name != MARK).cloned().collect());
    let form = Pairs(vec![("then".to_owned(), visitor.path.clone()), (CARRIED.to_owned(), sent.with(&[]))]);
    let mut page = shown(office, visitor, &form, None).await?;
    *page.status_mut() = StatusCode::UNAUTHORIZED;
    Ok(page)
}

/// What was brought along, to be sent on in the session that has just begun.
fn sent_on(visitor: &Visitor, begun: &Begun, to: &str, carried: &str) -> Response {
    let visitor = Visitor { session: Some(Arc::new(begun.session.clone())), ..visitor.clone() };
    let main = html! {
        h1 { (visitor.say(&say::GO_ON)) }
        p { (visitor.say(&words::NOTHING_LOST)) }
        form method="post" action=(to) {
            (frame::mark(&visitor))
            @for (name, value) in Pairs::read(carried.as_bytes()).0.iter().filter(|(name, _)| name != "step" && name != MARK) {
                input type="hidden" name=(name) value=(value);
            }
            div class="buttons" { button type="submit" name="step" value="draft" { (visitor.say(&say::GO_ON)) } }
        }
    };
    frame::page(&visitor, visitor.say(&say::GO_ON), &main)
}

fn password_and_code(visitor: &Visitor) -> Markup {
    html! {
        div class="field" {
            label for="password" { (visitor.say(&words::PASSWORD)) }
            input class="short" type="password" id="password" name="password" autocomplete="current-password" required;
        }
        div class="field" {
            label for="code" { (visitor.say(&words::CODE)) }
            span class="hint" id="code-hint" { (visitor.say(&words::CODE_HINT)) }
            input class="narrow" type="text" id="code" name="code" autocomplete="one-time-code" aria-describedby="code-hint";
        }
    }
}

/// Where most of the demonstration happens: its officers stand for their roles, so that those beside each other work on the same records.
const CITY: &str = "almaty-city";

/// One officer of each role, in the order of the roles: of the city where it has one, and of the largest body there.
fn for_roles(officers: &[Officer]) -> Vec<&Officer> {
    let fellows = |officer: &Officer| {
        officers.iter().filter(|one| one.authority.body == officer.authority.body && one.authority.role == officer.authority.role).count()
    };
    let colleagues = |officer: &Officer| officers.iter().filter(|one| one.authority.body == officer.authority.body).count();
    let rank = |officer: &Officer| (officer.authority.region.as_str() == CITY, fellows(officer), colleagues(officer));
    let mut found: Vec<&Officer> = Vec::new();
    for officer in officers {
        match found.iter_mut().find(|one| one.authority.role == officer.authority.role) {
            Some(one) if rank(officer) > rank(one) => *one = officer,
            Some(_) => {}
            None => found.push(officer),
        }
    }
    found
}

/// Each role of a demonstration with a button, and a field for the id of any other officer.
fn roles(visitor: &Visitor, officers: &[Officer], form: &Pairs) -> Markup {
    html! {
        section aria-labelledby="roles" {
            h2 id="roles" { (visitor.say(&words::AS_ROLE)) }
            p { (visitor.say(&words::AS_ROLE_HINT)) }
            form method="post" action="/sign-in/role" {
                (then(form))
                (frame::mark(visitor))
                ul class="roles" {
                    @for officer in for_roles(officers) {
                        li {
                            button type="submit" name="officer" value=(officer.id) {
                                strong { (frame::role(officer.authority.role, visitor.language)) }
                                (officer.id)
                            }
                        }
                    }
                }
            }
            form method="post" action="/sign-in/role" {
                (then(form))
                (frame::mark(visitor))
                div class="field" {
                    label for="other" { (visitor.say(&words::OTHER)) }
                    span class="hint" id="other-hint" { (visitor.say(&words::OTHER_HINT)) }
                    input type="text" id="other" name="officer" autocomplete="off" autocapitalize="none" spellcheck="false" required
                        aria-describedby="other-hint";
                }
                div class="buttons" { button type="submit" class="second" { (visitor.say(&words::GO_IN)) } }
            }
        }
        h2 { (visitor.say(&words::WITH_PASSWORD)) }
    }
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[test]
    fn nobody_is_led_out_of_the_office() {
        for address in ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "", "/a\r\nb"] {
            assert_eq!(wanted(address), "/work", "{address}");
        }
        assert_eq!(wanted("/records/suspect?a=1"), "/records/suspect?a=1");
    }
}
