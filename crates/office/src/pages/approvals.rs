//! `/approvals`: what is asked of the officer to decide, on what materials, and what can be decided; several at once where one answer does
//! for all of them, with a result for each.

use crate::forms::{self, Answers, Asking, Choices};
use crate::frame;
use crate::http::body::Form;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::pages::act::{address, called};
use crate::pages::{reading, work};
use crate::say::{self, approvals as words};
use aiqyn_desk::accounts::sessions::Scope;
use aiqyn_desk::documents::stated;
use aiqyn_desk::door::{DoorError, Receipt, Waiting};
use aiqyn_desk::offering::{Offer, Offering, Standing};
use aiqyn_desk::queues::{self, Narrowing, Queue};
use aiqyn_desk::reading::reader::OpenRecord;
use aiqyn_desk::reading::room::histories;
use aiqyn_desk::waiting::Open;
use aiqyn_law::documents::reading as declared;
use aiqyn_law::kernel::{Decision, History, Line, Moment, RecordId, RoomEntry, Submission, SubmittedAct};
use aiqyn_law::rooms;
use aiqyn_record::{hex, new_salt};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

/// So many records are looked at on a page.
const PAGE: u32 = 100;
/// So many of them are looked for on one page.
const ENOUGH: usize = 10;
/// So many pages of the queue are looked through at once.
const MOST_PAGES: usize = 20;
/// The most that are decided together.
const TOGETHER: usize = 50;

/// A record in which the officer can decide something now.
struct Asked {
    open: Open,
    record: OpenRecord,
    decisions: Vec<Offer>,
}

/// The page.
///
/// # Errors
/// The store's; a read that cannot be recorded.
pub async fn get(State(office): State<Shared>, insider: Insider) -> Result<Response, Fault> {
    let (asked, next) = asked(&office, &insider).await?;
    let visitor = &insider.visitor;
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

/// The records of a queue in which the officer can decide something now. What asks for no decision is passed over, a page at a time, until
/// enough is found.
async fn asked(office: &Shared, insider: &Insider) -> Result<(Vec<Asked>, Option<String>), Fault> {
    let (reader, now) = (insider.reader(office), office.now().await?);
    let queue = insider.visitor.query.one("queue").and_then(Queue::named).unwrap_or(Queue::Soon);
    let mut after = insider.visitor.query.one("after").map(str::to_owned);
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    let mut offering = Offering::new(&office.store, office.law, now);
    for _ in 0..MOST_PAGES {
        let waits = queues::page(&reader, queue, &Narrowing::default(), (now, office.law), after.as_deref(), PAGE).await?;
        let fresh: Vec<Open> = waits.open.into_iter().filter(|open| seen.insert(open.record.clone())).collect();
        let records: Vec<RecordId> = fresh.iter().map(|open| open.record.clone()).collect();
        let histories = histories(&office.store, &records, None).await.map_err(|e| Fault::Failed(e.to_string()))?;
        for (open, (record, history)) in fresh.into_iter().zip(histories) {
            let Some(room) = rooms::room(record.room()).filter(|room| undecided(room, &history)) else { continue };
            let decides =
                |offer: &Offer| room.decisions.iter().any(|decision| decision.act == offer.act && is_asked(decision, room, &history));
            let offers = offering.of(insider.officer(), &record).await?;
            let decisions: Vec<Offer> =
                offers.into_iter().filter(|offer| decides(offer) && matches!(offer.standing, Standing::Open)).collect();
            if !decisions.is_empty() {
                let record = crate::pages::record::opened(&reader, &record).await?;
                found.push(Asked { open, record, decisions });
            }
        }
        after = waits.next;
        if found.len() >= ENOUGH || after.is_none() {
            break;
        }
    }
    Ok((found, after))
}

/// Whether something in a record asks for a decision.
fn undecided(room: &RoomEntry, history: &History) -> bool {
    room.decisions.iter().any(|decision| is_asked(decision, room, history))
}

/// Whether an act on which such a decision decides has none after it.
fn is_asked(decision: &Decision, room: &RoomEntry, history: &History) -> bool {
    let recorded = history.recorded();
    let asks = recorded.iter().rposition(|act| decision.on.contains(&act.kind.as_str()));
    asks.is_some_and(|asks| {
        let decides = |kind: &str| room.decisions.iter().any(|other| other.act == kind && other.on.contains(&recorded[asks].kind.as_str()));
        recorded[asks + 1..].iter().all(|later| !decides(&later.kind))
    })
}

/// The acts that a kind of decision is about, the last one first: what is asked.
fn materials<'a>(one: &'a Asked, decision: &Offer) -> Option<&'a Line> {
    let room = rooms::room(one.record.id.room())?;
    let on = room.decisions.iter().find(|decided| decided.act == decision.act)?.on;
    one.record.lines.iter().rev().map(|(line, _)| line).find(|line| on.contains(&line.act.as_str()))
}

