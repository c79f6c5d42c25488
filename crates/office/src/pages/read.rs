//! `/reads`: who looked at what, for whoever supervises reading; of one record, for whoever sees it; opening with a reason what lies outside
//! one's sight, and its review.

use crate::frame;
use crate::http::address;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::record::{named, opened};
use crate::pages::sign_in::to;
use crate::say::{self, read as words, record};
use aiqyn_desk::reading::journal::{self, ReadsQuery};
use aiqyn_desk::reading::purpose::Purpose;
use aiqyn_law::kernel::{Language, Moment, RecordId};
use aiqyn_record::{NumberedRead, ReadsOf};
use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

/// The newest so many entries stand on a page.
const MOST: usize = 200;

/// The journal.
///
/// # Errors
/// [`Fault::Forbidden`] for a role whose it is not to look at.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let (visitor, reader) = (&insider.visitor, insider.reader(&office));
    let record = visitor.query.one("record").map(RecordId::parse).transpose().map_err(|e| Fault::Input(e.to_string()))?;
    let asked = ReadsQuery { officer: visitor.query.one("officer").map(str::to_owned), record, span: None };
    let entries = journal::reads(&reader, &asked).await?;
    let alerts = journal::alerts(&reader).await?;
    reader.asked(json!({ "reads": true, "officer": asked.officer, "record": asked.record }), entries.len()).await?;
    let main = html! {
        h1 { (visitor.say(&say::READS)) }
        @for alert in &alerts {
            form id=(alert.id) method="post" action={ "/reads/" (alert.id) "/review" } class="consequences" {
                (frame::mark(visitor))
                p { (alert.entry.officer) " · " a href={ (address::of_record(&alert.entry.record)) } { (alert.entry.record) } " · " (alert.entry.question) }
                div class="field" {
                    label for={ "found-" (alert.id) } { (visitor.say(&words::FOUND)) }
                    input type="text" id={ "found-" (alert.id) } name="found" required;
                }
                button type="submit" { (visitor.say(&words::REVIEW)) }
            }
        }
        form method="get" action="/reads" class="filters" {
            (crate::pages::work::narrow(&insider, "officer", visitor.say(&say::sign_in::ID), asked.officer.as_deref()))
            (crate::pages::work::narrow(&insider, "record", visitor.say(&say::RECORD), visitor.query.one("record")))
            button type="submit" { (visitor.say(&say::SHOW)) }
        }
        (table(visitor.language, &entries))
    };
    Ok(frame::page(visitor, visitor.say(&say::READS), &main))
}

/// Who looked at one record: for whoever sees it.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see it.
pub async fn of_record(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (id, _) = named(&room, &id)?;
    let reader = insider.reader(&office);
    opened(&reader, &id).await?;
    let entries = office.store.reads(ReadsOf::Record(id.as_str())).await?;
    let visitor = &insider.visitor;
    let main = html! {
        div class="identity" { h1 { (visitor.say(&record::LOOKED)) } p { a href={ (address::of_record(&id)) } { (id) } } }
        (table(visitor.language, &entries))
    };
    Ok(frame::page(visitor, visitor.say(&record::LOOKED), &main))
}

fn table(language: Language, entries: &[NumberedRead]) -> Markup {
    let head = [&words::WHEN, &words::WHO, &words::CAPACITY, &words::PURPOSE, &words::HOW, &say::RECORD].map(|words| words.of(language));
    let rows: Vec<Vec<Markup>> = entries
        .iter()
        .rev()
        .take(MOST)
        .map(|(_, entry)| {
            let role = journal::authority(entry).map(|of| frame::role(of.role, language).to_owned()).unwrap_or_default();
            let purpose =
                entry.purpose.parse::<Purpose>().map_or_else(|_| entry.purpose.clone(), |purpose| purpose.words().of(language).to_owned());
            vec![
                frame::moment(Moment::from_micros(entry.at).unwrap_or_default()),
                html! { (entry.officer) },
                html! { (role) },
                html! { (purpose) },
                html! { code { (entry.command) } },
                html! { (entry.record) },
            ]
        })
        .collect();
    html! { (frame::table(words::TITLE.of(language), &head, &rows)) }
}

/// Asks for the reason for which a record outside the officer's sight is opened.
pub async fn glass(insider: Insider, Path((room, id)): Path<(String, String)>) -> Result<Response, Fault> {
    let (id, _) = named(&room, &id)?;
    let visitor = &insider.visitor;
    let main = html! {
        h1 { (visitor.say(&record::GLASS)) }
        p { (visitor.say(&record::GLASS_HINT)) }
        form method="post" action={ (address::of_record(&id)) "/glass" } {
            (frame::mark(visitor))
            div class="field" {
                label for="reason" { (visitor.say(&record::REASON)) }
                textarea id="reason" name="reason" required {}
            }
            div class="buttons" { button type="submit" { (visitor.say(&record::GLASS)) } }
        }
    };
    Ok(frame::page(visitor, visitor.say(&record::GLASS), &main))
}

/// Opens it for four hours, recorded for a review by somebody of another body.
///
/// # Errors
/// [`Fault::NotFound`] for a record that is not there for the officer, whatever the reason.
pub async fn break_glass(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id)): Path<(String, String)>,
    Form(form): Form,
) -> Result<Response, Fault> {
    insider.just_proven()?;
    let (id, _) = named(&room, &id)?;
    broken(&office, &insider, &id, form.one("reason").unwrap_or_default()).await?;
    Ok(to(&address::of_record(&id)))
}

/// Opens a record with a reason; until when, or none where the officer sees it anyhow.
///
/// # Errors
/// [`Fault::NotFound`] for a record that is not there for the officer, whatever the reason; [`Fault::Input`] without one.
pub async fn broken(office: &Shared, insider: &Insider, id: &RecordId, reason: &str) -> Result<Option<Moment>, Fault> {
    match insider.reader(office).break_glass(id, reason).await {
        Err(aiqyn_desk::Failure::Refused(_)) => Err(Fault::NotFound),
        opened => Ok(opened?),
    }
}

/// Reviews what was opened so.
///
/// # Errors
/// [`Fault::Input`] where nothing of that number waits for this officer.
pub async fn review(State(office): State<Shared>, insider: Insider, Path(id): Path<u64>, Form(form): Form) -> Result<Response, Fault> {
    journal::review(&insider.reader(&office), id, form.one("found").unwrap_or_default()).await?;
    Ok(to("/reads"))
}
