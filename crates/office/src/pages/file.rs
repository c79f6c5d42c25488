//! `/records/{room}/{id}/file/{digest}`: a file of an item of evidence, streamed; and the part of an item's page on its files, who holds it, and
//! how it went from hand to hand.

use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::{Insider, Visitor};
use crate::office::Shared;
use crate::pages::add_file;
use crate::pages::record::{named, opened};
use crate::say::{self, evidence as words};
use aiqyn_desk::evidence::sending::{self, Chunk};
use aiqyn_desk::evidence::{self, Files, Patience};
use aiqyn_desk::lang::Writing as _;
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_law::evidence::Evidence;
use aiqyn_law::kernel::{Fold as _, Moment, fold};
use aiqyn_law::names::{self, Names};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use maud::{Markup, html};
use serde_json::json;
use std::time::Duration;

/// How long a store of files in the network is waited for.
pub const PATIENCE: Patience = Patience { answer: Duration::from_secs(60), retries: 4 };

/// The acts by which an item goes from hand to hand, or its package is closed and opened.
const CUSTODY: [&str; 10] = [
    "collected/1",
    "handed_over/1",
    "accepted/1",
    "handover_refused/1",
    "sealed/1",
    "unsealed/1",
    "copied/1",
    "transferred/1",
    "returned/1",
    "destroyed/1",
];

/// Sends a file of a record to whoever has just proven who it is.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see the record, or it has no such file.
pub async fn post(
    State(office): State<Shared>,
    insider: Insider,
    Path((room, id, digest)): Path<(String, String, String)>,
    Form(_): Form,
) -> Result<Response, Fault> {
    insider.just_proven()?;
    sent(&office, &insider, (&room, &id, &digest)).await
}

/// The file, for pages and programs. The read stands in the journal before its first byte leaves, and the last leaves only when all before
/// it is what the record names.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see the record, or it has no such file; [`Fault::Input`] where the office has no store of
/// files, or the store has another file or none under that name.
pub async fn sent(office: &Shared, insider: &Insider, (room, id, digest): (&str, &str, &str)) -> Result<Response, Fault> {
    let (id, _) = named(room, id)?;
    let reader = insider.reader(office);
    let record = opened(&reader, &id).await?;
    let wanted = evidence::named::files(&record.history).into_iter().find(|file| file.digest == digest).ok_or(Fault::NotFound)?;
    let visitor = &insider.visitor;
    let address = office.settings.files.as_deref().ok_or_else(|| Fault::Input(visitor.say(&words::NO_STORE).to_owned()))?;
    let files = Files::at(address, PATIENCE).map_err(|fault| Fault::Failed(fault.to_string()))?;
    reader.looked(&id, json!({ "file": wanted.digest }), 1).await?;
    let mut chunks = sending::send(files, wanted.clone());
    // Where nothing comes of it, that is said in place of a file.
    let first = match chunks.recv().await {
        Some(Ok(first)) => first,
        Some(Err(fault)) => return Err(told(visitor, &fault)),
        None => return Err(Fault::Failed("the file was not sent".to_owned())),
    };
    let rest = stream::unfold(chunks, async |mut chunks| Some((chunks.recv().await?, chunks)));
    let body = Body::from_stream(stream::StreamExt::chain(stream::iter([Chunk::Ok(first)]), rest));
    let name = format!("attachment; filename=\"{}-{}\"", id.number().replace('/', "-"), wanted.digest.get(..12).unwrap_or_default());
    // Whatever it is, no browser shows it: it is what somebody had on a telephone.
    let head =
        [(CONTENT_TYPE, "application/octet-stream".to_owned()), (CONTENT_DISPOSITION, name), (CONTENT_LENGTH, wanted.size.to_string())];
    Ok((head, body).into_response())
}

/// A fault of the store of files: that a file is missing or damaged is said; where it lies is the log's.
fn told(visitor: &Visitor, fault: &evidence::Fault) -> Fault {
    match fault {
        evidence::Fault::Missing { .. } => Fault::Input(visitor.say(&words::MISSING).to_owned()),
        evidence::Fault::Damaged { .. } => {
            tracing::error!("a file of evidence is not what the record names: run aiqyn evidence verify");
            Fault::Input(visitor.say(&words::DAMAGED).to_owned())
        }
        other => Fault::Failed(other.to_string()),
    }
}

/// The part of the page of an item: its files, a form to add one where the officer may, who holds it, from hand to hand.
pub fn part(visitor: &Visitor, record: &OpenRecord, names: &Names<'_>, adds: bool) -> Markup {
    let language = visitor.language;
    let state = fold::<Evidence>(&record.history.effective(Evidence::act));
    let head = [&words::DIGEST, &words::KIND, &words::SIZE, &words::GET].map(|words| words.of(language));
    let row = |file: &aiqyn_law::evidence::File| {
        let short = file.digest.get(..12).unwrap_or_default();
        vec![
            html! { code { (short) } },
            html! { (file.media_type) },
            html! { (words::BYTES.fill(language, &[("n", &language.number(&file.size.to_string()))])) },
            html! {
                form method="post" action={ (of_record(&record.id)) "/file/" (file.digest) } {
                    (frame::mark(visitor))
                    button type="submit" class="second" { (words::DOWNLOAD.fill(language, &[("file", short)])) }
                }
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = state.files.values().map(row).collect();
    html! {
        h2 id="files" { (visitor.say(&words::FILES)) " (" (rows.len()) ")" }
        @if let Some(holder) = &state.holder {
            p { (words::HELD_BY.fill(language, &[("officer", holder.officer.as_str())])) ", " (names.body(holder.body.as_str())) }
        }
        @if rows.is_empty() { p { (visitor.say(&say::EMPTY)) } } @else {
            p class="hint" { (visitor.say(&words::RECORDED)) }
            (frame::table(visitor.say(&words::FILES), &head, &rows))
        }
        @if adds { (add_file::form(visitor, &record.id)) }
        (custody(visitor, record))
    }
}

fn custody(visitor: &Visitor, record: &OpenRecord) -> Markup {
    let language = visitor.language;
    let head = [&words::ACT, &say::record::HAPPENED, &words::BY].map(|words| words.of(language));
    let lines = record.lines.iter().map(|(line, _)| line).filter(|line| CUSTODY.contains(&line.act.as_str()));
    let called = |act: &str| names::act(record.id.room(), act).map_or_else(|| act.to_owned(), |words| words.of(language).to_owned());
    let row = |(version, act, at, by): (u64, String, Moment, String)| {
        vec![html! { a href={ "#act-" (version) } { (version) ". " (called(&act)) } }, frame::moment(at), html! { (by) }]
    };
    let rows: Vec<Vec<Markup>> =
        lines.map(|line| row((line.version, line.act.clone(), line.occurred_at, line.officer.to_string()))).collect();
    html! {
        @if !rows.is_empty() {
            h2 { (visitor.say(&words::CUSTODY)) }
            (frame::table(visitor.say(&words::CUSTODY), &head, &rows))
        }
    }
}

/// What programs are told of the files of an item.
pub fn listed(record: &OpenRecord) -> Vec<serde_json::Value> {
    let state = fold::<Evidence>(&record.history.effective(Evidence::act));
    let file = |file: &aiqyn_law::evidence::File| {
        let href = format!("/api/v1/records/{}/files/{}", record.id, file.digest);
        json!({ "digest": file.digest, "size": file.size, "media_type": file.media_type, "href": href })
    };
    state.files.values().map(file).collect()
}
