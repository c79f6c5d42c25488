//! The pages of a form: filled in, and looked at before it is recorded.

use super::begun::{self, Begun};
use super::consequences::consequences;
use super::together::{self, Together};
use crate::forms::{self, Problem};
use crate::frame;
use crate::http::address::of_record;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::say::{self, act as words};
use aiqyn_desk::foretelling::Foretold;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::names::Names;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

/// What a form is shown with.
#[derive(Default)]
pub struct Noted {
    /// What must be mended.
    pub problems: Vec<Problem>,
    /// What the door refuses.
    pub refusals: Vec<Refusal>,
    /// What the door refuses of the acts that go before.
    pub before: Vec<Refusal>,
    /// The act that goes before and is not filled in yet.
    pub unready: Option<String>,
    /// Whether the draft was just kept.
    pub kept: bool,
    /// The control that takes the focus.
    pub focus: Option<String>,
}

impl Noted {
    /// Whether anything must be mended.
    const fn is_wrong(&self) -> bool {
        !self.problems.is_empty() || !self.refusals.is_empty() || !self.before.is_empty() || self.unready.is_some()
    }
}

/// The form.
pub fn form(office: &Shared, insider: &Insider, begun: &Begun, noted: &Noted) -> Response {
    let visitor = &insider.visitor;
    let asking = begun.asking(office, insider);
    let title = super::called(begun.room.name, &begun.act, visitor.language);
    let wrong = noted.is_wrong();
    let address = super::address(begun.place(), &begun.act);
    let draft = format!("/work/drafts/{}/{}", begun.place(), begun.act);
    let main = html! {
        (identity(insider, begun, &title))
        (errors(insider, begun, noted))
        (together::order(insider, begun))
        @if noted.kept { div class="receipt" role="status" { (visitor.say(&words::KEPT)) } }
        (moved(insider, begun))
        form method="post" action=(address) data-draft=(draft) data-focus=[noted.focus.as_deref()] novalidate {
            (frame::mark(visitor))
            (own_fields(begun))
            // The first button is what the return key presses.
            button class="skip" type="submit" name="step" value="check" tabindex="-1" aria-hidden="true" { (visitor.say(&words::CHECK)) }
            @if begun.record.is_none() { (number(insider, begun, noted)) }
            (forms::render_occurred_at(&asking, &begun.answers, &noted.problems))
            (forms::render(&asking, &begun.answers, &noted.problems))
            p class="hint" data-draft-said data-kept=(visitor.say(&words::KEPT)) data-failed=(visitor.say(&words::NOT_KEPT)) role="status" {}
            div class="buttons" {
                button type="submit" name="step" value="check" { (visitor.say(&words::CHECK)) }
                button type="submit" class="second" name="step" value="draft" { (visitor.say(&words::KEEP)) }
                button type="submit" class="second" name="step" value="drop" { (visitor.say(&words::DROP)) }
            }
            (forms::basis(&asking))
        }
    };
    let before = if wrong { visitor.say(&say::ERROR) } else { "" };
    let page = frame::page(visitor, &format!("{before}{title}"), &main);
    if wrong { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page }
}

/// The summary of what is wrong: it takes the focus, and leads to each field.
fn errors(insider: &Insider, begun: &Begun, noted: &Noted) -> Markup {
    let visitor = &insider.visitor;
    html! {
        @if noted.is_wrong() {
            div class="errors" role="alert" tabindex="-1" {
                h2 { (visitor.say(&say::PROBLEM)) }
                ul {
                    @for problem in &noted.problems {
                        li {
                            @if problem.control.is_empty() { (problem.words) }
                            @else { a href={ "#" (problem.control) } { @if !problem.label.is_empty() { (problem.label) ": " } (problem.words) } }
                        }
                    }
                }
                @if let Some(act) = &noted.unready { p { (words::UNREADY.fill(visitor.language, &[("act", super::called(begun.room.name, act, visitor.language).as_str())])) } }
                @for refusal in &noted.before {
                    h3 { (begun.with.get(refusal.act).map(|act| super::called(begun.room.name, act, visitor.language)).unwrap_or_default()) }
                    (frame::refusals(std::slice::from_ref(refusal), visitor.language))
                }
                (frame::refusals(&noted.refusals, visitor.language))
            }
        }
    }
}

fn identity(insider: &Insider, begun: &Begun, title: &str) -> Markup {
    let visitor = &insider.visitor;
    html! {
        div class="identity" {
            h1 { (title) }
            @if let Some(record) = &begun.record {
                p { (frame::room(begun.room.name, visitor.language)) ": " a href=(of_record(record.id.as_str())) { (record.id) } " · " (say::record::VERSION.of(visitor.language)) " " (record.history.version()) }
            } @else {
                p { (frame::room(begun.room.name, visitor.language)) @if !begun.number.is_empty() { ": " (begun.room.name) "/" (begun.number) } }
            }
        }
    }
}