async fn listed(office: &Shared, insider: &Insider, asked: &[Asked]) -> Result<Markup, Fault> {
    let (visitor, language, now) = (&insider.visitor, insider.visitor.language, office.now().await?);
    let kinds: BTreeSet<(&str, &str)> =
        asked.iter().flat_map(|one| one.decisions.iter().map(|offer| (one.record.id.room(), offer.act.as_str()))).collect();
    let together: Vec<(&str, &str)> = kinds.into_iter().filter(|(room, act)| is_plain(room, act)).collect();
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

/// Whether one answer does for several records: the act asks nothing of its own.
fn is_plain(room: &str, act: &str) -> bool {
    let form = rooms::room(room).and_then(|room| room.form_of(act));
    form.is_some_and(|form| form.sealed.is_empty() && form.payload.fields().iter().all(|field| !field.required))
}

fn row(office: &Shared, insider: &Insider, one: &Asked, now: Moment) -> Vec<Markup> {
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let id = &one.record.id;
    let asked = one.decisions.first().and_then(|decision| materials(one, decision));
    let room = rooms::room(id.room());
    let read = asked.zip(room).map(|(line, room)| {
        let (kind, payload) = stated(&one.record.lines, line);
        declared::Reader::new(room, office.law, line.occurred_at, language).rows(&kind, &payload)
    });
    let box_id = format!("choose-{}", id.as_str().replace('/', "-"));
    vec![
        html! { input type="checkbox" name="record" value=(id) id=(box_id) aria-label=(words::CHOOSE.fill(language, &[("record", id.as_str())])); },
        html! { a href={ "/records/" (id) } { (id) } br; (one.open.awaited.task.what(language)) },
        html! { @if let Some(line) = asked { a href={ "/records/" (id) "#act-" (line.version) } { (called(id.as_str(), &line.act, language)) } br; (line.officer) " · " (frame::moment(line.occurred_at)) } },
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
    if !insider.session.may(Scope::Act) {
        return Err(Fault::Forbidden("this token reads, and does not act".to_owned()));
    }
    let (visitor, language) = (&insider.visitor, insider.visitor.language);
    let (room, act) = form.one("kind").and_then(|kind| kind.split_once(' ')).ok_or_else(|| Fault::Input("kind".to_owned()))?;
    let chosen: Vec<RecordId> = form.all("record").filter_map(|id| RecordId::parse(id).ok()).filter(|id| id.room() == room).collect();
    if chosen.is_empty() || chosen.len() > TOGETHER || !is_plain(room, act) {
        return Err(Fault::Input(visitor.say(&words::TOGETHER).to_owned()));
    }
    let mut results = Vec::new();
    for record in chosen {
        let outcome = decide(&office, &insider, &record, act, &form).await;
        results.push(vec![
            html! { a href={ "/records/" (record) } { (record) } },
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

async fn decide(
    office: &Shared,
    insider: &Insider,
    record: &RecordId,
    act: &str,
    form: &Pairs,
) -> Result<Result<Receipt, DoorError>, Fault> {
    let opened = crate::pages::record::opened(&insider.reader(office), record).await?;
    let room = rooms::room(record.room()).ok_or(Fault::NotFound)?;
    let declared = room.form_of(act).ok_or(Fault::NotFound)?;
    let incident = opened.history.incident().cloned().ok_or(Fault::NotFound)?;
    let (choices, now) = (Choices::default(), office.now().await?);
    let asking = Asking {
        lang: insider.visitor.language,
        law: office.law,
        day: now,
        region: None,
        room,
        form: declared,
        corrected: None,
        choices: &choices,
    };
    let read = forms::read(&asking, &Answers::default());
    // One batch of one page hands each record in once, however often it is sent.
    let key = format!("web-{}-{record}", form.one("batch").unwrap_or_default());
    let version = Some(opened.history.version() + 1);
    let act = SubmittedAct {
        record: record.clone(),
        act: act.to_owned(),
        occurred_at: now,
        payload: read.payload,
        sealed: BTreeMap::new(),
        version,
    };
    office.hand_in(Waiting::by(Submission { key, incident, acts: vec![act] }, &insider.session.actor)).await
}
