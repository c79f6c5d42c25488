//! What every page of the office has around it, and the pieces that many pages are made of.

use crate::http::body::MARK;
use crate::http::visitor::{Visitor, tag};
use crate::say;
use aiqyn_law::briefing;
use aiqyn_law::kernel::decide::Refusal;
use aiqyn_law::kernel::{Language, Moment, Role, Words};
use aiqyn_law::names;
use aiqyn_law::works::{self, Work};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

const LANGUAGES: [(Language, &str); 3] = [(Language::Kk, "Қазақша"), (Language::Ru, "Русский"), (Language::En, "English")];

/// The parts of the office that a role is shown.
fn parts(role: Role) -> Vec<(&'static str, &'static Words)> {
    let mut parts = vec![("/work", &say::WORK), ("/records", &say::RECORDS)];
    if matches!(role, Role::Prosecutor | Role::InvestigatingJudge) {
        parts.push(("/approvals", &say::APPROVALS));
    }
    parts.push(("/figures", &say::FIGURES));
    if briefing::access::SIGHTS.iter().any(|sight| sight.role == role) {
        parts.push(("/releases", &say::releases::RELEASES));
    }
    if works::may(Work::Reads, role) {
        parts.push(("/reads", &say::READS));
    }
    if matches!(role, Role::OfficersRegistrar | Role::Auditor) {
        parts.push(("/records/officer", &say::OFFICERS));
    }
    parts
}

/// A page.
pub fn page(visitor: &Visitor, title: &str, main: &Markup) -> Response {
    let whole = document(visitor, title, main);
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], whole.into_string()).into_response()
}

fn document(visitor: &Visitor, title: &str, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(visitor.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="htmx-config" content=r#"{"includeIndicatorStyles":false,"allowEval":false}"#;
                title { (title) " · " (visitor.say(&say::NAME)) }
                link rel="stylesheet" href="/assets/office.css";
                script src="/assets/htmx.js" defer {}
                script src="/assets/office.js" defer {}
            }
            body {
                a class="skip" href="#main" { (visitor.say(&say::SKIP)) }
                (header(visitor))
                main id="main" tabindex="-1" { (main) }
                (footer(visitor))
            }
        }
    }
}

fn header(visitor: &Visitor) -> Markup {
    html! {
        header {
            div class="bar" {
                p class="name" { a href="/work" { (visitor.say(&say::NAME)) } " " span class="quiet" { (visitor.say(&say::OFFICE)) } }
                nav aria-label=(visitor.say(&say::LANGUAGES)) {
                    ul {
                        @for (language, own) in LANGUAGES {
                            li {
                                a href=(visitor.address(&[("lang", tag(language))])) hreflang=(tag(language)) lang=(tag(language))
                                    aria-current=[(language == visitor.language).then_some("true")] { (own) }
                            }
                        }
                    }
                }
            }
            @if let Some(session) = &visitor.session {
                @let officer = &session.actor.officer;
                nav aria-label=(visitor.say(&say::PARTS)) {
                    ul {
                        @for (path, words) in parts(officer.authority.role) {
                            li { a href=(path) aria-current=[(visitor.path == path).then_some("page")] { (visitor.say(words)) } }
                        }
                    }
                }
                div class="bar who" {
                    p {
                        a href="/account" { (officer.id) } " · " (role(officer.authority.role, visitor.language)) " · "
                        (officer.authority.body)
                    }
                    form method="post" action="/sign-out" {
                        input type="hidden" name=(MARK) value=(session.csrf);
                        button type="submit" class="link" { (visitor.say(&say::SIGN_OUT)) }
                    }
                }
            }
            @if visitor.demonstration { p class="notice" { (visitor.say(&say::DEMONSTRATION)) } }
        }
    }
}

fn footer(visitor: &Visitor) -> Markup {
    html! {
        footer {
            p { a href="/" { (visitor.say(&say::PUBLIC)) } " · " a href="/api/v1/" { "API" } " · " a href="/help" { (visitor.say(&say::HELP)) } }
        }
    }
}

/// A role in words.
pub fn role(role: Role, language: Language) -> &'static str {
    names::role(role).map_or(role.code(), |words| words.of(language))
}

/// Whoever acts, by the code of a role, or a body as it is.
pub fn actor(code: &str, language: Language) -> String {
    names::value("Role", code).map_or_else(|| code.to_owned(), |words| words.of(language).to_owned())
}

/// A room in words.
pub fn room(name: &str, language: Language) -> String {
    say::rooms::name(name).map_or_else(|| name.to_owned(), |words| words.of(language).to_owned())
}

/// A moment, for people and for machines.
pub fn moment(at: Moment) -> Markup {
    html! { time datetime=(at.to_string()) { (at.local()) } }
}

/// A form's mark of the session.
pub fn mark(visitor: &Visitor) -> Markup {
    html! { @if let Some(session) = &visitor.session { input type="hidden" name=(MARK) value=(session.csrf); } }
}

/// Refusals as a list: demand, articles, way out.
pub fn refusals(refusals: &[Refusal], language: Language) -> Markup {
    html! { ul class="refusals" { @for refusal in refusals { li { (refused(refusal, language)) } } } }
}

/// One refusal: demand, articles, way out.
pub fn refused(refusal: &Refusal, language: Language) -> Markup {
    let demand = match language {
        Language::Kk => &refusal.kk,
        Language::Ru => &refusal.ru,
        Language::En => &refusal.en,
    };
    let out = refusal.way_out.get(tag(language)).map_or("", String::as_str);
    html! {
        (demand)
        @if !refusal.basis.is_empty() { " " span class="basis" { "(" (refusal.basis.join("; ")) ")" } }
        @if !out.is_empty() { span class="out" { (out) } }
        " " code class="quiet" { (refusal.code) }
    }
}

/// A table in a box that scrolls by itself where the screen is narrow. The first cell of a row names it.
pub fn table(caption: &str, head: &[&str], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div class="table" tabindex="0" role="group" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr { @for name in head { th scope="col" { (name) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A list of names and what stands under them.
pub fn summary(rows: &[(&str, Markup)]) -> Markup {
    html! { dl class="summary" { @for (name, says) in rows { div { dt { (name) } dd { (says) } } } } }
}
