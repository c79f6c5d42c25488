//! Several acts in one submission: what one event makes is recorded as one, or not at all.
//!
//! Each act has its own form and its own draft. The form of the last names those that go before it; they are read from their drafts.

use super::begun::{Begun, INCIDENT, NUMBER, Named, WITH};
use super::{address, called};
use crate::forms::{self, NoLongerAsked, Problem};
use crate::frame;
use crate::http::fault::Fault;
use crate::http::query::Pairs;
use crate::http::visitor::Insider;
use crate::office::Shared;
use crate::say::act as words;
use aiqyn_desk::accounts::drafts;
use aiqyn_desk::clock::wall_clock;
use aiqyn_desk::door::Waiting;
use aiqyn_desk::offering::{self, Offer, Standing};
use aiqyn_law::kernel::{Submission, SubmittedAct};
use axum::response::Response;
use maud::{Markup, html};

/// Kinds that say what they change by a number of their own form: they go alone.
const ALONE: [&str; 4] = ["correction/1", "annulment/1", "answer/1", "confirmation/1"];

/// What is about to be handed in as one.
pub struct Together {
    /// The acts that go before, each as its draft holds it.
    pub before: Vec<Begun>,
    /// The whole submission.
    pub submission: Submission,
    /// Answers of the last form that are no longer asked.
    pub left: Vec<NoLongerAsked>,
}

/// Why nothing can be handed in yet.
pub enum Unready {
    /// The form itself must be mended.
    Own(Vec<Problem>),
    /// A draft that goes before it must be: its kind.
    Before(String),
}

/// Reads the form and the drafts that go before it.
///
/// # Errors
/// A record that the officer may no longer see; the store's.
pub async fn read(office: &Shared, insider: &Insider, begun: &Begun) -> Result<Result<Together, Unready>, Fault> {
    let (mut submission, left) = match begun.submission(&begun.asking(office, insider)) {
        Ok(read) => read,
        Err(problems) => return Ok(Err(Unready::Own(problems))),
    };
    let Some(own) = submission.acts.pop() else { return Ok(Ok(Together { before: Vec::new(), submission, left })) };
    let mut before = Vec::new();
    for act in &begun.with {
        let (kind, version) = act.split_once('/').unwrap_or((act, ""));
        let id = begun.record.as_ref().map(|record| record.id.number());
        let mut drafted = Begun::at(office, insider, &Named { room: begun.room.name, id, kind, version }, None).await?;
        // The record is one: its number stands in each form, and the last one's counts.
        drafted.number.clone_from(&begun.number);
        drafted.incident.clone_from(&begun.incident);
        let Ok((read, _)) = drafted.submission(&drafted.asking(office, insider)) else { return Ok(Err(Unready::Before(act.clone()))) };
        submission.acts.extend(read.acts);
        before.push(drafted);
    }
    submission.acts.push(own);
    let numbered = |(place, act): (u64, SubmittedAct)| SubmittedAct { version: Some(begun.seen + 1 + place), ..act };
    submission.acts = (0..).zip(submission.acts).map(numbered).collect();
    Ok(Ok(Together { before, submission, left }))
}

/// Takes over what the first of them says of the record and of the hour, where the form is still empty.
///
/// # Errors
/// As [`read`].
pub async fn follow(office: &Shared, insider: &Insider, begun: &mut Begun) -> Result<(), Fault> {
    let Some(first) = begun.with.first() else { return Ok(()) };
    let Some(draft) = drafts::get(&office.store, &insider.officer().id, begun.place(), first, wall_clock()).await? else {
        return Ok(());
    };
    let Ok(kept) = serde_json::from_value::<Pairs>(draft.content) else { return Ok(()) };
    if begun.record.is_none() && begun.number.is_empty() {
        begun.number = kept.one(NUMBER).unwrap_or_default().to_owned();
        begun.incident = kept.one(INCIDENT).unwrap_or(&begun.incident).to_owned();
    }
    // An hour that stands in a draft of its own was chosen there.
    if let Some(at) = kept.one(forms::OCCURRED_AT).filter(|_| begun.fresh) {
        begun.answers.put(forms::OCCURRED_AT, at);
    }
    Ok(())
}

