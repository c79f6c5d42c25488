//! `/records`: the registers with their counts; `/records/{room}`: a register as a list, narrowed, counted, searched; the same as a table.

use crate::frame;
use crate::http::address::of_record;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::work::{due, narrow, whose};
use crate::pages::{assign, claim};
use crate::say::{self, record as words};
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::handling::whose::Whose;
use aiqyn_desk::handling::{assigning, claims};
use aiqyn_desk::listing::{self, Listed, Narrowing};
use aiqyn_desk::offering;
use aiqyn_desk::tables;
use aiqyn_law::kernel::{Language, Moment, RecordId, Role, RoomEntry};
use aiqyn_law::names::Names;
use aiqyn_law::rooms;
use aiqyn_record::Listed as Row;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::json;
use std::collections::BTreeMap;

/// So many records stand on a page.
const PAGE: u32 = 50;
/// So many records are read at a time for a table.
const TABLE_PAGE: u32 = 5_000;
/// The most records of a table: more of them are an export, which is the auditor's.
const MOST: usize = 100_000;

/// The registers.
///
/// # Errors
/// The store's.
pub async fn rooms(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let (visitor, reader, now) = (&insider.visitor, insider.reader(&office), office.now().await?);
    let counted = listing::rooms(&reader, now).await?;
    reader.asked(json!({ "rooms": true }), counted.len()).await?;
    let seen = |room: &RoomEntry| counted.iter().find(|(counted, _)| counted.name == room.name).map(|(_, count)| *count);
    let main = html! {
        h1 { (visitor.say(&say::RECORDS)) }
        ul class="cards" {
            @for room in rooms::ROOMS {
                @let begins = offering::openings(insider.officer(), room, office.law, now);
                @if let Some(count) = seen(room).or((!begins.is_empty()).then_some(0)) {
                    li {
                        a href={ "/records/" (room.name) } { (frame::room(room.name, visitor.language)) }
                        span class="big" { (count) }
                        @for begun in &begins { p { a href=(crate::pages::act::beginning(room.name, &begun.act)) { (begun.words.of(visitor.language)) } } }
                    }
                }
            }
        }
    };
    Ok(frame::page(visitor, visitor.say(&say::RECORDS), &main))
}

fn narrowing(insider: &Insider) -> Narrowing {
    let query = &insider.visitor.query;
    let text = |name: &str| query.one(name).map(str::to_owned);
    Narrowing {
        statuses: query.all("status").map(str::to_owned).collect(),
        region: text("region"),
        body: text("body"),
        article: text("article"),
        waits_for: text("waits_for"),
        text: text("q").unwrap_or_default(),
        breached: query.one("breached").is_some(),
        unanswered: query.one("unanswered").is_some(),
        overdue: query.one("overdue").is_some(),
        whose: query.one("whose").and_then(Whose::named),
    }
}

/// A register.
///
/// # Errors
/// [`Fault::NotFound`] for a register that there is not; the store's.
pub async fn get(State(office): State<Shared>, insider: Insider, Path(room): Path<String>) -> Result<Response, Fault> {
    let room = rooms::room(&room).ok_or(Fault::NotFound)?;
    let (visitor, reader, now) = (&insider.visitor, insider.reader(&office), office.now().await?);
    let narrowing = narrowing(&insider);
    let listed = listing::list(&reader, room, &narrowing, now, visitor.query.one("after"), PAGE).await?;
    let states = listing::states(&reader, room, &narrowing, now).await?;
    let names = Names { law: office.law, at: now, language: visitor.language };
    let title = frame::room(room.name, visitor.language);
    let main = html! {
        h1 { (title) " " span class="count quiet" { "(" (listed.all) ")" } }
        @if room.name == "officer" && insider.officer().authority.role == Role::OfficersRegistrar {
            p { a class="button" href="/officers/new" { (visitor.say(&say::officers::NEW)) } }
        }
        @for begun in offering::openings(insider.officer(), room, office.law, now).into_iter().filter(|_| room.name != "officer") {
            p { a class="button" href=(crate::pages::act::beginning(room.name, &begun.act)) { (begun.words.of(visitor.language)) } }
        }
        (filters(&insider, room, &narrowing, &states))
        (table_of(&office, &insider, (room, &listed), now, &names).await?)
    };
    Ok(frame::page(visitor, &title, &main))
}

/// The whole list as a table, with the columns shown.
///
/// # Errors
/// [`Fault::Forbidden`] where nobody has just proven who it is; [`Fault::Input`] for more records than a table takes.
pub async fn table(State(office): State<Shared>, insider: Insider, Path(room): Path<String>) -> Result<Response, Fault> {
    let room = rooms::room(&room).ok_or(Fault::NotFound)?;
    insider.just_proven()?;
    let (reader, now) = (insider.reader(&office), office.now().await?);
    let (narrowing, mut rows, mut cursor) = (narrowing(&insider), Vec::new(), None::<String>);
    loop {
        let listed = listing::list(&reader, room, &narrowing, now, cursor.as_deref(), TABLE_PAGE).await?;
        if listed.all > MOST as u64 {
            return Err(Fault::Input(format!("{} records: a table takes {MOST}; narrow the list", listed.all)));
        }
        rows.extend(listed.page.listed.iter().map(|row| cells(row, room)));
        cursor = listed.page.next;
        if cursor.is_none() {
            break;
        }
    }
    let head = ["record", "status", "next_actor", "next_deadline", "body", "region", "articles", "opened_at", "breaches", "unanswered"];
    let text = tables::csv(&head, rows)?;
    let name = format!("attachment; filename=\"{}.csv\"", room.name);
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], text).into_response())
}