/// What was recorded since the form was begun, beside it: nobody is locked out, and nothing is lost.
fn moved(insider: &Insider, begun: &Begun) -> Markup {
    let visitor = &insider.visitor;
    let Some(record) = &begun.record else { return html! {} };
    let since = record.lines.iter().map(|(line, _)| line).filter(|line| line.version > begun.seen);
    let since: Vec<_> = since.collect();
    html! {
        @if !since.is_empty() {
            div class="notice" role="status" {
                p { (visitor.say(&words::MOVED)) }
                ul { @for line in since { li { a href={ (of_record(record.id.as_str())) "#act-" (line.version) } { (line.version) ". " (super::called(begun.room.name, &line.act, visitor.language)) } " · " (line.officer) " · " (frame::moment(line.recorded_at)) } } }
            }
        }
    }
}

fn own_fields(begun: &Begun) -> Markup {
    // What was looked at with the form is seen: the next step is held against it.
    let seen = begun.record.as_ref().map_or(0, |record| record.history.version());
    html! {
        input type="hidden" name=(begun::KEY) value=(begun.key);
        input type="hidden" name=(begun::SEEN) value=(seen);
        @if let Some(of) = begun.of { input type="hidden" name=(begun::OF) value=(of); }
        @for act in &begun.with { input type="hidden" name=(begun::WITH) value=(act); }
    }
}

fn number(insider: &Insider, begun: &Begun, noted: &Noted) -> Markup {
    let visitor = &insider.visitor;
    let wrong = noted.problems.iter().find(|problem| problem.name == begun::NUMBER);
    html! {
        div class={ "field" @if wrong.is_some() { " wrong" } } {
            label for=(begun::NUMBER) { (visitor.say(&words::NUMBER)) }
            span class="hint" id="number-hint" { (visitor.say(&words::NUMBER_HINT)) }
            @if let Some(wrong) = wrong { span class="error" id="number-error" { (wrong.words) } }
            input class="short" type="text" id=(begun::NUMBER) name=(begun::NUMBER) value=(begun.number) autocapitalize="none" spellcheck="false"
                aria-describedby=(if wrong.is_some() { "number-hint number-error" } else { "number-hint" }) aria-invalid=[wrong.map(|_| "true")];
        }
        @if begun.incidents.len() == 1 { input type="hidden" name=(begun::INCIDENT) value=(begun.incident); }
        @else {
            div class="field" {
                label for=(begun::INCIDENT) { (visitor.say(&words::INCIDENT)) }
                input class="short" type="text" id=(begun::INCIDENT) name=(begun::INCIDENT) value=(begun.incident) list="incidents";
                datalist id="incidents" { @for incident in &begun.incidents { option value=(incident) {} } }
            }
        }
    }
}

/// What was answered, and what follows: the last look before it is recorded.
pub fn check(office: &Shared, insider: &Insider, begun: &Begun, foretold: &Foretold, together: &Together, alike: &Markup) -> Response {
    let visitor = &insider.visitor;
    let asking = begun.asking(office, insider);
    let names = Names { law: office.law, at: begun.now, language: visitor.language };
    let title = super::called(begun.room.name, &begun.act, visitor.language);
    let address = super::address(begun.place(), &begun.act);
    let main = html! {
        (identity(insider, begun, &title))
        (moved(insider, begun))
        (alike)
        (together::order(insider, begun))
        (together::answered(office, insider, &together.before))
        h2 { (visitor.say(&words::ANSWERS)) }
        (forms::check_answers(&asking, &begun.answers))
        @if !together.left.is_empty() {
            h3 { (visitor.say(&words::NO_LONGER)) }
            ul { @for one in &together.left { li { (one.label) ": " (one.answer) } } }
        }
        (consequences(visitor, foretold, &names))
        form method="post" action=(address) data-once {
            (frame::mark(visitor))
            @for (name, value) in &begun.pairs().0 { input type="hidden" name=(name) value=(value); }
            div class="buttons" {
                button type="submit" name="step" value="record" { (visitor.say(&words::RECORD)) }
                button type="submit" class="second" name="step" value="edit" { (visitor.say(&words::BACK)) }
                @if together::is_joinable(&begun.act) { button type="submit" class="second" name="step" value="together" { (visitor.say(&words::TOGETHER)) } }
            }
        }
    };
    frame::page(visitor, &title, &main)
}
