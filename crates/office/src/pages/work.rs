//! `/work`: what waits for the officer, soonest first; the queues counted, the first loaded.

use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::sign_in::to;
use crate::pages::{assign, claim};
use crate::say::{self, handling, work as words};
use aiqyn_desk::accounts::drafts::{self, Draft};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::assigning::{self, Assignment};
use aiqyn_desk::handling::claims::{self, Claim};
use aiqyn_desk::handling::whose::Whose;
use aiqyn_desk::queues::{self, Counted, Narrowing, Queue, Waits};
use aiqyn_desk::reading::journal::{self, Alert};
use aiqyn_desk::waiting::Open;
use aiqyn_law::kernel::{Case, Language, Moment, RecordId};
use aiqyn_law::rooms::ROOMS;
use aiqyn_record::SavedView;
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

/// So many records stand on a page.
const PAGE: u32 = 50;

/// The page.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let (visitor, reader, now) = (&insider.visitor, insider.reader(&office), office.now().await?);
    let text = |name: &str| visitor.query.one(name).map(str::to_owned);
    let whose = visitor.query.one("whose").and_then(Whose::named);
    let narrowing = Narrowing { room: text("room"), region: text("region"), body: text("body"), article: text("article"), whose };
    let counts = queues::counts(&reader, &narrowing, now).await?;
    let first = counts.iter().find(|(_, count)| count.all > 0).map_or(Queue::Overdue, |(queue, _)| *queue);
    let queue = visitor.query.one("queue").and_then(Queue::named).unwrap_or(first);
    let waits = queues::page(&reader, queue, &narrowing, (now, office.law), visitor.query.one("after"), PAGE).await?;
    let alerts = journal::alerts(&reader).await?;
    let drafts = drafts::list(&office.store, &insider.officer().id, wall_clock()).await?;
    let views = drafts::views(&office.store, &insider.officer().id).await?;
    let main = html! {
        h1 { (visitor.say(&say::WORK)) }
        p class="quiet" { (say::AS_OF.fill(visitor.language, &[("now", &now.local())])) }
        (alerted(&insider, &alerts, now))
        (tabs(&insider, &counts, queue))
        (filters(&insider, queue, &narrowing))
        (listed(&office, &insider, &waits, now).await?)
        @if !drafts.is_empty() { (drafted(&insider, &drafts)) }
        (saved(&insider, &views))
        p { a href="/records" { (visitor.say(&words::BEGIN)) } }
    };
    Ok(frame::page(visitor, visitor.say(&say::WORK), &main))
}

/// Keeps a view under a name.
///
/// # Errors
/// [`Fault::Input`] for a name that is none.
pub async fn save(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    let name = form.one("name").unwrap_or_default().to_owned();
    if let Some(dropped) = form.one("drop") {
        drafts::drop_view(&office.store, &insider.officer().id, dropped).await?;
        return Ok(to("/work"));
    }
    let query = form.one("query").unwrap_or_default().to_owned();
    drafts::save_view(&office.store, &insider.officer().id, &SavedView { name, query }).await?;
    Ok(to("/work"))
}

