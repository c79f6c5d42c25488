//! `/approvals`: what is asked of the officer to decide, on what materials, and what can be decided; several at once where one answer does
//! for all of them, with a result for each.

use crate::forms::{self, Answers, Asking, Choices};
use crate::frame;
use crate::http::address::of_record;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::act::{address, called};
use crate::pages::{reading, work};
use crate::say::{self, approvals as words};
use aiqyn_desk::approving::{Approvals, Asked, TOGETHER, approvals, decides, is_plain, materials};
use aiqyn_desk::documents::stated;
use aiqyn_desk::door::{DoorError, Receipt, Waiting};
use aiqyn_desk::queues::Queue;
use aiqyn_law::documents::reading as declared;
use aiqyn_law::kernel::{Moment, RecordId, Submission, SubmittedAct};
use aiqyn_law::rooms;
use aiqyn_record::{hex, new_salt};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

/// The page.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let visitor = &insider.visitor;
    let queue = visitor.query.one("queue").and_then(Queue::named).unwrap_or(Queue::Soon);
    let now = office.now().await?;
    let Approvals { asked, next } = approvals(&insider.reader(&office), queue, (now, office.law), visitor.query.one("after")).await?;
    let main = html! {
        h1 { (visitor.say(&say::APPROVALS)) }
        (queue_tabs(&insider))
        @if asked.is_empty() { p { (visitor.say(&say::EMPTY)) } }
        @else { (listed(&office, &insider, &asked).await?) }
        @if let Some(next) = next { p { a rel="next" href=(visitor.address(&[("after", &next)])) { (visitor.say(&say::NEXT_PAGE)) } } }
    };
    Ok(frame::page(visitor, visitor.say(&say::APPROVALS), &main))
}

fn queue_tabs(insider: &Insider) -> Markup {
    let visitor = &insider.visitor;
    let shown = visitor.query.one("queue").and_then(Queue::named).unwrap_or(Queue::Soon);
    html! {
        nav class="tabs" aria-label=(visitor.say(&say::work::QUEUES)) {
            ul {
                @for queue in [Queue::Soon, Queue::Overdue, Queue::Later] {
                    li { a href={ "/approvals?queue=" (queue.code()) } aria-current=[(queue == shown).then_some("page")] { (visitor.say(say::work::queue(queue))) } }
                }
            }
        }
    }
}

async fn listed(office: &Shared, insider: &Insider, asked: &[Asked]) -> Result<Markup, Fault> {
    let (visitor, language, now) = (&insider.visitor, insider.visitor.language, office.now().await?);
    let kinds: BTreeSet<(&str, &str)> =
        asked.iter().flat_map(|one| one.decisions.iter().map(|offer| (one.record.id.room(), offer.act.as_str()))).collect();
    let together: Vec<(&str, &str)> = kinds.into_iter().filter(|(room, act)| is_together(room, act)).collect();
    let head = [
        "",
        say::RECORD.of(language),
        words::ASKED.of(language),
        words::MATERIALS.of(language),
        say::BY.of(language),
        words::DECIDE.of(language),
    ];
    let rows: Vec<Vec<Markup>> = asked.iter().map(|one| row(office, insider, one, now)).collect();
    // Where nothing is decided together, nothing is chosen.
    let from = usize::from(together.is_empty());
    let table = html! {
        div class="table" tabindex="0" role="group" aria-label=(visitor.say(&say::APPROVALS)) {
            table {
                caption { (visitor.say(&say::APPROVALS)) }
                thead { tr { @for name in head.iter().skip(from) { @if name.is_empty() { td {} } @else { th scope="col" { (name) } } } } }
                tbody { @for row in &rows { tr { @for cell in row.iter().skip(from) { td { (cell) } } } } }
            }
        }
    };
    if together.is_empty() {
        return Ok(table);
    }
    Ok(html! {
        form method="post" action="/approvals" data-once {
            (frame::mark(visitor))
            input type="hidden" name="batch" value=(hex(&new_salt()[..16]));
            (table)
            fieldset {
                legend { (visitor.say(&words::TOGETHER)) }
                @for (room, act) in &together { button type="submit" class="second" name="kind" value={ (room) " " (act) } { (called(room, act, language)) } " " }
            }
        }
    })
}

/// Whether a kind of act is a decision for which one answer does.
pub fn is_together(room: &str, act: &str) -> bool {
    rooms::room(room).is_some_and(|room| decides(room, act) && is_plain(room, act))
}