/// What else may be recorded with it: the acts that would be open once it is.
///
/// # Errors
/// The store's.
pub async fn choose(office: &Shared, insider: &Insider, begun: &Begun, together: Together) -> Result<Response, Fault> {
    let Some(record) = together.submission.acts.last().map(|act| act.record.clone()) else { return Err(Fault::NotFound) };
    let waiting = Waiting::by(together.submission, &insider.session.actor);
    let offers = offering::once_recorded(&office.store, office.law, &waiting, &record).await?;
    let visitor = &insider.visitor;
    let title = visitor.say(&words::TOGETHER);
    let main = html! {
        div class="identity" { h1 { (title) } p { (frame::room(begun.room.name, visitor.language)) ": " (record) } }
        (order(insider, begun))
        p { (visitor.say(&words::TOGETHER_HINT)) }
        (choices(insider, begun, &offers))
        p { a href=(continued(begun, &begun.act, &begun.with)) { (visitor.say(&words::BACK)) } }
    };
    Ok(frame::page(visitor, title, &main))
}

fn choices(insider: &Insider, begun: &Begun, offers: &[Offer]) -> Markup {
    let visitor = &insider.visitor;
    let taken = |act: &str| act == begun.act || begun.with.iter().any(|with| with == act) || !is_joinable(act);
    let open = |offer: &&Offer| matches!(offer.standing, Standing::Open | Standing::Late(_)) && !taken(&offer.act);
    let mut with = begun.with.clone();
    with.push(begun.act.clone());
    html! {
        ul class="offers" {
            @for offer in offers.iter().filter(open) { li { a href=(continued(begun, &offer.act, &with)) { (offer.words.of(visitor.language)) } } }
        }
        @if !offers.iter().any(|offer| open(&offer)) { p { (visitor.say(&words::TOGETHER_NONE)) } }
    }
}

/// The address of a form with what goes before it.
fn continued(begun: &Begun, act: &str, with: &[String]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(with.iter().map(|act| (WITH, act)));
    let query = query.finish();
    let address = address(begun.place(), act);
    if query.is_empty() { address } else { format!("{address}?{query}") }
}

/// The acts in the order in which they would be recorded; nothing where there is one alone.
pub fn order(insider: &Insider, begun: &Begun) -> Markup {
    let visitor = &insider.visitor;
    html! {
        @if !begun.with.is_empty() {
            section class="notice" {
                h2 { (visitor.say(&words::ORDER)) }
                ol {
                    @for (place, act) in begun.with.iter().enumerate() {
                        li { a href=(continued(begun, act, &begun.with[..place])) { (called(begun.room.name, act, visitor.language)) } }
                    }
                    li { (called(begun.room.name, &begun.act, visitor.language)) }
                }
            }
        }
    }
}

/// What was answered in the forms that go before.
pub fn answered(office: &Shared, insider: &Insider, before: &[Begun]) -> Markup {
    html! {
        @for drafted in before {
            h2 { (called(drafted.room.name, &drafted.act, insider.visitor.language)) }
            (forms::check_answers(&drafted.asking(office, insider), &drafted.answers))
        }
    }
}

/// Drops the drafts of what was recorded.
///
/// # Errors
/// The store's.
pub async fn dropped(office: &Shared, insider: &Insider, begun: &Begun) -> Result<(), Fault> {
    for act in begun.with.iter().chain([&begun.act]) {
        drafts::drop(&office.store, &insider.officer().id, begun.place(), act).await?;
    }
    Ok(())
}

/// Whether an act can go with others.
pub fn is_joinable(act: &str) -> bool {
    !ALONE.contains(&act)
}