fn tabs(insider: &Insider, counts: &[(Queue, Counted); 5], shown: Queue) -> Markup {
    let visitor = &insider.visitor;
    html! {
        nav class="tabs" aria-label=(visitor.say(&words::QUEUES)) {
            ul {
                @for (queue, count) in counts {
                    @if !matches!(queue, Queue::Body | Queue::Assigned) || count.all > 0 || *queue == shown {
                        li {
                            a href=(visitor.address(&[("queue", queue.code()), ("after", "")]))
                                aria-current=[(*queue == shown).then_some("page")] {
                                (visitor.say(words::queue(*queue))) " " span class="count" { "(" (count.all) @if count.unread > 0 { ", " (handling::UNREAD.fill(visitor.language, &[("n", &count.unread.to_string())])) } ")" }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn filters(insider: &Insider, queue: Queue, narrowing: &Narrowing) -> Markup {
    let visitor = &insider.visitor;
    html! {
        form method="get" action="/work" class="filters" {
            input type="hidden" name="queue" value=(queue.code());
            div class="field" {
                label for="room" { (visitor.say(&say::ROOM)) }
                select id="room" name="room" {
                    option value="" { (visitor.say(&say::ANY)) }
                    @for room in ROOMS {
                        option value=(room.name) selected[narrowing.room.as_deref() == Some(room.name)] { (frame::room(room.name, visitor.language)) }
                    }
                }
            }
            (narrow(insider, "body", say::BODY.of(visitor.language), narrowing.body.as_deref()))
            (narrow(insider, "region", say::REGION.of(visitor.language), narrowing.region.as_deref()))
            (narrow(insider, "article", say::ARTICLES.of(visitor.language), narrowing.article.as_deref()))
            (whose(insider, narrowing.whose))
            button type="submit" { (visitor.say(&say::SHOW)) }
            a href="/work" { (visitor.say(&say::CLEAR)) }
        }
    }
}

/// A text field of a filter.
pub fn narrow(_insider: &Insider, name: &str, label: &str, value: Option<&str>) -> Markup {
    html! {
        div class="field" {
            label for=(name) { (label) }
            input type="text" id=(name) name=(name) value=(value.unwrap_or_default()) autocapitalize="none" spellcheck="false";
        }
    }
}

/// Whose records are shown: everybody's, the officer's, nobody's.
pub fn whose(insider: &Insider, chosen: Option<Whose>) -> Markup {
    let visitor = &insider.visitor;
    html! {
        div class="field" {
            label for="whose" { (visitor.say(&handling::WHOSE)) }
            select id="whose" name="whose" {
                option value="" { (visitor.say(&say::ANY)) }
                @for whose in Whose::ALL { option value=(whose.code()) selected[chosen == Some(whose)] { (visitor.say(handling::whose(whose))) } }
            }
        }
    }
}

/// What is told beside the records of a page.
struct Beside {
    claims: BTreeMap<String, Vec<Claim>>,
    assignments: BTreeMap<String, Assignment>,
    /// Whether rows can be chosen.
    chosen: bool,
}

async fn listed(office: &Shared, insider: &Insider, waits: &Waits, now: Moment) -> Result<Markup, Fault> {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    if waits.open.is_empty() && waits.idle.is_empty() {
        return Ok(html! { p { (visitor.say(&say::EMPTY)) } });
    }
    let (records, wall) = (waits.records(), wall_clock());
    let colleagues = assign::colleagues(office, insider).await?;
    let beside = Beside {
        claims: claims::of(&office.store, &records, wall).await?,
        assignments: assigning::of(&office.store, insider.officer(), &records, wall).await?,
        chosen: !colleagues.is_empty(),
    };
    // A record that waits for several things is chosen once.
    let mut met = BTreeSet::new();
    let mut name = |record: &RecordId| {
        let first = met.insert(record.clone());
        html! {
            @if beside.chosen && first { (assign::choice(record.as_str(), language)) " " }
            a href={ (of_record(record)) } { (record) }
            @if waits.unread.contains(record) { " " span class="tag" { (handling::IS_UNREAD.of(language)) } }
            @if first { (claim::beside(beside.claims.get(record.as_str()), beside.assignments.get(record.as_str()), language)) }
        }
    };
    let mut rows: Vec<Vec<Markup>> = waits.open.iter().map(|open| row(name(&open.record), open, now, language)).collect();
    let idle = |record: &RecordId| vec![name(record), html! { (handling::IDLE.of(language)) }, html! {}, html! {}, html! {}, html! {}];
    rows.extend(waits.idle.iter().map(idle));
    let head = [&say::RECORD, &words::WHAT, &say::BY, &say::BASIS, &words::CONSEQUENCE, &say::BODY].map(|words| words.of(language));
    Ok(html! {
        (assign::form(insider, &colleagues, &frame::table(visitor.say(&say::WORK), &head, &rows)))
        @if let Some(next) = &waits.next { p { a href=(visitor.address(&[("after", next)])) { (visitor.say(&say::NEXT_PAGE)) } } }
    })
}

fn row(name: Markup, open: &Open, now: Moment, language: Language) -> Vec<Markup> {
    let Open { body, awaited, .. } = open;
    vec![
        name,
        html! { (awaited.task.what(language)) },
        due(awaited.by, now, language),
        html! { (awaited.task.basis().join("; ")) },
        html! { (awaited.task.consequence(language)) },
        html! { (body) },
    ]
}

/// A term with what remains of it, or by how much it has passed.
pub fn due(by: Moment, now: Moment, language: Language) -> Markup {
    let late = by < now;
    let span = if late { now - by } else { by - now };
    let words = if late { &say::OVERDUE } else { &say::LEFT };
    let said = words.fill(language, &[("by", &span.words(language, Case::Plain))]);
    html! { (frame::moment(by)) br; span class=[late.then_some("late")] { (said) } }
}

fn alerted(insider: &Insider, alerts: &[Alert], now: Moment) -> Markup {
    let visitor = &insider.visitor;
    html! {
        @if !alerts.is_empty() {
            h2 { (visitor.say(&words::ALERTS)) }
            ul { @for alert in alerts { li { a href={ "/reads#" (alert.id) } { (alert.entry.record) } " · " (alert.entry.officer) " · " (due(alert.due, now, visitor.language)) } } }
        }
    }
}

fn drafted(insider: &Insider, drafts: &[Draft]) -> Markup {
    let visitor = &insider.visitor;
    html! {
        h2 { (visitor.say(&words::DRAFTS)) }
        ul {
            @for draft in drafts {
                li { a href=(crate::pages::act::address(&draft.record, &draft.kind)) { (crate::pages::act::called(&draft.record, &draft.kind, visitor.language)) } " · " (draft.record) " · " (frame::moment(draft.updated)) }
            }
        }
    }
}

fn saved(insider: &Insider, views: &[SavedView]) -> Markup {
    let visitor = &insider.visitor;
    let query = visitor.query.with(&[("after", ""), ("lang", "")]);
    html! {
        h2 { (visitor.say(&words::VIEWS)) }
        @if !views.is_empty() {
            ul {
                @for view in views {
                    li {
                        a href={ "/work?" (view.query) } { (view.name) }
                        form method="post" action="/work/views" {
                            (frame::mark(visitor))
                            button type="submit" class="link" name="drop" value=(view.name) { (say::work::DROP.fill(visitor.language, &[("name", &view.name)])) }
                        }
                    }
                }
            }
        }
        form method="post" action="/work/views" class="filters" {
            (frame::mark(visitor))
            input type="hidden" name="query" value=(query);
            div class="field" {
                label for="view-name" { (visitor.say(&words::VIEW_NAME)) }
                input type="text" id="view-name" name="name" required maxlength="60";
            }
            button type="submit" { (visitor.say(&say::SAVE)) }
        }
    }
}