fn row(office: &Shared, insider: &Insider, one: &Asked, now: Moment) -> Vec<Markup> {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let id = &one.record.id;
    let asked = one.decisions.first().and_then(|decision| materials(one, &decision.act));
    let room = rooms::room(id.room());
    let read = asked.zip(room).map(|(line, room)| {
        let (kind, payload) = stated(&one.record.lines, line);
        declared::Reader::new(room, office.law, line.occurred_at, language).rows(&kind, &payload)
    });
    let box_id = format!("choose-{}", id.as_str().replace('/', "-"));
    vec![
        html! { input type="checkbox" name="record" value=(id) id=(box_id) aria-label=(words::CHOOSE.fill(language, &[("record", id.as_str())])); },
        html! { a href={ (of_record(id)) } { (id) } br; (one.open.awaited.task.what(language)) },
        html! { @if let Some(line) = asked { a href={ (of_record(id)) "#act-" (line.version) } { (called(id.as_str(), &line.act, language)) } br; (line.officer) " · " (frame::moment(line.occurred_at)) } },
        html! { @if let Some(read) = &read { details { summary { (visitor.say(&words::MATERIALS)) } (reading::rows(visitor, read)) } } },
        work::due(one.open.awaited.by, now, language),
        html! { @for offer in &one.decisions { a href=(address(id.as_str(), &offer.act)) { (offer.words.of(language)) } br; } },
    ]
}

/// Decides the chosen ones together: each is a submission of its own, with a result of its own.
///
/// # Errors
/// [`Fault::Input`] where nothing was chosen, or a kind that asks more than one answer for all.
pub async fn post(State(office): State<Shared>, insider: Insider, Form(form): Form) -> Result<Response, Fault> {
    insider.just_proven()?;
    insider.may_act()?;
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let (room, act) = form.one("kind").and_then(|kind| kind.split_once(' ')).ok_or_else(|| Fault::Input("kind".to_owned()))?;
    let chosen: Vec<RecordId> = form.all("record").filter_map(|id| RecordId::parse(id).ok()).filter(|id| id.room() == room).collect();
    if chosen.is_empty() || chosen.len() > TOGETHER || !is_together(room, act) {
        return Err(Fault::Input(visitor.say(&words::TOGETHER).to_owned()));
    }
    let mut results = Vec::new();
    for record in chosen {
        // One batch of one page hands each record in once, however often it is sent.
        let key = format!("web-{}-{record}", form.one("batch").unwrap_or_default());
        let outcome = decide(&office, &insider, &record, act, (key, None)).await;
        results.push(vec![
            html! { a href={ (of_record(&record)) } { (record) } },
            match outcome {
                Ok(Ok(receipt)) => html! { (visitor.say(&words::DONE)) " · " (receipt.first_seq) },
                Ok(Err(DoorError::Refused(refusals))) => frame::refusals(&refusals, language),
                Ok(Err(error)) => html! { (error.to_string()) },
                Err(Fault::NotFound) => html! { (visitor.say(&say::fault::NOT_FOUND)) },
                Err(_) => html! { (visitor.say(&say::fault::BUSY)) },
            },
        ]);
    }
    let main = html! {
        h1 { (called(room, act, language)) }
        (frame::table(&called(room, act, language), &[visitor.say(&say::RECORD), visitor.say(&words::RESULT)], &results))
        p { a href="/approvals" { (visitor.say(&say::APPROVALS)) } }
    };
    Ok(frame::page(visitor, &called(room, act, language), &main))
}

/// Decides in one record, under a key, on the version seen where one is named.
///
/// # Errors
/// [`Fault::NotFound`] where the officer may not see the record, or there is no such kind of act in its room; the door's answer is within.
pub async fn decide(
    office: &Shared,
    insider: &Insider,
    record: &RecordId,
    act: &str,
    (key, seen): (String, Option<u64>),
) -> Result<Result<Receipt, DoorError>, Fault> {
    let opened = crate::pages::record::opened(&insider.reader(office), record).await?;
    let room = rooms::room(record.room()).ok_or(Fault::NotFound)?;
    let form = room.form_of(act).ok_or(Fault::NotFound)?;
    let incident = opened.history.incident().cloned().ok_or(Fault::NotFound)?;
    let (choices, now, lang) = (Choices::default(), office.now().await?, insider.visitor.language);
    let asking = Asking { lang, law: office.law, day: now, region: None, room, form, corrected: None, choices: &choices };
    let payload = forms::read(&asking, &Answers::default()).payload;
    let version = Some(seen.unwrap_or(opened.history.version()) + 1);
    let act = SubmittedAct { record: record.clone(), act: act.to_owned(), occurred_at: now, payload, sealed: BTreeMap::new(), version };
    office.hand_in(Waiting::by(Submission { key, incident, acts: vec![act] }, &insider.session.actor)).await
}