fn at(micros: i64) -> Moment {
    Moment::from_micros(micros).unwrap_or_default()
}

fn cells(row: &Row, _room: &RoomEntry) -> Vec<String> {
    let cover = &row.cover;
    vec![
        cover.record.clone(),
        row.status.clone(),
        row.next_actor.clone().unwrap_or_default(),
        row.deadline.map(|by| at(by).to_string()).unwrap_or_default(),
        cover.body.clone(),
        cover.region.clone(),
        cover.articles.join(" "),
        at(cover.opened_at).to_string(),
        cover.breaches.to_string(),
        cover.unanswered.to_string(),
    ]
}

fn filters(insider: &Insider, room: &RoomEntry, narrowing: &Narrowing, states: &BTreeMap<&'static str, u64>) -> Markup {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let flag = |name: &'static str, label: &str, on: bool| {
        html! { div class="choice" { input type="checkbox" id=(name) name=(name) value="1" checked[on]; label for=(name) { (label) } } }
    };
    html! {
        form method="get" action={ "/records/" (room.name) } class="filters" {
            div class="field" {
                label for="q" { (visitor.say(&say::SEARCH)) }
                input type="search" id="q" name="q" value=(narrowing.text);
            }
            div class="field" {
                label for="status" { (visitor.say(&say::STATUS)) }
                select id="status" name="status" {
                    option value="" { (visitor.say(&say::ANY)) }
                    @for (code, count) in states {
                        option value=(code) selected[narrowing.statuses.contains(*code)] { (listing::state(room.name, code, language)) " (" (count) ")" }
                    }
                }
            }
            (narrow(insider, "body", say::BODY.of(language), narrowing.body.as_deref()))
            (narrow(insider, "region", say::REGION.of(language), narrowing.region.as_deref()))
            (narrow(insider, "article", say::ARTICLES.of(language), narrowing.article.as_deref()))
            div class="field" {
                (flag("overdue", visitor.say(&say::work::OVERDUE_ONLY), narrowing.overdue))
                (flag("unanswered", visitor.say(&say::work::UNANSWERED_ONLY), narrowing.unanswered))
            }
            (whose(insider, narrowing.whose))
            button type="submit" { (visitor.say(&say::SHOW)) }
            a href={ "/records/" (room.name) } { (visitor.say(&say::CLEAR)) }
        }
    }
}

async fn table_of(
    office: &Shared,
    insider: &Insider,
    (room, listed): (&RoomEntry, &Listed),
    now: Moment,
    names: &Names<'_>,
) -> Result<Markup, Fault> {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    if listed.page.listed.is_empty() {
        return Ok(html! { p { (visitor.say(&say::EMPTY)) } });
    }
    let records: Vec<RecordId> = listed.page.listed.iter().filter_map(|row| RecordId::parse(&row.cover.record).ok()).collect();
    let claims = claims::of(&office.store, &records, wall_clock()).await?;
    let assignments = assigning::of(&office.store, insider.officer(), &records, wall_clock()).await?;
    let colleagues = if room.name == "officer" { Vec::new() } else { assign::colleagues(office, insider).await? };
    let named = |record: &str| {
        html! {
            @if !colleagues.is_empty() { (assign::choice(record, language)) " " }
            a href={ (of_record(record)) } { (record) }
            (claim::beside(claims.get(record), assignments.get(record), language))
        }
    };
    let head = [&say::RECORD, &say::STATUS, &say::NEXT_ACTOR, &say::BY, &say::BODY, &say::ARTICLES, &say::OPENED, &say::BREACHES]
        .map(|words| words.of(language));
    let rows: Vec<Vec<Markup>> = listed.page.listed.iter().map(|row| shown(named(&row.cover.record), row, room, now, names)).collect();
    let query = visitor.query.with(&[("after", ""), ("lang", "")]);
    Ok(html! {
        (assign::form(insider, &colleagues, &frame::table(&frame::room(room.name, language), &head, &rows)))
        p class="buttons" {
            @if visitor.query.one("after").is_some() { a href=(visitor.address(&[("after", "")])) { (visitor.say(&say::FIRST_PAGE)) } }
            @if let Some(next) = &listed.page.next { a rel="next" href=(visitor.address(&[("after", next)])) { (visitor.say(&say::NEXT_PAGE)) } }
            a href={ "/records/" (room.name) "/table.csv?" (query) } { (visitor.say(&say::DOWNLOAD)) }
        }
        p class="quiet" { (visitor.say(&words::OPENING_LIST)) }
    })
}

fn shown(name: Markup, row: &Row, room: &RoomEntry, now: Moment, names: &Names<'_>) -> Vec<Markup> {
    let (cover, language) = (&row.cover, names.language);
    let actor = row.next_actor.as_deref().map(|code| actor(code, names, language));
    vec![
        name,
        html! { (listing::state(room.name, &row.status, language)) },
        html! { (actor.unwrap_or_default()) },
        row.deadline.map(|by| due(at(by), now, language)).unwrap_or_default(),
        html! { (names.body(&cover.body)) },
        html! { (cover.articles.join(", ")) },
        frame::moment(at(cover.opened_at)),
        html! { @if cover.breaches > 0 { (cover.breaches) @if cover.unanswered > 0 { " " span class="tag bad" { (words::UNANSWERED.of(language)) ": " (cover.unanswered) } } } },
    ]
}

/// Who acts next, in words: a role, or a body by its name.
pub fn actor(code: &str, names: &Names<'_>, language: Language) -> String {
    if code.contains('/') { names.body(code) } else { frame::actor(code, language) }
}
